"""The tellings of a statement: the fullest first, which came first where that is certain, and what day one is of."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from core.analysis.statements import ROLE_RANK
from core.models import Claim, Document, Time
from core.times import DaySpan, parse


class Telling(NamedTuple):
    """A claim, and the document that tells it."""

    document: Document
    claim: Claim


def tellings_of(documents: Sequence[Document]) -> dict[str, list[Telling]]:
    """The tellings of each statement by its id, in the order of the documents."""
    told: dict[str, list[Telling]] = {}
    for document in documents:
        for claim in document.annotation.claims:
            told.setdefault(claim.statement or claim.id, []).append(Telling(document, claim))
    return told


def fullest_first(tellings: Sequence[Telling]) -> list[Telling]:
    """What lost nothing, then by nearness to the utterance: the first is that of `core.analysis.ways.drift`, too."""
    return sorted(tellings, key=_distance)


def _distance(telling: Telling) -> tuple[bool, int, int, date, date, str]:
    claim, published = telling.claim, parse(telling.document.annotation.document.published.edtf)
    days = published.earliest or date.max, published.latest or date.max
    return bool(claim.lost), ROLE_RANK[claim.role], len(claim.attribution), *days, claim.id


def first_of(tellings: Sequence[Telling]) -> Telling | None:
    """The telling that came before all others for certain, where none of them had it from a carrier."""
    if any(len(telling.claim.attribution) > 1 for telling in tellings):
        return None
    spans = {telling: span for telling in tellings if (span := _stated_span(telling.document))}
    sure = len(spans) == len(tellings)
    return next((telling for telling in tellings if sure and _is_before_all(telling, spans)), None)


def _is_before_all(telling: Telling, spans: dict[Telling, DaySpan]) -> bool:
    others = [span for other, span in spans.items() if other.document.name != telling.document.name]
    mine = spans[telling].latest
    return all(mine and other.earliest and mine < other.earliest for other in others)


def _stated_span(document: Document) -> DaySpan | None:
    published = document.annotation.document.published
    return parse(published.edtf) if stated_day(published) else None


def stated_day(time: Time | None) -> str | None:
    """The day as ISO 8601, where it is one, certain, and stated."""
    span = parse(time.edtf) if time and time.basis == "stated" else None
    is_one = span and span.certain and span.earliest and span.earliest == span.latest
    return span.earliest.isoformat() if span and span.earliest and is_one else None
