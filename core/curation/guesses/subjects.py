"""A guess of whose a number is, by the names near it."""

from core.curation.guesses.passages import Passage, Reader
from core.curation.guesses.tokens import BOUNDARIES, word_set
from core.curation.guesses.weighing import JOINTS, Place

BACK = 3
"""So many sentences back a name may stand."""

_WHERE = word_set("to into against for support towards toward")


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
