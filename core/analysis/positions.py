"""Positions of sources on yes/no matters: who affirms, who denies, and which of them clash.

Both affirm or both deny is agreement; affirm against deny is a difference; anything else has no verdict. No row
means not mentioned, and that is never a denial.
"""

import numpy as np
import pandas as pd

from core.analysis.comparison import AGREE, COMPARISONS, DIFFER, heard_twice, share_an_origin
from core.frames import expect

TAKEN = ("affirms", "denies")


def held_positions(positions: pd.DataFrame) -> pd.DataFrame:
    """One row a position that a source took once, with `n_documents` and `documents` that carry it.

    One utterance may take a side on several propositions: each is a position of its own.
    """
    expect(positions, "statement_id", "position_id", "document", "origin", "proposition", "stance")
    ordered = positions.sort_values(["document", "position_id"])
    once = ["statement_id", "proposition"]
    groups = ordered.groupby(once, sort=False)
    first = ordered.drop_duplicates(once).set_index(once, drop=False)
    return first.assign(
        position_ids=groups["position_id"].agg(" ".join),
        documents=groups["document"].agg(lambda names: "; ".join(dict.fromkeys(names))),
        n_documents=groups["document"].nunique(),
    ).reset_index(drop=True)


def compare_positions(positions: pd.DataFrame) -> pd.DataFrame:
    """One row a pair of sources that took sides on one proposition, and one a position heard in several documents."""
    held = held_positions(positions).sort_values(["statement_id", "proposition"])
    taken = held[held["stance"].isin(TAKEN)]
    pairs = taken.merge(taken, on="proposition", suffixes=("_left", "_right"))
    pairs = pairs[pairs["statement_id_left"] < pairs["statement_id_right"]].reset_index(drop=True)
    pairs = pairs[~share_an_origin(pairs["origin_left"], pairs["origin_right"])]
    alike = pairs["stance_left"] == pairs["stance_right"]
    compared = pd.DataFrame(
        {
            "left": pairs["statement_id_left"],
            "right": pairs["statement_id_right"],
            "left_origin": pairs["origin_left"],
            "right_origin": pairs["origin_right"],
            "verdict": np.where(alike, AGREE, DIFFER),
            "reason": np.where(alike, "both " + _verb(pairs["stance_left"]), "one affirms, the other denies"),
            "ratio": np.nan,
            "kind": "position",
            "topic": pairs["proposition"],
        }
    ).astype(COMPARISONS)
    return pd.concat([compared, heard_twice(held, "position", "proposition")], ignore_index=True)


def _verb(stances: pd.Series) -> pd.Series:
    return stances.map({"affirms": "affirm", "denies": "deny"})
