"""A guess of what a number counts, by the words near it, and of whose number it is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from typing import NamedTuple

from core.curation.cues import RATE_WORDS, own_concepts
from core.curation.passages import Passage, Reader
from core.curation.tokens import BOUNDARIES, word_set
from core.curation.units import kind_of_unit

REACH = 30
"""How many tokens before and after a number word are weighed."""

LEAST = 0.12
"""The least score that is a guess at all."""

_PARTED, _OTHER_NUMBER, _FADES = 0.6, 0.7, 6
_LINKS_BACK = word_set("at was is were are to of reached hit stood totalled totaled")
_HELPERS = word_set("been were was are is be being have has had")
_JOINTS = word_set("or and and/or")
_WHERE = word_set("to into against for support towards toward")
_UNMATCHED = 0.1


class Place(NamedTuple):
    """Where a number stands among the tokens of its passage, and the kind of its unit."""

    first: int
    last: int
    unit: str | None


class Named(NamedTuple):
    """A guess of a measure, and the printed word that spoke for it most."""

    measure: str
    term: str


def measure_near(reader: Reader, number: int, passage: Passage, place: Place) -> Named | None:
    """The measure for which the words near the number speak most; the sentence before counts where it says nothing."""
    found = _best(reader, passage, place)
    if found is None and reader.same_paragraph(number):
        before = reader.passage(number - 1)
        end = len(before.words)
        named = _best(reader, before, Place(end, end, place.unit), reach=2 * REACH)
        return Named(named.measure, "") if named else None
    return found


def _best(reader: Reader, passage: Passage, place: Place, reach: int = REACH) -> Named | None:
    heard: dict[str, dict[str, tuple[float, int]]] = defaultdict(dict)
    for at, weight in _weights(passage, place, reach):
        for cue in passage.hits.get(at, ()):
            strength = weight * cue.weight
            if strength > heard[cue.measure].get(cue.concept, (0.0, 0))[0]:
                heard[cue.measure][cue.concept] = strength, at
    fitting = _fitting(reader, passage, place)
    scores = {name: _score(reader, name, told) for name, told in heard.items() if name in fitting}
    best = max(scores, key=lambda name: scores[name], default=None)
    if best is None or scores[best] < LEAST:
        return None
    _, at = max(heard[best].values())
    near = {name: max(told.values())[1] for name, told in heard.items() if name in scores}
    whole = _whole_of_two(reader, passage, best, near)
    return Named(whole or best, passage.words[at].word)


def _score(reader: Reader, name: str, told: Mapping[str, tuple[float, int]]) -> float:
    """The strengths of the concepts heard, less a little for each word of the measure's own that was not."""
    own = own_concepts(name, reader.vocabulary.measures[name])
    return sum(strength for strength, _ in told.values()) - _UNMATCHED * len(own - told.keys())


def _weights(passage: Passage, place: Place, reach: int) -> Iterator[tuple[int, float]]:
    """Each token near the number with its weight: less with distance, behind marks, behind another number."""
    back = place.first > 0 and passage.words[place.first - 1].word in _LINKS_BACK
    share = _denominator(passage, place)
    weight = 0.8 if back else 1.0
    for step, at in enumerate(range(place.last, min(len(passage.words), place.last + reach))):
        weight *= _hindrance(passage, at)
        yield at, weight / (1 + step / _FADES) * _of_share(passage, at, place, share)
    weight = 1.0 if back else 0.75
    for step, at in enumerate(range(place.first - 1, max(-1, place.first - 1 - reach), -1)):
        weight *= _hindrance(passage, at)
        yield at, weight / (1 + step / _FADES)


def _hindrance(passage: Passage, at: int) -> float:
    word = passage.words[at].word
    if word[0].isdigit():
        return _OTHER_NUMBER
    return _PARTED if word in ",;:()–—" else 1.0


def _denominator(passage: Passage, place: Place) -> int | None:
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


def _of_share(passage: Passage, at: int, place: Place, share: int | None) -> float:
    """Of a part the sentence's own verb tells, of the whole what stands right behind it."""
    if share is None:
        return 1.0
    told = any(token.word in _HELPERS for token in passage.words[max(0, at - 3) : at])
    if share == place.first:
        return 0.3 if told else 1.0
    return 3.0 if told and at > share else 0.5


def _fitting(reader: Reader, passage: Passage, place: Place) -> set[str]:
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


def _whole_of_two(reader: Reader, passage: Passage, best: str, near: Mapping[str, int]) -> str | None:
    """The measure of which two that are named side by side are parts: "killed or wounded"."""
    for whole, measure in reader.vocabulary.measures.items():
        for other in set(measure.parts) & near.keys() - {best}:
            left, right = sorted((near[best], near[other]))
            between = passage.plain[left + 1 : right]
            if best in measure.parts and len(between) <= 2 and _JOINTS & set(between):
                return whole
    return None


def subject_near(reader: Reader, number: int, passage: Passage, place: Place) -> str | None:
    """Whose number: named right after it, else last before it, else after it, else in the sentences before."""
    if len(reader.vocabulary.subjects) == 1:
        return next(iter(reader.vocabulary.subjects))
    named = [each for each in passage.subjects if not _is_where(passage, each[0])]
    after = [each for each in named if place.last <= each[0] < place.last + 5 and not _parted(passage, place, each[0])]
    if after and place.unit is None:
        return _together(reader, passage, after)
    before = [each for each in named if each[0] < place.first]
    if before:
        return _together(reader, passage, before[::-1])
    if named:
        return _together(reader, passage, named)
    return _earlier(reader, number)


def _is_where(passage: Passage, at: int) -> bool:
    """Whether the name stands for a place or an enemy: "to Russia", "against Russia", "in Russia's …"."""
    before = [token.word for token in passage.words[max(0, at - 2) : at]]
    before = before[:-1] if before[-1:] == ["the"] else before
    return bool(before) and before[-1] in _WHERE


def _parted(passage: Passage, place: Place, at: int) -> bool:
    between = passage.words[place.last : at]
    return any(token.word in _WHERE or token.word in BOUNDARIES for token in between)


def _earlier(reader: Reader, number: int, sentences_back: int = 3) -> str | None:
    for earlier in range(number - 1, max(-1, number - 1 - sentences_back), -1):
        passage = reader.passage(earlier)
        for at, name in passage.subjects:
            if not _is_where(passage, at):
                return name
    return None


def _together(reader: Reader, passage: Passage, named: list[tuple[int, str]]) -> str:
    """The first of these, or the mixed subject that it makes with the next, where "and" joins them."""
    first, *others = named
    for at, name in others[:1]:
        left, right = sorted((first[0], at))
        joined = _JOINTS & {token.word for token in passage.words[left:right]} and right - left <= 3
        for mixed, parts in reader.names.mixed.items():
            if joined and parts == {first[1], name}:
                return mixed
    return first[1]
