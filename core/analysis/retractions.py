"""Retractions: what was taken back, and by which claim. Nothing is deleted; views leave it out unless asked."""

import pandas as pd

from core.frames import expect
from core.frames.columns import FLAG, TEXT, frame

RETRACTIONS = dict.fromkeys(("statement_id", "retracted_by"), TEXT)


def retractions(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a retraction: the statement taken back, all its tellings included, and the claim that takes it back.

    A claim may be named by its own id or by its statement's. Of claims with `known` (see `core.analysis.clock`), only
    those that are surely known take anything back.
    """
    expect(claims, "claim_id", "statement_id", "retracts")
    sure = claims[claims["known"] == "yes"] if "known" in claims else claims
    named = sure[["claim_id", "retracts"]].dropna()
    owner = dict(zip(claims["claim_id"], claims["statement_id"], strict=True)) if len(named) else {}
    pairs = ((claim, target) for claim, names in named.itertuples(index=False) for target in names.split(" "))
    return frame(
        ({"statement_id": owner.get(target, target), "retracted_by": claim} for claim, target in pairs), RETRACTIONS
    )


def with_retracted(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims with `retracted`: True for every telling of a statement that was taken back."""
    return claims.assign(retracted=claims["statement_id"].isin(retractions(claims)["statement_id"]))


def retracted(rows: pd.DataFrame) -> pd.Series:
    """True for claims or statements that are marked as taken back; False for all where nothing marks any."""
    return rows["retracted"] if "retracted" in rows else pd.Series(False, index=rows.index, dtype=FLAG)
