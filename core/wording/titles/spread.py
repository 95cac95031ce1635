"""How far the stated numbers of one measure reach, and how often statements agree: never more than was said."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import pandas as pd

from core.analysis.aside import stands
from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER
from core.frames import expect
from core.models.annotation import AMOUNTS, FILLED_BY, LOOKS_AHEAD
from core.wording.names import say_list
from core.wording.numbers import say_amount, say_count, say_number
from core.wording.record import Record
from core.wording.rows import rows_of

DOWNWARDS, UPWARDS = ("up_to", "less_than", "nearly"), ("at_least", "more_than")
"""The hedges that leave the lower end of a number open, and those that leave the upper one open."""

BOUNDS = (*DOWNWARDS, *UPWARDS)
"""The hedges of which a number is a bound: none of them is an end of a range."""

TWO, FROM_TO, EITHER, ENDS = 2, "from {low} to {high}", "{low} or {high}", "lowest {low}, highest {high}"
"""How two amounts are told that are the ends of a range, all there are, or the ends of what makes no range."""

NOT_YET = "perhaps not yet published"
"""What is said of what may have been published by the day that a reader chose, or later."""

IN_WORDS = "with a side in words"
"""What is said of a clash of which one of the two states no number."""

SAME_TIME = "if of the same time"
"""What is said of an agreement of two numbers that may be of two times."""

ONE_PAIR = "the one pair that can be compared {verb}"
"""What the only pair shows."""

ESTIMATES = ("of them an estimate", "of them estimates")
ALL_ESTIMATES, BOTH_ESTIMATES = "all estimates", "both estimates"
"""What is said of a number of things that are estimated: of some, and of all."""

NAMELESS_ONES = ("of them names nobody", "of them name nobody")
"""What is said of how many of these numbers have no origin that the text names."""

NONE_DOUBTED: Mapping[str, int] = MappingProxyType({})
"""Of each verdict, how many pairs are in doubt: of none."""


class Stated(NamedTuple):
    """One amount as it was stated, with its hedge, and the words of it."""

    amount: float
    hedge: str
    stated: str


def say_spread(marks: pd.DataFrame, *, rivals: bool = False) -> str:
    """How far these numbers reach, each end with its own hedge: "from 10,000 to 12,000"; of `rivals`, of which any two
    clash or may, no range is made: "about 300 or at least 1,000".

    Only numbers that were stated: vague words and statements without a number add nothing, and the result is empty
    where there is no other. Raises ValueError on more than one measure, subject or way of counting, and on forecasts.
    """
    expect(marks, "measure", "subject", "counts", "hedge", "stated", "modality", *AMOUNTS)
    _refuse_mixture(marks)
    ends = _at_the_ends(marks)
    between = int(marks[list(AMOUNTS)].notna().any(axis=1).sum()) > len(ends)
    return say_ends([stated for row in rows_of(ends) for stated in stated_in(row)], rivals=rivals, between=between)


def say_ends(amounts: Collection[Stated], *, rivals: bool = False, between: bool = False) -> str:
    """The lowest of these amounts and the highest, in the same words; empty where there is none.

    Of one amount, each way in which it is stated: "11,000 or about 11,000". "From … to" only where neither is a bound,
    and somebody states a range or there are others: among these, or `between` them.
    """
    if not amounts:
        return ""
    lowest = min(amounts, key=lambda stated: (stated.amount, stated.hedge not in DOWNWARDS, stated.hedge != "about"))
    highest = max(amounts, key=lambda stated: (stated.amount, stated.hedge in UPWARDS, stated.hedge == "about"))
    low, high = (say_amount(stated.hedge, stated.amount, stated.stated) for stated in (lowest, highest))
    if low == high:
        ordered = sorted(amounts, key=lambda stated: stated.hedge == "about")
        return " or ".join(dict.fromkeys(say_amount(each.hedge, each.amount, each.stated) for each in ordered))
    several, ends = between or len({each[:TWO] for each in amounts}) > TWO, {lowest.hedge, highest.hedge}
    is_range = not rivals and ends.isdisjoint(BOUNDS) and (several or "range" in ends)
    return (FROM_TO if is_range else ENDS if several else EITHER).format(low=low, high=high)


def stated_in(row: Record) -> list[Stated]:
    """The amounts that one mark states."""
    return [Stated(row[name], row["hedge"], row["stated"]) for name in FILLED_BY[row["hedge"]]]


def facts(marks: pd.DataFrame) -> pd.DataFrame:
    """Marks that nothing keeps apart: no forecast, no part of a larger number, neither withdrawn nor replaced."""
    return _where(marks, stands(marks))


def numbered(marks: pd.DataFrame) -> pd.DataFrame:
    """Marks that state a number: not in vague words only, and not without one."""
    return _where(marks, ~marks["hedge"].isin(["vague", "none"]))


def rest(marks: pd.DataFrame, kept: pd.DataFrame) -> pd.DataFrame:
    """The marks that are not among those kept, which are some of them."""
    return marks[:0] if len(kept) == len(marks) else marks.drop(kept.index)


def _where(marks: pd.DataFrame, held: pd.Series) -> pd.DataFrame:
    """The marks that are True there; the very same frame where all are: rows of many columns take long to pick."""
    return marks if held.all() else marks[held]


def say_verdicts(
    counts: Mapping[str, int],
    unsure: int = 0,
    unpublished: Mapping[str, int] = NONE_DOUBTED,
    in_words: int = 0,
    *,
    of: str = "",
) -> str:
    """What the pairs that can be compared show: "all 3 pairs that can be compared agree". Empty where there is none.

    `counts` is n of each verdict, as `core.analysis.pairs.compared.Compared` gives it; so many of those that agree are
    `unsure`: they do if the two numbers are of one time, and whether they are is not known. `unpublished` is n of those
    of each verdict that rest on what was perhaps not yet published by the chosen day. Of those that clash, so many are
    `in_words`: a side states no number. Where the pairs are `of` one kind of record, as numbers, that is said.
    """
    agree, differ, may = (counts.get(verdict, 0) for verdict in (AGREE, DIFFER, MAY_DIFFER))
    doubts = [
        say_doubt(agree, unsure, unpublished.get(AGREE, 0)),
        say_doubt(differ, 0, unpublished.get(DIFFER, 0), in_words=in_words),
        say_doubt(may, 0, unpublished.get(MAY_DIFFER, 0)),
    ]
    compared, words = agree + differ + may, _say_counts((agree, differ, may), doubts)
    if not compared:
        return ""
    kind = f" of {of}" if of else ""
    if compared == 1:
        return ONE_PAIR.replace("pair", f"pair{kind}").format(verb=words[0].split(" ", 1)[1])
    if len(words) == 1:
        verbs = words[0].split(" ", 1)[1]
        return f"{'both' if compared == 2 else f'all {say_number(compared)}'} pairs{kind} that can be compared {verbs}"
    return f"of {say_number(compared)} pairs{kind} that can be compared, {say_list(words)}"


def _say_counts(counts: Sequence[int], doubts: Sequence[str]) -> list[str]:
    """How many agree, clash, and may clash, each with its doubts; what there is none of is left out."""
    verbs = (("agrees", "agree"), ("clashes", "clash"), ("may clash", "may clash"))
    said = zip(counts, verbs, doubts, strict=True)
    return [f"{say_number(n)} {one if n == 1 else many}{doubt}" for n, (one, many), doubt in said if n]


def say_doubt(
    n: int, unsure: int, unpublished: int, estimates: int = 0, *, in_words: int = 0, nameless: int = 0
) -> str:
    """What is added where some of n pairs may be of two times, or have a side in words; or of n things some are
    estimates, name nobody, or were perhaps not yet published."""
    same_time = f"only {SAME_TIME}" if unsure < n else SAME_TIME
    of_pairs = [_say_some(n, unsure, same_time), _say_some(n, in_words, IN_WORDS)]
    of_things = [_say_estimates(n, estimates), say_count(nameless, *NAMELESS_ONES) if nameless else ""]
    doubts = [*of_things, *of_pairs, _say_some(n, unpublished, NOT_YET)]
    said = "; ".join(filter(None, doubts)) if n else ""
    return f" ({said})" if said else ""


def _say_some(n: int, some: int, doubt: str) -> str:
    return doubt if some == n else f"{say_number(some)} of them {doubt}" if some else ""


def _say_estimates(n: int, estimates: int) -> str:
    if not estimates:
        return ""
    if estimates < n:
        return say_count(estimates, *ESTIMATES)
    return BOTH_ESTIMATES if n == 2 else ALL_ESTIMATES


def _at_the_ends(marks: pd.DataFrame) -> pd.DataFrame:
    """The marks that state the lowest number of all, or the highest."""
    amounts = marks[list(AMOUNTS)].to_numpy(dtype=float)
    if np.isnan(amounts).all():
        return marks[:0]
    at_end = np.isin(amounts, [np.nanmin(amounts), np.nanmax(amounts)]).any(axis=1)
    return marks.loc[pd.Series(at_end, index=marks.index), ["hedge", "stated", *AMOUNTS]]


def _refuse_mixture(marks: pd.DataFrame) -> None:
    for column in ("measure", "subject", "counts"):
        found = marks[column].unique()
        if len(found) > 1:
            raise ValueError(f"numbers of one {column} only have a spread; found {', '.join(sorted(found))}")
    if marks["modality"].isin(LOOKS_AHEAD).any():
        raise ValueError("a forecast is no number of what happened: leave forecasts out of a spread")
