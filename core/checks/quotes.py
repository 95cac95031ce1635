"""Words that must stand in the text: quotes, what is stated in them, and what times were read from."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from core.anchors import MANY, AnchorError, anchor, locate, occurrences
from core.checks.findings import Finding
from core.checks.phrases import shown
from core.checks.records import Records
from core.checks.terms import unprinted_term
from core.models import Candidate, Claim, Header, Time
from core.models.annotation import Anchor, Attributed
from core.models.base import Model
from core.reading.places import Path

AGAINST = "against"
"""The field with the words that the article sets against a record: they stand anywhere in it, once."""

_TYPESET = "\u2018\u2019\u201c\u201d\u2010\u2011\u2012\u2013\u2014\u00a0\u2009\u202f\n"
_NO_QUOTE = (0, 0)
_LOOK_ALIKES = str.maketrans(_TYPESET, "''\"\"-----    ")


def misplaced_quotes(records: Records, text: str) -> Iterator[Finding]:
    """Quotes that do not stand in the text exactly once, words that do not stand in their quotes, terms not printed."""
    for path, record in records.items():
        if isinstance(record, Anchor):
            try:
                span = anchor(record, text)
            except AnchorError as error:
                yield Finding(
                    (*path, "quote"), f"{_with(record.quote, error)}{look_alike(record.quote, text)}", record.quote
                )
                continue
            yield from _misplaced_words(path, record, span, text)
            yield from _misplaced_against(path, record, text)
            yield from unprinted_term(path, record, text)
        elif isinstance(record, Header):
            yield from _misplaced_words(path, record, _NO_QUOTE, text)


def _misplaced_words(path: Path, record: Model, span: tuple[int, int], text: str) -> Iterator[Finding]:
    """Problems of the words inside one quote. Time words may also stand elsewhere, once."""
    for name, words, quote in _words_within(record):
        if message := _not_once(name, words, quote):
            yield Finding((*path, name), message, words)
    for name, time in _times_of(record):
        if time.text is not None:
            try:
                locate(time.text, span, text)
            except AnchorError as error:
                yield Finding((*path, name, "text"), f"{name}.text {shown(time.text)}: {error}", time.text)


def _misplaced_against(path: Path, record: Anchor, text: str) -> Iterator[Finding]:
    """Words that the article is said to set against a record, and that it does not have exactly once."""
    for index, words in enumerate(record.against if isinstance(record, Attributed) else ()):
        try:
            locate(words, _NO_QUOTE, text)
        except AnchorError as error:
            yield Finding((*path, AGAINST, index), f"{AGAINST} {shown(words)}: {error}", words)


def _words_within(record: Model) -> Iterator[tuple[str, str, str]]:
    """The field, the words and the quote that they stand in, of what must stand once in its quote."""
    if isinstance(record, Claim):
        yield "stated", record.stated, record.quote
    if isinstance(record, Attributed) and record.certainty is not None:
        yield "certainty", record.certainty, record.quote
    if isinstance(record, Candidate):
        yield "number", record.number, record.quote


def _times_of(record: Model) -> Iterator[tuple[str, Time]]:
    """The times that a record gives, by field."""
    for name in _time_fields(type(record)):
        if time := getattr(record, name):
            yield name, time


@cache
def _time_fields(kind: type[Model]) -> tuple[str, ...]:
    return tuple(name for name in ("published", "period", "as_of", "said", "target") if name in kind.model_fields)


def _not_once(name: str, words: str, quote: str) -> str | None:
    """What is wrong unless the words stand once in their quote."""
    count = len(list(islice(occurrences(words, quote), MANY)))
    if count == 1:
        return None
    found = f"stands {count} times in the quote; give more of its words, or quote less"
    return f"{name} {shown(words)} {found if count else 'does not stand in the quote; copy it verbatim'}"


def _with(quote: str, error: AnchorError) -> str:
    """What is wrong with a quote, with its words."""
    return str(error).replace("the quote", f"the quote {shown(quote)}", 1)


def look_alike(quote: str, text: str) -> str:
    """The text's own characters, where only quotation marks, dashes or spaces are others."""
    plain = quote.translate(_LOOK_ALIKES)
    start = _plain(text).find(plain)
    if start < 0 or (meant := text[start : start + len(quote)]) == quote:
        return ""
    first = next(index for index, letter in enumerate(quote) if letter != meant[index])
    return f"; the text has {meant[first]!r} where the quote has {quote[first]!r}, after {shown(quote[:first][-30:])}"


@lru_cache(maxsize=1)
def _plain(text: str) -> str:
    return text.translate(_LOOK_ALIKES)
