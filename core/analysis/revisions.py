"""Revisions: which statement updates which, in a chain of one source too, and which number was thereby superseded.

A number is superseded where its own source gave another for the same time, so that nobody holds it any more: a later
number for a later time leaves it what it was, the number of its time. Nothing is hidden; it is set against nothing.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping
from itertools import product
from typing import Any, NamedTuple

import pandas as pd

from core.frames import JOINT, expect
from core.frames.columns import FLAG
from core.models.annotation import LOOKS_AHEAD

DECIDING = (
    *("claim_id", "statement_id", "revises", "origin", "measure", "subject", "counts", "modality", "place"),
    *("covers_earliest", "covers_latest", "covers_certain", "period_earliest", "period_latest", "period_certain"),
)
"""The columns of a claim that say what was superseded."""

Link = tuple[str, str]


class _Told(NamedTuple):
    """Whose number a telling is, what it counts and when; None for a time that is not certain, or a place not known."""

    origin: str
    kind: tuple[object, ...]
    covers: tuple[object, ...] | None
    period: tuple[object, ...] | None
    place: str | None

    def gives_way_to(self, other: "_Told") -> bool:
        """Whether the other is a number of one of its sources, of the same thing and surely of the same time."""
        one_time = self.covers is not None and self.covers == other.covers
        fits = all(None in both or both[0] == both[1] for both in zip(self[3:], other[3:], strict=True))
        return one_time and fits and self.kind == other.kind and _share_a_source(self.origin, other.origin)


def in_chains(pairs: Iterable[Link], origin: Mapping[str, str]) -> set[Link]:
    """Pairs of which the first revises the second, and those that follow: what is revised by what is itself revised.

    `origin` by statement. That follows only for two that share a source.
    """
    given: dict[str, set[str]] = {}
    for later, earlier in pairs:
        given.setdefault(later, set()).add(earlier)
    found = {(later, earlier) for later, named in given.items() for earlier in named}
    return found | {
        (first, last)
        for first, named in given.items()
        for last in _beyond(named, given)
        if first != last and first in origin and last in origin and _share_a_source(origin[first], origin[last])
    }


def _beyond(named: Collection[str], given: Mapping[str, Collection[str]]) -> set[str]:
    """All that is reached from these, and they themselves."""
    reached, waiting = set(named), list(named)
    while waiting:
        new = set(given.get(waiting.pop(), ())) - reached
        reached |= new
        waiting += new
    return reached


def _share_a_source(one: str, other: str) -> bool:
    return not set(one.split(JOINT)).isdisjoint(other.split(JOINT))


def revisions(claims: pd.DataFrame) -> set[Link]:
    """The ids of statements of which the first revises the second, in chains too, as far as is surely known."""
    expect(claims, "claim_id", "statement_id", "revises", "origin")
    naming = claims["revises"].notna()
    if "known" in claims:
        naming &= claims["known"] == "yes"
    if not naming.any():
        return set()
    owner = dict(zip(claims["claim_id"].tolist(), claims["statement_id"].tolist(), strict=True))
    origin = dict(zip(claims["statement_id"].tolist(), claims["origin"].tolist(), strict=True))
    given = zip(claims.loc[naming, "statement_id"], claims.loc[naming, "revises"].str.split(" "), strict=True)
    named = ((later, owner.get(target, target)) for later, targets in given for target in targets)
    return in_chains((pair for pair in named if pair[0] != pair[1]), origin)


def with_superseded(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims with `superseded`: True for every telling of a number that its source replaced for the same time.

    What was itself taken back (`retracted`, where the claims have it) replaces nothing.
    """
    gone = set(claims.loc[claims["retracted"], "statement_id"]) if "retracted" in claims else set()
    pairs = [pair for pair in revisions(claims) if pair[0] not in gone]
    told = _tellings(claims, {name for pair in pairs for name in pair})
    replaced = {
        earlier
        for later, earlier in pairs
        if any(old.gives_way_to(new) for new, old in product(told.get(later, ()), told.get(earlier, ())))
    }
    return claims.assign(superseded=claims["statement_id"].isin(replaced))


def _tellings(claims: pd.DataFrame, names: Collection[str]) -> dict[str, list[_Told]]:
    """The tellings of these statements."""
    found: dict[str, list[_Told]] = {}
    if names:
        expect(claims, *DECIDING)
        for row in claims.loc[claims["statement_id"].isin(names), list(DECIDING)].to_dict("records"):
            found.setdefault(row["statement_id"], []).append(_told(row))
    return found


def _told(row: Mapping[Hashable, Any]) -> _Told:
    covers, period = (
        tuple(str(row[f"{time}_{end}"]) for end in ("earliest", "latest")) if row[f"{time}_certain"] else None
        for time in ("covers", "period")
    )
    kind = row["measure"], row["subject"], row["counts"], row["modality"] in LOOKS_AHEAD
    return _Told(row["origin"], kind, covers, period, row["place"] if isinstance(row["place"], str) else None)


def superseded(rows: pd.DataFrame) -> pd.Series:
    """True for claims or statements that are marked as superseded; False for all where nothing marks any."""
    return rows["superseded"] if "superseded" in rows else pd.Series(False, index=rows.index, dtype=FLAG)
