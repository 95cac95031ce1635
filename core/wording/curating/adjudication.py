"""Deciding between two annotators in sentences: A is the first, B the second."""

from typing import Any

import pandas as pd

from core.curation.opinions.between import Both
from core.curation.opinions.differences import RECORD
from core.curation.opinions.looked import A_TIME, CLAIMED, HELD, NEVER, NOT_COMPARED, NOTHING_THERE
from core.models.second import Kept
from core.wording.curating.second import say_field, say_value, say_what
from core.wording.names import quoted
from core.wording.numbers import say_count, say_number
from core.wording.reckoning.reliability import say_alpha
from core.wording.record import Record, known
from core.wording.rows import rows_of

MARKS = {
    CLAIMED: "● recorded as a claim",
    HELD: "● holds a position",
    A_TIME: "◷ read as a time",
    NOTHING_THERE: "∅ looked at, nothing there",
    NEVER: "… never looked at",
}
"""The states of a number word or a matter, each with a mark of its own."""


def say_progress(both: Both) -> str:
    """The finding of the page: how many records both found, and how many differences are open."""
    rows, differences = both.opinions.agreement, both.opinions.differences
    whole = rows[rows["field"] == RECORD]
    found = f"{say_number(int(whole['agree'].sum()))} of {say_count(int(whole['n'].sum()), 'record')} found by both"
    if differences.empty:
        return f"{found}; they differ in nothing that can be compared"
    waiting = int(differences["kept"].isna().sum())
    return f"{found}; {say_number(waiting)} of {say_count(len(differences), 'difference')} open"


def agreement_in_words(agreement: pd.DataFrame) -> pd.DataFrame:
    """Agreement by field, always with n; blank where nothing could be compared."""
    rows = [row for row in rows_of(agreement) if row["n"] or row["missing"] or row["blank"]]
    return pd.DataFrame(
        {
            "Compared": [say_what(row) for row in rows],
            "Alike": [f"{row['agree']} of {row['n']}" if row["n"] else "never compared" for row in rows],
            "Both left out": [row["blank"] for row in rows],
            "Not compared": [row["missing"] for row in rows],
            "Alpha": [say_alpha(row["alpha"]) if known(row["alpha"]) else f"– ({row['no_alpha']})" for row in rows],
        }
    )


def say_difference_short(row: Record) -> str:
    """A difference in one line, for a list: "open: hedge of 001-killed: at_least, about"."""
    state = "open" if not known(row["kept"]) else f"decided, kept {row['kept']}"
    name = row["first"] if known(row["first"]) else row["second"]
    if row["field"] == RECORD:
        side = "only A has" if known(row["first"]) else "only B has"
        return f"{state}: {side} the {row['kind'] if known(row['kind']) else 'record'} {name}"
    values = f"{say_value(row['first_value'])}, {say_value(row['second_value'])}"
    return f"{state}: {say_field(row['field'])} of {name}: {values}"


def say_choice(kept: Kept, row: Record) -> str:
    """What a decision would do to the first annotation, which charts are made of."""
    if row["field"] == RECORD:
        return _WHOLE[bool(known(row["first"]))][kept]
    values = {"first": f"A: {say_value(row['first_value'])}", "second": f"B: {say_value(row['second_value'])}"}
    return values.get(kept) or {"both": "Both: all that either names", "neither": "Neither: leave the field out"}[kept]


_WHOLE: dict[bool, dict[str, str]] = {
    True: {
        "first": "A: the record stays",
        "second": "B: take it out, what B made of the words stands",
        "both": "Both: two records of the same words",
        "neither": "Neither: take it out, and decide on its words anew",
    },
    False: {
        "first": "A: leave it as it is, without B's record",
        "second": "B: take over the record",
        "both": "Both: two records of the same words",
        "neither": "Neither: without B's record, and A's reading is wrong too",
    },
}


def states_in_words(states: pd.DataFrame, column: str) -> pd.DataFrame:
    """Number words or matters that the two saw differently, or that one never looked at."""
    rows = states[states["outcome"] != "agree"]
    return pd.DataFrame(
        {
            "Words" if column == "words" else "Matter": rows[column].to_list(),
            "A": [MARKS[state] for state in rows["first"]],
            "B": [MARKS[state] for state in rows["second"]],
            "Outcome": ["not compared" if each == NOT_COMPARED else each for each in rows["outcome"]],
        }
    )


def records_in_words(both: Both) -> pd.DataFrame:
    """Every record of either: found by both, by A only, by B only; and in which fields both differ."""
    rows = rows_of(both.opinions.records)
    return pd.DataFrame(
        {
            "Found by": [_FOUND[row["found"]] for row in rows],
            "A": [say_value(row["first"]) if known(row["first"]) else "–" for row in rows],
            "B": [say_value(row["second"]) if known(row["second"]) else "–" for row in rows],
            "They differ in": [_differing(row, both.opinions.differences) for row in rows],
            "Words": [quoted(both.document.text[slice(*_place(row))]) for row in rows],
        }
    )


_FOUND = {"both": "A and B", "only in first": "A only", "only in second": "B only"}


def _differing(row: dict[Any, Any], differences: pd.DataFrame) -> str:
    if not (known(row["first"]) and known(row["second"])):
        return MARKS.get(row["other"], str(row["other"]))
    same = (differences["first"] == row["first"]) & (differences["second"] == row["second"])
    return ", ".join(say_field(field) for field in differences.loc[same, "field"]) or "nothing"


def _place(row: dict[Any, Any]) -> tuple[int, int]:
    side = "first" if known(row["first"]) else "second"
    return int(row[f"{side}_start"]), int(row[f"{side}_end"])
