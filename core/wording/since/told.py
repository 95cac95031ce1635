"""What changed since an earlier state: the three sentences that matter, then everything, one line each."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from core.analysis.changes import (
    DOCUMENT,
    EDITED,
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
    CorpusState,
    changes,
)
from core.analysis.moves import moved
from core.frames import Tables
from core.view import View
from core.wording.names import say_list, some
from core.wording.numbers import say_count
from core.wording.record import known
from core.wording.rows import rows_of
from core.wording.since.lines import ChangeLine, line_of, range_line, say_range

NOTHING = "Nothing has changed."
MANY = {DOCUMENT: "article", STATEMENT: "statement", POSITION: "position"}
ORDER = (NEW, REVISED, WITHDRAWN, RESTORED, TOLD_AGAIN, TOLD_LESS, RECODED, EDITED, REMOVED)
HEADINGS = {
    NEW: "New",
    REVISED: "Revised",
    WITHDRAWN: "Withdrawn",
    RESTORED: "No longer withdrawn",
    TOLD_AGAIN: "Told in further articles",
    TOLD_LESS: "Told in fewer articles",
    RECODED: "Changed by the annotators",
    EDITED: "Texts that were edited",
    REMOVED: "Removed",
}
RANGES = "Ranges that moved"
UNDER = (
    tuple(HEADINGS[change] for change in (NEW, TOLD_AGAIN, TOLD_LESS, RECODED, EDITED, REMOVED)),
    tuple(HEADINGS[change] for change in (WITHDRAWN, RESTORED, REVISED)),
    (RANGES,),
)
"""What stands behind each of the three sentences, by heading."""


@dataclass(frozen=True, slots=True)
class Since:
    """What changed between two views: in short, as frames, and one line a change under its heading."""

    first: tuple[str, ...]
    changes: pd.DataFrame
    ranges: pd.DataFrame
    listed: dict[str, tuple[ChangeLine, ...]]

    @property
    def told(self) -> list[tuple[str, dict[str, tuple[ChangeLine, ...]]]]:
        """Each of the first sentences, with the lines that stand behind it."""
        behind = [{name: self.listed[name] for name in names if name in self.listed} for names in UNDER]
        return list(zip(self.first, behind, strict=False))


def since(old: View, new: View) -> Since:
    """What `new` brought; both are views of everything, with what was withdrawn (`Filters(retracted=True)`)."""
    found = changes(_state(old), _state(new))
    ranges = _in_order(moved(old.statements, new.statements), new.tables)
    lines = {
        HEADINGS[change]: tuple(line_of(row, old, new) for row in rows_of(found[found["change"] == change]))
        for change in ORDER
    }
    lines[RANGES] = tuple(range_line(row, old, new) for row in rows_of(ranges))
    listed = {heading: each for heading, each in lines.items() if each}
    return Since(tuple(_first(found, ranges, old, new)), found, ranges, listed)


def _state(view: View) -> CorpusState:
    tables = view.tables
    return CorpusState(tables.documents, tables.claims, view.statements, tables.positions, view.positions)


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
    recoded, edited = (int((found["change"] == change).sum()) for change in (RECODED, EDITED))
    more = [f"removed: {gone}"] if gone else []
    more += [f"changed by the annotators: {say_count(recoded, 'record')}"] if recoded else []
    more += [f"edited: the text of {say_count(edited, 'article')}"] if edited else []
    return f"New: {'; '.join([came or 'nothing', *more])}."


def _say_kinds(rows: pd.DataFrame) -> str:
    counts = rows["kind"].value_counts()
    said = [say_count(int(counts[kind]), one) for kind, one in MANY.items() if kind in counts]
    return say_list(said) if said else ""


def _say_updates(found: pd.DataFrame, old: View, new: View) -> str:
    named = {
        HEADINGS[change].lower(): [line_of(row, old, new).words for row in rows_of(found[found["change"] == change])]
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
    return f"{say_range(first, old, new)}{more}."
