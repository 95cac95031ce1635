"""What holds a range up, in one sentence for each of its ends."""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np
import pandas as pd

from core.analysis.alike import Places
from core.analysis.relations import directed
from core.analysis.ways.chains import Reach
from core.frames import Tables, expect
from core.models.annotation import AMOUNTS
from core.wording.inferred import say_covers_with_basis, say_origin_with_basis
from core.wording.labels import COUNTS, label
from core.wording.names import in_brackets, say_measure, say_place
from core.wording.numbers import say_amount_with_unit, say_count, say_number
from core.wording.pairs.sides import for_which_time, how_sure, with_origin
from core.wording.reckoning.standing import say_standing
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.times import say_when
from core.wording.titles.reach import say_reach
from core.wording.titles.spread import DOWNWARDS, UPWARDS, say_ends, stated_in

Disputes = Mapping[str, Sequence[Record]]
"""By statement id, the statements that dispute it."""

NO_DISPUTES: Disputes = MappingProxyType({})


class Ranged:
    """The statements of one range, with their standing: looked through once for all that is told of its ends.

    They are those of `held` at the positions `rows`. `alike` is how many statements of other ranges are of the same
    measure, subject and way of counting; where there are any, `when` is the time of these, if it is one. `disputing`
    are those of `core.wording.reckoning.support.disputing`.
    """

    def __init__(self, held: pd.DataFrame, rows: Places, alike: int = 0, disputing: Disputes = NO_DISPUTES) -> None:
        expect(held, "statement_id", "documents", "standing", "against_interest", "attribution_basis", "unit", *AMOUNTS)
        self.alike, self.disputing, self._size = alike, disputing, len(rows)
        near = rows_of(held.take(_near_the_ends(held, rows)))
        self._near: dict[str, Record] = {row["statement_id"]: row for row in near}
        self.when = _one_time(held.take(rows)) if alike else ""
        self._told_in = Counter("; ".join(held["documents"].array.take(rows)).split("; "))

    def __len__(self) -> int:
        return self._size

    def statement(self, name: str) -> Record:
        """The statement of this id, which sets an end of the range."""
        return self._near[name]

    def say_spread_without(self, name: str) -> str:
        """How far the others reach."""
        others = (row for other, row in self._near.items() if other != name)
        return say_ends([stated for row in others for stated in stated_in(row)])

    def is_shared(self, name: str, end: str) -> bool:
        """Whether another states the same highest, or lowest, amount: then nothing moves without this one."""
        reach = {other: _reached(row, end) for other, row in self._near.items()}
        return any(reached == reach[name] for other, reached in reach.items() if other != name)

    def documents_without(self, name: str) -> int:
        """How many documents tell any of the others."""
        own = self.statement(name)["documents"].split("; ")
        return len(self._told_in) - sum(self._told_in[document] == 1 for document in own)


def _one_time(held: pd.DataFrame) -> str:
    """The time that all of these cover: "as of 11 May 2026"; empty where they are of several, or it is not known."""
    return say_when(held.iloc[0]) if held["covers"].notna().all() and held["covers"].nunique() == 1 else ""


def _reached(row: Record, end: str) -> float:
    """The highest, or the lowest, amount that is stated."""
    return float({"highest": np.nanmax, "lowest": np.nanmin}[end]([row[name] for name in AMOUNTS]))


def _near_the_ends(held: pd.DataFrame, rows: Places) -> Places:
    """Of these rows those that state the lowest or the highest amount once any one of them is left out."""
    amounts = held[list(AMOUNTS)].take(rows).to_numpy(dtype=float)
    stated, few = np.unique(amounts[~np.isnan(amounts)]), len(AMOUNTS) + 1
    near: Places = rows[np.isin(amounts, [*stated[:few], *stated[-few:]]).any(axis=1)]
    return near


def disputing(statements: pd.DataFrame) -> Disputes:
    """By statement id, the statements that dispute it in so many words; `statements` are all, not only numbers."""
    pairs = directed(statements)["disputes"]
    rows = statements[statements["statement_id"].isin({source for source, _ in pairs})]
    told = {str(row["statement_id"]): row for row in rows_of(rows)}
    found: dict[str, list[Record]] = {}
    for source, name in pairs:
        found.setdefault(name, []).append(told[source])
    return found


def say_end(end: Record, held: Ranged, tables: Tables) -> str:
    """Who sets one end of a range, how sure, what disputes that in so many words, and what is left without it.

    "The only number" is that of its measure, subject and way of counting, which are named. `end` is a row of
    `core.analysis.support.ends_of`, `held` are the statements of its range.
    """
    row = held.statement(end["statement_id"])
    told = how_sure(row), say_covers_with_basis(row), say_place(row), say_standing(row, tables)
    who = in_brackets(say_origin_with_basis(row), *told)
    found = f"{_which(end, held)} {say_amount_with_unit(row)} {who}{_open(end, row)}"
    disputes = held.disputing.get(end["statement_id"], ())
    disputed = [_disputed(each, row) for each in disputes]
    counted = f"{say_measure(row, tables)}, {label(COUNTS, row['counts'])}"
    return f"{counted}: {'; '.join([found, *disputed, *_without(end, held, bool(disputed))])}."


def _disputed(by: Record, row: Record) -> str:
    when = f", {words}" if (words := for_which_time(by, row)) else ""
    return f"{with_origin(by)} disputes it in so many words{when}"


def _which(end: Record, held: Ranged) -> str:
    if len(held) > 1:
        when = f" {held.when}" if held.when else ""
        of = f" of {say_number(len(held))} numbers{when} that can be compared" if held.alike else " number"
        shared = held.is_shared(end["statement_id"], end["end"])
        return f"the {end['end']}{of} is set by{' several statements, among them' if shared else ''}"
    return f"one of {say_number(held.alike + 1)} numbers is" if held.alike else "forecasts apart, the only number is"


def _open(end: Record, row: Record) -> str:
    """That this end is open, where its number is a bound to the other side."""
    sides = {"highest": (UPWARDS, ", which has no upper end"), "lowest": (DOWNWARDS, ", which has no lower end")}
    hedges, words = sides[end["end"]]
    return words if row["hedge"] in hedges else ""


def _without(end: Record, held: Ranged, disputed: bool) -> list[str]:
    """What is left without it; of a number that is disputed, and is the only one, that says nothing."""
    name, n = end["statement_id"], len(held) - 1
    if not n:
        others = ("no other number can", "the other cannot", "none of the others can")[min(held.alike, 2)]
        return [f"{others} be compared with it"] if held.alike or not disputed else []
    left = f"{say_count(n, 'statement')} {'is' if n == 1 else 'are'} left"
    rest = Reach(held.documents_without(name), end["origins_without"], end["nobody_named_without"])
    return [f"without it {left}, {held.say_spread_without(name)} ({say_reach(rest)})"]
