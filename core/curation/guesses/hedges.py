"""The words before and after a number that say how firmly it is meant, as the guide to annotating tells them apart."""

import re
from typing import NamedTuple, get_args

from core.curation.candidates.numbers import NumberWord
from core.curation.guesses.amounts import is_range
from core.models.annotation import FILLED_BY, Hedge

REACH = 60
"""How many code points before a number word its hedge is looked for."""

_BEFORE: dict[Hedge, str] = {
    "about": "about|around|roughly|approximately|some|circa|ca\\.|in the region of|in the order of|close on"
    "|an average of|more or less|or so|~|≈",
    "at_least": "at least|a minimum of|no fewer than|no less than|not less than|not fewer than|≥",
    "more_than": "over|more than|above|upwards? of|in excess of|exceed(?:s|ed|ing)?|well over|greater than|>",
    "up_to": "up to|as many as|as much as|as high as|at most|a maximum of|no more than|not more than|fewer than"
    "|less than|within|under|below|≤|<",
    "nearly": "nearly|almost|just under|just below|close to|just short of|approaching|not quite|practically|virtually",
}
_AFTER: dict[Hedge, str] = {
    "at_least": "or more|and more|or above|plus|\\+|at least|at the (?:very )?least",
    "about": "or so|or thereabouts|approximately|give or take",
    "up_to": "or fewer|or less|or under|at most|at the most|tops",
}
_BETWEEN = r"(?:(?:an?|the|its|their|his|her|our|estimated|total|of|additional|further|extra|another|just|only)\s+)*"
_CURRENCY = r"(?:(?:US|A|C|NZ)?[$€£¥₹₽₴₩]\s?)?"


def _named(hedges: dict[Hedge, str]) -> str:
    return "|".join(f"(?P<{hedge}>{words.replace(' ', chr(92) + 's+')})" for hedge, words in hedges.items())


_LEADING_MARKS = frozenset(".~≈≥≤<>$€£¥₹₽₴₩")
_LEADS = re.compile(rf"(?<!\w)(?:{_named(_BEFORE)})\s*{_BETWEEN}{_CURRENCY}\Z", re.IGNORECASE)
_TRAILS = re.compile(rf"\s*(?:[a-z]+\s+)?(?:{_named(_AFTER)})(?!\w)", re.IGNORECASE)
_BOUND_WORDS = re.compile(r"(?:between|from)\s+(?:an?\s+(?:estimated|additional)\s+)?\Z", re.IGNORECASE)


class Hedged(NamedTuple):
    """A hedge, and the span of the number word with the words that hedge it (code points, end exclusive)."""

    hedge: Hedge
    start: int
    end: int


def hedged(text: str, word: NumberWord) -> Hedged:
    """How this number word is hedged; a range and a vague word hedge themselves, whatever stands before them."""
    before = text[max(0, word.start - REACH) : word.start]
    leads = _LEADS.search(before) if _may_lead(before) else None
    start = word.start - len(before) + leads.start() if leads else word.start
    if word.kind == "range" or (word.kind == "ratio" and is_range(word.words)):
        bound = _BOUND_WORDS.search(before)
        return Hedged("range", word.start - len(before) + bound.start() if bound else start, word.end)
    if word.kind == "vague":
        return Hedged("vague", start, word.end)
    if leads:
        return Hedged(_name_of(leads), start, word.end)
    trails = _TRAILS.match(text, word.end, word.end + REACH)
    return Hedged(_name_of(trails), start, trails.end()) if trails else Hedged("exact", start, word.end)


def _may_lead(before: str) -> bool:
    """Whether a hedge can end here at all: texts of nothing but numbers are read faster for it."""
    last = before.rstrip()[-1:]
    return last.isalpha() or last in _LEADING_MARKS


def bounds_of(hedge: Hedge, amounts: tuple[float, ...]) -> dict[str, float]:
    """The amounts under the names that the hedge fills; none of them where they do not fit."""
    due = FILLED_BY[hedge]
    return dict(zip(due, amounts, strict=True)) if len(due) == len(amounts) else {}


def _name_of(found: re.Match[str]) -> Hedge:
    hedges: tuple[Hedge, ...] = get_args(Hedge)
    return next(hedge for hedge in hedges if found.groupdict().get(hedge))
