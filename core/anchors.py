"""Where a quote stands in its text: exactly, or not at all.

A quote is selected by its own words and, where those stand twice, by the words right before or after it (W3C
Web Annotation, TextQuoteSelector). Nothing is matched approximately: a changed digit never matches, and "300 men"
does not stand in "1,300 men".
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from core.models.annotation import Anchor

MANY = 100
LONG = 100_000
"""Of a text of more characters an index is kept."""

_BEGUN = re.compile(r" (?=([^ ].{11}))", re.DOTALL)
_BEGUN_BY_NUMBER = re.compile(r" (?=(\d.{11}))", re.DOTALL)
_SEPARATOR = "[.,'\u2019\u00a0\u2009\u202f]?"
_NUMBER_GOES_ON = re.compile(rf"{_SEPARATOR}\d")
_NUMBER_BEGAN = re.compile(rf"\d{_SEPARATOR}\Z")


class AnchorError(ValueError):
    """The words are not in the text, or stand there more than once."""


def occurrences(words: str, text: str, before: str = "", after: str = "") -> Iterator[int]:
    """Every offset (code points) at which `words` stand in `text`, between `before` and `after`; they may overlap.

    Words that would begin or end inside a longer number do not stand there.
    """
    for found in _found(before + words + after, text):
        start = found + len(before)
        if not _cuts_a_number(text, start, start + len(words)):
            yield start


def anchor(selector: Anchor, text: str) -> tuple[int, int]:
    """Start and end (code points, end exclusive) of the quote. Raises AnchorError unless there is exactly one."""
    prefix, suffix = selector.prefix or "", selector.suffix or ""
    found = _standing(selector.quote, text, prefix, suffix)
    if len(found) == 1:
        return found[0], found[0] + len(selector.quote)
    if found:
        advice = "quote more of it, or give its prefix or suffix"
        raise AnchorError(f"the quote stands {_count(found)} times in the text; {advice}")
    if prefix or suffix:
        raise AnchorError("the quote does not stand in the text with this prefix and suffix; copy them verbatim")
    raise AnchorError("the quote does not stand in the text; copy it verbatim, quotation marks and dashes included")


def locate(words: str, quote: tuple[int, int], text: str) -> tuple[int, int]:
    """Where `words` stand: once inside the quote's span, else once in the whole text. Raises AnchorError."""
    inside = _first(words, text[quote[0] : quote[1]])
    if len(inside) == 1:
        return quote[0] + inside[0], quote[0] + inside[0] + len(words)
    found = inside or _first(words, text)
    if len(found) == 1:
        return found[0], found[0] + len(words)
    if not found:
        raise AnchorError("these words do not stand in the text; copy them verbatim")
    where = "the quote" if inside else "the text"
    raise AnchorError(f"these words stand {_count(found)} times in {where}; give more of them, so that they stand once")


@lru_cache(maxsize=65_536)
def _standing(words: str, text: str, before: str, after: str) -> tuple[int, ...]:
    """The first few occurrences. Remembered: of a long text that is edited, thousands are asked for at every save."""
    return tuple(islice(occurrences(words, text, before, after), MANY + 1))


def _found(words: str, text: str) -> Iterator[int]:
    """Every offset at which exactly these characters stand; in a long text only where one of its words begins so."""
    key = (_BEGUN_BY_NUMBER.search(words) or _BEGUN.search(words)) if len(text) > LONG else None
    if key:
        starts = (at - key.start(1) for at in _begun(text).get(key[1], ()))
        yield from (start for start in starts if start >= 0 and text.startswith(words, start))
        return
    found = text.find(words)
    while found >= 0:
        yield found
        found = text.find(words, found + 1)


@lru_cache(maxsize=2)
def _begun(text: str) -> dict[str, list[int]]:
    """Where which characters stand behind a blank, as many as _BEGUN takes in."""
    offsets: dict[str, list[int]] = defaultdict(list)
    for found in _BEGUN.finditer(text):
        offsets[found[1]].append(found.start(1))
    return dict(offsets)


def _first(words: str, text: str) -> list[int]:
    """The offsets of the first few occurrences: to tell none, one and many apart, no more are needed."""
    return list(islice(occurrences(words, text), MANY + 1))


def _cuts_a_number(text: str, start: int, end: int) -> bool:
    begins, ends = text[start : start + 1].isdigit(), text[end - 1 : end].isdigit()
    begun = begins and _NUMBER_BEGAN.search(text, max(0, start - 2), start)
    return bool(begun or (ends and _NUMBER_GOES_ON.match(text, end)))


def _count(found: Sequence[int]) -> str:
    return str(len(found)) if len(found) <= MANY else f"more than {MANY}"
