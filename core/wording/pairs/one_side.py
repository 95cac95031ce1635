"""Agreement of origins of one side: it may be that side's one account, told twice, and is told to be of one side."""

from collections.abc import Collection

import pandas as pd

from core.analysis.rules.verdicts import AGREE
from core.analysis.standing import UNKNOWN_SIDE
from core.frames import JOINT
from core.models.vocabulary import NOBODY
from core.view import View
from core.wording.names import called
from core.wording.numbers import say_number

ONE_SIDED = "wherever two agree, both are of one side"
ONE_OF_THEM = "1 of those that agree is within one side"
SOME_OF_THEM = "{n} of those that agree are within one side"
"""What is added where agreement may be one side's own: of all pairs that agree, or of some."""


def say_one_side(view: View, kinds: Collection[str], topic: str | None = None) -> str:
    """How many of the pairs that agree are of two origins of one side; empty where none is.

    Of these kinds, quantities and positions; of all pairs, or of those about one measure or proposition.
    """
    pairs = _pairs(view, kinds, topic)
    agree = pairs[pairs["agree"] > 0]
    every, own = int(agree["agree"].sum()), int(agree.loc[are_of_one_side(agree, view), "agree"].sum())
    if not own:
        return ""
    return ONE_SIDED if own == every else ONE_OF_THEM if own == 1 else SOME_OF_THEM.format(n=say_number(own))


def _pairs(view: View, kinds: Collection[str], topic: str | None) -> pd.DataFrame:
    """Every two origins of whom any pair agrees, once, and how often."""
    if topic is not None:
        found = view.compared.first([AGREE], topic)
        found = found[found["kind"].isin(kinds)].assign(agree=1)
        return found[found["left_origin"] != found["right_origin"]]
    both, numbers = view.agreement, view.compared.numbers
    if "position" not in kinds:
        found = numbers
    elif "quantity" in kinds:
        found = both
    else:
        ends = ["left_origin", "right_origin"]
        told = both.merge(numbers[[*ends, "agree"]], on=ends, how="left", suffixes=("", "_numbers"))
        found = told.assign(agree=told["agree"] - told["agree_numbers"].fillna(0))
    return found[found["left_origin"] < found["right_origin"]]


def are_of_one_side(pairs: pd.DataFrame, view: View) -> list[bool]:
    """Whether the two origins of each row are of one side, which is known."""
    ends = pairs["left_origin"].tolist(), pairs["right_origin"].tolist()
    sides = {origin: _sides(origin, view) for own in ends for origin in set(own)}
    return [not sides[one].isdisjoint(sides[other]) for one, other in zip(*ends, strict=True)]


def _sides(origin: str, view: View) -> set[str]:
    side, kind = (called(view.tables, "source", column) for column in ("side", "kind"))
    return {side[source] for source in origin.split(JOINT) if kind[source] != NOBODY} - {UNKNOWN_SIDE}
