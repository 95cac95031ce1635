"""A guess of whose a number is, by the names near it."""

from itertools import pairwise

from core.curation.guesses.joined import JOINTS
from core.curation.guesses.passages import Passage, Reader
from core.curation.guesses.tokens import BOUNDARIES, word_set
from core.curation.guesses.weighing import NumberPlace, last_number

BACK = 3
"""So many sentences back a name may stand."""

_THESE = word_set("these those them whom which")
_WHERE = word_set("to into against for support towards toward")


def subject_near(
    reader: Reader, number: int, passage: Passage, place: NumberPlace, *, counts: bool = True
) -> str | None:
    """Whose number: named right after it, else last before it, else after it, else in the sentences before.

    "Of these" is whose the number before it is. Of a number that `counts` nothing of the vocabulary, only its own
    sentence tells.
    """
    if len(reader.vocabulary.subjects) == 1:
        return next(iter(reader.vocabulary.subjects)) if counts else None
    if counts and _is_of_these(passage, place):
        return _of_number_before(reader, number, passage, place)
    named = [each for each in passage.subjects if not _is_where(passage, each[0])]
    after = [each for each in named if place.last <= each[0] < place.last + 5 and not _parted(passage, place, each[0])]
    if after and place.unit is None:
        return _together(reader, passage, after)
    before = [each for each in named if each[0] < place.first]
    if before:
        return _together(reader, passage, before[::-1])
    if named:
        return _together(reader, passage, named)
    return _earlier(reader, number) if counts else None


def _is_of_these(passage: Passage, place: NumberPlace) -> bool:
    """Whether it counts some of those just counted: "Of these, 600", "600 of them"."""
    if _THESE.isdisjoint(passage.every_word):
        return False
    before = [word for word in passage.plain[max(0, place.first - 4) : place.first] if word not in BOUNDARIES]
    after = passage.plain[place.last : place.last + 2]
    pairs = [*pairwise(before), tuple(after)]
    return any(first == "of" and second in _THESE for first, second in (pair for pair in pairs if len(pair) == 2))


def _of_number_before(reader: Reader, number: int, passage: Passage, place: NumberPlace) -> str | None:
    """Whose the last number before this one is; where there is none, the one subject of the sentence before."""
    if earlier := last_number(reader, passage, place.first):
        return subject_near(reader, number, passage, earlier)
    if not reader.same_paragraph(number):
        return None
    before = reader.passage(number - 1)
    if earlier := last_number(reader, before, len(before.words)):
        return subject_near(reader, number - 1, before, earlier)
    named = {name for at, name in before.subjects if not _is_where(before, at)}
    return named.pop() if len(named) == 1 else None


def _is_where(passage: Passage, at: int) -> bool:
    """Whether the name stands for a place or an enemy: "to Russia", "against Russia", "in Russia's …"."""
    before = [token.word for token in passage.words[max(0, at - 2) : at]]
    before = before[:-1] if before[-1:] == ["the"] else before
    return bool(before) and before[-1] in _WHERE


def _parted(passage: Passage, place: NumberPlace, at: int) -> bool:
    between = passage.words[place.last : at]
    return any(token.word in _WHERE or token.word in BOUNDARIES for token in between)


def _earlier(reader: Reader, number: int) -> str | None:
    for earlier in range(number - 1, max(-1, number - 1 - BACK), -1):
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
        joined = JOINTS & {token.word for token in passage.words[left:right]} and right - left <= 3
        for mixed, parts in reader.names.mixed.items():
            if joined and parts == {first[1], name}:
                return mixed
    return first[1]
