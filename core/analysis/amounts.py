"""Stated amounts: the numbers that a claim prints, whatever their hedge. Never a derived bound."""

import pandas as pd

from core.frames import expect
from core.models.annotation import AMOUNTS


def with_amounts(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims or statements with `lowest` and `highest`: of the amounts they state; NaN where they state none.

    "About 300" and "at least 300" state the same amount, 300; vague words state none.
    """
    expect(claims, *AMOUNTS)
    amounts = claims[list(AMOUNTS)]
    return claims.assign(lowest=amounts.min(axis="columns"), highest=amounts.max(axis="columns"))
