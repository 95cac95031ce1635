"""What a step of the clock changed, under the title of a chart."""

from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

from core.analysis.clock import change_between, steps
from core.view import View
from core.wording.clock import say_change, say_no_clashes
from core.wording.markdown import escape
from pages._ui import reader
from pages._ui.reader import Seen
from pages._ui.rows import bullets

Told = tuple[list[str], list[str]]
"""The sentences that stand under the title, and those that open on demand."""


def show(seen: Seen) -> None:
    """What came since the step before, and that it never clashed; nothing while no day is chosen."""
    day = seen.view.filters.known_by
    if day is None:
        return
    first, more = reader.once(seen, ("change",), lambda: _told(seen, day))
    st.markdown("  \n".join(map(escape, first)))
    with st.expander("What came, one by one"):
        bullets(more or ["Nothing more."])


def _told(seen: Seen, day: date) -> Told:
    earlier = [step for step in steps(seen.tables) if step < day]
    since = earlier[-1] if earlier else None
    before = _view_of(seen, since or day - timedelta(days=1))
    change = change_between(before, seen.view)
    lines = say_change(change, before, seen.view, (since, day), seen.tables)
    calm = say_no_clashes(change, seen.view, seen.tables)
    return [lines[0], *calm], [line for line in lines[1:] if line not in calm]


def _view_of(seen: Seen, day: date) -> View:
    return reader.with_filters(replace(seen.view.filters, known_by=day)).view
