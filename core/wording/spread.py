"""How far the stated numbers of one measure reach, and how often statements agree: never more than was said."""

from collections.abc import Hashable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from core.analysis.chains import NOBODY_NAMED, independent_origins
from core.analysis.retractions import retracted
from core.analysis.verdicts import AGREE, DIFFER, MAY_DIFFER
from core.frames import expect
from core.models.annotation import AMOUNTS, FILLED_BY, LOOKS_AHEAD
from core.wording.names import say_list
from core.wording.numbers import say_amount, say_count, say_number
from core.wording.reach import say_nobody

SEPARATE = (
    "Separate origins: no source is in two of them. Whether one has it from another is not known, unless a text says "
    "so."
)
"""What is known, and what is not, of origins that are counted."""

DOWNWARDS, UPWARDS = ("up_to", "nearly"), ("at_least", "more_than")
"""The hedges that leave the lower end of a number open, and those that leave the upper one open."""

NOT_YET = "perhaps not yet published"
"""What is said of what may have been published by the day that a reader chose, or later."""

NONE_DOUBTED: Mapping[str, int] = MappingProxyType({})
"""Of each verdict, how many pairs are in doubt: of none."""


class Stated(NamedTuple):
    """One amount as it was stated, with its hedge."""

    amount: float
    hedge: str


def say_spread(marks: pd.DataFrame) -> str:
    """From the lowest stated number to the highest, each with its own hedge: "from about 300 to at least 1,000".

    Only numbers that were stated: vague words and statements without a number add nothing, and the result is empty
    where there is no other. Raises ValueError on more than one measure, subject or way of counting, and on forecasts.
    """
    expect(marks, "measure", "subject", "counts", "hedge", "modality", *AMOUNTS)
    _refuse_mixture(marks)
    amounts = [stated for row in _rows(_at_the_ends(marks)) for stated in _amounts(row)]
    if not amounts:
        return ""
    lowest = min(amounts, key=lambda stated: (stated.amount, stated.hedge not in DOWNWARDS, stated.hedge != "about"))
    highest = max(amounts, key=lambda stated: (stated.amount, stated.hedge in UPWARDS, stated.hedge == "about"))
    low, high = (say_amount(stated.hedge, stated.amount) for stated in (lowest, highest))
    return low if low == high else f"from {low} to {high}"


def facts(marks: pd.DataFrame) -> pd.DataFrame:
    """Marks that stand, and look ahead to nothing: not withdrawn, no forecast, no number with a condition."""
    return _where(marks, ~marks["modality"].isin(LOOKS_AHEAD) & ~retracted(marks))


def numbered(marks: pd.DataFrame) -> pd.DataFrame:
    """Marks that state a number: not in vague words only, and not without one."""
    return _where(marks, ~marks["hedge"].isin(["vague", "none"]))


def _where(marks: pd.DataFrame, held: pd.Series) -> pd.DataFrame:
    """The marks that are True there; the very same frame where all are: rows of many columns take long to pick."""
    return marks if held.all() else marks[held]


def say_in_words(marks: pd.DataFrame, one: str) -> str:
    """How many marks there are of which none states a number: with a word in place of one, and with nothing."""
    vague = int((marks["hedge"] == "vague").sum())
    silent = say_count(len(marks) - vague, f"{one} without a number", f"{one}s without a number")
    if not vague:
        return silent
    loose = say_count(vague, f"{one} whose number is a word", f"{one}s whose number is a word")
    return loose if vague == len(marks) else f"{loose} and {silent}"


def say_verdicts(counts: Mapping[str, int], unsure: int = 0, unpublished: Mapping[str, int] = NONE_DOUBTED) -> str:
    """What the pairs that can be compared show: "all 3 pairs that can be compared agree". Empty where there is none.

    `counts` is n of each verdict, as `core.analysis.compared.Compared` gives it; so many of those that agree are
    `unsure`: they do if the two numbers are of one time, and whether they are is not known. `unpublished` is n of those
    of each verdict that rest on what was perhaps not yet published by the chosen day.
    """
    agree, differ, may = (counts.get(verdict, 0) for verdict in (AGREE, DIFFER, MAY_DIFFER))
    doubts = [
        say_doubt(counts.get(verdict, 0), unsure if verdict == AGREE else 0, unpublished.get(verdict, 0))
        for verdict in (AGREE, DIFFER, MAY_DIFFER)
    ]
    compared, words = agree + differ + may, _say_counts((agree, differ, may), doubts)
    if not compared:
        return ""
    if compared == 1:
        return f"the one pair that can be compared {words[0].split(' ', 1)[1]}"
    if len(words) == 1:
        verbs = words[0].split(" ", 1)[1]
        return f"{'both' if compared == 2 else f'all {say_number(compared)}'} pairs that can be compared {verbs}"
    return f"of {say_number(compared)} pairs that can be compared, {say_list(words)}"


def say_origins(rows: pd.DataFrame) -> str:
    """How many origins: "14 separate origins and 3 that name nobody". What separate means: see SEPARATE."""
    expect(rows, "origin", "origin_kind")
    nobody = rows["origin_kind"] == NOBODY_NAMED
    named = independent_origins(rows.loc[~nobody, "origin"].unique())
    unnamed = rows.loc[nobody, "origin"].nunique()
    if not named:
        return f"{say_count(unnamed, 'origin that names nobody', 'origins that name nobody')}"
    return f"{say_count(named, 'separate origin')}{say_nobody(unnamed)}"


def _say_counts(counts: Sequence[int], doubts: Sequence[str]) -> list[str]:
    """How many agree, clash, and may clash, each with its doubts; what there is none of is left out."""
    verbs = (("agrees", "agree"), ("clashes", "clash"), ("may clash", "may clash"))
    said = zip(counts, verbs, doubts, strict=True)
    return [f"{say_number(n)} {one if n == 1 else many}{doubt}" for n, (one, many), doubt in said if n]


def say_doubt(n: int, unsure: int, unpublished: int) -> str:
    """What is added where some of n pairs may be of two times, or some of n things were perhaps not yet published."""
    doubts = [
        "if of one time" if unsure == n else f"{say_number(unsure)} of them only if of one time" if unsure else "",
        NOT_YET if unpublished == n else f"{say_number(unpublished)} of them {NOT_YET}" if unpublished else "",
    ]
    said = "; ".join(filter(None, doubts)) if n else ""
    return f" ({said})" if said else ""


def _at_the_ends(marks: pd.DataFrame) -> pd.DataFrame:
    """The marks that state the lowest number of all, or the highest."""
    amounts = marks[list(AMOUNTS)].to_numpy(dtype=float)
    if np.isnan(amounts).all():
        return marks[:0]
    at_end = np.isin(amounts, [np.nanmin(amounts), np.nanmax(amounts)]).any(axis=1)
    return marks.loc[pd.Series(at_end, index=marks.index)]


def _rows(marks: pd.DataFrame) -> list[dict[Hashable, Any]]:
    return marks[["hedge", *AMOUNTS]].to_dict("records")


def _amounts(row: dict[Hashable, Any]) -> list[Stated]:
    return [Stated(row[name], row["hedge"]) for name in FILLED_BY[row["hedge"]]]


def _refuse_mixture(marks: pd.DataFrame) -> None:
    for column in ("measure", "subject", "counts"):
        found = marks[column].unique()
        if len(found) > 1:
            raise ValueError(f"numbers of one {column} only have a spread; found {', '.join(sorted(found))}")
    if marks["modality"].isin(LOOKS_AHEAD).any():
        raise ValueError("a forecast is no number of what happened: leave forecasts out of a spread")
