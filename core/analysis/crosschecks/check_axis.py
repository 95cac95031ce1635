"""What of a cross-check can stand on one axis: its inputs of one unit, and what is reckoned from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from core.analysis.crosschecks.arithmetic import DEPLETION, RATE, SHARE, SUM, inputs
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


def check_axis(check: pd.Series | Mapping[Any, Any], statements: pd.DataFrame) -> CheckAxis:
    """One row of `cross_checks`, made ready to be drawn. `statements` hold its inputs.

    A share has no unit: its two inputs are drawn.
    """
    expect(statements, "statement_id", "unit")
    names, drawn = inputs(check), on_axis(check)
    place = _places(statements, names)
    first = statements["unit"].iat[place[names[0]]]
    return CheckAxis(
        drawn=statements.take([place[name] for name in drawn]),
        beside=statements.take([place[name] for name in names if name not in drawn]),
        made_of=MADE_OF.get(check["rule"], ""),
        lower=check["left_lower"],
        upper=check["left_upper"],
        unit=str(first if check["rule"] == SHARE else check["unit"]),
    )


def on_axis(check: pd.Series | Mapping[Any, Any]) -> list[str]:
    """The inputs of a check that stand on its axis, by id.

    Part and whole, not the rate that stands between them nor the time that it is taken times.
    """
    names = inputs(check)
    if check["rule"] == DEPLETION:
        return [names[0], names[-1]]
    return names[-1:] if check["rule"] == RATE else names


def _places(statements: pd.DataFrame, names: list[str]) -> dict[str, int]:
    """Where the statements of these ids stand."""
    places = np.flatnonzero(statements["statement_id"].isin(names))
    return dict(zip(statements["statement_id"].array.take(places).tolist(), places.tolist(), strict=True))
