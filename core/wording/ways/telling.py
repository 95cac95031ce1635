"""What was told, by whom and through whom, as the filters leave it, and what each statement says in short."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import Any

import numpy as np
import pandas as pd

from core.analysis.alike import Places, codes_of
from core.analysis.ways.chains import chains, spoken
from core.analysis.ways.travels import travels
from core.filters import filter_positions
from core.frames import JOINT, STEP, Tables
from core.frames.columns import id_column
from core.models.annotation import AMOUNTS
from core.view import View
from core.wording.names import called, say_list
from core.wording.ways.attribution import say_told

_ALIKE = {
    "claim_id": ["origin_label", *AMOUNTS],
    "position_id": ["origin_label", "proposition", "stance", "certainty"],
}
"""Two statements that are said in the same words are the same in these columns."""

_SAID = ["statement_id", "claim_id", "position_id", "origin_label", "measure", "subject", "unit", "retracted"]
_SAID += ["hedge", "stated", *AMOUNTS, "proposition", "stance", "certainty"]
_SAID += ["origin_kind", "attribution_basis", "modality", "target", "condition", "term", "place", "counts"]
_SAID += ["covers", "period", "period_basis", "as_of", "as_of_basis"]
"""All that is put in words of a record."""


class StatementWords(Mapping[str, str]):
    """What each statement says in short, by id: put in words when it is asked for, since nobody reads 100,000.

    Where two statements say the same, the id is added.
    """

    def __init__(self, records: Sequence[pd.DataFrame], tables: Tables) -> None:
        self._tables = tables
        self._records = [rows[[name for name in _SAID if name in rows]] for rows in records]
        self._begins = [0, *accumulate(map(len, records))]
        self._said: dict[str, str] = {}
        self._row: dict[str, int] = {}
        for begin, rows in zip(self._begins, records, strict=False):
            self._row |= dict(zip(rows["statement_id"].tolist(), range(begin, begin + len(rows)), strict=True))

    def __getitem__(self, statement: str) -> str:
        said = self._say(statement)
        again = any(self._say(other) == said for other in self._alike_to(statement) if other != statement)
        return f"{said} [{statement}]" if again else said

    def __iter__(self) -> Iterator[str]:
        return iter(self._row)

    def __len__(self) -> int:
        return len(self._row)

    def __contains__(self, statement: object) -> bool:
        return statement in self._row

    def _say(self, statement: str) -> str:
        if statement not in self._said:
            number, place = self._place(statement)
            said = {name: cells[place] for name, cells in self._cells[number].items()}
            self._said[statement] = say_told(said, self._tables)
        return self._said[statement]

    @cached_property
    def _cells(self) -> list[dict[str, Any]]:
        """The columns of all records, by their names: to look one up for every cell would take most of the time."""
        return [{str(name): column.array for name, column in rows.items()} for rows in self._records]

    def _alike_to(self, statement: str) -> Iterator[str]:
        """The statements that say the same as this one in all that is put in words."""
        number, place = self._place(statement)
        codes, ordered = self._codes[number]
        first, last = (np.searchsorted(codes, codes[place], side, sorter=ordered) for side in ("left", "right"))
        names, begin = self._records[number]["statement_id"].array, self._begins[number]
        alike = ((names[row], begin + row) for row in ordered[first:last].tolist())
        return (name for name, held in alike if self._row[name] == held)

    def _place(self, statement: str) -> tuple[int, int]:
        """Among which records the statement is, and in which row of them."""
        row = self._row[statement]
        number = bisect_right(self._begins, row) - 1
        return number, row - self._begins[number]

    @cached_property
    def _codes(self) -> list[tuple[Places, Places]]:
        """For all records a number each, the same for those that say the same; and their places in its order."""
        found = [codes_of(*(rows[name] for name in _ALIKE[id_column(rows)])) for rows in self._records]
        return [(codes, np.argsort(codes, kind="stable")) for codes in found]


class Tellings(Mapping[str, str]):
    """What each telling says in short, by the id of its record: in its own words, when it is asked for."""

    def __init__(self, records: Sequence[pd.DataFrame], tables: Tables) -> None:
        self._tables = tables
        self._cells = [{name: rows[name].array for name in _SAID if name in rows} for rows in records]
        ids = [rows[id_column(rows)].tolist() for rows in records]
        self._place = {name: (number, at) for number, own in enumerate(ids) for at, name in enumerate(own)}

    def __getitem__(self, record: str) -> str:
        number, at = self._place[record]
        return say_told({name: cells[at] for name, cells in self._cells[number].items()}, self._tables)

    def __iter__(self) -> Iterator[str]:
        return iter(self._place)

    def __len__(self) -> int:
        return len(self._place)


@dataclass(frozen=True)
class Told:
    """What was told: the records, the links of all ways, which statements travelled, and what each says in short.

    `words` are those of a statement in its fullest telling, `tellings` those of every record. Shared by all readers:
    never change a frame.
    """

    claims: pd.DataFrame
    positions: pd.DataFrame
    links: pd.DataFrame
    travels: pd.DataFrame
    words: Mapping[str, str]
    tellings: Mapping[str, str]

    def records(self, statement: str) -> pd.DataFrame:
        """The claims or positions among which the statement is."""
        return self.claims if (self.claims["statement_id"] == statement).any() else self.positions

    def drawn(self, lit: str | None = None, *, everything: bool = False) -> "Told":
        """What a chart draws: what travelled, and what is lit; all, where that is asked for or nothing travelled.

        `words`, `tellings` and `travels` stay those of all.
        """
        if everything or self.travels.empty:
            return self
        kept = {*self.travels["statement_id"], lit}
        claims, positions = (rows[rows["statement_id"].isin(kept)] for rows in (self.claims, self.positions))
        return replace(self, claims=claims, positions=positions, links=chains(claims, positions))

    @cached_property
    def count(self) -> int:
        """How many numbers and positions are told."""
        return len(set(self.links["statement_id"].tolist()))


def told(view: View) -> Told:
    """What the filters leave of the ways by which statements came."""
    claims, positions = view.claims, filter_positions(view.tables.positions, view.filters)
    travelled = travels(claims, positions)
    words = StatementWords([_fullest(rows, travelled) for rows in (claims, positions)], view.tables)
    tellings = Tellings((claims, positions), view.tables)
    return Told(claims, positions, chains(claims, positions), travelled, words, tellings)


def _fullest(records: pd.DataFrame, travelled: pd.DataFrame) -> pd.DataFrame:
    """The fullest telling of each statement."""
    told_once = ~records["statement_id"].isin(travelled["statement_id"])
    return records[told_once | records[id_column(records)].isin(travelled["record_id"])]


def names(tables: Tables) -> dict[str, str]:
    """What origins, carriers and articles are called, by id; several that speak jointly are listed."""
    sources = called(tables, "source")
    ways = {*tables.claims["attribution"].unique(), *tables.positions["attribution"].unique()}
    steps = {step for way in ways for step in way.split(STEP)}
    joint = {step: say_list([sources[one] for one in step.split(JOINT)]) for step in steps}
    return {**joint, **called(tables, "document")}


def kinds(told: Told) -> dict[str, str]:
    """The kind of each origin that says something, by id."""
    both = pd.concat([spoken(rows)[["origin", "origin_kind"]] for rows in (told.claims, told.positions)])
    return dict(zip(both["origin"].tolist(), both["origin_kind"].tolist(), strict=True))
