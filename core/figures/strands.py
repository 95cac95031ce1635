"""Strands as they are drawn: ribbons, the lit one above them, and the unseen points that a reader clicks."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from core.figures.doubt import DOTS
from core.figures.flows import LANE, Flow
from core.figures.lanes import PASSING, Node, Strand
from core.figures.marks import SILENT, Trace
from core.figures.texts import UNPUBLISHED, folded
from core.figures.theme import CLEAR, Theme, tint

BAR = 0.008
"""Half the width of a node, as a share of the chart."""

PASS = 0.16
"""Half the way on which a strand that passes a column is level there, in columns."""

STEPS = 14
"""Points along a strand from one column to the next: for its curve, and for pointing at it."""

CALM, DIM = 0.62, 0.32
"""How strong strands are where none is lit, and beside one that is."""

HIT = "statements"
"""The name of the trace that a reader points at."""

Link = tuple[str, str, str]
"""A statement, who told it, and whom: what is said of it may be worded otherwise on each of its links."""

Point = tuple[float, float]
Points = Sequence[tuple[float | None, float | None]]
"""Those of a trace; nothing stands between two strands."""


def strand_traces(drawn: Flow, hues: Mapping[str, str], strength: float, mixed: str) -> Iterator[Trace]:
    """One trace a colour: every strand a ribbon as high as the number of its statements; `mixed` for several hues."""
    coloured = [_hue(strand, hues, mixed) for strand in drawn.strands]
    for hue in dict.fromkeys(coloured):
        own = [index for index, each in enumerate(coloured) if each == hue]
        yield _ribbons(drawn, own) | {"name": "strands", "fillcolor": tint(hue, strength)}


def doubted_traces(drawn: Flow, unsure: Collection[str], look: Theme) -> Iterator[Trace]:
    """Dots on every strand of which all statements are perhaps not yet published; no trace where there is none."""
    known = set(unsure)
    own = [index for index, strand in enumerate(drawn.strands) if known.issuperset(strand.statements)]
    if own:
        dots = {"shape": DOTS, "size": 5, "solidity": 0.5, "fgcolor": look.background, "bgcolor": CLEAR}
        yield _ribbons(drawn, own) | {"name": UNPUBLISHED["perhaps"], "fillcolor": CLEAR, "fillpattern": dots}


def _ribbons(drawn: Flow, own: Sequence[int]) -> Trace:
    """These strands as one trace."""
    points = [point for index in own for point in (*_ribbon(drawn, index), (None, None))]
    return {
        "type": "scatter",
        "mode": "lines",
        **_at(points),
        "fill": "toself",
        "line": {"width": 0},
        **SILENT,
    }


def _hue(strand: Strand, hues: Mapping[str, str], mixed: str) -> str:
    found = set(map(hues.__getitem__, strand.statements))
    return found.pop() if len(found) == 1 else mixed


def _ribbon(drawn: Flow, index: int) -> list[Point]:
    """The edges of a strand: along its upper one, and back along its lower one."""
    half = len(drawn.strands[index].statements) * drawn.lane / 2
    half -= 0.5 if drawn.lane == LANE else 0.0
    along = _curve(drawn, index)
    return [(x, y - half) for x, y in along] + [(x, y + half) for x, y in reversed(along)]


def _curve(drawn: Flow, index: int) -> list[Point]:
    """The middle of a strand, from the right of its first node to the left of its last."""
    way, lanes = drawn.strands[index].way, drawn.lanes[index]
    hops = pairwise(zip(way, lanes, strict=True))
    return [
        point
        for (here, (_, leaves)), (onward, (comes, _)) in hops
        for point in _hop((here.column + _beside(here, drawn), leaves), (onward.column - _beside(onward, drawn), comes))
    ]


def _beside(node: Node, drawn: Flow) -> float:
    """From the middle of a node to where its strands begin to bend: those that pass are level there."""
    return PASS if node.kind == PASSING else edge(drawn)


def edge(drawn: Flow) -> float:
    """From the middle of a node to its side, where strands begin and end, in columns."""
    return BAR * (drawn.columns - 1)


def _hop(start: Point, end: Point) -> Iterator[Point]:
    for step in range(STEPS + 1):
        share = step / STEPS
        eased = share * share * (3 - 2 * share)
        yield round(start[0] + (end[0] - start[0]) * share, 4), round(start[1] + (end[1] - start[1]) * eased, 1)


def lit_traces(drawn: Flow, bright: Sequence[int], hues: Mapping[str, str], look: Theme) -> Iterator[Trace]:
    """The way of one statement: in its colour, with an edge in the colour of text, above all others."""
    points = [point for index in bright for point in (*_curve(drawn, index), (None, None))]
    if not points:
        return
    hue = hues[drawn.strands[bright[0]].statements[0]]
    for name, colour, width in (("edge of the lit", look.text, LANE + 4), ("lit", hue, LANE)):
        line = {"color": colour, "width": width}
        yield {"type": "scatter", "name": name, "mode": "lines", **_at(points), "line": line, **SILENT}


def hit_trace(drawn: Flow, words: Mapping[Link, str]) -> Trace:
    """Unseen points along every strand that is one statement: what a reader points at or clicks, with its `words`."""
    single = [
        (index, strand.statements[0]) for index, strand in enumerate(drawn.strands) if len(strand.statements) == 1
    ]
    told = {index: folded(words[_link(drawn.strands[index])], 70, 6) for index, _ in single}
    points = [(point, statement, told[index]) for index, statement in single for point in _curve(drawn, index)[1::2]]
    unseen = {"marker": {"opacity": 0}}
    return {
        "type": "scatter",
        "name": HIT,
        "mode": "markers",
        **_at([point for point, *_ in points]),
        "customdata": np.array([[statement] for _, statement, _ in points], dtype=object),
        "hovertext": [words for *_, words in points],
        "hoverinfo": "text",
        "marker": {"size": 6, "opacity": 0},
        "selected": unseen,
        "unselected": unseen,
    }


def in_order(figure: Any, statements: Iterable[str]) -> list[str]:
    """These statements from the top down, by where each begins in a figure with a `hit_trace`; then those that have no
    strand of their own."""
    begins: dict[str, tuple[float, float]] = {}
    for trace in figure.data:
        if trace.name == HIT:
            for (statement,), x, y in zip(trace.customdata, trace.x, trace.y, strict=True):
                begins[statement] = min((x, y), begins.get(statement, (x, y)))
    rest = dict.fromkeys(each for each in statements if each not in begins)
    return [*sorted(begins, key=lambda each: begins[each][1]), *rest]


def _link(strand: Strand) -> Link:
    return strand.statements[0], strand.way[0].name, strand.way[-1].name


def _at(points: Points) -> dict[str, Any]:
    """Where a trace has these points. As arrays of what they are: of a list, Plotly looks at every number thrice."""
    return {name: np.array([point[at] for point in points], dtype=object) for at, name in enumerate("xy")}
