"""What else the same source held on a matter: that it took the other side earlier, or later, or at a time not known."""

from collections.abc import Iterator, Sequence

import pandas as pd

from core.frames import Tables
from core.view import View
from core.wording.inferred import say_when_taken
from core.wording.names import in_brackets, say_list
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.safe.words import named
from core.wording.stances import EARLIER, PAST, is_past


def of_reversal(positions: Sequence[Record], view: View) -> Iterator[str]:
    """For each of these positions the other side that its origin took: "later affirmed by the same source (…)"."""
    alone, chosen = len(positions) == 1, {row["statement_id"] for row in positions}
    for row in positions:
        own = rows_of(_other_side(row, view.positions))
        rest = [each for each in own if alone or each["statement_id"] not in chosen]
        told = [each for each in rest if is_past(row) or is_past(each)]
        if told:
            yield _say_reversal(row, told, view.tables, alone=alone)
        if unsure := [each for each in rest if each not in told]:
            who = "the same source" if alone else named(row, view.tables)
            yield f"{who} also {PAST[unsure[0]['stance']]} it {_when(unsure)}, and which came later is not known"


def _say_reversal(row: Record, others: Sequence[Record], tables: Tables, *, alone: bool) -> str:
    which = "later" if is_past(row) else EARLIER
    who = "the same source" if alone else named(row, tables)
    return f"{which} {PAST[others[0]['stance']]} by {who} {_when(others)}"


def _other_side(row: Record, held: pd.DataFrame) -> pd.DataFrame:
    """What the same origin holds or held against it on the matter."""
    if row["stance"] not in PAST:
        return held[:0]
    (contrary,) = {*PAST} - {row["stance"]}
    own = (held["origin"] == row["origin"]) & (held["proposition"] == row["proposition"])
    found: pd.DataFrame = held[own & (held["stance"] == contrary)]
    return found


def _when(rows: Sequence[Record]) -> str:
    return in_brackets(say_list(list(dict.fromkeys(map(say_when_taken, rows)))))
