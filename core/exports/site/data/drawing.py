"""Charts in pieces: every row that a panel can show, cut out of a figure that holds them all.

The page makes the chart of any selection by stacking rows: it adds the place of a row to each `y`, and puts together
what is drawn alike. So nothing about marks, words or colours is decided outside `core.figures`.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from core.analysis.panels import Panel
from core.figures.forest import BOTTOM, TOP, forest
from core.figures.rows import GAP, HEADING, ROW
from core.figures.theme import Theme

Piece = dict[str, Any]

SIZES = {"row": ROW, "heading": HEADING, "gap": GAP, "around": TOP + BOTTOM}
"""Heights in pixels from which the page reckons where rows stand."""

ORDER = (
    *("perhaps not yet published", "claims", "bands", "lines", "ticks", "hollow ticks", "circles"),
    *("open upwards", "open downwards", "withdrawn", "words as printed", "time", "time left open", "time in words"),
)
"""The names of the traces of a forest plot, from back to front."""

MOVED = ("annotations", "shapes")
"""Parts of a layout that belong to lanes and rows."""


NUMBERED = ("tickvals", "ticktext")
"""Parts of the axis of rows that belong to rows."""


class Lane(NamedTuple):
    """A lane of a figure: where it begins, and each of its rows, in pixels from the top."""

    key: str
    top: float
    rows: tuple[float, ...]

    @property
    def bottom(self) -> float:
        return self.rows[-1] + ROW


class Styles:
    """What traces have in common, each once, by its number; `order` is its place from back to front."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def number(self, style: Piece) -> int:
        return self._known.setdefault(json.dumps(style, sort_keys=True), len(self._known))

    def listed(self) -> list[Piece]:
        """Each style with its `order`. Raises ValueError on a trace that has no place among the others."""
        styles = [json.loads(style) for style in self._known]
        if strange := {style["name"] for style in styles} - set(ORDER):
            raise ValueError(f"no place for the trace {', '.join(sorted(strange))}; there are {', '.join(ORDER)}")
        return [{"order": ORDER.index(style["name"]), "style": style} for style in styles]


def drawn(panel: Panel, look: Theme, styles: Styles, times: pd.DataFrame) -> Piece:
    """A panel's `layout`, its `lanes` (heads and ground of each, as if it had one row), and `rows`, one a mark.

    A lane without a mark is None. `panel` has at least one mark; its axis of time spans the marks of `times`.
    """
    whole = _figure(panel, look, times)
    layout, lanes = whole["layout"], _lanes(panel)
    notes, many = layout["annotations"], len(lanes)
    heads, labels = zip(notes[:many], notes[many : 2 * many], strict=True), notes[2 * many :]
    grounds = {lane.key: _ground(lane, both, layout) for lane, both in zip(lanes, heads, strict=True)}
    cut = _by_row(whole["data"], [top for lane in lanes for top in lane.rows], styles)
    return {
        "layout": {name: part for name, part in layout.items() if name not in MOVED},
        "lanes": [grounds.get(key) for key, _ in panel.lanes],
        "rows": [{"label": label["text"], "traces": traces} for label, traces in zip(labels, cut, strict=True)],
        "defaults": {name: part for name, part in labels[0].items() if name not in ("text", "y")},
    }


def _figure(panel: Panel, look: Theme, times: pd.DataFrame) -> Piece:
    """The figure of all marks of a panel; the page numbers its rows."""
    unit, lanes = panel.unit_title, panel.lanes
    figure = forest(panel.marks, theme=look, unit_title=unit, lanes=lanes, with_key=False, times=times)
    made: Piece = json.loads(figure.to_json())
    for name in NUMBERED:
        del made["layout"]["yaxis"][name]
    return made


def _lanes(panel: Panel) -> list[Lane]:
    """Where the lanes that hold a mark stand in the figure of all."""
    found: list[Lane] = []
    top = 0.0
    for key, _ in panel.lanes:
        held = int((panel.marks["lane"] == key).sum())
        if held:
            found.append(Lane(key, top, tuple(top + HEADING + ROW * place for place in range(held))))
            top = found[-1].bottom + GAP
    return found


def _ground(lane: Lane, heads: tuple[Piece, Piece], layout: Piece) -> Piece:
    """The heads of a lane, of its rows and of their times, and the shapes behind it, as if it had one row and stood
    first."""
    heading, times = ({**head, "y": head["y"] - lane.top} for head in heads)
    own = [shape for shape in layout["shapes"] if lane.top <= shape["y0"] < lane.bottom]
    return {
        "heading": heading,
        "times": times,
        "shapes": [shape | {end: _of_one_row(shape[end], lane) for end in ("y0", "y1")} for shape in own],
    }


def _of_one_row(y: float, lane: Lane) -> float:
    return HEADING + ROW if y == lane.bottom else y - lane.top


def _by_row(traces: Sequence[Piece], tops: Sequence[float], styles: Styles) -> list[list[Any]]:
    """For each row its part of every trace that draws it, with the number of the trace's style."""
    rows: list[list[Any]] = [[] for _ in tops]
    for trace in traces:
        style, arrays = _parted(trace, len(trace["y"]))
        number = styles.number(style)
        for row, places in _places(trace["y"], tops):
            part = _taken(arrays, places)
            middle = tops[row] + ROW / 2
            part["y"] = [None if y is None else y - middle for y in part["y"]]
            rows[row].append([number, part])
    return rows


def _places(ys: Sequence[float | None], tops: Sequence[float]) -> Iterator[tuple[int, list[int]]]:
    """Each row with the places of its points; a gap belongs to the point before it."""
    held: dict[int, list[int]] = {}
    row = 0
    for place, y in enumerate(ys):
        row = row if y is None else max(index for index, top in enumerate(tops) if top <= y)
        held.setdefault(row, []).append(place)
    yield from held.items()


def _parted(trace: Mapping[str, Any], length: int) -> tuple[Piece, Piece]:
    """What all points of a trace share, and what each has of its own."""
    style: Piece = {}
    arrays: Piece = {}
    for name, value in trace.items():
        if isinstance(value, dict):
            style[name], inner = _parted(value, length)
            arrays |= {name: inner} if inner else {}
        elif isinstance(value, list) and len(value) == length:
            arrays[name] = value
        else:
            style[name] = value
    return style, arrays


def _taken(arrays: Piece, places: Sequence[int]) -> Piece:
    return {
        name: _taken(value, places) if isinstance(value, dict) else [value[place] for place in places]
        for name, value in arrays.items()
    }
