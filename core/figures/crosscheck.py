"""One cross-check: the numbers that went into it as they were worded, and below them what our arithmetic makes of them.

What sources stated keeps the shapes of `core.figures.marks`. What we reckoned looks like no source's number: a thin
dotted line in no source's colour, named "our arithmetic". Red says that the check is broken, and nothing else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

import pandas as pd
import plotly.graph_objects as go

from core.figures.alt import LONGEST, RESERVE, measured_words, say_marks, told_of, within
from core.figures.built import built
from core.figures.crosscheck_layout import Label, layout_of
from core.figures.doubt import doubted_rows
from core.figures.marks import AXES, SILENT, Trace, mark_traces
from core.figures.rows import HEADING, MARK, NEEDED, ROW, WORDS, PanelRow, refuse_undrawable, rows_of
from core.figures.scales import EXTENT, Scale, quantity_scale
from core.figures.shapes import SHAFT
from core.figures.texts import escaped, trimmed
from core.figures.theme import Theme
from core.figures.words import hit_areas, printed_words
from core.frames import expect

OURS, LANE = "our arithmetic", "inputs"
SHORTEST = 120
"""So many characters of its title, where it has them, an alternative in words has at least."""

END, ARROW, LINE = 10, 10, 1.5
"""Sizes in pixels: the strokes at the ends of our line, its arrow where it has none, and how thick they are."""


@dataclass(frozen=True, slots=True)
class Result:
    """What we reckoned: how ("killed + wounded"), between which ends, ∞ where there is none, and what that is in words.

    The `words` are those of the sentence of the check (`core.wording.reckoning.reckoned`): one rounding for both.
    """

    made_of: str
    lower: float
    upper: float
    words: str


def crosscheck(
    inputs: pd.DataFrame, result: Result | None, *, theme: Theme, unit_title: str, broken: bool = False
) -> go.Figure:
    """A small chart of one check, on one axis of one unit.

    `inputs` are statements of that unit, with `measure_label` and what `forest` needs but for `lane` and `number`; each
    has one selectable point whose `customdata` is `[claim_id]`. `result` is None where two statements are set against
    each other as they stand. Raises ValueError without a number to draw, KeyError on a missing column.
    """
    if inputs.empty and result is None:
        raise ValueError("no number to draw; tell such a check in words")
    expect(inputs, "measure_label")
    scale = check_scale(inputs, result)
    rows = input_rows(inputs, scale, theme)
    below, bottom = (HEADING + ROW * (len(rows) + more) for more in (0.5, result is not None))
    labels = list(map(_label, rows, inputs["measure_label"]))
    labels += [(below, OURS.capitalize(), result.made_of)] if result else []
    ours = _ours(result, below, scale, theme, broken=broken) if result else []
    shaded = below - ROW / 2 if result else None
    layout = layout_of(labels, scale, unit_title, theme, bottom=bottom, shaded=shaded)
    return built(_around(rows, ours, scale, theme), layout)


def crosscheck_alt(inputs: pd.DataFrame, result: Result | None, title: str) -> str:
    """The check in sentences: its title, each input with what it counts, our result as ours; at most 600 characters."""
    ours = f" {OURS.capitalize()}: {trimmed(result.made_of, 120)}, {result.words}." if result else ""
    if inputs.empty:
        return trimmed(f"{title.rstrip('.')}.{ours}", LONGEST)
    counts = say_marks(inputs)
    told = [(measured_words(row), 1) for row in told_of(inputs)]
    room = LONGEST - len(ours) - sum(len(words) + 1 for words, _ in [(counts, 0), *told])
    head = f"{trimmed(title, max(SHORTEST, room - RESERVE - 1)).rstrip('.')}."
    return within(head, [(counts, 0), *told], LONGEST - len(ours)) + ours


def check_scale(inputs: pd.DataFrame, result: Result | None) -> Scale:
    """The axis of all that is drawn: of the inputs, by their `lower` and `upper`, and of our result."""
    expect(inputs, "lower", "upper")
    ends = inputs.filter(EXTENT)
    own = pd.DataFrame({"lower": [result.lower], "upper": [result.upper]}) if result else ends[:0]
    return quantity_scale(pd.concat([each for each in (ends, own) if len(each)], ignore_index=True))


def input_rows(inputs: pd.DataFrame, scale: Scale, look: Theme) -> list[PanelRow]:
    """The inputs as rows of one lane, numbered from 1. Raises ValueError on one without a number."""
    marks = inputs.assign(lane=LANE, number=range(1, len(inputs) + 1))
    expect(marks, *NEEDED)
    refuse_undrawable(marks)
    return rows_of(marks, scale, look)


def _around(rows: Sequence[PanelRow], ours: Sequence[Trace], scale: Scale, look: Theme) -> list[Trace]:
    """What is stated, from the ground up, with our own traces below its words."""
    if not rows:
        return list(ours)
    marks = mark_traces([row.mark for row in rows], look, AXES)
    stated = [*doubted_rows(rows, scale, look, AXES), hit_areas(rows, scale, AXES), *marks]
    return [*stated, *ours, printed_words(rows, scale, AXES, look)]


def _ours(result: Result, y: float, scale: Scale, look: Theme, *, broken: bool) -> list[Trace]:
    """Our line, an arrow where it has no end, and its ends in numbers above it."""
    colour = look.differ if broken else look.quiet
    start, end = reach_of_ours(result, scale)
    line = _line(start, end, y + MARK, colour, opens=result.upper == inf)
    return [*line, _told(result, start, end, y + WORDS, scale)]


def reach_of_ours(result: Result, scale: Scale) -> tuple[float, float]:
    """From where to where our result is drawn: a short shaft where it has no upper end."""
    start = max(result.lower, scale.first)
    return start, min(start + SHAFT * scale.span if result.upper == inf else result.upper, scale.last)


def _line(start: float, end: float, y: float, colour: str, *, opens: bool) -> Iterator[Trace]:
    """A line with a stroke at either end, of which one of no length still has two; where it opens, an arrow."""
    dotted = {"mode": "lines", "line": {"color": colour, "width": LINE, "dash": "2px,3px"}}
    yield _points(OURS, [start, end], y) | dotted
    stroke = {"symbol": "line-ns", "size": END, "line": {"width": LINE, "color": colour}}
    yield _points("our ends", [start] if opens else [start, end], y) | {"mode": "markers", "marker": stroke}
    if opens:
        arrow = {"symbol": "arrow-open", "angle": 90, "size": ARROW, "color": colour, "line": {"width": LINE}}
        yield _points("our open end", [end], y) | {"mode": "markers", "marker": arrow}


def _told(result: Result, start: float, end: float, y: float, scale: Scale) -> Trace:
    """What it comes to, in words: towards the side where there is room."""
    to_the_right = (start - scale.first) / scale.span < 0.6
    side = "middle right" if to_the_right else "middle left"
    words = {"mode": "text", "text": [escaped(f"{result.words} ({OURS})")], "textposition": side}
    return _points("our words", [start if to_the_right else end], y) | words


def _points(name: str, x: list[float], y: float) -> Trace:
    return {"type": "scatter", "name": name, "x": x, "y": [y] * len(x), "cliponaxis": False, **SILENT, **AXES}


def _label(row: PanelRow, measure: str) -> Label:
    """What is counted comes first: the inputs of a check are of several measures, and no rivals."""
    return row.middle, measure, " · ".join(filter(None, [row.told.unpublished, row.told.origin_label]))
