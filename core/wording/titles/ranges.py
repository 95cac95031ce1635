"""How many, of each thing that is counted: how far what was stated reaches, and whose words stand at its ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from core.analysis.rules.verdicts import DIFFER
from core.frames.columns import in_few_blocks
from core.models.annotation import AMOUNTS
from core.view import View
from core.wording.names import say_list
from core.wording.titles.findings import TITLED, kept_apart, marks_title
from core.wording.titles.spread import facts, numbered, rest

WAYS = ["measure", "subject", "counts"]
"""Numbers that share all of these may be rivals; others never make one range."""

THINGS = 6
"""So many things stand in the chart of them all, and first in a list."""

TOLD = list(dict.fromkeys([*TITLED, "claim_id", *AMOUNTS, "lower", "upper"]))
"""What is told of marks: rows of many columns take long to pick."""


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers of one measure, subject and way of counting, in a sentence.

    `opens` is the record of the one statement, or the ids of the two that state the lowest and the highest number;
    `records` are the claims in which those two, or that one, stand.
    """

    sentence: str
    opens: tuple[str, ...]
    records: tuple[str, ...]


def ranges(view: View, most: int | None = None, first: int = 0) -> list[Range]:
    """Each thing of which a number is stated: those with most numbers first, then in the vocabulary's order; but of the
    first `THINGS` see `grouped`.

    What looks ahead, was withdrawn or is told in words only is counted beside the numbers of its thing. `most` is how
    many are wanted, without the `first` of these.
    """
    marks = told(view)
    apart = dict(list(rest(marks, facts(marks)).groupby(WAYS)))
    return [_range(view, own, _with(whole, apart.get(way_of(own)))) for own, whole in grouped(view)[first:most]]


def way_of(marks: pd.DataFrame) -> tuple[Any, ...]:
    """What all of these marks share: the cells of WAYS."""
    return tuple(marks[name].iat[0] for name in WAYS)


def things(view: View) -> int:
    """Of how many things a number is stated."""
    return len(grouped(view))


def say_nothing_stated(view: View) -> str:
    """What is said where no number of what happened is: how many look ahead, or were withdrawn."""
    if not (apart := kept_apart(numbered(told(view)))):
        return "No number is stated here."
    return f"No number of what happened is stated here, only {say_list(apart)}."


def grouped(view: View) -> list[tuple[pd.DataFrame, pd.DataFrame]]:
    """The marks of each thing of which a number is stated, with what is told of them, in the order of `ranges`; and
    these with those that tell it in words alone.

    The first `THINGS` are those of which any number clashes, however few its statements are: it is what readers come
    for; then those with most numbers; then those of which most is said in words besides.
    """
    return view.once("grouped", lambda: _grouped(view))


def _grouped(view: View) -> list[tuple[pd.DataFrame, pd.DataFrame]]:
    order = {measure: place for place, measure in enumerate(view.tables.measures["measure"])}
    marks = facts(told(view))
    stated = numbered(marks)
    words, groups = dict(list(rest(marks, stated).groupby(WAYS))), list(stated.groupby(WAYS, sort=True))
    groups.sort(key=lambda each: (-len(each[1]), order[each[0][0]]))
    first = _first(view, groups, {way: len(own) for way, own in words.items()})
    groups.sort(key=lambda each: each[0] not in first)
    return [(own, _with(own, words.get(way))) for way, own in groups]


def _first(view: View, groups: Sequence[tuple[Any, pd.DataFrame]], words: Mapping[Any, int]) -> set[Any]:
    """Which things have room in the chart; `words` has how many statements tell each without a number."""
    sharp = _clashing(view) if len(groups) > THINGS else set[str]()
    ranked = sorted(
        groups,
        key=lambda each: (sharp.isdisjoint(each[1]["statement_id"].tolist()), -len(each[1]), -words.get(each[0], 0)),
    )
    return {way for way, _ in ranked[:THINGS]}


def _clashing(view: View) -> set[str]:
    """The statements of all pairs that clash; of very many pairs, those of the first."""
    pairs = view.compared.first([DIFFER])
    return {*pairs["left"], *pairs["right"]}


def _with(marks: pd.DataFrame, more: pd.DataFrame | None) -> pd.DataFrame:
    return marks if more is None else pd.concat([marks, more])


def told(view: View) -> pd.DataFrame:
    """All marks, with what is told of them."""
    marks = view.marks
    return view.once("told", lambda: in_few_blocks(marks[[name for name in TOLD if name in marks]]))


def _range(view: View, marks: pd.DataFrame, whole: pd.DataFrame) -> Range:
    """`marks` state its numbers; `whole` are these, what tells it in words, and what is kept apart."""
    amounts = [marks[name].to_numpy(dtype=float) for name in AMOUNTS]
    at = int(np.nanargmax(np.fmax.reduce(amounts))), int(np.nanargmin(np.fmin.reduce(amounts)))
    ends = {str(marks["statement_id"].iat[place]): str(marks["claim_id"].iat[place]) for place in at}
    opens, records = tuple(reversed(ends)), tuple(reversed(ends.values()))
    return Range(marks_title(view, whole), opens if len(ends) > 1 else records, records)
