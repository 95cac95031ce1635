"""What an article itself sets against what it tells, in its own words; and what it so says of two sources together."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from core.frames import JOINT, Tables, words_in
from core.wording.articles import article_named
from core.wording.names import in_brackets, quoted, say_list, say_measure, say_origin, short_of
from core.wording.numbers import say_amount_with_unit
from core.wording.pairs.reported import quoted_from, say_also
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.safe.words import documents_of, printed
from core.wording.stances import say_stance

BOTH = "both"
ECHOES = re.compile(
    r"\b(?:echo|repeat|relay|quot|cit(?:e|ing)|rel(?:y|ie[sd])|bas(?:ed|ing) on|according to)", re.IGNORECASE
)
"""Words by which one has it from another."""


class About(NamedTuple):
    """A claim or position of which an article says something: its id, its origin, and how a sentence names it."""

    key: str
    origin: str
    name: str


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that one article sets against records: where these are of several origins, it says them of all together."""

    article: str
    words: str
    about: tuple[About, ...]

    @property
    def origins(self) -> list[str]:
        """Whose records they are, each once."""
        return list(dict.fromkeys(each.origin for each in self.about))

    @property
    def echoes(self) -> bool:
        """Whether the article says that one of them has it from another."""
        return ECHOES.search(self.words) is not None

    def keys_of(self, origin: str) -> tuple[str, ...]:
        """The ids of the records of this origin."""
        return tuple(each.key for each in self.about if each.origin == origin)

    def concerns(self, row: Record) -> bool:
        """Whether this statement or position is one of them."""
        return not {each.key for each in self.about}.isdisjoint(record_ids(row))

    def said_of(self, *origins: str) -> str:
        """ "Article 000 says of “Back at the front” (Zelenskyy, affirms) and …: “This declaration contradicts …”." """
        return self.says(say_list(list(dict.fromkeys(each.name for each in self.about if each.origin in origins))))

    def says(self, of: str) -> str:
        """The same of what is called so: "Article 001 says of both: “The varying casualty figures …”."."""
        return f"{self._named} says of {of}: {in_print(self.words)}."

    @property
    def alone(self) -> str:
        """The same where what it is of stands beside it: "Article 001: “The varying casualty figures …”."."""
        return f"{self._named}: {in_print(self.words)}."

    @property
    def _named(self) -> str:
        return f"{self.article[0].upper()}{self.article[1:]}"


Asides = dict[frozenset[str], list[Aside]]
"""By two origins, what articles say of them."""

_FOUND: WeakKeyDictionary[Tables, tuple[list[Aside], Asides]] = WeakKeyDictionary()


def say_against(rows: Sequence[Record], tables: Tables) -> Iterator[str]:
    """What the articles set against these statements or positions: "the article also says “…”"."""
    found, several = words_against(rows, tables), len(documents_of(rows)) > 1
    for article, words in found.items():
        own: dict[str, list[str]] = {}
        for each in words:
            own.setdefault(_whom(each, article, rows, tables), []).append(in_print(each))
        where = article if several else "the article"
        yield from (say_also(where, say_list(told), whom) for whom, told in own.items())


def _whom(words: str, article: str, rows: Sequence[Record], tables: Tables) -> str:
    """Whom the article, as a sentence names it, quotes with these words; empty where they are its own."""
    records = (each for each in with_words(rows, tables) if article_named(each["document"], tables) == article)
    return next((quoted_from(words, each, each["document"], tables) for each in records if words in each["words"]), "")


def words_against(rows: Sequence[Record], tables: Tables) -> dict[str, list[str]]:
    """By article, as a sentence names it, what it sets against these statements or positions, all words once."""
    found: dict[str, list[str]] = {}
    for record in with_words(rows, tables):
        own = found.setdefault(article_named(record["document"], tables), [])
        own.extend(words for words in record["words"] if words not in own)
    return {name: [words for words in own if sum(words in each for each in own) == 1] for name, own in found.items()}


def with_words(rows: Sequence[Record], tables: Tables) -> Iterator[dict[str, Any]]:
    """The records of these statements or positions that their articles set words against, each with those `words`."""
    return all_with_words(tables, {name for row in rows for name in record_ids(row)})


def asides(tables: Tables) -> Asides:
    """All that articles say of records of two origins, in the order of the articles; found once for these tables."""
    return _found(tables)[1]


def of_one(tables: Tables, source: str) -> list[Aside]:
    """What articles set against records of this source, alone or jointly, and against no other's."""
    return [each for each in _found(tables)[0] if len(each.origins) == 1 and source in each.origins[0].split(JOINT)]


def _found(tables: Tables) -> tuple[list[Aside], Asides]:
    if tables not in _FOUND:
        told, every = Asides(), _every(tables)
        for aside, ends in ((each, ends) for each in every for ends in combinations(each.origins, 2)):
            told.setdefault(frozenset(ends), []).append(aside)
        _FOUND[tables] = every, told
    return _FOUND[tables]


def _every(tables: Tables) -> list[Aside]:
    """All that articles set against any record, in the order of the articles."""
    found: dict[tuple[str, str], list[About]] = {}
    for record in all_with_words(tables):
        about = About(record["id"], record["origin"], say_record(record, tables))
        for words in record["words"]:
            found.setdefault((record["document"], words), []).append(about)
    ordered = sorted(found, key=lambda each: each[0])
    return [Aside(article_named(each[0], tables), each[1], tuple(found[each])) for each in ordered]


def asides_of_pair(left: Record, right: Record, found: Asides) -> Iterator[str]:
    """What articles say of the two origins of a pair, where at least one side of the pair is what they speak of."""
    one, other = left["origin"], right["origin"]
    for aside in found.get(frozenset((one, other)), ()):
        sides = aside.concerns(left), aside.concerns(right)
        yield from [aside.says(BOTH)] if all(sides) else [aside.said_of(one, other)] if any(sides) else []


def record_ids(row: Record) -> list[str]:
    """The claims of a statement, or the tellings of a position, by id."""
    return str(row["claim_ids" if "claim_ids" in row else "position_ids"]).split(" ")


def all_with_words(tables: Tables, among: Collection[str] | None = None) -> Iterator[dict[str, Any]]:
    """Every claim and position that its article sets words against: its row, with its `id` and those `words`."""
    for frame, key in ((tables.claims, "claim_id"), (tables.positions, "position_id")):
        own = frame if among is None else frame[frame[key].isin(list(among))]
        for row in rows_of(own[own["against"].notna()]):
            yield {**row, "id": row[key], "words": words_in(row["against"])}


def say_record(record: Record, tables: Tables) -> str:
    if "claim_id" in record:
        amount = quoted(record["stated"]) if record["hedge"] == "none" else say_amount_with_unit(record)
        return f"{amount} {in_brackets(say_origin(record), say_measure(record, tables))}"
    stance = say_stance(record["stance"], record["certainty"])
    return f"{quoted(short_of(record['proposition'], tables))} {in_brackets(say_origin(record), stance)}"


def in_print(words: str) -> str:
    return printed(words.removesuffix("."))
