"""An article as a tree of its marked spans, so that every quote can be one element with an address of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from core.analysis.evidence import CLAIM, POSITION, STATED
from core.frames import expect

SHOWN = (CLAIM, STATED, POSITION)
"""The layers that are marked."""


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """A marked span: its `layers`, the `ids` that begin here, and what is in it, text and further marks."""

    layers: tuple[str, ...]
    ids: tuple[str, ...]
    ends: tuple[str, ...]
    inside: tuple["str | MarkedSpan", ...]


@dataclass(frozen=True, slots=True)
class _Span:
    """Code points, end exclusive. `begun` and `ended`: the records whose quote begins, or whose words end, here."""

    start: int
    end: int
    layers: tuple[str, ...]
    begun: tuple[str, ...]
    ended: tuple[str, ...]


def tree(text: str, marked: pd.DataFrame) -> tuple[str | MarkedSpan, ...]:
    """The whole text with these spans (see `core.analysis.evidence.spans`) as nested marks.

    Joined, its words are the text again. Of two spans that cross each other the later one is cut in two.
    """
    expect(marked, "id", "layer", "start", "end")
    return tuple(_inside(text, 0, len(text), _spans(marked[marked["layer"].isin(SHOWN)])))


def _spans(marked: pd.DataFrame) -> list[_Span]:
    """Each stretch once, however many records quote it; the first comes first, and of two the wider one."""
    found = []
    for place in sorted(set(zip(marked["start"].tolist(), marked["end"].tolist(), strict=True))):
        rows = marked[(marked["start"] == place[0]) & (marked["end"] == place[1])]
        quotes, ends = rows[rows["layer"] != STATED]["id"], rows[rows["layer"] != CLAIM]["id"]
        layers = tuple(layer for layer in SHOWN if layer in set(rows["layer"]))
        found.append(_Span(*place, layers, tuple(quotes), tuple(ends)))
    return sorted(found, key=_place)


def _place(span: _Span) -> tuple[int, int]:
    return span.start, -span.end


def _inside(text: str, start: int, end: int, spans: Sequence[_Span]) -> Iterator[str | MarkedSpan]:
    """Text and marks from `start` to `end`, of spans that all lie in there."""
    left = list(spans)
    while left:
        outer, rest = left[0], left[1:]
        if outer.start > start:
            yield text[start : outer.start]
        cut = [part for span in rest if span.start < outer.end for part in _cut(span, outer.end)]
        inner = [span for span in cut if span.end <= outer.end]
        yield MarkedSpan(outer.layers, outer.begun, outer.ended, tuple(_inside(text, outer.start, outer.end, inner)))
        beyond = [span for span in cut if span.end > outer.end]
        left = sorted([*beyond, *(span for span in rest if span.start >= outer.end)], key=_place)
        start = outer.end
    if start < end:
        yield text[start:end]


def _cut(span: _Span, at: int) -> tuple[_Span, ...]:
    """The span, in two where it goes on beyond `at`: its ids stand where it begins, its labels where it ends."""
    if span.end <= at:
        return (span,)
    return replace(span, end=at, ended=()), replace(span, start=at, begun=())
