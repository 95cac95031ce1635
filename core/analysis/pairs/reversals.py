"""Reversals: a source that took one side of a yes/no matter, and certainly later the other.

The earlier position is superseded: it is compared with nobody's, and stays as what was held then. A position was taken
when it was `said`; where no telling states that, by the first publication that carries it. One was certainly taken
later where it begins after the other has ended. Where that is not certain, both are held.
"""

import numpy as np
import pandas as pd

from core.analysis.alike import codes_of
from core.analysis.groups import Groups
from core.analysis.intervals import Numbers
from core.analysis.rules.coding import UNKNOWN, day_numbers

TAKEN = ("affirms", "denies")
"""The stances that take a side."""

REVERSED = "one origin, later the other side"
"""The reason of a pair of one origin's positions of which the later supersedes the earlier."""

DAYS = ("taken_from", "taken_to")
"""The columns of the first and last day on which a position may have been taken: days from 1970, ends of UNKNOWN."""


def with_reversals(held: pd.DataFrame, told: pd.DataFrame, groups: Groups) -> pd.DataFrame:
    """Held positions with DAYS, and `superseded`: True where their origin later took the other side.

    `told` are their tellings, of which each entry of `groups` names the rows of one held position, in its order.
    """
    begins, ends = _taken(told, groups)
    dated = held.assign(**dict(zip(DAYS, (begins, ends), strict=True)))
    return dated.assign(superseded=superseded(dated))


def superseded(held: pd.DataFrame) -> Numbers:
    """True for each position (rows with DAYS) of which the same origin certainly later took the other side."""
    side = np.array([TAKEN.index(stance) if stance in TAKEN else -1 for stance in held["stance"]], dtype=np.int64)
    own = codes_of(held["origin"], held["proposition"])
    last = np.full((own.max(initial=-1) + 1, len(TAKEN)), UNKNOWN.min)
    np.maximum.at(last, (own[side >= 0], side[side >= 0]), held[DAYS[0]].to_numpy()[side >= 0])
    past: Numbers = (side >= 0) & (held[DAYS[1]].to_numpy() < last[own, 1 - np.maximum(side, 0)])
    return past


def reversals(own: Numbers, denies: Numbers, begins: Numbers, ends: Numbers) -> Numbers:
    """For each position how many of its `own` (alike in origin and matter) took the other side certainly later."""
    days = np.unique(np.concatenate([begins, ends]))
    first, last, size = np.searchsorted(days, begins), np.searchsorted(days, ends), len(days)
    found = np.zeros(len(own), dtype=np.int64)
    for side in (False, True):
        later = np.sort((own * size + first)[denies != side])
        mine = denies == side
        upto = np.searchsorted(later, (own[mine] + 1) * size, "left")
        found[mine] = upto - np.searchsorted(later, own[mine] * size + last[mine], "right")
    return found


def _taken(told: pd.DataFrame, groups: Groups) -> tuple[Numbers, Numbers]:
    """When each held position was taken: within what its tellings state, else by the first publication."""
    said, printed = (_days(told, name) for name in ("said", "published"))
    stated = (said[0] != UNKNOWN.min) | (said[1] != UNKNOWN.max)
    firsts, lasts = [], []
    for rows in groups.values():
        dated = [row for row in rows if stated[row]]
        firsts.append(min(said[0][dated]) if dated else min(printed[0][rows]))
        lasts.append(max(said[1][dated]) if dated else min(printed[1][rows]))
    return np.array(firsts, dtype=np.int64), np.array(lasts, dtype=np.int64)


def _days(told: pd.DataFrame, name: str) -> tuple[Numbers, Numbers]:
    """The first and the last day of a time."""
    return day_numbers(told[f"{name}_earliest"], UNKNOWN.min), day_numbers(told[f"{name}_latest"], UNKNOWN.max)
