"""What a reader of the site can choose, and which records each step of either clock leaves."""

from datetime import date
from typing import Any

import pandas as pd

from core.analysis.about import covering, moments
from core.analysis.clock import published_by, steps
from core.analysis.retractions import retractions, with_retracted
from core.analysis.revisions import with_superseded
from core.exports.site.data.charts import PERHAPS, STATES, SUPERSEDED, WITHDRAWN
from core.exports.site.data.variants import Variants
from core.filters import choices
from core.frames import Tables
from core.wording.choices import namers
from core.wording.times import say_time

KNOWN = {"yes": "y", "perhaps": "p", "no": "n"}


def offered(tables: Tables) -> dict[str, list[dict[str, str]]]:
    """Ids and names of everything that can be chosen, in the order of the dashboard."""
    found = choices(tables)
    named = namers(tables, found["origins"])
    lists = {key: [{"id": each, "name": named[key](each)} for each in ids] for key, ids in found.items()}
    return lists | {"known": _days(steps(tables)), "about": _days(moments(tables))}


def _days(days: list[date]) -> list[dict[str, str]]:
    return [{"id": day.isoformat(), "name": say_time(day.isoformat())} for day in days]


def clocks(tables: Tables) -> dict[str, Any]:
    """By day, a letter a record: whether it was known (y, p, n), its statement was, and its number may be about it.

    `withdrawn` are the statements that were taken back as far as is known by that day, `superseded` those that their
    source replaced; under no name, by any.
    """
    days, claims, positions = steps(tables), tables.claims, tables.positions
    return {
        "claims": {day.isoformat(): _known(claims, day) for day in days},
        "positions": {day.isoformat(): _known(positions, day) for day in days},
        "about": {day.isoformat(): _about(claims, day) for day in moments(tables)},
        "withdrawn": {"": _withdrawn(claims)} | {day.isoformat(): _withdrawn(_by(claims, day)) for day in days},
        "superseded": {"": _superseded(claims)} | {day.isoformat(): _superseded(_by(claims, day)) for day in days},
    }


def _known(records: pd.DataFrame, day: date) -> str:
    return "".join(KNOWN[each] for each in published_by(records, day))


def _by(claims: pd.DataFrame, day: date) -> pd.DataFrame:
    known = published_by(claims, day)
    return claims.assign(known=known)[known != "no"]


def _about(claims: pd.DataFrame, day: date) -> str:
    there = set(covering(claims, day).index)
    return "".join("y" if place in there else "n" for place in claims.index)


def _withdrawn(claims: pd.DataFrame) -> list[str]:
    return sorted(set(retractions(claims)["statement_id"]))


def _superseded(claims: pd.DataFrame) -> list[str]:
    return sorted(set(claims.loc[with_superseded(with_retracted(claims))["superseded"], "statement_id"]))


def superseded_ever(tables: Tables) -> set[str]:
    """The statements that are superseded as far as is known by any day, or at last."""
    return {name for names in clocks(tables)["superseded"].values() for name in names}


def states_of(found: Variants, tables: Tables) -> list[list[str]]:
    """The states that each variant can be in: see `core.exports.site.data.charts.STATES`."""
    told = clocks(tables)
    unsure = {place for known in told["claims"].values() for place, each in enumerate(known) if each == "p"}
    gone = {
        letter: {name for names in told[clock].values() for name in names}
        for letter, clock in ((WITHDRAWN, "withdrawn"), (SUPERSEDED, "superseded"))
    }
    can = [
        {letter for letter, own in gone.items() if statement in own}
        | ({PERHAPS} if unsure.intersection(places) else set())
        for places, statement in zip(found.claims, found.rows["statement_id"], strict=True)
    ]
    return [[state for state in STATES if set(state) <= able] for able in can]
