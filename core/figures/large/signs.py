"""The numbers of marks on a big screen, by which their evidence is opened."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from core.figures.theme import SMALL, Theme

ROWS, COLUMNS = 21, 0.05
"""How far numbers stand from each other at least: in the pixels of the page, or as a share of the width."""

BESIDE = 10
"""How far the words of a cell give way to the number in its corner, in pixels of the page."""

Part = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sign:
    """The number of a mark, and the `customdata` by which the figure knows it."""

    number: int
    opens: tuple[str, ...]


def numbered(traces: Sequence[Part], layout: Part, signs: Sequence[Sign], look: Theme, factor: float) -> list[Part]:
    """A note with the number at each mark, on a ground of its own; none where the rows have their numbers already.

    A number that has no room anywhere along its mark is left out: the list of marks has it.
    """
    if _are_numbers(layout["yaxis"].get("ticktext", ())):
        return []
    places: dict[tuple[str, ...], list[Part]] = defaultdict(list)
    for trace in traces:
        for ids, place in _places(trace):
            places[ids].append(place)
    first, last = layout["xaxis"]["range"]
    found = [(sign.number, places[sign.opens]) for sign in signs]
    return [_note(number, place, look, factor) for number, place in _with_room(found, COLUMNS * (last - first))]


def beside_numbers(trace: Part, layout: Part, panel: float) -> Part:
    """The words of cells a little to the right, so that no number covers them; `panel` is the width of all cells."""
    if trace.get("name") != "words":
        return trace
    first, last = layout["xaxis"]["range"]
    return trace | {"x": [x + BESIDE / panel * (last - first) for x in trace["x"]]}


def _are_numbers(texts: Sequence[str]) -> bool:
    return bool(texts) and all(text.isdigit() for text in texts)


def _places(trace: Part) -> Iterator[tuple[tuple[str, ...], Part]]:
    """Where a mark may have its number: a row at its right end, a cell in its corner, a strand along its way."""
    opened = trace.get("customdata")
    for at, ids in enumerate(() if opened is None else opened):
        yield tuple(map(str, ids)), _place(trace, at)


def _place(trace: Part, at: int) -> Part:
    if trace.get("orientation") == "h":
        return {"x": 1, "xref": "paper", "y": trace["y"][at], "xanchor": "left", "xshift": 3}
    if "base" in trace:
        corner = trace["x"][at] - trace["width"] / 2
        return {"x": corner, "xref": "x", "y": trace["base"][at], "yanchor": "top", "xshift": 2, "yshift": -2}
    return {"x": trace["x"][at], "xref": "x", "y": trace["y"][at], "xanchor": "left"}


def _with_room(found: Sequence[tuple[int, Sequence[Part]]], beside: float) -> Iterator[tuple[int, Part]]:
    """Each number at the first of its places that is not taken."""
    taken: list[Part] = []
    for number, places in found:
        free = [place for place in places if not any(_touch(place, other, beside) for other in taken)]
        if free:
            taken.append(free[0])
            yield number, free[0]


def _touch(one: Part, other: Part, beside: float) -> bool:
    return bool(abs(one["x"] - other["x"]) < beside and abs(one["y"] - other["y"]) < ROWS)


def _note(number: int, place: Part, look: Theme, factor: float) -> Part:
    ground = {"bgcolor": look.text, "borderpad": 2, "showarrow": False, "yref": "y", "xanchor": "left"}
    return ground | place | {"text": f"<b>{number}</b>", "font": {"size": SMALL * factor, "color": look.background}}
