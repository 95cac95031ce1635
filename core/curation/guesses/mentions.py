"""Where a sentence names sources."""

from collections.abc import Sequence
from typing import NamedTuple

from core.curation.guesses.loosely import loosely_named
from core.curation.guesses.naming import Names
from core.curation.guesses.tokens import Token, phrases_in


class Mention(NamedTuple):
    """A source named by the tokens from `first` to before `last`."""

    first: int
    last: int
    source: str


def mentions_in(words: Sequence[Token], names: Names) -> tuple[Mention, ...]:
    """The sources named, in order, by the longest of their names; or in other words, where these are more.

    An initial within a name changes nothing: "Bálint Ő. Kovács".
    """
    plain = [token.word for token in words]
    places = [at for at, token in enumerate(words) if not (token.capital and len(token.word) == 1)]
    found = phrases_in([plain[at] for at in places], names.source_index)
    exact = [Mention(places[at.first], places[at.last - 1] + 1, names.sources[at.phrase]) for at in found]
    loose = [Mention(*each) for each in loosely_named(plain, names.called)]
    longer = [each for each in loose if all(_is_longer(each, other) for other in exact)]
    return tuple(sorted([*longer, *(each for each in exact if not any(_overlap(each, new) for new in longer))]))


def _overlap(one: Mention, other: Mention) -> bool:
    return one.first < other.last and other.first < one.last


def _is_longer(one: Mention, other: Mention) -> bool:
    """Whether it does not meet the other, or has more words."""
    return not _overlap(one, other) or one.last - one.first > other.last - other.first
