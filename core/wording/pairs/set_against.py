"""What an article tells of one source and sets, in those very words, against what another says."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import Tables, words_in
from core.wording.articles import article_named
from core.wording.names import say_list
from core.wording.pairs.against import all_with_words, in_print, say_record
from core.wording.pairs.reported import NO_WORD_OF_THEIRS, apart, are_told_of
from core.wording.rows import rows_of

Told = dict[str, Any]


class SetAgainst(NamedTuple):
    """What an article tells of one origin (`others`) and sets against what it tells of another (`records`)."""

    document: str
    words: str
    records: tuple[Told, ...]
    others: tuple[Told, ...]

    def said(self, tables: Tables) -> str:
        """ "Article 001 sets “Fighting on” (…) against “Captured” (…): “but a spokesperson stated …”." """
        names = ([say_record(each, tables) for each in own] for own in (self.others, self.records))
        named = (say_list(list(dict.fromkeys(own))) for own in names)
        article = article_named(self.document, tables)
        return f"{article[0].upper()}{article[1:]} sets {' against '.join(named)}: {in_print(self.words)}."


_FOUND: WeakKeyDictionary[Tables, list[SetAgainst]] = WeakKeyDictionary()


def set_against(tables: Tables) -> list[SetAgainst]:
    """All of these, two that an article sets against each other once; found once for these tables."""
    if tables not in _FOUND:
        both = {frozenset(each["id"] for each in (*one.records, *one.others)): one for one in reversed(_all(tables))}
        _FOUND[tables] = list(reversed(both.values()))
    return _FOUND[tables]


def _all(tables: Tables) -> list[SetAgainst]:
    marked = [record for record in all_with_words(tables) if record["origin_kind"] != NOBODY_NAMED]
    told = _told(tables, {record["document"] for record in marked})
    found: dict[tuple[str, str, str, str], tuple[dict[str, Told], dict[str, Told]]] = {}
    for record in marked:
        for words, other in _of_others(record, told[record["document"]]):
            key = record["document"], words, record["origin"], other["origin"]
            records, others = found.setdefault(key, ({}, {}))
            records[record["id"]], others[other["id"]] = record, other
    return [SetAgainst(*key[:2], *(tuple(own.values()) for own in each)) for key, each in found.items()]


def _of_others(record: Told, told: Sequence[Told]) -> Iterator[tuple[str, Told]]:
    """Its words that are told of another source there, and that; but not those that are set against both."""
    for words in record["words"]:
        for other in told:
            theirs = apart(record["origin"], other["origin"]) and are_told_of(words, other["quote"])
            if theirs and words not in words_in(other["against"]):
                yield words, other


def _told(tables: Tables, documents: set[str]) -> dict[str, list[Told]]:
    """By article, the claims and positions of those who are named and say something, each with its `id`."""
    positions = tables.positions[~tables.positions["stance"].isin(NO_WORD_OF_THEIRS)]
    found: dict[str, list[Told]] = defaultdict(list)
    for frame, key in ((tables.claims, "claim_id"), (positions, "position_id")):
        own = frame[frame["document"].isin(documents) & (frame["origin_kind"] != NOBODY_NAMED)]
        for row in rows_of(own.assign(against=own["against"].fillna(""))):
            found[row["document"]].append({**row, "id": row[key]})
    return found
