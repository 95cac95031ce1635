"""The English words before and after a number that say how firmly it is meant, as patterns."""

import re
from collections.abc import Mapping
from typing import get_args

from core.models.annotation import Hedge

FIRM: Mapping[Hedge, str] = {
    "about": "about|around|roughly|approximately|circa|ca\\.|~|≈",
    "at_least": "at least|a minimum of|no fewer than|no less than|no lower than|not less than|not fewer than"
    "|not lower than|≥",
    "more_than": "more than|upwards? of|in excess of|well over|greater than",
    "up_to": "up to|as many as|as much as|as high as|at most|a maximum of|no more than|not more than|no greater than"
    "|not greater than|≤",
    "less_than": "fewer than|less than|lower than|well under|well below|well short of",
    "nearly": "nearly|almost|just under|just below|just short of|just shy of",
}
"""Words that can hardly mean anything else right before a number."""

LOOSE: Mapping[Hedge, str] = {
    "about": "some|closer to|nearer to|in the region of|in the order of|close on|an average of|more or less|or so",
    "more_than": "over|above|exceed|exceeds|exceeded|exceeding|>",
    "up_to": "within",
    "less_than": "under|below|beneath|short of|shy of|<",
    "nearly": "close to|approaching|not quite|practically|virtually",
}
"""Words that may as well speak of a place, a time or another thing."""

AFTER: Mapping[Hedge, str] = {
    "at_least": "or more|and more|or above|plus|\\+|at least|at the (?:very )?least",
    "about": "or so|or thereabouts|approximately|give or take",
    "up_to": "or fewer|or less|or under|at most|at the most|tops",
}
"""What may stand behind the number, or behind what it counts."""

FILLERS = r"(?:(?:an?|the|its|their|his|her|our|estimated|total|of|additional|further|extra|another|just|only)\s+)*"
"""Words between a hedge and its number that change nothing in it."""

CURRENCY = r"(?:(?:US|A|C|NZ)?[$€£¥₹₽₴₩]\s?)?"
_MARKS = frozenset(".~≈≥≤<>$€£¥₹₽₴₩")
"""With which characters a hedge can end, other than letters."""

_END = re.compile(r"(?:\w+|[^\w\s])\s*\Z")
_LAST = frozenset(re.findall(r"\w+", " ".join((*FIRM.values(), *LOOSE.values(), FILLERS))))
"""The words with which a hedge can end, and more."""


def leading(words: Mapping[Hedge, str]) -> re.Pattern[str]:
    """A pattern of these hedges right before a number, to be searched in what stands before it."""
    return re.compile(rf"(?<!\w)(?:{_named(words)})\s*{FILLERS}{CURRENCY}\Z", re.IGNORECASE)


def _named(words: Mapping[Hedge, str]) -> str:
    return "|".join(f"(?P<{hedge}>{either.replace(' ', chr(92) + 's+')})" for hedge, either in words.items())


def _both() -> Mapping[Hedge, str]:
    return {hedge: "|".join(table[hedge] for table in (FIRM, LOOSE) if hedge in table) for hedge in FIRM}


def may_lead(before: str) -> bool:
    """Whether a hedge can end here at all: texts of nothing but numbers are read faster for it."""
    last = _END.search(before)
    return last is not None and (last[0].rstrip() in _MARKS or last[0].rstrip().lower() in _LAST)


LEADS = leading(_both())
TRAILS = re.compile(rf"\s*(?:[a-z]+\s+)?(?:{_named(AFTER)})(?!\w)", re.IGNORECASE)


def hedge_of(found: re.Match[str]) -> Hedge:
    """The hedge that one of these patterns found."""
    hedges: tuple[Hedge, ...] = get_args(Hedge)
    return next(hedge for hedge in hedges if found.groupdict().get(hedge))
