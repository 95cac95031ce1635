"""What changed since an earlier state: the three sentences that matter, then everything, one line each."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from core.analysis.changes import (
    DOCUMENT,
    NEW,
    POSITION,
    RECODED,
    REMOVED,
    RESTORED,
    REVISED,
    STATEMENT,
    TOLD_AGAIN,
    TOLD_LESS,
    WITHDRAWN,
    State,
    changes,
)
from core.analysis.moves import WHOSE, moved
from core.frames import JOINT, Tables
from core.view import View
from core.wording.attribution import say_told
from core.wording.claims import say_claim
from core.wording.labels import COUNTS, label
from core.wording.names import say_list, say_measure, some
from core.wording.numbers import say_amount, say_count
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.second import say_field
from core.wording.withdrawal import say_withdrawn

NOTHING = "Nothing has changed."
MANY = {DOCUMENT: "article", STATEMENT: "statement", POSITION: "position"}
ORDER = (NEW, REVISED, WITHDRAWN, RESTORED, TOLD_AGAIN, TOLD_LESS, RECODED, REMOVED)
HEADINGS = {
    NEW: "New",
    REVISED: "Revised",
    WITHDRAWN: "Withdrawn",
    RESTORED: "No longer withdrawn",
    TOLD_AGAIN: "Told in further articles",
    TOLD_LESS: "Told in fewer articles",
    RECODED: "Changed by the annotators",
    REMOVED: "Removed",
}
RANGES = "Ranges that moved"


@dataclass(frozen=True, slots=True)
class Since:
    """What changed between two views: in short, as frames, and one line a change under its heading."""

    first: tuple[str, ...]
    changes: pd.DataFrame
    ranges: pd.DataFrame
    listed: dict[str, tuple[str, ...]]


def since(old: View, new: View) -> Since:
    """What `new` brought; both are views of everything, with what was withdrawn (`Filters(retracted=True)`)."""
    found = changes(_state(old), _state(new))
    ranges = _in_order(moved(old.statements, new.statements), new.tables)
    lines = {
        HEADINGS[change]: tuple(_line(row, old, new) for row in rows_of(found[found["change"] == change]))
        for change in ORDER
    }
    lines[RANGES] = tuple(_say_range(row, old, new) for row in rows_of(ranges))
    listed = {heading: each for heading, each in lines.items() if each}
    return Since(tuple(_first(found, ranges, old, new)), found, ranges, listed)


def _state(view: View) -> State:
    tables = view.tables
    return State(tables.documents, tables.claims, view.statements, tables.positions, view.positions)


def _in_order(ranges: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """First the subject and the measure that the vocabulary names first."""
    subjects, measures = list(tables.subjects["subject"]), list(tables.measures["measure"])
    ranked = ranges.assign(
        _subject=ranges["subject"].map(dict(zip(subjects, range(len(subjects)), strict=True))),
        _measure=ranges["measure"].map(dict(zip(measures, range(len(measures)), strict=True))),
    )
    return ranked.sort_values(["_subject", "_measure"], kind="stable", ignore_index=True)[list(ranges.columns)]


def _first(found: pd.DataFrame, ranges: pd.DataFrame, old: View, new: View) -> Iterator[str]:
    """What came, what was revised or withdrawn, and how ranges moved; one sentence where nothing did."""
    if found.empty and ranges.empty:
        yield NOTHING
        return
    yield _say_came(found)
    yield _say_updates(found, old, new)
    yield _say_moves(ranges, old, new)


def _say_came(found: pd.DataFrame) -> str:
    came, gone = (_say_kinds(found[found["change"] == change]) for change in (NEW, REMOVED))
    recoded = int((found["change"] == RECODED).sum())
    more = [f"removed: {gone}"] if gone else []
    more += [f"changed by the annotators: {say_count(recoded, 'record')}"] if recoded else []
    return f"New: {'; '.join([came or 'nothing', *more])}."


def _say_kinds(rows: pd.DataFrame) -> str:
    counts = rows["kind"].value_counts()
    said = [say_count(int(counts[kind]), one) for kind, one in MANY.items() if kind in counts]
    return say_list(said) if said else ""


def _say_updates(found: pd.DataFrame, old: View, new: View) -> str:
    named = {
        HEADINGS[change].lower(): [_line(row, old, new) for row in rows_of(found[found["change"] == change])]
        for change in (WITHDRAWN, RESTORED, REVISED)
    }
    said = [f"{heading}: {'; '.join(some(lines, 2))}" for heading, lines in named.items() if lines]
    words = "; ".join(said) or "no figure was revised or withdrawn"
    return f"{words[0].upper()}{words[1:]}."


def _say_moves(ranges: pd.DataFrame, old: View, new: View) -> str:
    if ranges.empty:
        return "No range of stated numbers moved."
    rows = rows_of(ranges)
    first = next((row for row in rows if known(row["old_low"]) and known(row["new_low"])), rows[0])
    more = f"; {say_count(len(rows) - 1, 'more range')} moved" if len(rows) > 1 else ""
    return f"{_say_range(first, old, new)}{more}."


def _say_range(row: Record, old: View, new: View) -> str:
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


def _line(row: Record, old: View, new: View) -> str:
    """One change: what it is about, and its detail."""
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
    said = view.statements if row["kind"] == STATEMENT else view.positions
    found = said[said["statement_id"] == row["id"]]
    if row["kind"] == POSITION:
        found = found[found["proposition"] == row["matter"]]
    if found.empty:
        return str(row["id"])
    (record,) = rows_of(found.head(1))
    return _said(record, view) if row["kind"] == STATEMENT else say_told(record, view.tables)


def _said(record: Record, view: View) -> str:
    """What a statement says; of one that was taken back also by whom."""
    words, withdrawn = say_claim(record, view.tables), say_withdrawn(record, view.tables)
    return f"{words}, {withdrawn[0].lower()}{withdrawn[1:]}" if withdrawn else words
