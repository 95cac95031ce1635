"""Which articles tell a statement otherwise than a sentence has it, and how; and which of them it can cite.

A sentence has the words of one telling. Where another article has others, it says so in few words; where it takes
many, it says only that the article has others, and cites it for no more than that.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from core.frames import Tables
from core.wording.articles import OTHER_WORDS, article_named, say_articles
from core.wording.names import quoted
from core.wording.pairs.against import record_ids
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe.altered import Part, parts_of, say_parts
from core.wording.safe.words import documents_of, printed

FEW = 42
"""So many words at most a sentence has for what others tell otherwise; of more, for what must be said."""


def say_otherwise(rows: Sequence[Record], tables: Tables) -> Iterator[str]:
    """How articles tell these statements or positions otherwise: "article 002 leaves out “they believed”"."""
    for row in rows:
        told = _otherwise(row, tables)
        yield from (f"{article_named(name, tables)} {say_parts(parts)}" for name, parts in _in_full(told).items())
        if others := [article_named(name, tables) for name in told if name not in _in_full(told)]:
            yield f"it is also told in {say_articles(others)}, {OTHER_WORDS}"
        yield from _own_words(row, tables)


def say_told_in(row: Record, tables: Tables) -> str:
    """ "in article 001; in article 002 as “several weeks”; in article 003 in other words": first those that tell it so.

    Where none does, the one whose words it has is the first of them.
    """
    told = documents_of([row])
    alike = told if len(told) == 1 else documents_alike(row, tables) or told[:1]
    others: dict[str, list[str]] = {}
    for name in told:
        if name not in alike:
            others.setdefault(_other_words(row, name, tables), []).append(article_named(name, tables))
    own = f"in {say_articles([article_named(name, tables) for name in alike])}"
    return "; ".join([own, *(f"in {say_articles(names)} {words}" for words, names in others.items())])


def _other_words(row: Record, document: str, tables: Tables) -> str:
    """As what the article has a number, where it has that in other words."""
    told = [each["stated"] for each in _tellings(row, tables) if each["document"] == document and "stated" in each]
    return f"as {quoted(told[0])}" if told and row["stated"] not in told else OTHER_WORDS


def fullest(row: dict[str, Any], tables: Tables) -> dict[str, Any]:
    """A position in the words of its fullest telling that is here; the same where that speaks for it already."""
    if not known(row["lost"]):
        return row
    full = [each for each in _tellings(row, tables) if not known(each["lost"])]
    return {**row, **full[0]} if full else row


def documents_alike(row: Record, tables: Tables) -> list[str]:
    """The articles that tell it no otherwise: those that a sentence may cite for every word of it."""
    others = {*_otherwise(row, tables), *_without_fullest(row, tables)}
    return [name for name in documents_of([row]) if name not in others]


def as_told(row: Record, tables: Tables) -> Record:
    """The same with only the articles that tell it so: of one that speaks for itself, no other has its words."""
    return {**row, "documents": "; ".join(documents_alike(row, tables) or documents_of([row])[:1])}


def documents_cited(rows: Sequence[Record], tables: Tables) -> list[str]:
    """The articles in which to read these statements: not those of which it is only said that they have other words."""
    found = dict.fromkeys(name for row in rows for name in _cited(row, tables))
    return list(found) or documents_of(rows)


def _cited(row: Record, tables: Tables) -> list[str]:
    told = _otherwise(row, tables)
    left_out = {name for name in told if name not in _in_full(told)}
    return [name for name in documents_of([row]) if name not in left_out]


def _in_full(told: dict[str, list[Part]]) -> dict[str, list[Part]]:
    """Of what articles tell otherwise all, where it takes few words; else what must be said."""
    words = sum(len(say_parts(parts).split()) for parts in told.values())
    if words <= FEW:
        return told
    weighty = {name: [part for part in parts if part.weighty] for name, parts in told.items()}
    return {name: parts for name, parts in weighty.items() if parts}


def _otherwise(row: Record, tables: Tables) -> dict[str, list[Part]]:
    """By article what it has otherwise; of those that tell it alike nothing."""
    if len(documents := documents_of([row])) == 1:
        return {}
    tellings = _tellings(row, tables)
    full = any(not known(each["lost"]) for each in tellings)
    of = {name: [each for each in tellings if each["document"] == name] for name in documents}
    found = {name: parts_of(row, own, tables, full=full) for name, own in of.items()}
    return {name: parts for name, parts in found.items() if parts}


def _tellings(row: Record, tables: Tables) -> list[dict[str, Any]]:
    frame, key = (tables.claims, "claim_id") if "claim_ids" in row else (tables.positions, "position_id")
    return rows_of(frame[frame[key].isin(record_ids(row))])


def _own_words(row: Record, tables: Tables) -> Iterator[str]:
    """Our wording of a matter is that of the fullest telling: where it is not here, others are told in their own."""
    for name in _without_fullest(row, tables):
        told = next(each for each in _tellings(row, tables) if each["document"] == name)
        yield f"{article_named(name, tables)} has it so: {printed(str(told['quote']).strip().removesuffix('.'))}"


def _without_fullest(row: Record, tables: Tables) -> list[str]:
    """The articles of a position of which the view has no telling from which nothing was lost."""
    if "claim_ids" in row or not known(row["lost"]):
        return []
    tellings = _tellings(row, tables)
    return documents_of([row]) if all(known(each["lost"]) for each in tellings) else []
