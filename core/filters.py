"""Filters: which claims and positions a reader looks at, and how hedges are read. An empty choice means all."""

from dataclasses import dataclass, field

import pandas as pd

from core.analysis.bounds import TOLERANCE, Bands
from core.analysis.retractions import retractions
from core.frames import JOINT, Tables, expect


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader chose. `bands` are readings of vague words that replace the vocabulary's.

    `retracted`: whether what its origin took back is shown, too.
    """

    documents: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    by_origin: bool = True
    retracted: bool = False
    tolerance: float = TOLERANCE
    bands: Bands = field(default_factory=dict)


def filter_claims(claims: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Claims of the chosen documents, origins, kinds of origin and subjects; without those that were taken back.

    A retraction counts wherever it stands, in documents that are not chosen, too.
    """
    expect(claims, "subject")
    chosen = _of_sources(claims, filters)
    if not filters.retracted:
        chosen = chosen[~chosen["statement_id"].isin(retractions(claims)["statement_id"])]
    return chosen[chosen["subject"].isin(filters.subjects)] if filters.subjects else chosen


def filter_positions(positions: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Positions of the chosen documents, origins and kinds of origin."""
    return _of_sources(positions, filters)


def choices(tables: Tables) -> dict[str, list[str]]:
    """What can be chosen: documents, origins, kinds of origin and subjects that the corpus in fact holds."""
    claims, positions = tables.claims, tables.positions
    origins = pd.concat([claims["origin"], positions["origin"]]).unique()
    subjects = tables.subjects["subject"]
    return {
        "documents": list(tables.documents["document"]),
        "kinds": sorted(pd.concat([claims["origin_kind"], positions["origin_kind"]]).unique()),
        "origins": sorted(origins),
        "subjects": list(subjects[subjects.isin(claims["subject"])]),
    }


def _of_sources(records: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    expect(records, "document", "origin", "origin_kind")
    if filters.documents:
        records = records[records["document"].isin(filters.documents)]
    if filters.kinds:
        records = records[records["origin_kind"].isin(filters.kinds)]
    if filters.origins:
        chosen = set(filters.origins)
        spoke = [origin in chosen or not chosen.isdisjoint(origin.split(JOINT)) for origin in records["origin"]]
        records = records[pd.Series(spoke, index=records.index, dtype=bool)]
    return records
