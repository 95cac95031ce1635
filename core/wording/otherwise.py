"""Which articles tell a statement otherwise than its fullest telling, whose words a sentence has: other words in place
of the number, or without the words for how sure it is."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from core.frames import Tables
from core.wording.against import article_named, record_ids
from core.wording.claims import QUANTITY
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe_words import documents_of, printed


def say_otherwise(rows: Sequence[Record], tables: Tables) -> Iterator[str]:
    """How articles tell these statements or positions otherwise: "article 002 leaves out “they believed”"."""
    for row in rows:
        for document, words in _otherwise(row, tables).items():
            yield f"{article_named(document, tables)} {words}"


def documents_alike(row: Record, tables: Tables) -> list[str]:
    """The articles that tell it no otherwise: those that a sentence may cite for every word of it."""
    others = _otherwise(row, tables)
    return [name for name in documents_of([row]) if name not in others]


def _otherwise(row: Record, tables: Tables) -> dict[str, str]:
    """By article what it has, or leaves out; of those that tell it in full nothing."""
    if len(documents := documents_of([row])) == 1:
        return {}
    tellings = _tellings(row, tables)
    told = {name: _say(row, [each for each in tellings if each["document"] == name]) for name in documents}
    return {name: words for name, words in told.items() if words}


def _tellings(row: Record, tables: Tables) -> Sequence[Record]:
    frame, key = (tables.claims, "claim_id") if "claim_ids" in row else (tables.positions, "position_id")
    return rows_of(frame[frame[key].isin(record_ids(row))])


def _say(row: Record, tellings: Sequence[Record]) -> str:
    """What an article has in place of the number, or of the words for how sure it is leaves out; empty for neither."""
    if "claim_ids" in row and not any(_amount(each) == _amount(row) for each in tellings):
        return f"has {printed(tellings[0]['stated'])} in place of {printed(row['stated'])}"
    if known(row["certainty"]) and not any(known(each["certainty"]) for each in tellings):
        return f"leaves out {printed(row['certainty'])}"
    return ""


def _amount(row: Record) -> tuple[Any, ...]:
    """What is stated; words, where they stand in place of a number."""
    numbers = tuple(None if pd.isna(row[name]) else row[name] for name in QUANTITY if name != "stated")
    return (row["stated"],) if row["hedge"] in ("none", "vague") else numbers
