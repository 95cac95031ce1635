"""Of the words that articles set against a statement, which weigh most, and which can be understood alone.

What contradicts, denies or disputes it comes first: in so many words, or as what another source says of it there. Then
that it is unverified, or that nobody has commented; then whatever else the article remarks.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.frames import Tables, words_in
from core.wording.articles import article_named
from core.wording.names import say_list
from core.wording.pairs.against import with_words
from core.wording.pairs.reported import are_told_of, quoted_from, said_apart, say_also
from core.wording.record import Record
from core.wording.safe.words import documents_of, printed

CONTRADICTED, UNVERIFIED, REMARK = range(3)
"""How much words weigh, the weightiest first."""

KINDS = {
    CONTRADICTED: "words against it",
    UNVERIFIED: "words that leave it unconfirmed or unclear",
    REMARK: "a remark on it",
}
"""What is said of further words that an article sets against it, beyond those that are told."""

ALIKE = "more of the kind"
"""What is said of those of the kind that is told."""

AGAINST_IT = re.compile(r"\b(?:contradict|den(?:y|ies|ied|ial)|disput|refut|reject|rebut|repel)", re.IGNORECASE)
OPEN = re.compile(
    r"\bun(?:verified|confirmed|clear)\b|\bsilent\b|\bno comment\b"
    r"|\b(?:not|neither|never|nor)\b.*\b(?:verif|confirm|comment|acknowledg)",
    re.IGNORECASE | re.DOTALL,
)
LEANS = re.compile(
    r"[“‘\"' ]*(?:and |but |so )?(?:this|that|these|those|such|it|he|she|they|his|her|its|their|him|them)\b",
    re.IGNORECASE,
)
"""Words that begin so speak of what stands before them."""


class Caveat(NamedTuple):
    """Words that an article sets against a statement."""

    document: str
    words: str
    weight: int

    @property
    def alone(self) -> bool:
        """Whether it can be understood without what stands before it."""
        return LEANS.match(self.words) is None


def caveats_on(row: Record, tables: Tables) -> list[Caveat]:
    """All such words, each once, in the order of the articles."""
    found = [(record["document"], words) for record in with_words([row], tables) for words in record["words"]]
    return [Caveat(name, words, _weight(row, name, words, tables)) for name, words in dict.fromkeys(found)]


def is_contradicted(row: Record, tables: Tables) -> bool:
    """Whether an article sets words against it that contradict it."""
    return any(each.weight == CONTRADICTED for each in caveats_on(row, tables))


def is_record_contradicted(record: Record, tables: Tables) -> bool:
    """The same of what one article sets against its own claim or position."""
    words = words_in(record["against"])
    return any(_weight(record, record["document"], each, tables) == CONTRADICTED for each in words)


def strongest(caveats: list[Caveat]) -> Caveat | None:
    """Of those that can be understood alone the one that weighs most, and of these the shortest."""
    alone = [each for each in caveats if each.alone]
    return min(alone, key=lambda each: (each.weight, len(each.words.split())), default=None)


def lean_on_none(caveats: Sequence[Caveat]) -> bool:
    """Whether each can be understood alone, or by what the same article says before it."""
    first = {each.document: each for each in reversed(caveats)}
    return all(each.alone for each in first.values())


def say_alone(caveat: Caveat, row: Record, tables: Tables) -> Iterator[str]:
    """ "article 002 also says “…”": the one that is told, of a statement of several articles with its own."""
    where = article_named(caveat.document, tables) if len(documents_of([row])) > 1 else "the article"
    whom = quoted_from(caveat.words, row, caveat.document, tables)
    yield say_also(where, printed(caveat.words.removesuffix(".")), whom)


def say_further(caveats: Sequence[Caveat], told: Caveat, row: Record, tables: Tables) -> list[str]:
    """Of what kind the caveats are that are not told, by article: "article 001 has more of the kind"."""
    several, kinds = len(documents_of([row])) > 1, dict[str, dict[str, None]]()
    for each in sorted(caveats, key=lambda each: each.weight):
        if each != told:
            kinds.setdefault(article_named(each.document, tables), {})[_kind(each, told)] = None
    return [f"{name if several else 'and'} has {say_list(list(own))}" for name, own in kinds.items()]


def _kind(caveat: Caveat, told: Caveat) -> str:
    return ALIKE if caveat.weight == told.weight else KINDS[caveat.weight]


def _weight(row: Record, document: str, words: str, tables: Tables) -> int:
    if AGAINST_IT.search(words):
        return CONTRADICTED
    if OPEN.search(words):
        return UNVERIFIED
    return CONTRADICTED if _of_another(row, document, words, tables) else REMARK


def _of_another(row: Record, document: str, words: str, tables: Tables) -> bool:
    """Whether they are what this article tells of another source."""
    return any(are_told_of(words, each["quote"]) for each in said_apart(row["origin"], document, tables))
