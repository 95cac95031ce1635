"""Filters: which claims and positions a reader looks at, and how hedges are read. An empty choice means all."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.analysis.about import DECIDING as ABOUT
from core.analysis.about import covering
from core.analysis.bounds import TOLERANCE, Bands
from core.analysis.clock import known_by
from core.analysis.parts import parts
from core.analysis.retractions import with_retracted
from core.analysis.revisions import DECIDING as SUPERSEDING
from core.analysis.revisions import with_superseded
from core.analysis.standing import UNKNOWN_SIDE
from core.frames import JOINT, Tables, expect
from core.models.vocabulary import NOBODY

DECIDING = ["claim_id", "document", "origin", "origin_kind", "origin_side", "subject", "retracts"]
DECIDING += ["published_earliest", *ABOUT]
"""The columns of a claim that say whether it is chosen."""

BY_ORIGIN = ("origin", "origin_kind", "origin_side")

_CHOICES: WeakKeyDictionary[Tables, dict[str, list[str]]] = WeakKeyDictionary()
"""What `choices` made of the tables that were asked for it."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader chose. `bands` are readings of vague words that replace the vocabulary's.

    `retracted`: whether what its origin took back is shown, too. `known_by`: only what was, or may have been, published
    by that day; `as_of`: only numbers that are, or may be, about that day. None of either is any day.
    """

    documents: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    by_origin: bool = True
    retracted: bool = False
    known_by: date | None = None
    as_of: date | None = None
    tolerance: float = TOLERANCE
    bands: Bands = field(default_factory=dict)


def filter_claims(claims: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Claims of the chosen documents, origins, their kinds and sides, and subjects; without those that were taken back.

    `part` is True for a part of a larger number of the same thing, `retracted` for what was taken back, `superseded`
    for what its source replaced for the same time. All count wherever they stand, in documents that are not chosen,
    too, but the latter two not before they were published. With `known_by` there are the columns of
    `core.analysis.clock.known_by`. Which days a number is about is said by all its tellings.
    """
    return _whole(claims, _shown(claims, filters))


def places_left(claims: pd.DataFrame, filters: Filters) -> npt.NDArray[np.int64]:
    """The positions of the claims that `filter_claims` leaves."""
    return _shown(claims, filters).index.to_numpy()


def retracted_claims(claims: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The claims that the filters choose and that were taken back, whether they are shown or not."""
    if not claims["retracts"].notna().any():
        return claims[:0]
    chosen = _decided(claims, filters)
    return _whole(claims, _where(chosen, chosen["retracted"].to_numpy()))


def filter_positions(positions: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Positions of the chosen documents, origins, and their kinds and sides, as far as known by the chosen day."""
    return _of_sources(_known(positions, filters), filters)


def filter_documents(documents: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The chosen documents, as far as they were published by the chosen day."""
    known = _known(documents, filters)
    return known[known["document"].isin(filters.documents)] if filters.documents else known


def choices(tables: Tables) -> dict[str, list[str]]:
    """What can be chosen: documents, origins, their kinds and sides, and subjects that the corpus in fact holds.

    Made once for all who ask, since every page asks: never change it.
    """
    if tables not in _CHOICES:
        _CHOICES[tables] = _choices(tables)
    return _CHOICES[tables]


def _choices(tables: Tables) -> dict[str, list[str]]:
    claims, positions = tables.claims, tables.positions
    of_both = {name: sorted(pd.concat([claims[name], positions[name]]).dropna().unique()) for name in BY_ORIGIN}
    subjects = tables.subjects["subject"]
    return {
        "documents": list(tables.documents["document"]),
        "kinds": of_both["origin_kind"],
        "sides": sorted(of_both["origin_side"], key=_rank),
        "origins": of_both["origin"],
        "subjects": list(subjects[subjects.isin(claims["subject"].unique())]),
    }


def _rank(side: str) -> tuple[bool, bool]:
    """Sides first, then those of several that spoke jointly; last, that none is known."""
    return side in (NOBODY, UNKNOWN_SIDE), JOINT in side


def _shown(claims: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """What `_decided` gives, without what was taken back unless that is shown."""
    chosen = _decided(claims, filters)
    return chosen if filters.retracted else _where(chosen, ~chosen["retracted"].to_numpy())


def _decided(claims: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Of the chosen claims, by their place, only what decides that, and what is added to them."""
    expect(claims, *DECIDING)
    revised = claims["revises"].notna().any()
    deciding = {*DECIDING, *(SUPERSEDING if revised else ()), "known"}
    rows = claims[[name for name in claims if name in deciding]].reset_index(drop=True)
    few = with_retracted(_known(rows, filters))
    few = few.assign(part=few["statement_id"].isin(parts(claims)))
    chosen = _of_sources(with_superseded(few) if revised else few.assign(superseded=False), filters)
    chosen = _where(chosen, chosen.index.isin(covering(rows, filters.as_of).index)) if filters.as_of else chosen
    return _where(chosen, chosen["subject"].isin(filters.subjects).to_numpy()) if filters.subjects else chosen


def _whole(claims: pd.DataFrame, decided: pd.DataFrame) -> pd.DataFrame:
    """The claims in full at these places, and what was added. Rows of many columns are taken only once, if at all."""
    added = [name for name in decided if name not in (*DECIDING, *SUPERSEDING)]
    taken = claims if len(decided) == len(claims) else claims.take(decided.index.to_numpy())
    return taken.assign(**{str(name): decided[name].array for name in added})


def _known(records: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    return known_by(records, filters.known_by) if filters.known_by else records


def _of_sources(records: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Of joint origins, those of which a member is chosen; what they are together is a kind and a side of its own."""
    expect(records, "document", *BY_ORIGIN)
    chosen: dict[str, Collection[str]] = {"document": filters.documents}
    chosen |= {"origin_kind": filters.kinds, "origin_side": filters.sides}
    if filters.origins:
        named = set(filters.origins)
        spoke = (each for each in records["origin"].unique() if not named.isdisjoint((each, *each.split(JOINT))))
        chosen["origin"] = {*spoke, *named}
    held = np.ones(len(records), dtype=bool)
    for column, cells in chosen.items():
        held &= records[column].isin(cells).to_numpy() if cells else True
    return _where(records, held)


def _where(rows: pd.DataFrame, held: npt.NDArray[np.bool_]) -> pd.DataFrame:
    """The rows that are True there; the very same frame where all are."""
    return rows if held.all() else rows[held]
