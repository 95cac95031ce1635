"""What was told, by whom and through whom, as the filters leave it, and what each statement says in short."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from core.analysis.chains import chains
from core.analysis.travels import travels
from core.filters import filter_positions
from core.frames import JOINT, STEP, Tables
from core.view import View
from core.wording.attribution import say_told
from core.wording.names import say_list

_ALIKE = {"claim_id": ["origin_label", "low", "high", "best"], "position_id": ["origin_label", "proposition", "stance"]}
"""Two statements that are said in the same words are the same in these columns."""


class Words(Mapping[str, str]):
    """What each statement says in short, by id: put in words when it is asked for, since nobody reads 100,000.

    Where two statements say the same, the id is added.
    """

    def __init__(self, records: Sequence[pd.DataFrame], tables: Tables) -> None:
        self._tables, self._records = tables, records
        self._row: dict[str, tuple[int, int]] = {}
        self._alike: dict[Hashable, list[str]] = defaultdict(list)
        self._key: dict[str, Hashable] = {}
        self._said: dict[str, str] = {}
        for number, rows in enumerate(records):
            self._row |= {name: (number, place) for place, name in enumerate(rows["statement_id"])}
        for name, key in self._keys():
            self._key[name] = key
            self._alike[key].append(name)

    def __getitem__(self, statement: str) -> str:
        said, alike = self._say(statement), self._alike[self._key[statement]]
        again = any(self._say(other) == said for other in alike if other != statement)
        return f"{said} [{statement}]" if again else said

    def __iter__(self) -> Iterator[str]:
        return iter(self._row)

    def __len__(self) -> int:
        return len(self._row)

    def __contains__(self, statement: object) -> bool:
        return statement in self._row

    def _say(self, statement: str) -> str:
        if statement not in self._said:
            number, place = self._row[statement]
            self._said[statement] = say_told(self._records[number].iloc[place], self._tables)
        return self._said[statement]

    def _keys(self) -> Iterator[tuple[str, Hashable]]:
        """Of each statement what it has in common with all that say the same."""
        for number, rows in enumerate(self._records):
            alike = rows.groupby(_ALIKE[_id_of(rows)], dropna=False).ngroup()
            for place, (name, key) in enumerate(zip(rows["statement_id"], alike, strict=True)):
                if self._row[name] == (number, place):
                    yield name, (number, key)


@dataclass(frozen=True, slots=True)
class Told:
    """What was told: the records, the links of all ways, which statements travelled, and what each says in short.

    Shared by all readers: never change a frame.
    """

    claims: pd.DataFrame
    positions: pd.DataFrame
    links: pd.DataFrame
    travels: pd.DataFrame
    words: Mapping[str, str]

    def records(self, statement: str) -> pd.DataFrame:
        """The claims or positions among which the statement is."""
        return self.claims if (self.claims["statement_id"] == statement).any() else self.positions


def told(view: View) -> Told:
    """What the filters leave of the ways by which statements came."""
    claims, positions = view.claims, filter_positions(view.tables.positions, view.filters)
    travelled = travels(claims, positions)
    words = Words([_fullest(rows, travelled) for rows in (claims, positions)], view.tables)
    return Told(claims, positions, chains(claims, positions), travelled, words)


def _fullest(records: pd.DataFrame, travelled: pd.DataFrame) -> pd.DataFrame:
    """The fullest telling of each statement."""
    told_once = ~records["statement_id"].isin(travelled["statement_id"])
    return records[told_once | records[_id_of(records)].isin(travelled["record_id"])]


def _id_of(records: pd.DataFrame) -> str:
    return "claim_id" if "claim_id" in records else "position_id"


def names(tables: Tables) -> dict[str, str]:
    """What origins, carriers and articles are called, by id; several that speak jointly are listed."""
    sources = dict(zip(tables.sources["source"], tables.sources["label"], strict=True))
    ways = {*tables.claims["attribution"], *tables.positions["attribution"]}
    steps = {step for way in ways for step in way.split(STEP)}
    joint = {step: say_list([sources[one] for one in step.split(JOINT)]) for step in steps}
    return joint | dict(zip(tables.documents["document"], tables.documents["label"], strict=True))


def kinds(told: Told) -> dict[str, str]:
    """The kind of each origin, by id."""
    both = pd.concat([told.claims[["origin", "origin_kind"]], told.positions[["origin", "origin_kind"]]])
    return dict(zip(both["origin"], both["origin_kind"], strict=True))
