"""What of a cross-check can stand on one axis: its inputs of one unit, and what is reckoned from them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.analysis.arithmetic import DEPLETION, RATE, SHARE, SUM, inputs
from core.frames import expect
from core.units import days_of_duration

MADE_OF = {SUM: "the parts added up", RATE: "the rate × the days", DEPLETION: "(whole − part) ÷ rate"}
"""What is reckoned in the unit of the check. The other rules set statements against each other as they stand."""

_STATED, _READ = ("low", "high", "best"), ("lower", "upper")


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

    A stated time is drawn in days, as the check reckons it. A share has no unit: its two inputs are drawn.
    """
    expect(statements, "statement_id", "unit", *_STATED, *_READ)
    names = inputs(check)
    places = np.flatnonzero(statements["statement_id"].isin(names))
    place = dict(zip(statements["statement_id"].array.take(places).tolist(), places, strict=True))
    rows = statements.take([place[name] for name in names]).set_index("statement_id", drop=False)
    drawn = _drawn(check, rows)
    return CheckAxis(
        drawn=drawn,
        beside=rows.drop(drawn.index),
        made_of=MADE_OF.get(check["rule"], ""),
        lower=check["left_lower"],
        upper=check["left_upper"],
        unit=str(rows["unit"].iloc[0] if check["rule"] == SHARE else check["unit"]),
    )


def _drawn(check: pd.Series, rows: pd.DataFrame) -> pd.DataFrame:
    if check["rule"] == DEPLETION:
        return _in_days(rows.iloc[-1:])
    return rows.iloc[-1:] if check["rule"] == RATE else rows


def _in_days(duration: pd.DataFrame) -> pd.DataFrame:
    """A stated time with its numbers in days: three months are 91."""
    days = days_of_duration(str(duration["unit"].iloc[0]))
    if days is None:
        raise ValueError(f"only a time can be given in days; found the unit {duration['unit'].iloc[0]!r}")
    ends = [*_STATED, *_READ]
    return duration.assign(**{end: duration[end] * days for end in ends}, unit="days")
