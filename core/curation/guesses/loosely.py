"""Sources that a text names in other words than the vocabulary does: theirs in another order, or some of all of them.

"Ukraine's military intelligence agency", where the names are "Ukraine's intelligence agency" and "Ukrainian military
intelligence". What may be two sources is none.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from core.curation.guesses.tokens import word_set, words_of
from core.models import Vocabulary
from core.models.vocabulary import Source

LONGEST = 12
"""So many tokens a name may have, at most."""

_SILENT = word_set("the a an of for in at and")
_ENDINGS = re.compile(r"(?<=\w{3})(?:ians?|eans?|ans?|ia|ea|es|ns?|a|e|s)\Z")


class Called(NamedTuple):
    """The words of which the names of sources are made.

    `having`: by the root of a word, the sources that have it in some name; `names`: by source, the words of each name;
    `heads`: by source, the roots of the words one of which says what it is: "agency", "service".
    """

    having: Mapping[str, frozenset[str]]
    names: Mapping[str, frozenset[frozenset[str]]]
    heads: Mapping[str, frozenset[str]]


class Loose(NamedTuple):
    """A source that is named by the tokens from `first` to before `last`."""

    first: int
    last: int
    source: str


def called(vocabulary: Vocabulary) -> Called:
    """How the sources of a vocabulary are called; a person's name keeps its order, and is not among these."""
    bodies = {name: source for name, source in vocabulary.sources.items() if source.kind not in _NO_BODIES}
    names = {name: frozenset(map(_telling, _names(source))) for name, source in bodies.items()}
    heads = {name: frozenset(map(_head, _names(source))) for name, source in bodies.items()}
    having: dict[str, set[str]] = defaultdict(set)
    for name, its in names.items():
        for word in frozenset().union(*its):
            having[root(word)].add(name)
    return Called({each: frozenset(sources) for each, sources in having.items()}, names, heads)


_NO_BODIES = ("unattributed", "official")


def loosely_named(words: Sequence[str], names: Called) -> Iterator[Loose]:
    """The sources named so in these words, left to right; none overlap."""
    end = 0
    for at, word in enumerate(words):
        if at < end or word in _SILENT or root(word) not in names.having:
            continue
        last, sources = _run(words, at, names)
        if last - at < 2:
            continue
        told = frozenset(words[at:last]) - _SILENT
        fitting = [source for source in sources if _fits(told, source, sources, names)]
        if len(fitting) == 1:
            yield Loose(at, last, fitting[0])
            end = last


@lru_cache(maxsize=1 << 16)
def root(word: str) -> str:
    """What a word has in common with its forms: Ukraine and Ukrainian, Korea and Korean, service and services."""
    return _ENDINGS.sub("", word)


def _run(words: Sequence[str], at: int, names: Called) -> tuple[int, frozenset[str]]:
    """Where the words from here on end that one and the same source may be called by, and the sources that may."""
    last, sources = at + 1, names.having[root(words[at])]
    for place in range(at + 1, min(len(words), at + LONGEST)):
        if words[place] in _SILENT:
            continue
        both = sources & names.having.get(root(words[place]), frozenset())
        if not both:
            break
        last, sources = place + 1, both
    return last, sources


def _fits(told: frozenset[str], source: str, sources: frozenset[str], names: Called) -> bool:
    """Whether these are the words of one of its names; or three of all of them, with one that says what it is."""
    has_head = not names.heads[source].isdisjoint(map(root, told))
    return (len(sources) == 1 and len(told) > 2 and has_head) or (len(told) > 1 and told in names.names[source])


def _names(source: Source) -> Iterator[str]:
    for name in (source.name, source.label, source.named or "", *source.aliases):
        before = name.partition(",")[0].partition("(")[0].strip()
        if words_of(before):
            yield before


def _telling(name: str) -> frozenset[str]:
    return frozenset(words_of(name)) - _SILENT


def _head(name: str) -> str:
    """The last word before "of": "service" of "National Intelligence Service of South Korea"."""
    return root(words_of(name.partition(" of ")[0])[-1])
