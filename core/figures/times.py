"""The time panel of a forest plot: which days each number is about, as far as anybody said.

A solid bar fills days that are certain. A hatched one says that the time lies somewhere within them. An end that is
open ends in an arrow at the edge, and a time that nobody stated is said in words: no other time stands in for it.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from core.figures.marks import SILENT, Axes, Trace
from core.figures.rows import PanelRow
from core.figures.scales import LAST_DAY, Days, day_text
from core.figures.texts import folded
from core.figures.theme import Theme, halo, tint
from core.wording.inferred import INFERRED
from core.wording.times import short_months

DAY = pd.Timedelta(days=1)
DAY_LENGTH = 86_400_000
"""Milliseconds, in which Plotly measures the length of a bar on a time axis."""

BAR, WORDS = 17, -9
"""Where, from the middle of a row, its bar and the one or two lines of words above it stand, in pixels."""

SHORT, LONG = (19.5, 16, 2), (BAR, 9, 1)
"""Where the bar of a few days stands, how high it is and how thick its outline: upright, so that it is seen as a mark
and still says no more days; and that of more days."""

FEW = 0.07
"""So small a share of the axis is a few days: less than about twelve pixels on a narrow page."""

CHARACTERS = 29
"""What fits into a line of the panel on a narrow page."""

FIRST = f"{INFERRED}: "
"""What stands before a time that no text states in full: first, so that it is never cut."""


AS_OF_A_DAY, A_DAY = "as of a day ", "a day "

PALER = 0.7
"""How strong the hatch is of days of which only some or one is meant."""


def has_days(told: Any) -> bool:
    """True where at least one end of the time is known."""
    return not (pd.isna(told.covers_earliest) and pd.isna(told.covers_latest))


def time_traces(rows: Sequence[PanelRow], days: Days | None, look: Theme, axes: Axes) -> list[Trace]:
    """Bars, arrows and words of the time panel; without a known day, words only."""
    words = _words(rows, day_text(days.first) if days else 0, look)
    drawn = [words] if days is None else [*_known(rows, days, look), words]
    return [trace | SILENT | axes for trace in drawn]


def _known(rows: Sequence[PanelRow], days: Days, look: Theme) -> list[Trace]:
    known = [row for row in rows if has_days(row.told)]
    before = [row for row in known if pd.isna(row.told.covers_earliest)]
    after = [row for row in known if pd.isna(row.told.covers_latest)]
    arrows = [_arrows(before, days.first, "triangle-left", look), _arrows(after, days.last, "triangle-right", look)]
    return [trace for trace in (_bars(known, days, look), *arrows) if trace["y"]]


def _bars(known: Sequence[PanelRow], days: Days, look: Theme) -> Trace:
    """From the first to the end of the last day; a few of them upright, so that they are visible on a long axis."""
    firsts = [days.first if pd.isna(row.told.covers_earliest) else row.told.covers_earliest for row in known]
    ends = [days.last if pd.isna(row.told.covers_latest) else row.told.covers_latest + DAY for row in known]
    lengths = [(min(end, LAST_DAY) - first).days for first, end in zip(firsts, ends, strict=True)]
    kinds = [SHORT if length < FEW * (days.last - days.first).days else LONG for length in lengths]
    patterns = ["" if row.told.covers_certain else "/" for row in known]
    return {
        "type": "bar",
        "name": "time",
        "orientation": "h",
        "base": [day_text(first) for first in firsts],
        "x": [length * DAY_LENGTH for length in lengths],
        "y": [row.middle + below for row, (below, _, _) in zip(known, kinds, strict=True)],
        "width": [height for _, height, _ in kinds],
        "marker": bar_style(patterns, look, [line for *_, line in kinds]),
    }


def bar_style(patterns: Sequence[str], look: Theme, outlines: Sequence[float]) -> dict[str, Any]:
    """Time bars: solid, or hatched where the pattern is "/"; each in an outline so many pixels thick."""
    pattern = {"shape": list(patterns), "size": 6, "solidity": 0.2}
    colours = [tint(look.quiet, PALER) if shape else look.quiet for shape in patterns]
    return {"color": colours, "line": {"width": list(outlines), "color": colours}, "pattern": pattern}


def _arrows(rows: Sequence[PanelRow], day: pd.Timestamp, symbol: str, look: Theme) -> Trace:
    return {
        "type": "scatter",
        "name": "time left open",
        "mode": "markers",
        "x": [day_text(day)] * len(rows),
        "y": [row.middle + BAR for row in rows],
        "marker": {"symbol": symbol, "size": 14, "color": look.quiet},
        "cliponaxis": False,
    }


def _words(rows: Sequence[PanelRow], edge: str | int, look: Theme) -> Trace:
    """The time in words above its bar, all from the panel's left `edge`; quieter where no text states it in full."""
    stated = [_is_stated(row.told) for row in rows]
    colours = [look.text if known else look.quiet for known in stated]
    return {
        "type": "scatter",
        "name": "time in words",
        "mode": "text",
        "x": [edge] * len(rows),
        "y": [row.middle + WORDS for row in rows],
        "text": [_in_words(row.told) for row in rows],
        "textposition": "middle right",
        "textfont": {"color": colours, "shadow": halo(look.background)},
        "cliponaxis": False,
    }


def _is_stated(told: Any) -> bool:
    return not pd.isna(told.covers) and told.covers != "" and told.covers_basis != INFERRED


def _in_words(told: Any) -> str:
    """The time, and that it is inferred, in two lines at most; that a total is as of a day, its day says."""
    inferred = FIRST if told.covers_basis == INFERRED else ""
    return folded(inferred + short_months(told.covers_words).replace(AS_OF_A_DAY, A_DAY), CHARACTERS, 2)
