"""Positions of sources on yes/no matters: who affirms, who denies, and which of them clash.

Both affirm or both deny is agreement; affirm against deny is a difference; anything else has no verdict. No row
means not mentioned, and that is never a denial. What its origin held before it took the other side is compared with
nobody's: the two are an update (see `core.analysis.pairs.reversals`).
"""

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from core.analysis.groups import distinct_in, groups_of, in_order, joined
from core.analysis.pairs.comparison import COMPARISONS, heard_twice
from core.analysis.pairs.reversals import REVERSED, TAKEN, with_reversals
from core.analysis.rules.verdicts import AGREE, DIFFER, REVISION
from core.frames import expect

__all__ = [
    "BOTH_AFFIRM",
    "BOTH_DENY",
    "OPPOSED",
    "TAKEN",
    "by_sides",
    "contested_first",
    "held_positions",
    "position_rows",
    "positions_heard_twice",
]

BOTH_AFFIRM, BOTH_DENY, OPPOSED = "both affirm", "both deny", "one affirms, the other denies"
"""Why two positions of two origins agree or differ."""

BOTH = {"affirms": BOTH_AFFIRM, "denies": BOTH_DENY}
TIMES = ("said_earliest", "said_latest", "published_earliest", "published_latest")


def held_positions(positions: pd.DataFrame) -> pd.DataFrame:
    """One row a position that a source took once, with `n_documents` and `documents` that carry it.

    One utterance may take a side on several propositions: each is a position of its own. With the columns of
    `core.analysis.pairs.reversals.DAYS`, and `superseded`: True where the same origin certainly later took the other
    side.
    """
    expect(positions, "statement_id", "position_id", "document", "origin", "proposition", "stance", *TIMES)
    order = in_order(positions["document"], positions["position_id"])
    told = positions[["statement_id", "proposition", "position_id", "document", *TIMES]].take(order)
    groups = groups_of(told["statement_id"], told["proposition"])
    first = order[[rows[0] for rows in groups.values()]]
    held = (
        positions.take(first)
        .reset_index(drop=True)
        .assign(
            position_ids=joined(told["position_id"], groups, " "),
            documents=joined(told["document"], groups, "; "),
            n_documents=distinct_in(told["document"], groups),
        )
    )
    return with_reversals(held, told, groups)


def contested_first(positions: pd.DataFrame, propositions: Sequence[str]) -> list[str]:
    """The propositions that one origin affirms and another denies, then the others; each in the order given."""
    sides = positions[positions["stance"].isin(TAKEN)]
    both = {
        name
        for name, taken in sides.groupby("proposition")
        if taken["stance"].nunique() > 1 and taken["origin"].nunique() > 1
    }
    return sorted(propositions, key=lambda name: name not in both)


def by_sides(
    positions: pd.DataFrame, clashing: Collection[str], against: Collection[str], propositions: Sequence[str]
) -> dict[str, list[str]]:
    """The propositions that have a position, grouped: `contested` where two clash, `shared` where several origins took
    a side, `single` where one did, `none` where none did; but `against` where one did that is among those. Each in the
    order given; groups without any are left out."""
    taken = positions[positions["stance"].isin(TAKEN)].groupby("proposition")["origin"].nunique().to_dict()
    groups: dict[str, list[str]] = {"contested": [], "against": [], "shared": [], "single": [], "none": []}
    for name in (name for name in propositions if name in set(positions["proposition"])):
        single = "against" if name in against else "single"
        group = ("none", single, "shared")[min(taken.get(name, 0), 2)]
        groups["contested" if name in clashing else group].append(name)
    return {group: names for group, names in groups.items() if names}


def position_rows(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    """Comparisons of held positions on one matter, row by row: those on the left with those on the right.

    Those of two origins agree or differ; two of one origin are an update.
    """
    cases = [left["origin"] == right["origin"], left["stance"] == right["stance"]]
    return pd.DataFrame(
        {
            "left": left["statement_id"],
            "right": right["statement_id"],
            "left_origin": left["origin"],
            "right_origin": right["origin"],
            "verdict": np.select(cases, [REVISION, AGREE], DIFFER),
            "reason": np.select(cases, [REVERSED, left["stance"].map(BOTH)], OPPOSED),
            "ratio": np.nan,
            "kind": "position",
            "topic": left["proposition"],
        }
    ).astype(COMPARISONS)


def positions_heard_twice(held: pd.DataFrame) -> pd.DataFrame:
    """A `same statement` row for each held position that several documents carry, in the order of statements."""
    return heard_twice(held.sort_values(["statement_id", "proposition"]), "position", "proposition")
