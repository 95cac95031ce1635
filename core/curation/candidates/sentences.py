"""Where the sentences of a text begin and end: line ends, and closing marks that no abbreviation explains.

In doubt two sentences stay one: a quote that is a little long is still verbatim, one cut at "U.S." reads badly.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from core.anchors import occurrences
from core.curation.candidates.spans import Span

LONGEST_QUOTE = 600
"""The most code points of a sentence that is quoted whole; a longer one is cut at blanks around its number word."""

NEAR = 120
"""How many code points are then quoted before and after the number word."""

LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_BREAK = re.compile(rf"[{LINE_ENDS}]+|(?<![.!?…])[.!?…]++[\"'\u201d\u2019\u00bb)\]]*+(?=\s)|[。！？؟।]++")
_BEFORE = re.compile(r"[\w.]*\Z")
_NEXT = re.compile(r"\s*[\"'\u201c\u2018\u00ab(\[]*")
_TITLES = "adm brig capt cmdr col cpl dr gen gov hon lt maj mr mrs ms mt prof rep rev sen sgt st"
_WORDS = "approx ca cf co corp dept e.g est etc fig i.e inc jr ltd no nos pp sr vs"
_MONTHS = "jan feb mar apr jun jul aug sept sep oct nov dec"
_ABBREVIATIONS = frozenset(f"{_TITLES} {_WORDS} {_MONTHS}".split())


class Sentences:
    """The sentences of one text, found in one pass, and asked for by offset (code points, ends exclusive)."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *_breaks(text)]
        self._trimmed: dict[Span, Span] = {}

    def number_of(self, offset: int) -> int:
        """Which sentence, from 0, this offset lies in."""
        return bisect_right(self._starts, offset) - 1

    def span(self, number: int) -> Span:
        """Start and end of a sentence, blanks around it included."""
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
        return self._starts[number], end

    def around(self, start: int, end: int) -> Span:
        """The sentence that holds these words, or all that they reach into, without blanks around it."""
        first, last = self.number_of(start), self.number_of(max(start, end - 1))
        left, right = self.span(first)[0], self.span(last)[1]
        if (left, right) not in self._trimmed:
            sentence = self._text[left:right]
            trimmed = left + len(sentence) - len(sentence.lstrip()), left + len(sentence.rstrip())
            self._trimmed = {(left, right): trimmed}
        trimmed = self._trimmed[left, right]
        return min(start, trimmed[0]), max(end, trimmed[1])


@lru_cache(maxsize=4)
def sentences(text: str) -> Sentences:
    """The sentences of a text; the last few texts are remembered."""
    return Sentences(text)


def quoted(text: str, sentence: Span, word: Span) -> Span:
    """As much of the sentence around the word as holds it once, `LONGEST_QUOTE` at most, cut only at blanks."""
    start, end = word
    left, right = sentence
    if right - left > LONGEST_QUOTE:
        left = _cut_left(text, max(left, start - NEAR), start, left)
        right = _cut_right(text, min(right, end + NEAR), end, right)
    if text.find(text[start:end], left, right) == start and text.find(text[start:end], start + 1, right) < 0:
        return left, right
    others = [left + at for at in occurrences(text[start:end], text[left:right]) if left + at != start]
    before, after = [at for at in others if at < start], [at for at in others if at > start]
    if before:
        left = _cut_left(text, min(before[-1] + end - start, start), start, left)
    if after:
        right = _cut_right(text, max(after[0], end), end, right)
    return left, right


def _cut_left(text: str, left: int, start: int, least: int) -> int:
    """The first place from `left` on where a blank lies before; `start` where there is none."""
    if left == least:
        return left
    blank = text.find(" ", left - 1, start)
    return start if blank < 0 else start - len(text[blank:start].lstrip())


def _cut_right(text: str, right: int, end: int, most: int) -> int:
    """The last place up to `right` where a blank lies after; `end` where there is none."""
    if right == most:
        return right
    blank = text.rfind(" ", end, right + 1)
    return end if blank < 0 else end + len(text[end:blank].rstrip())


def _breaks(text: str) -> Iterator[int]:
    """Every offset at which a sentence begins, but the first."""
    for found in _BREAK.finditer(text):
        if found[0][0] != "." or _closes(text, found.start(), found.end()):
            yield found.end()


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the full stops at `start` close a sentence: no abbreviation before, no small letter after."""
    following = _NEXT.match(text, end)
    after = text[following.end() : following.end() + 1] if following else ""
    found = _BEFORE.search(text, max(0, start - 12), start)
    word = found[0].lower() if found else ""
    initial = len(word.rpartition(".")[2]) == 1 and word[-1].isalpha() and text[end - 1] == "."
    return not after.islower() and not (initial or word in _ABBREVIATIONS)
