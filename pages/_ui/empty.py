"""A true empty state: nothing is shown, and the page says why."""

import streamlit as st

from core.exhibits.nothing import Keep, is_filtered, why
from core.frames import Tables
from core.wording import acts
from core.wording.markdown import escape
from pages._ui import filters
from pages._ui.curate import work


def explain(tables: Tables, what: str, keep: Keep) -> None:
    """Say that there is nothing of `what`, and which filters leave nothing; offer to take them off."""
    chosen = filters.chosen(tables)
    st.info(escape(" ".join(why(tables, chosen, what, keep))))
    if tables.documents.empty:
        st.page_link(work.ADD, label="Add an article", icon=":material/add:")
    if is_filtered(tables, chosen) and keep(tables.claims).any():
        st.button(acts.RESET, on_click=filters.reset, args=(tables.readings,), key="empty-reset")
