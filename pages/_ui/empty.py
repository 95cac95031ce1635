"""A true empty state: nothing is shown, and the page says why."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from core.filters import Filters, filter_claims
from core.frames import Tables
from core.wording.markdown import escape
from pages._ui import filters

Keep = Callable[[pd.DataFrame], pd.Series]
"""Which claims the page would show, as a mask."""


def explain(tables: Tables, what: str, keep: Keep) -> None:
    """Say that there is nothing of `what`, and which filters leave nothing; offer to take them off."""
    if not keep(tables.claims).any():
        st.info(f"The articles of this corpus report no {escape(what)}.")
        return
    st.info(f"The filters leave no {escape(what)}. {escape(_blame(tables, filters.chosen(tables), keep))}")
    st.button("Reset the filters", on_click=filters.reset, args=(tables.readings,), key="empty-reset")


def _blame(tables: Tables, chosen: Filters, keep: Keep) -> str:
    """The filters of which each alone, taken off, would bring something back; else all that are set."""
    words = filters.in_words(tables)
    alone = [line for name, line in words.items() if _helps(tables, chosen, name, keep)]
    return "; ".join(alone or words.values()) + "."


def _helps(tables: Tables, chosen: Filters, name: str, keep: Keep) -> bool:
    taken_off: dict[str, Any] = {name: getattr(Filters(retracted=True), name)}
    without = replace(chosen, **taken_off)
    return bool(keep(filter_claims(tables.claims, without)).any())
