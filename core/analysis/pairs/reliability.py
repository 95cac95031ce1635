"""How firm the agreement on yes/no matters is: Krippendorff's alpha for nominal data.

K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: any number of observers and categories,
missing data. Alpha = 1 - observed disagreement / expected disagreement: 1 is perfect agreement, 0 is what chance would
make of the same values, and below 0 is less than that.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from core.analysis.pairs.positions import TAKEN, held_positions
from core.analysis.ways.chains import NOBODY_NAMED, UNNAMED
from core.frames import JOINT, expect

LEAST_VALUES = 10
"""With fewer pairable positions none is computed: ours, no rule of the literature. At 10, one pair decides a fifth."""

NOTHING_TO_PAIR = "no two sources take a side on one matter"
TOO_FEW = "too few positions can be paired"
NO_VARIATION = "nothing varies: every position that can be paired is the same"


class Reliability(NamedTuple):
    """Krippendorff's alpha, NaN with a `reason` where it says nothing.

    `values`: positions that can be paired; `units`: matters on which at least two sources take a side; `observers`:
    those sources, of which `unnamed` are groups without names; `unanimous`: the matters on which they all say the same;
    `commonest`: the positions on the side that is taken most often. `lowest` and `highest`: of the alphas that there
    are when any one matter is left out, NaN where there is none; `without`: the matters without which there is none,
    since nothing varies then.
    """

    alpha: float
    values: int
    units: int
    observers: int
    unnamed: int
    unanimous: int
    commonest: int
    lowest: float
    highest: float
    without: tuple[str, ...]
    reason: str | None


def reliability(positions: pd.DataFrame) -> Reliability:
    """Alpha over sources (observers) and propositions (units), of positions that affirm or deny.

    Left out: origins of whom the text names nobody, since they may be one of the others; a joint origin beside one of
    its members, since that is one voice; and a source that both affirmed and denied, since it has no one position,
    unless the one came certainly after the other: then the later is its position.
    """
    expect(positions, "origin", "origin_kind", "proposition", "stance", "statement_id", "position_id", "document")
    rated = _independent(_one_each(held_positions(positions)))
    paired = rated[rated.duplicated("proposition", keep=False)]
    counts = pd.crosstab(paired["proposition"], paired["stance"])
    kinds = paired.drop_duplicates("origin")["origin_kind"]
    return _reliability(counts.to_numpy(), counts.index.tolist(), (len(kinds), int(kinds.isin(UNNAMED).sum())))


def nominal_alpha(counts: np.ndarray) -> float:
    """Alpha from how often each unit (row) was given each category (column); NaN where nothing can vary.

    Units with fewer than two values cannot be paired and are left out.
    """
    paired = counts[counts.sum(axis=1) >= 2].astype(float)
    n, of_unit, of_category = paired.sum(), paired.sum(axis=1), paired.sum(axis=0)
    expected = n**2 - (of_category**2).sum()
    if expected == 0:
        return np.nan
    observed = ((of_unit**2 - (paired**2).sum(axis=1)) / (of_unit - 1)).sum()
    return float(1 - (n - 1) * observed / expected)


def _reliability(counts: np.ndarray, matters: list[str], observers: tuple[int, int]) -> Reliability:
    reason = _reason(counts)
    left = [np.nan] * len(counts) if reason else [_alpha_without(counts, unit) for unit in range(len(counts))]
    return Reliability(
        alpha=np.nan if reason else nominal_alpha(counts),
        values=int(counts.sum()),
        units=len(counts),
        observers=observers[0],
        unnamed=observers[1],
        unanimous=int(((counts > 0).sum(axis=1) == 1).sum()),
        commonest=int(counts.sum(axis=0).max(initial=0)),
        lowest=float(np.fmin.reduce(left, initial=np.nan)),
        highest=float(np.fmax.reduce(left, initial=np.nan)),
        without=() if reason else tuple(name for name, alpha in zip(matters, left, strict=True) if np.isnan(alpha)),
        reason=reason,
    )


def _alpha_without(counts: np.ndarray, unit: int) -> float:
    return nominal_alpha(np.delete(counts, unit, axis=0))


def _reason(counts: np.ndarray) -> str | None:
    """Why alpha says nothing, or None."""
    if not len(counts):
        return NOTHING_TO_PAIR
    if counts.sum() < LEAST_VALUES:
        return TOO_FEW
    return NO_VARIATION if (counts.sum(axis=0) > 0).sum() < 2 else None


def _one_each(held: pd.DataFrame) -> pd.DataFrame:
    """One row a named source and a matter on which it took one side."""
    taken = held[held["stance"].isin(TAKEN) & (held["origin_kind"] != NOBODY_NAMED) & ~held["superseded"]]
    sides = taken.groupby(["proposition", "origin"])["stance"].transform("nunique")
    return taken[sides == 1].drop_duplicates(["proposition", "origin"])


def _independent(rated: pd.DataFrame) -> pd.DataFrame:
    """Without sources that share a member with another on the same matter; those that speak alone are kept first."""
    jointly = [origin.count(JOINT) for origin in rated["origin"]]
    ordered = rated.assign(_jointly=jointly).sort_values(["proposition", "_jointly", "origin"])
    spoken: set[tuple[str, str]] = set()
    kept = []
    for matter, origin in zip(ordered["proposition"], ordered["origin"], strict=True):
        voices = {(matter, member) for member in origin.split(JOINT)}
        kept.append(spoken.isdisjoint(voices))
        spoken |= voices
    return ordered[np.array(kept, dtype=bool)]
