"""How a text may call the sources and subjects of a vocabulary: by name, short name, alias, family name, kind."""

from collections.abc import Iterator, Mapping
from itertools import pairwise, takewhile
from typing import NamedTuple

from core.curation.guesses.loosely import Called, called
from core.curation.guesses.tokens import Index, Token, index_of, plain, word_set, words_of
from core.models import Vocabulary
from core.models.vocabulary import Source, SourceKind

KIND_NOUNS: dict[SourceKind, str] = {
    "official": "he she leader president minister governor mayor spokesperson spokesman spokeswoman chairman director",
    "government": "government ministry agency they spokesperson spokesman spokeswoman",
    "military": "military army spokesperson spokesman command he she they",
    "intelligence": "agency service directorate",
    "organisation": "agency organisation organization group body charity company firm staff they spokesperson spokesman"
    " spokeswoman",
    "outlet": "newspaper broadcaster agency paper channel",
    "think-tank": "institute think-tank analysts group",
    "unnamed-officials": "officials they sources",
    "experts": "experts analysts researchers group organisation organization institute he she they",
}
"""What a source of each kind is called once it has been named: "the agency", "he"."""

_ARTICLES = ("the", "a", "an")
_GENERIC = word_set("and or both together troops forces soldiers people men the of all")


class Names(NamedTuple):
    """Phrases (words joined by blanks) of sources and of subjects, with their indexes, and the nouns of each source."""

    sources: Mapping[str, str]
    source_index: Index
    nouns: Mapping[str, frozenset[str]]
    every_noun: frozenset[str]
    subjects: Mapping[str, tuple[tuple[str, ...], ...]]
    proper: Mapping[str, tuple[tuple[str, ...], ...]]
    mixed: Mapping[str, frozenset[str]]
    called: Called


def names_of(vocabulary: Vocabulary) -> Names:
    """Every way to name a source that names no other, and the words that tell each subject from the others."""
    by_phrase: dict[str, set[str]] = {}
    for source_id, source in vocabulary.sources.items():
        for phrase in _phrases(source) if source.kind != "unattributed" else ():
            by_phrase.setdefault(phrase, set()).add(source_id)
    sources = {phrase: min(ids) for phrase, ids in by_phrase.items() if len(ids) == 1 and phrase}
    nouns = {source_id: _nouns(source) for source_id, source in vocabulary.sources.items()}
    subjects = _subjects(vocabulary)
    every_noun = frozenset(noun for its in nouns.values() for noun in its)
    mixed = _mixed(vocabulary, subjects)
    return Names(
        sources, index_of(sources), nouns, every_noun, subjects, _proper(vocabulary), mixed, called(vocabulary)
    )


def _phrases(source: Source) -> Iterator[str]:
    name, comma, _ = source.name.partition(",")
    for each in (name, source.label.partition("(")[0], (source.named or "").partition("(")[0], *source.aliases):
        words = words_of(each)
        yield " ".join(words[1:] if words[:1] and words[0] in _ARTICLES else words)
        if comma and _is_personal(each, name):
            yield words[-1]
    head, of, _ = name.partition(" of ")
    if of and sum(word[0].isupper() for word in head.split()) > 1:
        yield " ".join(words_of(head))


def _is_personal(called: str, name: str) -> bool:
    """Whether this is a person's name: a few words, all with capitals, that begin as the name does."""
    words = called.replace("-", " ").split()
    return 1 < len(words) <= 4 and all(word[0].isupper() for word in words) and words[-1] in name + called


def _nouns(source: Source) -> frozenset[str]:
    role = {plain(word) for word in source.name.partition(",")[2].split()} & set(KIND_NOUNS["official"].split())
    of_kind = set(KIND_NOUNS.get(source.kind, "").split())
    if "," in source.name and source.kind == "official":
        return frozenset(role | {"he", "she"})
    return frozenset(of_kind | set(words_of(source.name)[-1:]))


def _subjects(vocabulary: Vocabulary) -> dict[str, tuple[tuple[str, ...], ...]]:
    """For each subject that is not mixed, the beginnings of words that name it, one tuple for each of its names."""
    single = {name: subject for name, subject in vocabulary.subjects.items() if not subject.mixed}
    words = {
        name: [word for word in words_of(subject.label) if word not in _GENERIC] for name, subject in single.items()
    }
    found = {}
    for name, subject in single.items():
        elsewhere = {word for other, its in words.items() if other != name for word in its}
        telling = tuple(_beginning(word) for word in words[name] if word not in elsewhere)
        days = _days(words[name]) if any(word.isdecimal() for word in telling) else ()
        sides = [words_of(vocabulary.sides[side]) for side in subject.sides[:1] if side in vocabulary.sides]
        named = [*(days or [telling]), *(tuple(map(_beginning, side)) for side in sides)]
        found[name] = tuple(dict.fromkeys(each for each in named if each))
    return found


def _days(words: list[str]) -> tuple[tuple[str, ...], ...]:
    """A number in a label with the word beside it, in both orders: "9 May", "May 9". Alone it names nothing."""
    pairs = [pair for pair in pairwise(words) if any(word.isdecimal() for word in pair)]
    return tuple(way for pair in pairs[-1:] for way in (pair, pair[::-1]))


def _proper(vocabulary: Vocabulary) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The proper names that labels begin with, where no other subject's label does, to be printed with capitals.

    "Saint Olave" of "Saint Olave hospitals"; of a label that is all in capitals, as companies have, its first word.
    """
    begins: dict[tuple[str, ...], list[str]] = {}
    for name, subject in vocabulary.subjects.items():
        words = subject.label.split() if not subject.mixed else []
        capitals = len(list(takewhile(lambda word: word[0].isupper(), words)))
        for length in (capitals, 1 if capitals == len(words) else capitals):
            if capitals > 1:
                begins.setdefault(words_of(" ".join(words[:length])), []).append(name)
    own = {words: set(names) for words, names in begins.items()}
    return {
        name: tuple(words for words, names in own.items() if names == {name} and words) for name in vocabulary.subjects
    }


def _mixed(vocabulary: Vocabulary, subjects: Mapping[str, tuple[tuple[str, ...], ...]]) -> dict[str, frozenset[str]]:
    """For each mixed subject, the others whose words its label holds."""
    found = {}
    for name, subject in vocabulary.subjects.items():
        words = words_of(subject.label)
        parts = {
            other for other, ways in subjects.items() if any(_begins_at(words, at, ways) for at in range(len(words)))
        }
        if subject.mixed and len(parts) > 1:
            found[name] = frozenset(parts)
    return found


def _begins_at(words: tuple[str, ...], at: int, ways: tuple[tuple[str, ...], ...]) -> bool:
    """Whether one of these names stands at this word: by the beginnings of its words, or its whole numbers."""
    return any(
        at + len(way) <= len(words) and all(_begins(words[at + step], begin) for step, begin in enumerate(way))
        for way in ways
    )


def _begins(word: str, begin: str) -> bool:
    return word == begin if begin.isdecimal() else word.startswith(begin)


def subjects_in(words: tuple[Token, ...], names: Names) -> list[tuple[int, str]]:
    """Which token begins the name of which subject that is not mixed, in order."""
    plain_words = tuple(token.word for token in words)
    firsts = [(name, ways, tuple(way[0] for way in ways)) for name, ways in names.subjects.items() if ways]
    proper = [(name, ways, {way[0] for way in ways}) for name, ways in names.proper.items() if ways]
    named = {
        (at, name): None
        for at, word in enumerate(plain_words)
        for name, ways, first in firsts
        if word.startswith(first) and _begins_at(plain_words, at, ways)
    }
    called = {
        (at, name): None
        for at, token in enumerate(words)
        for name, ways, first in proper
        if token.capital and token.word in first and any(plain_words[at : at + len(way)] == way for way in ways)
    }
    return sorted(named | called, key=lambda each: each[0])


def _beginning(word: str) -> str:
    return word[: max(4, len(word) - 3)]
