"""A sentence as tokens, and what a draft asks of words: their stems, and phrases looked up by them.

Everything here is read once a sentence, and looked up in dictionaries, so that a long text takes linear time.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

BOUNDARIES = frozenset(",;:()–—")

_TOKEN = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\b\.?|[^\W_]+(?:[-'\u2019.,][^\W_]+)*|[,;:()\u2013\u2014%]")
_POSSESSIVE = re.compile(r"['\u2019]s?\Z")
_ENDINGS = re.compile(r"(?<=[^\W\d_]{3})(?:ments?|ations?|ings?|ied|ies|iest|y|e?rs?|ed|es|(?<!s)s|e)\Z")

_WHOLE = {"army": "army", "armies": "army", "party": "party", "parties": "party"}
"""Words that without their ending would be another: an arm, a part."""


class Token(NamedTuple):
    """A word in small letters, without its possessive ending, or a mark; code points, end exclusive.

    `capital`: whether the text prints it with a capital.
    """

    start: int
    end: int
    word: str
    capital: bool = False


class Found(NamedTuple):
    """A phrase that stands in a sentence: from its first token to behind its last."""

    first: int
    last: int
    phrase: str


def word_set(listed: str) -> frozenset[str]:
    """The words of a list that is written as one line of text."""
    return frozenset(listed.split())


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The words and dividing marks within a span of the text."""
    found = ((*match.span(), match[0]) for match in _TOKEN.finditer(text, start, end))
    return tuple(Token(first, last, plain(word), word[0].isupper()) for first, last, word in found)


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """The word in small letters, without possessive ending and the full stops of an abbreviation."""
    return _POSSESSIVE.sub("", word.lower()).replace(".", "")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The word without its commonest English endings: killed, kills, killing; casualty, casualties."""
    return _WHOLE.get(word) or _ENDINGS.sub("", _ENDINGS.sub("", word))


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as tokens, marks left out."""
    return tuple(token.word for token in tokens(phrase, 0, len(phrase)) if token.word not in BOUNDARIES)


class Index(NamedTuple):
    """Phrases (words joined by blanks), and of each first word how many words the longest phrase has."""

    phrases: frozenset[str]
    longest: Mapping[str, int]


def index_of(phrases: Iterable[str]) -> Index:
    """What `phrases_in` looks phrases up in."""
    longest: dict[str, int] = {}
    every = frozenset(phrases)
    for phrase in every:
        first, *rest = phrase.split(" ")
        longest[first] = max(longest.get(first, 0), 1 + len(rest))
    return Index(every, longest)


def phrases_in(keys: Sequence[str], index: Index) -> Iterator[Found]:
    """The longest known phrases among these words, left to right; none overlap."""
    end = 0
    for at, key in enumerate(keys):
        if key in index.longest and at >= end and (found := _longest(keys, at, index)):
            yield found
            end = found.last


def _longest(keys: Sequence[str], at: int, index: Index) -> Found | None:
    for length in range(min(index.longest[keys[at]], len(keys) - at), 0, -1):
        phrase = " ".join(keys[at : at + length])
        if phrase in index.phrases:
            return Found(at, at + length, phrase)
    return None
