"""Places of a corpus that are nearly alike: numbers of two places are never compared, so a slip there hides a clash."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from unicodedata import combining, normalize

from rapidfuzz.distance import OSA

MOST_ALIKE = 200
"""Among more places than these that begin alike none is sought."""

_WORD = re.compile(r"\w+")
_KIND = re.compile(
    "area|capital|city|county|district|front|governorate|municipality|oblast|province|region|republic|state|town|village"
    "|in|of|the"
)
"""Words that one annotator writes with a name, and another leaves out."""

_LONG, _VERY_LONG = 5, 9
"""So many letters a word has in which one may be another, or two."""


def nearly_alike(places: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each two names that may be one place, the rarer first. `places` has one item a claim, in their order."""
    counts = Counter(places)
    groups: dict[tuple[str, ...], list[str]] = {}
    for place in counts:
        groups.setdefault(tuple(word[0] for word in _name(place)), []).append(place)
    for names in groups.values():
        for one, other in combinations(names, 2) if len(names) <= MOST_ALIKE else ():
            if all(map(_may_be_one, _name(one), _name(other))):
                yield (one, other) if counts[one] < counts[other] else (other, one)


def _name(place: str) -> tuple[str, ...]:
    """The words of a place in lower case without accents, and without those that only say what kind of place it is."""
    plain = "".join(letter for letter in normalize("NFKD", place.casefold()) if not combining(letter))
    words = tuple(_WORD.findall(plain))
    return tuple(word for word in words if not _KIND.fullmatch(word)) or words


def _may_be_one(word: str, other: str) -> bool:
    """Whether they are one word but for a letter or two of a long one; a digit is never another."""
    shorter = min(len(word), len(other))
    slips = 2 if shorter >= _VERY_LONG else 1 if shorter >= _LONG else 0
    if word != other and not (word + other).isalpha():
        return False
    return OSA.distance(word, other, score_cutoff=slips) <= slips
