"""What holds a range up, in one sentence for each of its ends."""

import pandas as pd

from core.analysis.chains import reach
from core.frames import Tables, expect
from core.wording.names import in_brackets, say_measure, say_origin
from core.wording.numbers import say_count, say_quantity
from core.wording.reach import say_reach
from core.wording.record import Record
from core.wording.spread import DOWNWARDS, UPWARDS, say_spread
from core.wording.standing import say_standing
from core.wording.times import say_when

_LEFT = ["measure", "subject", "counts", "hedge", "modality", "low", "high", "best"]
_LEFT += ["documents", "origin", "origin_kind"]
"""What is put in words of the statements that are left."""


def say_end(end: Record, held: pd.DataFrame, tables: Tables) -> str:
    """Who sets one end of a range, and what is left of it without that statement.

    `end` is a row of `core.analysis.support.ends_of`, `held` are the statements of its range with their standing.
    """
    expect(held, "statement_id", "standing", "against_interest")
    own = (held["statement_id"] == end["statement_id"]).to_numpy()
    row, rest = held.iloc[own.argmax()], held[_LEFT][~own]
    who = in_brackets(say_origin(row), say_when(row), say_standing(row))
    which = f"the {end['end']} number is set by" if len(rest) else "the only number is"
    return f"{say_measure(row, tables)}: {which} {say_quantity(row)} {who}{_open(end, row)}; {_without(rest)}."


def _open(end: Record, row: Record) -> str:
    """That this end is open, where its number is a bound to the other side."""
    sides = {"highest": (UPWARDS, ", which has no upper end"), "lowest": (DOWNWARDS, ", which has no lower end")}
    hedges, words = sides[end["end"]]
    return words if row["hedge"] in hedges else ""


def _without(rest: pd.DataFrame) -> str:
    if rest.empty:
        return "nothing else can be compared with it"
    left = f"{say_count(len(rest), 'statement')} {'is' if len(rest) == 1 else 'are'} left"
    return f"without it {left}, {say_spread(rest)} ({say_reach(reach(rest))})"
