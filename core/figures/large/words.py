"""The words as printed above each mark, on a big screen: where they stand when the panel is narrower than on a page."""

from collections.abc import Iterator, Sequence
from typing import Any

from core.figures.large.letters import LETTER, plain
from core.figures.spots import BEFORE

PRINTED = "words as printed"
"""The name of the trace that holds them."""

FREE = 1
"""Letters between the edge of the panel and words that fill it."""

Part = dict[str, Any]


def panel_needed(traces: Sequence[Part]) -> float:
    """The least width of the panel of quantities, in pixels, at which all these words have room beside its edge."""
    return max((LETTER * (len(words) + FREE) for _, _, words in _all(traces)), default=0.0)


def with_room(trace: Part, axis: Part, width: float) -> Part:
    """The trace with words shifted as little as needed where they would stand out of so wide a panel."""
    if trace.get("name") != PRINTED:
        return trace
    return trace | {"x": [_shifted(x, side, len(words), axis, width) for x, side, words in _all([trace])]}


def _all(traces: Sequence[Part]) -> Iterator[tuple[float, str, str]]:
    for trace in traces:
        if trace.get("name") == PRINTED:
            yield from zip(trace["x"], trace["textposition"], map(plain, trace["text"]), strict=True)


def _shifted(x: float, side: str, length: int, axis: Part, width: float) -> float:
    """Where words are fixed that run to this side; those too long for the panel begin with it."""
    first, last = axis["range"]
    long, span = LETTER * length / width, last - first
    start = (x - first) / span - BEFORE[side] * long
    within = max(0.0, min(start, 1 - long))
    return x if within == start else float(first + (within + BEFORE[side] * long) * span)
