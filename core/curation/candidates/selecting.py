"""From a place in a text to a quote that finds it again: as many words as it takes, and no more.

The opposite of `core.anchors`: what is selected here anchors there, at the same place.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from core.anchors import AnchorError, occurrences
from core.curation.candidates.repeats import Windows, stand_once, windows_of
from core.curation.candidates.sentences import sentences
from core.curation.candidates.spans import Span

CONTEXTS = (16, 48, 128, 512, 2_048)
"""How many code points of the text before or after a quote are tried, one after the other, to tell it from its like."""

_WORD_BEGINS = re.compile(r"\S*\Z")
_WORD_ENDS = re.compile(r"\S*")
_LONGEST_WORD = 30


def sentence_at(text: str, start: int, end: int) -> Span:
    """Start and end (code points, end exclusive) of the sentence that holds these words, without blanks around it.

    Words that reach over the end of a sentence give all that they reach into.
    """
    return sentences(text).around(start, end)


def selector(text: str, start: int, end: int) -> dict[str, str]:
    """What selects this place: its quote, with prefix or suffix where the quote alone stands twice.

    Raises AnchorError where no words can: it cuts a number, holds only blanks, or its surroundings are repeated, too.
    """
    found = selectors(text, [(start, end)])[0]
    if found is None:
        found_is = "cuts a number, or stands in a passage that is repeated word for word"
        raise AnchorError(f"{text[start:end][:60]!r} {found_is}; quote more, or other words")
    return found


def selectors(text: str, spans: Sequence[Span]) -> list[dict[str, str] | None]:
    """The selector of each span, or None where `selector` raises; one look at the text for all of them."""
    found: list[dict[str, str] | None] = [None] * len(spans)
    fit = [index for index, span in enumerate(spans) if _is_whole(text, *span)]
    windows = windows_of(text)
    once = stand_once(windows, [spans[index] for index in fit])
    open_spans = []
    for index, surely in zip(fit, once, strict=True):
        start, end = spans[index]
        if surely or len(list(islice(occurrences(text[start:end], text), 2))) == 1:
            found[index] = {"quote": text[start:end]}
        else:
            open_spans.append(index)
    _select_by_context(text, windows, spans, open_spans, found)
    return found


def _select_by_context(
    text: str, windows: Windows, spans: Sequence[Span], open_spans: list[int], found: list[dict[str, str] | None]
) -> None:
    """Fill in the selectors of spans whose words stand more than once, with ever longer contexts."""
    for before, after in _contexts():
        if not open_spans:
            return
        wider = [_widened(text, spans[index], before, after) for index in open_spans]
        for index, (left, right), once in zip(open_spans, wider, stand_once(windows, wider), strict=True):
            if once:
                start, end = spans[index]
                context = {"prefix": text[left:start], "suffix": text[end:right]}
                found[index] = {"quote": text[start:end], **{name: words for name, words in context.items() if words}}
        open_spans = [index for index in open_spans if found[index] is None]


def _contexts() -> Iterator[tuple[int, int]]:
    """How much before and after: a prefix, else a suffix, else both, shortest first."""
    for length in CONTEXTS:
        yield from ((length, 0), (0, length))
    yield CONTEXTS[-1], CONTEXTS[-1]


def _widened(text: str, span: Span, before: int, after: int) -> Span:
    """The span with so much of its surroundings, to the end of a word; only what holds more than blanks is taken."""
    start, end = span
    left, right = max(0, start - before), min(len(text), end + after)
    if before and (begun := _WORD_BEGINS.search(text, max(0, left - _LONGEST_WORD), left)):
        left = begun.start()
    if after and (rest := _WORD_ENDS.match(text, right, right + _LONGEST_WORD)):
        right = rest.end()
    return (left if text[left:start].strip() else start), (right if text[end:right].strip() else end)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a quote of these words is found here at all: more than blanks, and no number cut."""
    words = text[start:end]
    begins = max(0, start - 2)
    return (
        0 <= start < end <= len(text)
        and bool(words.strip())
        and start - begins in occurrences(words, text[begins : end + 2], "")
    )
