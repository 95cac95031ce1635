"""What a sentence to paste is made of: the whole corpus, whatever a reader filters out; as of the days that they chose.

A clash, a denial or a second origin is there whether or not it is on the screen, and whoever pastes the sentence does
not paste the filters with it.
"""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from core.analysis.retractions import with_retracted
from core.filters import Filters, filter_claims
from core.frames import Tables
from core.view import View, view
from core.wording.times import say_time


def told_with(seen: View, ids: Sequence[str], *, withdrawn: bool = False) -> Filters:
    """The filters of the view without documents, kinds, sides, origins and subjects: the clocks and the reading stay.

    What was withdrawn is in it only where one of `ids` was, and is asked for with `withdrawn` or by the view.
    """
    shown = (withdrawn or seen.filters.retracted) and _is_withdrawn(seen.tables, ids)
    return replace(seen.filters, documents=(), kinds=(), sides=(), origins=(), subjects=(), retracted=shown)


def whole(seen: View, ids: Sequence[str], *, withdrawn: bool = False) -> View:
    """The view of `told_with`: the very same one where nothing is filtered out."""
    wanted = told_with(seen, ids, withdrawn=withdrawn)
    return seen if wanted == seen.filters else view(seen.tables, wanted)


def say_scope(filters: Filters) -> str:
    """Of what a sentence to paste is made: "of all that the articles here tell", or told by the chosen day."""
    told = f"told by {say_time(filters.known_by.isoformat())}" if filters.known_by else "tell"
    about = f", of numbers those about {say_time(filters.as_of.isoformat())}" if filters.as_of else ""
    return f"of all that the articles here {told}{about}"


def say_missing(name: str, seen: View) -> str:
    """Why the whole of this view has no such statement, claim or position."""
    claims, positions = with_retracted(seen.tables.claims), seen.tables.positions
    own = _named(claims, "claim_id", name)
    if len(own) and own["retracted"].all() and len(_named(_shown_withdrawn(seen), "claim_id", name)):
        return f"{name} was withdrawn, and what is withdrawn is hidden here"
    if len(own) or len(_named(positions, "position_id", name)):
        return f"{name} {' or '.join(_clocks(seen.filters))}"
    return f"{name} is no statement, claim or position of this corpus"


def _shown_withdrawn(seen: View) -> pd.DataFrame:
    return filter_claims(seen.tables.claims, replace(seen.filters, retracted=True))


def _clocks(filters: Filters) -> list[str]:
    by = [f"was not yet published by {say_time(filters.known_by.isoformat())}"] if filters.known_by else []
    return [*by, *([f"is not about {say_time(filters.as_of.isoformat())}"] if filters.as_of else [])]


def _is_withdrawn(tables: Tables, ids: Sequence[str]) -> bool:
    claims = with_retracted(tables.claims)
    told = claims["claim_id"].isin(list(ids)) | claims["statement_id"].isin(list(ids))
    return bool(claims.loc[told, "retracted"].any())


def _named(rows: pd.DataFrame, key: str, name: str) -> pd.DataFrame:
    return rows[(rows[key] == name) | (rows["statement_id"] == name)]
