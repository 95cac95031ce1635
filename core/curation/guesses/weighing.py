"""How strongly the words near a number speak for each measure of the vocabulary."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from typing import NamedTuple

from core.curation.guesses.cues import RATE_WORDS, own_concepts
from core.curation.guesses.joined import Named, of_two, term_of
from core.curation.guesses.passages import Passage, Reader
from core.curation.guesses.tokens import word_set
from core.curation.guesses.units import unit_beside
from core.units import kind_of_unit

REACH = 30
"""How many tokens before and after a number word are weighed."""

LEAST = 0.12
"""The least score that is a guess at all."""

_PARTED, _OTHER_NUMBER, _FADES = 0.6, 0.7, 6
_LINKS_BACK = word_set("at was is were are to of reached hit stood totalled totaled")
_HELPERS = word_set("been were was are is be being have has had")
_UNMATCHED = 0.1


class NumberPlace(NamedTuple):
    """Where a number stands among the tokens of its passage, its unit included, the kind of that, and where it begins.

    `unit_at` is `last` where no unit is printed, or none that is a word.
    """

    first: int
    last: int
    unit: str | None
    unit_at: int


def last_number(reader: Reader, passage: Passage, end: int) -> NumberPlace | None:
    """The last number in digits before this token."""
    behind = bisect_left(passage.numerals, end)
    if not behind:
        return None
    first = passage.numerals[behind - 1]
    token = passage.words[first]
    unit, unit_end = unit_beside(reader.text, token.start, token.end)
    return NumberPlace(first, max(first + 1, passage.token_at(unit_end)), unit, first + 1)


def best_of(reader: Reader, passage: Passage, place: NumberPlace, reach: int = REACH) -> Named | None:
    """The measure for which the words of this passage near the number speak most."""
    if not passage.hits:
        return None
    heard = _heard(reader, passage, place, reach)
    fitting = _fitting(reader, passage, place)
    scores = {name: _score(reader, name, told) for name, told in heard.items() if name in fitting}
    best = max(scores, key=lambda name: scores[name], default=None)
    if best is None or scores[best] < LEAST:
        return None
    near = {name: max(told.values())[1] for name, told in heard.items() if name in scores}
    return of_two(reader, passage, best, near) or Named(best, term_of(reader, passage, best, near[best]))


def _heard(reader: Reader, passage: Passage, place: NumberPlace, reach: int) -> dict[str, dict[str, tuple[float, int]]]:
    """By measure, each concept that is heard near the number: how strongly, and at which token.

    The number's own unit speaks only for a measure that goes by that name: "square kilometres" for a territory.
    """
    heard: dict[str, dict[str, tuple[float, int]]] = defaultdict(dict)
    units = ((at, 1.0) for at in range(place.unit_at, place.last))
    for at, weight in chain(units, _weights(passage, place, reach)):
        for cue in passage.hits.get(at, ()):
            strength = weight * cue.weight
            is_own = at not in range(place.unit_at, place.last) or cue.concept in _own(reader, cue.measure)
            if is_own and strength > heard[cue.measure].get(cue.concept, (0.0, 0))[0]:
                heard[cue.measure][cue.concept] = strength, at
    return heard


def _own(reader: Reader, name: str) -> frozenset[str]:
    return own_concepts(name, reader.vocabulary.measures[name])


def _score(reader: Reader, name: str, told: Mapping[str, tuple[float, int]]) -> float:
    """The strengths of the concepts heard, less a little for each word of the measure's own that was not."""
    own = _own(reader, name)
    return sum(strength for strength, _ in told.values()) - _UNMATCHED * len(own - told.keys())


def _weights(passage: Passage, place: NumberPlace, reach: int) -> Iterator[tuple[int, float]]:
    """Each token near the number with its weight: less with distance, behind marks, behind another number."""
    back = place.first > 0 and passage.words[place.first - 1].word in _LINKS_BACK
    share = _denominator(passage, place)
    weight = 0.8 if back else 1.0
    for step, at in enumerate(_told_of_it(passage, place, range(place.last, place.last + reach))):
        weight *= _hindrance(passage, at)
        yield at, weight / (1 + step / _FADES) * _of_share(passage, at, place, share)
    weight = 1.0 if back else 0.75
    for step, at in enumerate(_told_of_it(passage, place, range(place.first - 1, place.first - 1 - reach, -1))):
        weight *= _hindrance(passage, at)
        yield at, weight / (1 + step / _FADES)


def _told_of_it(passage: Passage, place: NumberPlace, tokens: range) -> list[int]:
    """The tokens that there are, without what is said aside of others: "12,000 soldiers, of whom many died, were"."""
    asides = [aside for aside in passage.asides if place.first not in aside]
    return [at for at in tokens if 0 <= at < len(passage.words) and not any(at in aside for aside in asides)]


def _hindrance(passage: Passage, at: int) -> float:
    word = passage.words[at].word
    if word[0].isdigit():
        return _OTHER_NUMBER
    return _PARTED if word in ",;:()–—" else 1.0


def _denominator(passage: Passage, place: NumberPlace) -> int | None:
    """In "1,000 of the 11,000 soldiers", the token of the second number; of the second, its own; else None."""
    words = passage.plain
    for at in range(place.last, min(len(words) - 1, place.last + 4)):
        if words[at] == "of":
            return next((after for after in range(at + 1, min(len(words), at + 4)) if words[after][0].isdigit()), None)
    near = words[max(0, place.first - 3) : place.first]
    return (
        place.first
        if "of" in near and any(word[0].isdigit() for word in words[max(0, place.first - 6) : place.first])
        else None
    )


def _of_share(passage: Passage, at: int, place: NumberPlace, share: int | None) -> float:
    """Of a part the sentence's own verb tells, of the whole what stands right behind it."""
    if share is None:
        return 1.0
    told = any(token.word in _HELPERS for token in passage.words[max(0, at - 3) : at])
    if share == place.first:
        return 0.3 if told else 1.0
    return 3.0 if told and at > share else 0.5


def _fitting(reader: Reader, passage: Passage, place: NumberPlace) -> set[str]:
    """The measures whose unit is of the kind that is printed, and rates only where a rate is."""
    near = passage.words[max(0, place.first - 4) : place.last + 8]
    words = [token.word for token in near]
    pairs = (left + right for left, right in pairwise(words))
    rate = any(word in RATE_WORDS for word in chain(words, pairs))
    fitting = {
        name
        for name, measure in reader.vocabulary.measures.items()
        if kind_of_unit(measure.unit) == place.unit and (measure.counts == "rate") == rate
    }
    return fitting or {
        name
        for name, measure in reader.vocabulary.measures.items()
        if kind_of_unit(measure.unit) == place.unit and measure.counts != "rate"
    }
