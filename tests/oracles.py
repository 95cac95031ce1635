"""Plain ways to the results that the analysis reaches without holding a pair: every pair in a list, then counted.

They say that listing and counting come to the same. Whether the verdicts are right, `tests/rulebook.py` says.
"""

from typing import Any

import numpy as np
import pandas as pd

from core.analysis.pairs.agreement import AGREEMENT, COUNTED
from core.analysis.pairs.comparison import compare_chunks
from core.analysis.pairs.counting import matrix
from core.analysis.pairs.positions import TAKEN, held_positions, position_rows, positions_heard_twice
from core.analysis.rules.rules import Rules
from core.analysis.rules.swept import Swept
from core.frames import JOINT, expect

_OF_SIDES = ("statement_id", "origin", "stance")


def compare_statements(statements: pd.DataFrame) -> pd.DataFrame:
    """All rows of `compare_chunks`: one a pair of statements on one matter, one a statement in several documents."""
    return pd.concat(compare_chunks(statements), ignore_index=True)


def compare_positions(positions: pd.DataFrame) -> pd.DataFrame:
    """One row a pair of sources that took sides on one proposition, and one a position heard in several documents.

    Nothing that its origin reversed later is in a pair but with what reversed it.
    """
    held = held_positions(positions).sort_values(["statement_id", "proposition"])
    taken = held[held["stance"].isin(TAKEN)]
    pairs = taken.merge(taken, on="proposition", suffixes=("_left", "_right"))
    pairs = pairs[pairs["statement_id_left"] < pairs["statement_id_right"]].reset_index(drop=True)
    later = _later_reversals(taken)
    listed = [_is_listed(pair, later) for pair in pairs.to_dict("records")]
    pairs = pairs[np.array(listed, dtype=bool)]
    left, right = (
        pairs[["proposition", *(f"{name}_{side}" for name in _OF_SIDES)]].rename(
            columns={f"{name}_{side}": name for name in _OF_SIDES}
        )
        for side in ("left", "right")
    )
    return pd.concat([position_rows(left, right), positions_heard_twice(held)], ignore_index=True)


def _is_listed(pair: dict[Any, Any], later: set[tuple[str, str, str]]) -> bool:
    """Of two origins where neither position was reversed; of one, where the one reverses the other."""
    left, right, matter = pair["statement_id_left"], pair["statement_id_right"], pair["proposition"]
    if pair["origin_left"] == pair["origin_right"]:
        return not later.isdisjoint({(left, right, matter), (right, left, matter)})
    reversed_ones = {(early, matter) for early, _, matter in later}
    apart = set(pair["origin_left"].split(JOINT)).isdisjoint(pair["origin_right"].split(JOINT))
    return apart and reversed_ones.isdisjoint({(left, matter), (right, matter)})


def _later_reversals(taken: pd.DataFrame) -> set[tuple[str, str, str]]:
    """The statements of each two positions of one origin on a matter of which the second took the other side later."""
    rows = taken.to_dict("records")
    return {
        (one["statement_id"], other["statement_id"], one["proposition"])
        for one in rows
        for other in rows
        if (one["origin"], one["proposition"]) == (other["origin"], other["proposition"])
        and one["stance"] != other["stance"]
        and one["taken_to"] < other["taken_from"]
    }


def count_agreement(statements: pd.DataFrame) -> pd.DataFrame:
    """The agreement of all origins by these statements as the analysis counts it, without holding a pair."""
    return matrix(Swept.of(Rules.of(statements)))


def agreement(comparisons: pd.DataFrame) -> pd.DataFrame:
    """One row an ordered pair of different origins that were set side by side, both orders present, as AGREEMENT."""
    expect(comparisons, "left_origin", "right_origin", "verdict")
    between = comparisons[comparisons["left_origin"] != comparisons["right_origin"]]
    mirrored = between.rename(columns={"left_origin": "right_origin", "right_origin": "left_origin"})
    both = pd.concat([between, mirrored])
    flags = both.assign(**{name: both["verdict"] == verdict for name, verdict in COUNTED.items()})
    counts = flags.groupby(["left_origin", "right_origin"], as_index=False)[list(COUNTED)].sum()
    n = counts["agree"] + counts["differ"]
    rated = counts.assign(n=n, agreement=counts["agree"] / n.replace(0, np.nan))
    return rated.astype(AGREEMENT)[list(AGREEMENT)]
