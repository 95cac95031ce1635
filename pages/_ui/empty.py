"""A true empty state: nothing is shown, and the page says why."""

import streamlit as st

from core.exhibits.nothing import Keep, why
from core.frames import Tables
from core.wording.markdown import escape
from pages._ui import filters


def explain(tables: Tables, what: str, keep: Keep) -> None:
    """Say that there is nothing of `what`, and which filters leave nothing; offer to take them off."""
    st.info(escape(" ".join(why(tables, filters.chosen(tables), what, keep))))
    if keep(tables.claims).any():
        st.button("Reset the filters", on_click=filters.reset, args=(tables.readings,), key="empty-reset")
