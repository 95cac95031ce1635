"""Positions of sources on yes/no matters: who affirms, who denies, and which of them clash.

Both affirm or both deny is agreement; affirm against deny is a difference; anything else has no verdict. No row
means not mentioned, and that is never a denial.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from core.analysis.comparison import AGREE, COMPARISONS, DIFFER, heard_twice
from core.analysis.groups import distinct_in, groups_of, in_order, joined
from core.frames import expect

TAKEN = ("affirms", "denies")


def held_positions(positions: pd.DataFrame) -> pd.DataFrame:
    """One row a position that a source took once, with `n_documents` and `documents` that carry it.

    One utterance may take a side on several propositions: each is a position of its own.
    """
    expect(positions, "statement_id", "position_id", "document", "origin", "proposition", "stance")
    order = in_order(positions["document"], positions["position_id"])
    told = positions[["statement_id", "proposition", "position_id", "document"]].take(order)
    groups = groups_of(told["statement_id"], told["proposition"])
    first = order[[rows[0] for rows in groups.values()]]
    return (
        positions.take(first)
        .reset_index(drop=True)
        .assign(
            position_ids=joined(told["position_id"], groups, " "),
            documents=joined(told["document"], groups, "; "),
            n_documents=distinct_in(told["document"], groups),
        )
    )


def contested_first(positions: pd.DataFrame, propositions: Sequence[str]) -> list[str]:
    """The propositions that one origin affirms and another denies, then the others; each in the order given."""
    sides = positions[positions["stance"].isin(TAKEN)]
    both = {
        name
        for name, taken in sides.groupby("proposition")
        if taken["stance"].nunique() > 1 and taken["origin"].nunique() > 1
    }
    return sorted(propositions, key=lambda name: name not in both)


def position_rows(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    """Comparisons of held positions on one matter, row by row: those on the left with those on the right."""
    alike = left["stance"] == right["stance"]
    return pd.DataFrame(
        {
            "left": left["statement_id"],
            "right": right["statement_id"],
            "left_origin": left["origin"],
            "right_origin": right["origin"],
            "verdict": np.where(alike, AGREE, DIFFER),
            "reason": np.where(alike, "both " + _verb(left["stance"]), "one affirms, the other denies"),
            "ratio": np.nan,
            "kind": "position",
            "topic": left["proposition"],
        }
    ).astype(COMPARISONS)


def positions_heard_twice(held: pd.DataFrame) -> pd.DataFrame:
    """A `same statement` row for each held position that several documents carry, in the order of statements."""
    return heard_twice(held.sort_values(["statement_id", "proposition"]), "position", "proposition")


def _verb(stances: pd.Series) -> pd.Series:
    return stances.map({"affirms": "affirm", "denies": "deny"})
