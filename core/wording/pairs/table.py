"""Pairs of statements or positions in words, one row each."""

import pandas as pd

from core.view import View
from core.wording.inferred import say_origin_with_basis, with_basis
from core.wording.labels import VERDICTS, label
from core.wording.numbers import say_quantity
from core.wording.pairs.against import Asides, asides
from core.wording.pairs.comparisons import clashes_first, say_pair
from core.wording.stances import say_held_stance
from core.wording.times import say_time

JOINED = "~"
"""What joins the two ids of a pair."""

COLUMNS = (
    "Verdict",
    "One origin",
    "It says",
    "Other origin",
    "The other says",
    "Why",
    "It said so",
    "The other said so",
    "Ratio",
    "Pair",
)


def pairs_table(view: View, comparisons: pd.DataFrame) -> pd.DataFrame:
    """All these pairs, clashes first; the last column holds their ids."""
    sides, found = _Sides(view, comparisons), asides(view.tables)
    rows = [_row(view, sides, pair, found) for _, pair in clashes_first(comparisons).iterrows()]
    return pd.DataFrame(rows, columns=list(COLUMNS))


class _Sides:
    """The statements and positions that these pairs are made of, by id."""

    def __init__(self, view: View, comparisons: pd.DataFrame) -> None:
        named = {*comparisons["left"], *comparisons["right"]}
        kinds = {"quantity": view.statements, "position": view.positions}
        self._rows = {
            kind: rows[rows["statement_id"].isin(named)].set_index("statement_id", drop=False)
            for kind, rows in kinds.items()
        }

    def of(self, pair: pd.Series) -> tuple[pd.Series, pd.Series]:
        rows = self._rows[pair["kind"]]
        if pair["kind"] == "position":
            rows = rows[rows["proposition"] == pair["topic"]]
        return rows.loc[pair["left"]], rows.loc[pair["right"]]


def _row(view: View, sides: _Sides, pair: pd.Series, found: Asides) -> dict[str, object]:
    left, right = sides.of(pair)
    values = [
        label(VERDICTS, pair["verdict"]),
        *_side(left),
        *_side(right),
        say_pair(pair, left, right, view.tables, found),
        *map(_when, (left, right)),
        pair["ratio"],
        f"{pair['left']}{JOINED}{pair['right']}",
    ]
    return dict(zip(COLUMNS, values, strict=True))


def _side(side: pd.Series) -> tuple[str, str]:
    """Who and what, and whether it is inferred who."""
    return say_origin_with_basis(side), _short(side)


def _when(side: pd.Series) -> str:
    return with_basis(say_time(side["said"]), side["said_basis"])


def _short(side: pd.Series) -> str:
    return say_quantity(side) if "claim_id" in side else say_held_stance(side)
