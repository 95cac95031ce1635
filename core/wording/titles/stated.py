"""What was stated, told of marks of one measure, subject and way of counting: all at once, or one by one."""

from collections.abc import Iterable, Mapping

import pandas as pd

from core.analysis.clock import PERHAPS
from core.analysis.pairs.tally import ALIKE
from core.analysis.rules.verdicts import DIFFER, MAY_DIFFER
from core.analysis.ways.chains import NOBODY_NAMED
from core.view import View
from core.wording.claims import QUANTITY
from core.wording.inferred import say_covers_with_basis, say_origin_with_basis
from core.wording.names import in_brackets, measure_label, say_list, say_place, some
from core.wording.numbers import say_amount_with_unit, say_count
from core.wording.pairs.sides import how_sure
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.titles.spread import TWO, say_doubt, say_spread
from core.wording.titles.worded import of_statements

ESTIMATED = "estimated"

CLASHING: Mapping[str, str] = {DIFFER: " clash", MAY_DIFFER: " may clash"}
"""What is said of two statements that do, or may."""


def counted(marks: pd.DataFrame, view: View) -> str:
    """How many these are: "2 statements"; as reported, "3 claims of 2 statements" where some tell the same one."""
    return say_count(len(marks), "statement" if view.filters.by_origin else "claim") + of_statements(marks)


def in_doubt(marks: pd.DataFrame, estimates: int = 0, nameless: int = 0) -> str:
    """That these, or some of them, were perhaps not yet published by the chosen day; and so many are estimates, or
    name nobody."""
    perhaps = int((marks["known"] == PERHAPS).sum()) if "known" in marks else 0
    return say_doubt(len(marks), 0, perhaps, estimates, nameless=nameless)


def say_how_sure(modalities: pd.Series) -> str:
    """As what numbers with these modalities are told: "as stated", "as estimated" or "as stated or estimated"."""
    estimated = modalities == ESTIMATED
    return "as estimated" if estimated.all() else "as stated or estimated" if estimated.any() else "as stated"


def are_rivals(verdicts: Mapping[str, int]) -> bool:
    """Whether of statements whose pairs show this, n of each verdict, any two clash or may."""
    return bool(verdicts.get(DIFFER) or verdicts.get(MAY_DIFFER))


def say_unit(name: str, unit: str) -> str:
    """The unit as it follows a number: " people"; empty where the name of what is counted has said it."""
    return "" if set(name.casefold().split()).issuperset(unit.casefold().split()) else f" {unit}"


def say_stated(marks: pd.DataFrame, view: View, verdicts: Mapping[str, int]) -> str:
    """How many, and what they state: all at once where some can be compared, as `verdicts`, n of each on two of them,
    tell; else each number with its origin and time.

    What is told of all at once says how many are estimates; what is told one by one says it of each.
    """
    n = counted(marks, view)
    if marks["statement_id"].nunique() == 1:
        each = _once_each(marks, view)
        before = " of " if len(marks) == 1 else ", " if len(each) == 1 else ": "
        return f"{n}{in_doubt(marks)}{before}{say_list(some(each))}"
    nameless = int((marks["origin_kind"] == NOBODY_NAMED).sum())
    doubts = in_doubt(marks, int((marks["modality"] == ESTIMATED).sum()), nameless)
    if quantity := _only_quantity(marks):
        return f"{n}{doubts}{', ' if of_statements(marks) else ' of '}{quantity} each"
    if any(map(verdicts.get, ALIKE)):
        verdict = clash_of_two(marks, verdicts)
        that_clash = f" that{CLASHING[verdict]}" if verdict else ""
        return f"{_spread_with_unit(marks, verdicts, view)} in {n}{that_clash}{doubts}"
    return f"{n}{in_doubt(marks)} that cannot be compared: {say_list(some(_once_each(marks, view)))}"


def _spread_with_unit(marks: pd.DataFrame, verdicts: Mapping[str, int], view: View) -> str:
    name = measure_label(str(marks["measure"].iat[0]), view.tables)
    unit = say_unit(name, str(marks["unit"].iat[0]))
    return f"{say_spread(marks, rivals=are_rivals(verdicts))}{unit}"


def clash_of_two(marks: pd.DataFrame, verdicts: Mapping[str, int]) -> str:
    """The verdict on two statements that clash, or may; empty of others, and of more."""
    return next(filter(verdicts.get, CLASHING), "") if marks["statement_id"].nunique() == TWO else ""


def say_one(row: Record) -> str:
    """What one mark states: "at least 1,000 people (NIS, “reportedly”, as of January 2025)"."""
    told = in_brackets(say_origin_with_basis(row), how_sure(row), say_covers_with_basis(row), say_place(row))
    return f"{say_amount_with_unit(row)} {told}"


def _once_each(marks: pd.DataFrame, view: View) -> list[str]:
    """Each amount of each statement once: as the claim tells it that speaks for the statement, where it states that."""
    return list(dict.fromkeys(say_one(row) for row in _tellings(marks, set(view.statements["claim_id"]))))


def _tellings(marks: pd.DataFrame, speaking: set[str]) -> Iterable[Record]:
    found: dict[tuple[str, str], Record] = {}
    for row in rows_of(marks):
        key = row["statement_id"], say_amount_with_unit(row)
        if key not in found or row["claim_id"] in speaking:
            found[key] = row
    return found.values()


def _only_quantity(marks: pd.DataFrame) -> str:
    """What all these marks state; empty where two of them differ."""
    names = ["unit", *QUANTITY]
    rows = zip(*(marks[name].tolist() for name in names), strict=True)
    said = (say_amount_with_unit(dict(zip(names, cells, strict=True))) for cells in rows)
    first = next(said)
    return first if all(each == first for each in said) else ""
