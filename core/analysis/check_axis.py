"""What of a cross-check can stand on one axis: its inputs of one unit, and what is reckoned from them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.analysis.arithmetic import DEPLETION, RATE, SHARE, SUM, inputs
from core.frames import expect

MADE_OF = {SUM: "the parts added up", RATE: "the rate × the days", DEPLETION: "part + rate × time stated"}
"""What is reckoned in the unit of the check. The other rules set statements against each other as they stand."""


@dataclass(frozen=True, slots=True)
class CheckAxis:
    """`drawn`: the inputs on the axis; `beside`: those of another unit; `made_of`: what `lower` and `upper` are of.

    Without `made_of` nothing is reckoned that the axis could show.
    """

    drawn: pd.DataFrame
    beside: pd.DataFrame
    made_of: str
    lower: float
    upper: float
    unit: str


def check_axis(check: pd.Series, statements: pd.DataFrame) -> CheckAxis:
    """One row of `cross_checks`, made ready to be drawn. `statements` hold its inputs.

    A share has no unit: its two inputs are drawn.
    """
    expect(statements, "statement_id", "unit")
    names = inputs(check)
    places = np.flatnonzero(statements["statement_id"].isin(names))
    place = dict(zip(statements["statement_id"].array.take(places).tolist(), places, strict=True))
    rows = statements.take([place[name] for name in names]).set_index("statement_id", drop=False)
    drawn = _drawn(check, rows)
    return CheckAxis(
        drawn=drawn,
        beside=rows[~rows["statement_id"].isin(drawn["statement_id"]).to_numpy()],
        made_of=MADE_OF.get(check["rule"], ""),
        lower=check["left_lower"],
        upper=check["left_upper"],
        unit=str(rows["unit"].iloc[0] if check["rule"] == SHARE else check["unit"]),
    )


def _drawn(check: pd.Series, rows: pd.DataFrame) -> pd.DataFrame:
    """Part and whole, not the rate that stands between them nor the time that it is taken times."""
    if check["rule"] == DEPLETION:
        return rows.iloc[[0, -1]]
    return rows.iloc[-1:] if check["rule"] == RATE else rows
