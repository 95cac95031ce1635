"""Tiny corpora whose vocabulary says which measures are parts, rates and durations, for tests of our arithmetic."""

from dataclasses import replace
from typing import Any

import pandas as pd

from core.analysis.crosschecks.arithmetic import cross_checks
from core.filters import Filters
from core.frames import Tables, tables
from core.models import Claim, Measure
from core.view import View, view
from tests.builders import VOCABULARY, claim, one


def _measure(label: str, unit: str, counts: str = "cumulative", **links: object) -> Measure:
    fields = {"label": label, "definition": "What is counted.", "unit": unit, "counts": counts, **links}
    return Measure.model_validate(fields)


GUR = {"attribution": ("gur",)}

LINKED = VOCABULARY.model_copy(
    update={
        "measures": {
            **VOCABULARY.measures,
            "deployed": _measure("Troops deployed", "troops", parts=["casualties"]),
            "killed": _measure("Killed", "people"),
            "wounded": _measure("Wounded", "people"),
            "casualties": _measure("Casualties", "people", parts=["killed", "wounded"]),
            "casualties_per_day": _measure("Casualties per day", "people per day", "rate", rate_of="casualties"),
            "casualties_per_week": _measure("Casualties per week", "people per week", "rate", rate_of="casualties"),
            "months_left": _measure("Months left", "months", "snapshot", depletes="deployed"),
        }
    }
)


def linked(*claims: Claim) -> View:
    """The view of one document with these claims."""
    return view(tables(replace(one(*claims), vocabulary=LINKED)), Filters())


def checks(*claims: Claim) -> pd.DataFrame:
    """The cross-checks of these claims."""
    found = linked(*claims)
    return cross_checks(found.statements, found.tables)


def no_claims() -> Tables:
    """The tables of a corpus without a claim."""
    return linked().tables


def told(found: pd.DataFrame, rule: str) -> list[tuple[str, str, str]]:
    """Inputs, outcome and doubts of every check of one rule."""
    rows = found[found["rule"] == rule].fillna({"undecided_by": ""})
    return list(rows[["inputs", "outcome", "undecided_by"]].itertuples(index=False, name=None))


def only(found: pd.DataFrame, rule: str) -> pd.Series:
    (row,) = [row for _, row in found[found["rule"] == rule].iterrows()]
    return row


def sides(row: pd.Series, *names: str) -> list[tuple[float, float]]:
    return [(row[f"{name}_lower"], row[f"{name}_upper"]) for name in names]


def killed(claim_id: str, **fields: Any) -> Claim:
    return claim(claim_id, measure="killed", **fields)


def casualties(claim_id: str, **fields: Any) -> Claim:
    return claim(claim_id, measure="casualties", **fields)


def deployed(claim_id: str, **fields: Any) -> Claim:
    return claim(claim_id, measure="deployed", **fields)


def rate(**fields: Any) -> Claim:
    given = {"measure": "casualties_per_day", "best": 100, "hedge": "about", "as_of": None}
    return claim("rate", **(given | fields))
