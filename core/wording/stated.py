"""What was stated, told of marks of one measure, subject and way of counting: all at once, or one by one."""

import pandas as pd

from core.analysis.clock import PERHAPS
from core.wording.claims import QUANTITY
from core.wording.inferred import say_covers_with_basis, say_origin_with_basis
from core.wording.names import in_brackets, say_list, some
from core.wording.numbers import say_amount_with_unit
from core.wording.pairs import how_sure
from core.wording.record import Record
from core.wording.spread import say_doubt, say_spread


def in_doubt(marks: pd.DataFrame) -> str:
    """That these, or some of them, were perhaps not yet published by the chosen day."""
    return say_doubt(len(marks), 0, int((marks["known"] == PERHAPS).sum()) if "known" in marks else 0)


def say_stated(marks: pd.DataFrame, *, rivals: bool) -> str:
    """A range only where some of the numbers are rivals; else each number with its origin and time."""
    if len(marks) > 1 and (quantity := _only_quantity(marks)):
        return f"of {quantity} each"
    if rivals:
        return f"run {say_spread(marks)} {marks['unit'].iat[0]}"
    each = dict.fromkeys(say_one(row) for _, row in marks.iterrows())
    return f"of {next(iter(each))}" if len(each) == 1 else f"that are no rivals: {say_list(some(list(each)))}"


def say_one(row: Record) -> str:
    """What one mark states: "at least 1,000 people (NIS, “reportedly”, as of January 2025)"."""
    told = in_brackets(say_origin_with_basis(row), how_sure(row), say_covers_with_basis(row))
    return f"{say_amount_with_unit(row)} {told}"


def _only_quantity(marks: pd.DataFrame) -> str:
    """What all these marks state; empty where two of them differ."""
    rows = marks[["unit", *QUANTITY]].drop_duplicates()
    first = say_amount_with_unit(rows.iloc[0])
    return first if all(say_amount_with_unit(row) == first for _, row in rows.iterrows()) else ""
