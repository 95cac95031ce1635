"""What a step of the clock changed, under the title of a chart."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from core.analysis.clock import change_between, steps
from core.view import View
from core.wording.markdown import escape
from core.wording.steps.clock import Here, say_change, say_no_clashes
from pages._ui import reader
from pages._ui.reader import Seen
from pages._ui.rows import bullets

Told = tuple[list[str], list[str]]
"""The sentences that stand under the title, and those that open on demand."""

Rows = Callable[[], pd.DataFrame]


def show(seen: Seen, page: str, rows: Rows | None = None) -> None:
    """What came since the step before, and what is read as no clash; nothing while no day is chosen.

    `rows` are the numbers or positions that the page shows, where it does not show all: what came elsewhere is only
    counted. `page` names them.
    """
    day = seen.view.filters.known_by
    if day is None:
        return
    first, more = reader.once(seen, ("change", page), lambda: _told(seen, day, rows))
    st.markdown("  \n".join(map(escape, first)))
    with st.expander("What came, one by one"):
        bullets(more or ["Nothing more."])


def _told(seen: Seen, day: date, rows: Rows | None) -> Told:
    earlier = [step for step in steps(seen.tables) if step < day]
    since = earlier[-1] if earlier else None
    before = _view_of(seen, since or day - timedelta(days=1))
    change = change_between(before, seen.view)
    here = None if rows is None else _here(rows())
    lines = say_change(change, before, seen.view, (since, day), seen.tables, here=here)
    calm = say_no_clashes(change, seen.view, seen.tables)
    return [lines[0], *calm], [line for line in lines[1:] if line not in calm]


def _here(rows: pd.DataFrame) -> Here:
    """What of all that came these rows are."""
    kind, matter = ("position", "proposition") if "proposition" in rows else ("quantity", "measure")
    names, matters = (rows[column].tolist() for column in ("statement_id", matter))
    return {(kind, name, about) for name, about in zip(names, matters, strict=True)}


def _view_of(seen: Seen, day: date) -> View:
    return reader.with_filters(replace(seen.view.filters, known_by=day)).view
