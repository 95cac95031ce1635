"""One change in a line, with what shows it."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from core.analysis.changes import (
    DOCUMENT,
    POSITION,
    RECODED,
    REMOVED,
    REVISED,
    SEVERAL,
    STATEMENT,
    TOLD_AGAIN,
    TOLD_LESS,
)
from core.analysis.moves import at_end, at_ends, only_ahead
from core.analysis.pairs.positions import held_positions
from core.analysis.statements import by_origin
from core.view import View
from core.wording.claims import say_claim_with_bases
from core.wording.curating.second import say_field
from core.wording.evidence.withdrawal import say_withdrawn
from core.wording.inferred import ATTRIBUTION, is_inferred
from core.wording.labels import COUNTS, label
from core.wording.names import in_brackets, say_list, say_measure, say_origin, some
from core.wording.numbers import say_amount
from core.wording.pairs.sides import how_sure
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.ways.attribution import say_told

NO_NUMBER, NO_FACT = "no number", "no number of what happened"
"""What is said of a range that a state does not have: with no number at all, and with forecasts only."""

_KEYS = {STATEMENT: "claim_id", POSITION: "position_id"}


class ChangeLine(NamedTuple):
    """One change in words, with what shows it: the records of the new state, and the article, by id."""

    words: str
    records: tuple[str, ...] = ()
    document: str | None = None


def say_range(row: Record, old: View, new: View) -> str:
    """How one range moved: each end with its hedge, and with those who stated it, and how sure they were."""
    tables = new.tables if known(row["new_low"]) else old.tables
    counts = tables.measures.set_index("measure").loc[row["measure"], "counts"]
    way = "" if row["counts"] == counts else f" ({label(COUNTS, row['counts'])})"
    then, now = (_say_ends(row, prefix, view) for prefix, view in (("old_", old), ("new_", new)))
    return f"{say_measure(row, tables)}{way}: {then} before, {now} now"


def _say_ends(row: Record, prefix: str, view: View) -> str:
    """The lowest and the highest, as one where they are the same; that there is none, though perhaps a forecast."""
    if not known(row[f"{prefix}low"]):
        return NO_FACT if only_ahead(view.statements, row) else NO_NUMBER
    low, high = (_say_end(row, f"{prefix}{end}", view) for end in ("low", "high"))
    return low if low == high else f"from {low} to {high}"


def _say_end(row: Record, end: str, view: View) -> str:
    stating = at_end(view.statements, row, end).sort_values("origin_label", kind="stable")
    whose = [_say_stating(rows_of(rows)) for _, rows in stating.groupby("origin_label", sort=False)]
    return f"{say_amount(row[f'{end}_hedge'], row[end], str(stating['stated'].iat[0]))} by {say_list(some(whose))}"


def _say_stating(rows: Sequence[Record]) -> str:
    """One origin, and how sure it was wherever it stated this: "military sources (an estimate)"."""
    doubts = [list(filter(None, [ATTRIBUTION if is_inferred(row) else "", how_sure(row)])) for row in rows]
    least = min(doubts, key=len)
    return f"{say_origin(rows[0])}{f' {in_brackets(*least)}' if least else ''}"


def range_line(row: Record, old: View, new: View) -> ChangeLine:
    """How one range moved, with the claims at its ends now."""
    return ChangeLine(say_range(row, old, new), tuple(at_ends(new.statements, row)))


def line_of(row: Record, old: View, new: View) -> ChangeLine:
    """One change: what it is about, its detail, and where it is to be seen."""
    words = _in_words(row, old, new)
    if row["kind"] == DOCUMENT:
        document = row["id"] if row["id"] in set(new.tables.documents["document"]) else None
        return ChangeLine(words, document=document)
    if row["change"] == RECODED:
        return ChangeLine(words, (row["id"],))
    found = _tellings(row, new) if row["change"] == TOLD_AGAIN else _found(row, new).head(1)
    return ChangeLine(words, tuple(found[_KEYS[row["kind"]]]))


def _in_words(row: Record, old: View, new: View) -> str:
    view = old if row["change"] in (REMOVED, TOLD_LESS) else new
    if row["change"] == RECODED:
        return f"{row['id']}: {say_list([say_field(field) for field in row['detail'].split(' ')])}"
    if row["kind"] == DOCUMENT:
        return str(row["id"])
    if row["change"] in (TOLD_AGAIN, TOLD_LESS):
        return _told_in(row, view)
    told = _told(row, view)
    return f"{told}, in place of {_told({**row, 'id': row['detail']}, view)}" if row["change"] == REVISED else told


def _told_in(row: Record, view: View) -> str:
    """What each of the articles prints that a change names; those that tell it alike stand together."""
    told: dict[str, list[str]] = {}
    for record in rows_of(_tellings(row, view)):
        told.setdefault(_say(row, record, view), []).append(record["document"])
    return "; ".join(f"{words} ({SEVERAL.join(documents)})" for words, documents in told.items())


def _tellings(row: Record, view: View) -> pd.DataFrame:
    """What each of these articles has of a statement or position: of several claims the nearest to the utterance."""
    records, once = (view.claims, by_origin) if row["kind"] == STATEMENT else (view.tables.positions, held_positions)
    own = _of(row, records)
    return pd.concat([once(own[own["document"] == name]) for name in row["detail"].split(SEVERAL)], ignore_index=True)


def _told(row: Record, view: View) -> str:
    """What a statement or position says, forecasts as forecasts; the id of what is nowhere to be found."""
    found = _found(row, view)
    return str(row["id"]) if found.empty else _say(row, rows_of(found.head(1))[0], view)


def _say(row: Record, record: Record, view: View) -> str:
    return _said(record, view) if row["kind"] == STATEMENT else say_told(record, view.tables)


def _found(row: Record, view: View) -> pd.DataFrame:
    """The statement or position that a change is about, in one of the states."""
    return _of(row, view.statements if row["kind"] == STATEMENT else view.positions)


def _of(row: Record, said: pd.DataFrame) -> pd.DataFrame:
    """What of these is of the statement, or position, that a change is about."""
    found: pd.DataFrame = said[said["statement_id"] == row["id"]]
    return found[found["proposition"] == row["matter"]] if row["kind"] == POSITION else found


def _said(record: Record, view: View) -> str:
    """What a statement says, and what of it is inferred; of one that was taken back also by whom."""
    words, withdrawn = say_claim_with_bases(record, view.tables), say_withdrawn(record, view.tables)
    return f"{words}, {withdrawn[0].lower()}{withdrawn[1:]}" if withdrawn else words
