"""Checks as rows: what was set against what, and what came of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd

from core.analysis.crosschecks.checking import Outcome, Reckoned
from core.analysis.crosschecks.sides import INPUTS, Sides
from core.analysis.intervals import ENDS, Intervals, Numbers, never_above
from core.frames.columns import FLAG, NUMBER, TEXT, array

PART, SUM, FALL = "part within whole", "sum within whole", "total does not fall"
RATE, SHARE, DEPLETION = "rate within total", "share of whole", "time to depletion"
RULES = (PART, SUM, FALL, RATE, SHARE, DEPLETION)

PLAIN_ENDS = ENDS[:2]
CHECKS = {
    **dict.fromkeys(("check_id", "rule", "subject", "unit", "inputs", "origins"), TEXT),
    "across_origins": FLAG,
    **{f"{side}_{end}": FLAG if end.endswith("open") else NUMBER for side in ("left", "right") for end in ENDS},
    **{f"{side}_stated_{end}": NUMBER for side in ("left", "right") for end in PLAIN_ENDS},
    **{f"{days}_{end}": NUMBER for days in ("days", "needed", "needed_stated") for end in PLAIN_ENDS},
    **dict.fromkeys(("outcome", "undecided_by"), TEXT),
    "holds_as_stated": FLAG,
}
"""One row a check: see `core.analysis.crosschecks.arithmetic.cross_checks`."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Checks of one rule: the statements that each is made from, both sides, and what came of it.

    `as_stated`: whether each holds for the numbers as stated, where that is not to say that left is at most right.
    """

    rule: str
    subjects: Sequence[str]
    unit: str
    inputs: Sequence[Sides]
    left: Reckoned
    right: Reckoned
    outcomes: Sequence[Outcome]
    as_stated: Numbers | None = None


def check_rows(checks: Iterable[Checked], origins: Sequence[str]) -> pd.DataFrame:
    """All these checks with the columns of CHECKS. `origins` are the names of the origins that the inputs have."""
    cells = [_cells_of(checked, origins) for checked in checks]
    columns = {name: list(chain.from_iterable(each[name] for each in cells)) for name in CHECKS}
    return pd.DataFrame({name: array(columns[name], dtype=dtype) for name, dtype in CHECKS.items()})


def _cells_of(checked: Checked, origins: Sequence[str]) -> dict[str, Iterable[Any]]:
    """The cells of each column, one a check."""
    ids = [INPUTS.join(each) for each in zip(*(side.ids for side in checked.inputs), strict=True)]
    codes = zip(*(side.origin for side in checked.inputs), strict=True)
    named = [list(dict.fromkeys(origins[code] for code in each)) for each in codes]
    return {
        "check_id": [f"{checked.rule}: {each}" for each in ids],
        "rule": [checked.rule] * len(ids),
        "subject": checked.subjects,
        "unit": [checked.unit] * len(ids),
        "inputs": ids,
        "origins": [INPUTS.join(each) for each in named],
        "across_origins": [len(each) > 1 for each in named],
        "outcome": [outcome for outcome, _ in checked.outcomes],
        "undecided_by": [INPUTS.join(doubts) or None for _, doubts in checked.outcomes],
        "holds_as_stated": _holds_as_stated(checked),
        **_numbers(checked),
    }


def _holds_as_stated(checked: Checked) -> Numbers:
    given = checked.as_stated
    return never_above(checked.left.stated, checked.right.stated) if given is None else given


def _numbers(checked: Checked) -> dict[str, Numbers]:
    left, right, size = checked.left, checked.right, len(checked.outcomes)
    return {
        **_cells("left", left.read, size, ENDS),
        **_cells("right", right.read, size, ENDS),
        **_cells("left_stated", left.stated, size),
        **_cells("right_stated", right.stated, size),
        **_cells("days", left.days, size),
        **_cells("needed", left.needed, size),
        **_cells("needed_stated", left.needed_stated, size),
    }


def _cells(name: str, numbers: Intervals | None, size: int, ends: Sequence[str] = PLAIN_ENDS) -> dict[str, Numbers]:
    return {f"{name}_{end}": np.full(size, np.nan) if numbers is None else getattr(numbers, end) for end in ends}
