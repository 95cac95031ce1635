"""Parts: numbers told as a part of a larger number of the same thing, which are no rivals of anybody's whole.

"31 people, four of whom stayed overnight": the four are a part of the 31, and no count of the injured. A part of
another measure, as 600 killed of 4,700 casualties, is a number of its own; so is one of another period, or of one
place.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.frames import expect
from core.frames.columns import FLAG

SHARES = ["part_of", "share_of"]
"""The relations by which a number names its whole."""

DECIDING = ["claim_id", "statement_id", "measure", "subject", "counts", "place", "period", "period_certain", *SHARES]


class _Counted(NamedTuple):
    """What a telling counts; None for a place or a period that is not certain."""

    kind: tuple[str, str, str]
    place: str | None
    period: str | None

    def is_within(self, whole: "_Counted") -> bool:
        """Whether a part of that whole is of the same thing: of no narrower place, and of no other period."""
        other_period = None not in (self.period, whole.period) and self.period != whole.period
        return self.kind == whole.kind and self.place in (None, whole.place) and not other_period


def parts(claims: pd.DataFrame) -> set[str]:
    """The ids of the statements that any telling calls a part of a larger number of the same thing.

    That is what a number means, and no news of it: no filter or clock changes it, so `claims` are all.
    """
    expect(claims, *SHARES)
    naming = np.logical_or.reduce([claims[name].notna().to_numpy() for name in SHARES])
    if not naming.any():
        return set()
    given = [(row, _targets(row)) for row in _rows(claims, naming)]
    named = {target for _, targets in given for target in targets}
    wholes: dict[str, list[_Counted]] = {}
    for row in _rows(claims, (claims["claim_id"].isin(named) | claims["statement_id"].isin(named)).to_numpy()):
        for name in {row["claim_id"], row["statement_id"]}:
            wholes.setdefault(name, []).append(_counted(row))
    return {
        row["statement_id"]
        for row, targets in given
        if any(_counted(row).is_within(whole) for target in targets for whole in wholes.get(target, ()))
    }


def with_parts(claims: pd.DataFrame) -> pd.DataFrame:
    """All claims with `part`: True for every telling of a statement that is one of `parts`."""
    return claims.assign(part=claims["statement_id"].isin(parts(claims)))


def is_part(rows: pd.DataFrame) -> pd.Series:
    """True for claims or statements that are marked as parts; False for all where nothing marks any."""
    return rows["part"] if "part" in rows else pd.Series(False, index=rows.index, dtype=FLAG)


def _rows(claims: pd.DataFrame, chosen: npt.NDArray[np.bool_]) -> list[dict[str, Any]]:
    cells = (claims[name].array[chosen].tolist() for name in DECIDING)
    return [dict(zip(DECIDING, row, strict=True)) for row in zip(*cells, strict=True)]


def _targets(row: dict[str, Any]) -> list[str]:
    return [name for relation in SHARES if _is_text(row[relation]) for name in row[relation].split(" ")]


def _counted(row: dict[str, Any]) -> _Counted:
    period = row["period"] if row["period_certain"] else None
    kind = row["measure"], row["subject"], row["counts"]
    return _Counted(kind, row["place"] if _is_text(row["place"]) else None, period)


def _is_text(cell: Any) -> bool:
    return isinstance(cell, str)
