"""An annotation under work: its records as YAML gives them, where each stands, and the state of each number.

A draft has problems, so it does not load as a document. Here whatever can be read is read, record by record.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal, NamedTuple

from pydantic import ValidationError

from core.anchors import AnchorError, anchor, locate
from core.curation.candidates.spans import Span, first_around, number_spans
from core.curation.editing.values import value_of
from core.models.annotation import Anchor

WordState = Literal["undecided", "covered", "dismissed", "open"]
Section = Literal["claims", "positions", "dismissed", "undecided"]

SECTIONS: tuple[Section, ...] = ("claims", "positions", "dismissed", "undecided")
TIMES_OF: dict[str, tuple[str, ...]] = {"claims": ("period", "as_of", "said", "target"), "positions": ("said",)}
DECIDED: tuple[WordState, ...] = ("covered", "dismissed")
PUBLISHED = "published"


class Item(NamedTuple):
    """One record of the annotation: `quote` and `words` (what is stated, or the number) are None where not found."""

    section: Section
    at: int
    record: dict[str, Any]
    quote: Span | None
    words: Span | None

    @property
    def name(self) -> str:
        """By which it is found again in another state of the file: its id, or where its words stand."""
        named = self.record.get("id") if self.section in TIMES_OF else None
        place = self.words or self.quote
        return str(named) if named is not None else str(place[0]) if place else f"no-{self.at}"


class Number(NamedTuple):
    """A number word of the text, its state, and the record that the state comes from; None for an open one.

    Also None for one that the time of publication covers.
    """

    start: int
    end: int
    words: str
    state: WordState
    item: Item | None


@dataclass(frozen=True)
class Sheet:
    """The text, its annotation and what stands in both."""

    text: str
    value: dict[str, Any]
    items: tuple[Item, ...]

    def of(self, section: str) -> tuple[Item, ...]:
        """The records of one section."""
        return tuple(item for item in self.items if item.section == section)

    def named(self, section: str, name: str) -> Item | None:
        """The record of that section and name."""
        return next((item for item in self.of(section) if item.name == name), None)

    @property
    def header(self) -> dict[str, Any]:
        """What is recorded of the article itself."""
        header = self.value.get("document")
        return header if isinstance(header, dict) else {}

    @property
    def nothing_on(self) -> list[str]:
        """The propositions that were looked for, and on which the article holds nothing."""
        found = self.value.get("nothing_on")
        return [str(each) for each in found] if isinstance(found, list) else []

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Every number word, and every undecided candidate that is none, in the order of the text."""
        waiting = {item.words: item for item in self.of("undecided") if item.words}
        spans = sorted({*number_spans(self.text), *waiting})
        covers = tuple(_covers(self))
        around = first_around(spans, [cover.span for cover in covers])
        by = {span: covers[index] for span, index in around.items()}
        return tuple(self._number(span, waiting.get(span), by.get(span)) for span in spans)

    @property
    def decided(self) -> int:
        """How many number words are covered or dismissed."""
        return sum(number.state in DECIDED for number in self.numbers)

    def next_open(self, after: int = -1) -> Number | None:
        """The first number behind `after` that waits for a decision, else the first of all."""
        waiting = [number for number in self.numbers if number.state not in DECIDED]
        return next((number for number in waiting if number.start > after), waiting[0] if waiting else None)

    def covered_by(self, name: str) -> tuple[Item, ...]:
        """The undecided candidates whose number lies within the words of the record of that name, or of its times."""
        own = [span for span, _, by in _covers(self) if by == name]
        return tuple(item for item in self.of("undecided") if item.words and _within(item.words, own))

    def _number(self, span: Span, waiting: Item | None, cover: "Cover | None") -> Number:
        words = self.text[slice(*span)]
        if waiting:
            return Number(*span, words, "undecided", waiting)
        if cover is None:
            return Number(*span, words, "open", None)
        return Number(*span, words, "dismissed" if _is_dismissed(cover.item) else "covered", cover.item)


class Cover(NamedTuple):
    """A stretch of text that is accounted for; without an item by the time of publication."""

    span: Span
    item: Item | None
    by: str


@lru_cache(maxsize=8)
def read_sheet(text: str, annotation: str) -> Sheet | None:
    """The annotation as far as it can be read; None where it is no mapping that can be written to.

    Each state is read once, and shared: never change a sheet in place.
    """
    value, faults = value_of(annotation)
    if faults or not isinstance(value, dict):
        return None
    lists = {section: value.get(section) for section in SECTIONS}
    items = [
        _item(section, at, record, text)
        for section, records in lists.items()
        if isinstance(records, list)
        for at, record in enumerate(records)
        if isinstance(record, dict)
    ]
    return Sheet(text, value, tuple(items))


def quote_span(record: dict[str, Any], text: str) -> Span | None:
    """Where the quote of a record stands, or None."""
    try:
        return anchor(Anchor.model_validate({name: record.get(name) for name in ("quote", "prefix", "suffix")}), text)
    except (ValidationError, AnchorError):
        return None


def words_span(words: object, quote: Span | None, text: str) -> Span | None:
    """Where words stand, once in the quote or else once in the text, or None."""
    if not isinstance(words, str) or not words:
        return None
    try:
        return locate(words, quote or (0, 0), text)
    except AnchorError:
        return None


def _item(section: Section, at: int, record: dict[str, Any], text: str) -> Item:
    quote = quote_span(record, text)
    field = {"claims": "stated", "undecided": "number"}.get(section)
    words = words_span(record.get(field), quote, text) if field and quote else None
    return Item(section, at, record, quote, words)


def _covers(sheet: Sheet) -> Iterator[Cover]:
    """What is stated goes before times, and both go before what is dismissed."""
    claims, dismissed = sheet.of("claims"), sheet.of("dismissed")
    yield from (Cover(item.words, item, item.name) for item in claims if item.words)
    for item in (*claims, *sheet.of("positions")):
        for name in TIMES_OF[item.section]:
            if span := _time_span(item.record.get(name), item.quote, sheet.text):
                yield Cover(span, item, item.name)
    if span := _time_span(sheet.header.get(PUBLISHED), None, sheet.text):
        yield Cover(span, None, PUBLISHED)
    yield from (Cover(item.quote, item, item.name) for item in dismissed if item.quote)


def _time_span(time: object, quote: Span | None, text: str) -> Span | None:
    return words_span(time.get("text"), quote, text) if isinstance(time, dict) else None


def _within(span: Span, covers: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in covers)


def _is_dismissed(item: Item | None) -> bool:
    return item is not None and item.section == "dismissed"
