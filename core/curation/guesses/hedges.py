"""The words before and after a number that say how firmly it is meant, as the guide to annotating tells them apart."""

import re
from typing import NamedTuple

from core.curation.candidates.numbers import NumberWord
from core.curation.guesses.amounts import is_range
from core.models.annotation import FILLED_BY, Hedge
from core.models.hedging import LEADS, TRAILS, hedge_of, may_lead

REACH = 60
"""How many code points before a number word its hedge is looked for."""

_BOUND_WORDS = re.compile(r"(?:between|from)\s+(?:an?\s+(?:estimated|additional)\s+)?\Z", re.IGNORECASE)


class Hedged(NamedTuple):
    """A hedge, and the span of the number word with the words that hedge it (code points, end exclusive)."""

    hedge: Hedge
    start: int
    end: int


def hedged(text: str, word: NumberWord) -> Hedged:
    """How this number word is hedged; a range and a vague word hedge themselves, whatever stands before them."""
    before = text[max(0, word.start - REACH) : word.start]
    leads = LEADS.search(before) if may_lead(before) else None
    start = word.start - len(before) + leads.start() if leads else word.start
    if word.kind == "range" or (word.kind == "ratio" and is_range(word.words)):
        bound = _BOUND_WORDS.search(before)
        return Hedged("range", word.start - len(before) + bound.start() if bound else start, word.end)
    if word.kind == "vague":
        return Hedged("vague", start, word.end)
    if leads:
        return Hedged(hedge_of(leads), start, word.end)
    trails = TRAILS.match(text, word.end, word.end + REACH)
    return Hedged(hedge_of(trails), start, trails.end()) if trails else Hedged("exact", start, word.end)


def bounds_of(hedge: Hedge, amounts: tuple[float, ...]) -> dict[str, float]:
    """The amounts under the names that the hedge fills; none of them where they do not fit."""
    due = FILLED_BY[hedge]
    return dict(zip(due, amounts, strict=True)) if len(due) == len(amounts) else {}
