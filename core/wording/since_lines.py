"""One change in a line, with what shows it."""

from typing import NamedTuple

import pandas as pd

from core.analysis.changes import DOCUMENT, POSITION, RECODED, REMOVED, REVISED, STATEMENT, TOLD_LESS
from core.analysis.moves import WHOSE, at_ends
from core.frames import JOINT
from core.view import View
from core.wording.attribution import say_told
from core.wording.claims import say_claim
from core.wording.labels import COUNTS, label
from core.wording.names import say_list, say_measure, some
from core.wording.numbers import say_amount
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.second import say_field
from core.wording.withdrawal import say_withdrawn

_KEYS = {STATEMENT: "claim_id", POSITION: "position_id"}


class Line(NamedTuple):
    """One change in words, with what shows it: the records of the new state, and the article, by id."""

    words: str
    records: tuple[str, ...] = ()
    document: str | None = None


def say_range(row: Record, old: View, new: View) -> str:
    """How one range moved: each end with its hedge, and with those who stated it."""
    tables = new.tables if known(row["new_low"]) else old.tables
    counts = tables.measures.set_index("measure").loc[row["measure"], "counts"]
    way = "" if row["counts"] == counts else f" ({label(COUNTS, row['counts'])})"
    then, now = (_say_ends(row, prefix) for prefix in ("old_", "new_"))
    return f"{say_measure(row, tables)}{way}: {then or 'no number'} before, {now or 'no number'} now"


def _say_ends(row: Record, prefix: str) -> str:
    """The lowest and the highest, as one where they are the same; empty where there is none."""
    if not known(row[f"{prefix}low"]):
        return ""
    low, high = (_say_end(row, f"{prefix}{end}") for end in ("low", "high"))
    return low if low == high else f"from {low} to {high}"


def _say_end(row: Record, end: str) -> str:
    whose = [say_list(origin.split(JOINT)) for origin in row[f"{end}_origins"].split(WHOSE)]
    return f"{say_amount(row[f'{end}_hedge'], row[end])} by {say_list(some(whose))}"


def range_line(row: Record, old: View, new: View) -> Line:
    """How one range moved, with the claims at its ends now."""
    return Line(say_range(row, old, new), tuple(at_ends(new.statements, row)))


def line_of(row: Record, old: View, new: View) -> Line:
    """One change: what it is about, its detail, and where it is to be seen."""
    if row["kind"] == DOCUMENT:
        document = row["id"] if row["id"] in set(new.tables.documents["document"]) else None
        return Line(_in_words(row, old, new), document=document)
    if row["change"] == RECODED:
        return Line(_in_words(row, old, new), (row["id"],))
    found = _found(row, new)
    return Line(_in_words(row, old, new), tuple(found[_KEYS[row["kind"]]].head(1)))


def _in_words(row: Record, old: View, new: View) -> str:
    view = old if row["change"] in (REMOVED, TOLD_LESS) else new
    if row["change"] == RECODED:
        return f"{row['id']}: {say_list([say_field(field) for field in row['detail'].split(' ')])}"
    if row["kind"] == DOCUMENT:
        return str(row["id"])
    told = _told(row, view)
    if row["change"] == REVISED:
        return f"{told}, in place of {_told({**row, 'id': row['detail']}, view)}"
    return f"{told} ({row['detail']})" if known(row["detail"]) else told


def _told(row: Record, view: View) -> str:
    """What a statement or position says, forecasts as forecasts; the id of what is nowhere to be found."""
    found = _found(row, view)
    if found.empty:
        return str(row["id"])
    (record,) = rows_of(found.head(1))
    return _said(record, view) if row["kind"] == STATEMENT else say_told(record, view.tables)


def _found(row: Record, view: View) -> pd.DataFrame:
    """The statement or position that a change is about, in one of the states."""
    said = view.statements if row["kind"] == STATEMENT else view.positions
    found: pd.DataFrame = said[said["statement_id"] == row["id"]]
    if row["kind"] == POSITION:
        found = found[found["proposition"] == row["matter"]]
    return found


def _said(record: Record, view: View) -> str:
    """What a statement says; of one that was taken back also by whom."""
    words, withdrawn = say_claim(record, view.tables), say_withdrawn(record, view.tables)
    return f"{words}, {withdrawn[0].lower()}{withdrawn[1:]}" if withdrawn else words
