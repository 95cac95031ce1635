"""Whose numbers a page shows: one subject at a time, so that nobody's losses are booked to another."""

import streamlit as st

from core.analysis.panels import subjects_with
from core.wording.choices import subjects
from pages._ui import reader
from pages._ui.reader import Seen

SUBJECT = "whose"


def subject(seen: Seen, chart: str) -> str | None:
    """The subject that the reader chose, at first the vocabulary's first; None where no subject has such numbers.

    Where there is only one, there is nothing to choose.
    """
    offered = with_numbers(seen, chart)
    if len(offered) < 2:
        return next(iter(offered), None)
    named = subjects(seen.tables)
    chosen = st.selectbox(
        "Whose",
        offered,
        format_func=named.__getitem__,
        key=f"{SUBJECT}-{chart}",
        bind="query-params",
        filter_mode="contains",
        label_visibility="collapsed",
        width=190,
    )
    return chosen if chosen in offered else offered[0]


def with_numbers(seen: Seen, chart: str) -> list[str]:
    """The subjects whose numbers this chart has to show, in the order of the vocabulary."""
    return reader.once(seen, ("subjects", chart), lambda: subjects_with(seen.marks, seen.tables, chart))
