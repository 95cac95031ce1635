"""What was told, by whom and through whom, as the filters leave it: what the page of attribution arranges."""

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from core.analysis.chains import chains
from core.analysis.travels import travels
from core.filters import filter_positions
from core.frames import JOINT, STEP
from core.wording.attribution import say_told
from core.wording.names import say_list
from pages._ui import reader
from pages._ui.reader import Seen


@dataclass(frozen=True, slots=True)
class Told:
    """What was told: the records, the links of all ways, which statements travelled, and what each says in short.

    Shared by all readers: never change a frame.
    """

    claims: pd.DataFrame
    positions: pd.DataFrame
    links: pd.DataFrame
    travels: pd.DataFrame
    words: dict[str, str]

    def records(self, statement: str) -> pd.DataFrame:
        """The claims or positions among which the statement is."""
        return self.claims if (self.claims["statement_id"] == statement).any() else self.positions


def told(seen: Seen) -> Told:
    """What the filters leave of the ways by which statements came, made once."""
    return reader.once(seen, ("told",), lambda: _told(seen))


def _told(seen: Seen) -> Told:
    claims, positions = seen.view.claims, filter_positions(seen.tables.positions, seen.view.filters)
    travelled = travels(claims, positions)
    said = _said(claims, travelled, seen) | _said(positions, travelled, seen)
    times = Counter(said.values())
    words = {statement: f"{told} [{statement}]" if times[told] > 1 else told for statement, told in said.items()}
    return Told(claims, positions, chains(claims, positions), travelled, words)


def _said(records: pd.DataFrame, travelled: pd.DataFrame, seen: Seen) -> dict[str, str]:
    """What each statement says, in its fullest telling."""
    key = "claim_id" if "claim_id" in records else "position_id"
    told_once = ~records["statement_id"].isin(travelled["statement_id"])
    fullest = records[told_once | records[key].isin(travelled["record_id"])]
    return {str(row["statement_id"]): say_told(row, seen.tables) for _, row in fullest.iterrows()}


def names(seen: Seen) -> dict[str, str]:
    """What origins, carriers and articles are called, by id; several that speak jointly are listed."""
    tables = seen.tables
    sources = dict(zip(tables.sources["source"], tables.sources["label"], strict=True))
    ways = {*tables.claims["attribution"], *tables.positions["attribution"]}
    steps = {step for way in ways for step in way.split(STEP)}
    joint = {step: say_list([sources[one] for one in step.split(JOINT)]) for step in steps}
    return joint | dict(zip(tables.documents["document"], tables.documents["label"], strict=True))


def kinds(told: Told) -> dict[str, str]:
    """The kind of each origin, by id."""
    both = pd.concat([told.claims[["origin", "origin_kind"]], told.positions[["origin", "origin_kind"]]])
    return dict(zip(both["origin"], both["origin_kind"], strict=True))
