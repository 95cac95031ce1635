"""The words as printed above each mark, on a big screen: where they stand when the panel is narrower than on a page."""

from collections.abc import Iterator, Sequence
from typing import Any

from core.figures.large_letters import LETTER

PRINTED = "words as printed"
"""The name of the trace that holds them."""

FREE = 1
"""Letters between the edge of the panel and words that fill it."""

CENTRE, RIGHT, LEFT = "middle center", "middle right", "middle left"

Part = dict[str, Any]
Spot = tuple[float, str]


def panel_needed(traces: Sequence[Part]) -> float:
    """The least width of the panel of quantities, in pixels, at which all these words have room beside its edge."""
    return max((LETTER * (len(words) + FREE) for _, _, words in _all(traces)), default=0.0)


def with_room(trace: Part, axis: Part, width: float) -> Part:
    """The trace with words moved to another side of their mark where they would stand out of so wide a panel."""
    if trace.get("name") != PRINTED:
        return trace
    spots = [_spot(x, side, len(words), axis, width) for x, side, words in _all([trace])]
    return trace | {"x": [x for x, _ in spots], "textposition": [side for _, side in spots]}


def _all(traces: Sequence[Part]) -> Iterator[tuple[float, str, str]]:
    for trace in traces:
        if trace.get("name") == PRINTED:
            yield from zip(trace["x"], trace["textposition"], trace["text"], strict=True)


def _spot(x: float, side: str, length: int, axis: Part, width: float) -> Spot:
    """As they are, to the right of the same number, or to the left of it; else over it, as far right as can be."""
    ways = ((x, side), (x, RIGHT), (x, LEFT))
    fitting = [way for way in ways if _needs(way, length, axis) <= width]
    return fitting[0] if fitting else (_rightmost(length, axis, width), RIGHT)


def _rightmost(length: int, axis: Part, width: float) -> float:
    """Where words begin that end with a panel of this width; at its beginning, where they are too long for it."""
    first, last = axis["range"]
    return float(first + max(0.0, 1 - LETTER * length / width) * (last - first))


def _needs(spot: Spot, length: int, axis: Part) -> float:
    """The width of a panel in which words of this length have room at this spot."""
    first, last = axis["range"]
    share = (spot[0] - first) / (last - first)
    free = {CENTRE: 2 * min(share, 1 - share), RIGHT: 1 - share, LEFT: share}[spot[1]]
    return LETTER * length / free if free > 0 else float("inf")
