"""Statements: what an origin said once, however many articles carry it.

The two views that every chart offers come from here: `as_reported` (one row a claim) and `by_origin` (one row a
statement). Both have the same columns, so that everything after them need not know which it was given.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.analysis.alike import Places, once_each
from core.analysis.groups import distinct_in, groups_of, joined, named, whole_numbers
from core.frames import STEP, expect
from core.frames.columns import RELATIONS

Flags = npt.NDArray[np.bool_]

_TOLD = ["claim_id", "document", "attribution", "role", *RELATIONS]
"""What tellings are set beside each other by."""

ROLE_RANK = {"quote": 0, "body": 1, "background": 2, "lead": 3, "headline": 4}
"""Which claim speaks for its statement: a lead or headline often drops the hedge that the quote keeps."""


def as_reported(claims: pd.DataFrame) -> pd.DataFrame:
    """Every claim as a row of its own, with `claim_ids`, `n_claims`, `documents`, `n_documents` and `carriers`."""
    expect(claims, "claim_id", "document", "attribution")
    return claims.assign(
        claim_ids=claims["claim_id"],
        n_claims=1,
        documents=claims["document"],
        n_documents=1,
        carriers=_carriers(claims["attribution"]),
    )


def by_origin(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a statement, in the order of first mention; the claim nearest to the utterance speaks for it.

    Nearest: by role (quote, body, background, lead, headline), then by fewer carriers, then by claim id. The
    relations are those of all its claims.
    """
    expect(claims, "statement_id", "claim_id", "document", "role", "attribution", *RELATIONS)
    statement, _ = pd.factorize(claims["statement_id"])
    _, spokesmen = np.unique(statement, return_index=True)
    more = _worth_gathering(claims, statement)
    told = as_reported(claims.loc[more, _TOLD]).assign(_statement=statement[more], _row=np.flatnonzero(more))
    nearest = _nearest(told)
    spokesmen[nearest["_statement"]] = nearest["_row"]
    speaking = as_reported(claims.take(spokesmen).reset_index(drop=True))
    gathered = _gather(told)
    return speaking.assign(**{name: _put(speaking[name], gathered[name]) for name in gathered.columns})


def _worth_gathering(claims: pd.DataFrame, statement: Places) -> Flags:
    """True for the claims of statements that are told more than once, and for those that name another."""
    several: Flags = np.bincount(statement)[statement] > 1
    return several | claims[list(RELATIONS)].notna().any(axis="columns").to_numpy()


def _nearest(told: pd.DataFrame) -> pd.DataFrame:
    """The claim that speaks for each statement."""
    ranks = told.assign(_role=told["role"].map(ROLE_RANK), _steps=told["attribution"].str.count(STEP))
    return ranks.sort_values(["_role", "_steps", "claim_id"], kind="stable").drop_duplicates("_statement")


def _gather(told: pd.DataFrame) -> pd.DataFrame:
    """What all claims of a statement hold together, indexed by its place; blind to the order of the rows."""
    ordered = told.sort_values(["document", "claim_id"])
    groups = groups_of(ordered["_statement"])
    return pd.DataFrame(
        {
            "claim_ids": joined(ordered["claim_id"], groups, " "),
            "n_claims": whole_numbers(map(len, groups.values())),
            "documents": joined(ordered["document"], groups, "; "),
            "n_documents": distinct_in(ordered["document"], groups),
            "carriers": joined(ordered["carriers"], groups, "; "),
            **{name: named(ordered[name], groups) for name in RELATIONS},
        },
        index=pd.Index(list(groups), dtype="int64"),
    )


def _put(column: pd.Series, values: pd.Series) -> Any:
    """The column with these values at the places that are their index."""
    found = column.array.copy()
    found[values.index.to_numpy()] = values.array
    return found


def _carriers(attribution: pd.Series) -> pd.Series:
    """Everyone after the origin; empty when the document heard it from the origin itself."""
    return once_each(lambda way: way.partition(STEP)[2], attribution)
