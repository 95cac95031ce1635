"""Stretches of a text: where its number words stand, and which stretches lie within which."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from core.curation.candidates.numbers import number_words

Span = tuple[int, int]
"""A stretch of a text: where it begins and ends, in code points, end exclusive."""


@lru_cache(maxsize=4)
def number_spans(text: str) -> tuple[Span, ...]:
    """Where the number words of a text stand; found once for all states of its annotation."""
    return tuple((word.start, word.end) for word in number_words(text))


def first_around(spans: Sequence[Span], wide: Sequence[Span]) -> dict[Span, int]:
    """The index of the first of `wide` in which each of `spans`, which are sorted, lies; none for those in no one."""
    found: dict[Span, int] = {}
    for index, (start, end) in enumerate(wide):
        for span in spans[bisect_left(spans, (start, start)) : bisect_right(spans, (end, end))]:
            if span[1] <= end:
                found.setdefault(span, index)
    return found
