"""What a step of the clock changed, under the title of a chart."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from core.analysis.clock import change_between, steps
from core.view import View
from core.wording.markdown import escape
from core.wording.steps.clock import Here, part, say_change, say_no_clashes
from core.wording.times import say_time
from pages._ui import reader
from pages._ui.reader import Seen
from pages._ui.rows import bullets

Told = tuple[list[str], list[str]]
"""The sentences that stand under the title, and those that open on demand."""

Rows = Callable[[], pd.DataFrame]

SINCE, BEFORE = "since", "since the step before"
"""The key of the step that a day is compared with, in the address too, and the name of the first."""


def show(seen: Seen, page: str, rows: Rows | None = None) -> None:
    """What came since the step before, or an earlier one that the reader chose, and what is read as no clash.

    Nothing while no day is chosen.

    `rows` are the numbers or positions that the page shows, where it does not show all: what came elsewhere is only
    counted. `page` names them.
    """
    day = seen.view.filters.known_by
    if day is None:
        return
    told, compared = st.columns([3, 1], vertical_alignment="center")
    with compared:
        since = _since([step for step in steps(seen.tables) if step < day])
    first, more = reader.once(seen, ("change", page, str(since)), lambda: _told(seen, since, day, rows))
    told.markdown("  \n".join(map(escape, first)))
    if more:
        with st.expander("What came, one by one"):
            bullets(more)


def _since(earlier: list[date]) -> date | None:
    """The step that the chosen day is compared with: the one before, unless the reader goes further back."""
    if len(earlier) < 2:
        return next(iter(earlier), None)
    named = {BEFORE: earlier[-1]} | {f"since {say_time(step.isoformat())}": step for step in reversed(earlier[:-1])}
    if st.session_state.get(SINCE) not in named:
        st.session_state.pop(SINCE, None)
    shown = st.selectbox(
        "What came since",
        list(named),
        key=SINCE,
        bind="query-params",
        filter_mode="contains",
        label_visibility="collapsed",
    )
    return named[shown or BEFORE]


def _told(seen: Seen, since: date | None, day: date, rows: Rows | None) -> Told:
    before = _view_of(seen, since or day - timedelta(days=1))
    change = change_between(before, seen.view)
    here = None if rows is None else _here(rows())
    lines = say_change(change, before, seen.view, (since, day), seen.tables, here=here)
    calm = say_no_clashes(change if here is None else part(change, here), seen.view, seen.tables)
    return [lines[0], *calm], [line for line in lines[1:] if line not in calm]


def _here(rows: pd.DataFrame) -> Here:
    """What of all that came these rows are."""
    kind, matter = ("position", "proposition") if "proposition" in rows else ("quantity", "measure")
    names, matters = (rows[column].tolist() for column in ("statement_id", matter))
    return {(kind, name, about) for name, about in zip(names, matters, strict=True)}


def _view_of(seen: Seen, day: date) -> View:
    return reader.with_filters(replace(seen.view.filters, known_by=day)).view
