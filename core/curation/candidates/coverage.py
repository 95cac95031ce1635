"""How far an annotation accounts for the number words of its text.

A number word is covered when it lies wholly within the located `stated` of a claim, or within the located words of a
time of the annotation; it is dismissed when it lies wholly within a dismissed quote; else it is open. To stand in a
claim's quote is not enough: a quote may hold a number that nobody recorded. To be covered goes before being dismissed;
of several records that cover one word, the one that begins first in the text is named, so that order changes nothing.
A number word that a draft lists as undecided is open, whatever is guessed at it.
"""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

import pandas as pd

from core.anchors import anchor, locate
from core.curation.candidates.numbers import NumberWord, number_words
from core.frames.columns import COUNT, TEXT, Row, frame
from core.models import Document, Time

NUMBER_WORDS = {
    "document": TEXT,
    "start": COUNT,
    "end": COUNT,
    "words": TEXT,
    "kind": TEXT,
    "status": TEXT,
    "by": TEXT,
}
COUNTED = {"document": TEXT, "number_words": COUNT, "open": COUNT}
PUBLISHED = "published"


class Cover(NamedTuple):
    """A stretch of text (code points, end exclusive) that is accounted for, and by what."""

    start: int
    end: int
    status: str
    by: str


def coverage(document: Document) -> pd.DataFrame:
    """One row a number word, columns as in NUMBER_WORDS.

    `status` is covered, dismissed or open; `by` the id of the claim or position (or "published") that covers it,
    the reason of its dismissal, or NaN. Raises AnchorError for words that do not stand in the text, which the
    check of a corpus refuses.
    """
    return frame(_rows(document), NUMBER_WORDS)


def counted(documents: Iterable[Document]) -> pd.DataFrame:
    """One row an article, columns as in COUNTED: how many number words it has, and how many of them are open."""
    return frame(map(_counted, documents), COUNTED)


def _counted(document: Document) -> Row:
    status = coverage(document)["status"]
    return {"document": document.name, "number_words": len(status), "open": int((status == "open").sum())}


def _rows(document: Document) -> Iterator[Row]:
    covers = (*sorted(_stated(document)), *sorted(_times(document)), *sorted(_dismissed(document)))
    words = number_words(document.text)
    for word, cover in zip(words, _covers_of(words, covers), strict=True):
        yield {
            "document": document.name,
            "start": word.start,
            "end": word.end,
            "words": word.words,
            "kind": word.kind,
            "status": cover.status if cover else "open",
            "by": cover.by if cover else None,
        }


def _covers_of(words: Sequence[NumberWord], covers: Sequence[Cover]) -> Iterator[Cover | None]:
    """For each word, in order, the first of the covers that holds all of it, in one sweep over both.

    A cover that ends before a word does holds no later word either, so what has ended is dropped for good.
    """
    begun: list[tuple[int, Cover]] = []
    by_start = sorted(enumerate(covers), key=lambda ranked: ranked[1].start)
    following = 0
    for word in words:
        while following < len(by_start) and by_start[following][1].start <= word.start:
            heappush(begun, by_start[following])
            following += 1
        while begun and begun[0][1].end < word.end:
            heappop(begun)
        yield begun[0][1] if begun else None


def _stated(document: Document) -> Iterator[Cover]:
    for claim in document.annotation.claims:
        span = locate(claim.stated, anchor(claim, document.text), document.text)
        yield Cover(*span, "covered", claim.id)


def _times(document: Document) -> Iterator[Cover]:
    text, annotation = document.text, document.annotation
    for claim in annotation.claims:
        times = [time for time in (claim.period, claim.as_of, claim.said, claim.target) if time and time.text]
        if times:
            yield from _read_from(times, anchor(claim, text), text, claim.id)
    for position in annotation.positions:
        if position.said and position.said.text:
            yield from _read_from((position.said,), anchor(position, text), text, position.id)
    yield from _read_from((annotation.document.published,), (0, len(text)), text, PUBLISHED)


def _read_from(times: Iterable[Time | None], quote: tuple[int, int], text: str, by: str) -> Iterator[Cover]:
    for time in times:
        if time and time.text:
            yield Cover(*locate(time.text, quote, text), "covered", by)


def _dismissed(document: Document) -> Iterator[Cover]:
    for dismissal in document.annotation.dismissed:
        yield Cover(*anchor(dismissal, document.text), "dismissed", dismissal.reason)
