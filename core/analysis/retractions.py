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
    return frame((dict(zip(RETRACTIONS, each, strict=True)) for each in _taken_back(claims)), RETRACTIONS)


def with_retracted(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims with `retracted`: True for every telling of a statement that was taken back."""
    return claims.assign(retracted=claims["statement_id"].isin([statement for statement, _ in _taken_back(claims)]))


def _taken_back(claims: pd.DataFrame) -> list[tuple[str, str]]:
    """The cells of `retractions`: each statement that was taken back, with the claim that does so."""
    expect(claims, "claim_id", "statement_id", "retracts")
    taking = claims["retracts"].notna().to_numpy()
    if "known" in claims:
        taking = taking & (claims["known"] == "yes").to_numpy()
    if not taking.any():
        return []
    owner = dict(zip(claims["claim_id"].tolist(), claims["statement_id"].tolist(), strict=True))
    named = zip(*(claims[name].array[taking].tolist() for name in ("claim_id", "retracts")), strict=True)
    return [(owner.get(target, target), claim) for claim, names in named for target in names.split(" ")]


def retracted(rows: pd.DataFrame) -> pd.Series:
    """True for claims or statements that are marked as taken back; False for all where nothing marks any."""
    return rows["retracted"] if "retracted" in rows else pd.Series(False, index=rows.index, dtype=FLAG)
