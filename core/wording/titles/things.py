"""The things that are counted, as one chart of them all shows them: a few marks of each, and what they come to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.analysis.aside import FORECAST, aside
from core.analysis.ends import at_each_end, ends
from core.analysis.groups import places_of
from core.analysis.rules.verdicts import DIFFER
from core.view import View
from core.wording.claims import with_labels
from core.wording.names import say_list
from core.wording.numbers import say_count, say_number
from core.wording.pairs.agreeing import unpublished_among
from core.wording.pairs.rivals import say_rivals, say_thing, verdicts_among
from core.wording.titles.agreement import small
from core.wording.titles.disputes import CONTESTED, against_within, who_against_whom
from core.wording.titles.findings import kept_apart
from core.wording.titles.ranges import THINGS, WAYS, grouped, told, way_of
from core.wording.titles.spread import NOT_YET, facts, numbered, rest
from core.wording.titles.worded import say_more

ROWS = 20
"""So many rows has the chart; of each thing, no more than the lowest and the highest number where all marks
come to more."""

FEW = 2
"""So many words without a number that clash with one of a thing stand in its chart."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What is counted: one measure, subject and way of counting. `key` is the lane of its marks; `finding` says what
    these are to each other, and which are left out; `verdict` is that of a pair that clashes, or else may; or empty."""

    key: str
    heading: str
    unit: str
    finding: str
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Pictured:
    """Things in their order, and their marks: labelled rows of `View.marks` with `lane` and `number`, from 1 on.

    Of each thing stand the numbers of what happened first, from the lowest on; then words without a number that clash
    with one; then what is kept apart from these, forecasts last. Whether that are all numbers of these things,
    `is_whole` says.
    """

    things: tuple[Thing, ...]
    marks: pd.DataFrame
    is_whole: bool


@dataclass(frozen=True, slots=True)
class _Group:
    """All marks of a thing: numbers of what happened, alone and with those that tell it in words; and apart from
    these, what is none. `words` are those of the whole that clash without a number."""

    stated: pd.DataFrame
    whole: pd.DataFrame
    apart: pd.DataFrame
    words: pd.DataFrame


def pictured(view: View, most: int = THINGS) -> Pictured:
    """The first things of `core.wording.titles.ranges.ranges`, in their order; none where no number is stated."""
    groups = list(_groups(view, most))
    few, also = _room([(len(group.stated), len(group.apart)) for group in groups])
    drawn = [_drawn(group, few, also) for group in groups]
    things = [_thing(group, own, few, view) for group, own in zip(groups, drawn, strict=True)]
    held = sum(len(group.stated) + len(group.apart) for group in groups)
    shown = [_with_words(group, own) for group, own in zip(groups, drawn, strict=True)]
    return Pictured(tuple(things), _marks(view, things, shown), sum(map(len, drawn)) == held)


def spanned(view: View, things: Sequence[Thing]) -> pd.DataFrame:
    """The bounds of all numbers that are stated of these things, each once: `lower`, `upper` and `lane`."""
    marks, keys = numbered(facts(told(view))), {thing.key for thing in things}
    bounds, own = marks[["lower", "upper"]], places_of(*(marks[name] for name in WAYS))
    spans = [bounds.take(own[way]).drop_duplicates().assign(lane=" ".join(way)) for way in own if " ".join(way) in keys]
    return pd.concat([bounds[:0].assign(lane=""), *spans])


def _groups(view: View, most: int) -> Iterator[_Group]:
    marks = numbered(told(view))
    apart = rest(marks, facts(marks))
    kept = dict(list(apart.groupby(WAYS)))
    for stated, whole in grouped(view)[:most]:
        yield _Group(stated, whole, kept.get(way_of(stated), apart[:0]), _clashing(stated, whole, view))


def _clashing(stated: pd.DataFrame, whole: pd.DataFrame, view: View) -> pd.DataFrame:
    """The first of the words without a number that clash with a number of the same thing."""
    words = rest(whole, numbered(whole))
    if words.empty or not verdicts_among(whole, view).get(DIFFER):
        return words[:0]
    pairs = view.compared.first([DIFFER])
    numbers = stated["statement_id"]
    sides = pairs["left"][pairs["right"].isin(numbers)], pairs["right"][pairs["left"].isin(numbers)]
    return words[words["statement_id"].isin({*sides[0], *sides[1]})][:FEW]


def _room(sizes: Sequence[tuple[int, int]]) -> tuple[int, bool]:
    """How many marks of each end have room, and whether those that are kept apart have."""
    everything = [size for both in sizes for size in both]
    few = at_each_end(everything, ROWS)
    also = sum(min(size, 2 * few) for size in everything) <= ROWS
    return (few, True) if also else (at_each_end([stated for stated, _ in sizes], ROWS), False)


def _drawn(group: _Group, few: int, also: bool) -> pd.DataFrame:
    """The marks of a thing that have room: what looks ahead comes last."""
    own = group.stated.iloc[ends(group.stated, few)]
    if not also or group.apart.empty:
        return own
    apart = group.apart.iloc[ends(group.apart, few)]
    ahead = aside(apart)[FORECAST]
    return pd.concat([own, apart[~ahead], apart[ahead]])


def _with_words(group: _Group, drawn: pd.DataFrame) -> pd.DataFrame:
    apart = drawn.index.isin(group.apart.index)
    return pd.concat([drawn[~apart], group.words, drawn[apart]])


def _marks(view: View, things: Sequence[Thing], drawn: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The drawn marks with all their cells: few, so that only these are put in words."""
    lanes = [thing.key for thing, own in zip(things, drawn, strict=True) for _ in range(len(own))]
    rows = view.marks.loc[[name for own in drawn for name in own.index]]
    return with_labels(rows, view.tables).assign(lane=lanes, number=np.arange(1, len(rows) + 1))


def _thing(group: _Group, drawn: pd.DataFrame, few: int, view: View) -> Thing:
    first = group.stated.iloc[0]
    verdict = next(filter(verdicts_among(group.whole, view).get, CONTESTED), "")
    return Thing(
        key=" ".join(way_of(group.stated)),
        heading=say_thing(group.stated, view),
        unit=first["unit"],
        finding="; ".join(_findings(group, drawn, few, view, verdict)),
        verdict=verdict,
    )


def _findings(group: _Group, drawn: pd.DataFrame, few: int, view: View, verdict: str) -> Iterator[str]:
    """Which are drawn, where not all are; what they are to each other; how many are kept apart, or left out."""
    one = "statement" if view.filters.by_origin else "claim"
    stated = len(drawn) - int(drawn.index.isin(group.apart.index).sum())
    if stated < len(group.stated):
        yield f"drawn: {_say_ends(few)} of {say_count(len(group.stated), one)}"
    yield from filter(None, _among(group, view, verdict))
    if len(group.apart):
        left_out = len(group.apart) - (len(drawn) - stated)
        missing = f", {say_number(left_out)} not drawn" if left_out else ""
        yield f"{say_list(kept_apart(group.apart))} kept apart{missing}"


def _among(group: _Group, view: View, verdict: str) -> Iterator[str]:
    """Who is against whom, where any two clash, or may; and what all pairs show, if there are others."""
    first, whole = group.stated.iloc[0], group.whole
    held = verdicts_among(whole, view)
    alone = against_within(view, whole["statement_id"], held)
    if who := alone or who_against_whom(view, verdict).get((first["measure"], first["subject"])) if verdict else None:
        in_words = verdict == DIFFER and view.compared.in_words(whole["statement_id"])
        yield f"{small(CONTESTED[verdict])}{' in words' if in_words else ''}: {who}"
    if alone:
        yield NOT_YET if unpublished_among(view, whole, held).get(verdict) else ""
        yield say_more(_no_side_of(rest(whole, group.stated), view, verdict), group.stated)
    else:
        yield say_rivals(whole, view)


def _no_side_of(in_words: pd.DataFrame, view: View, verdict: str) -> pd.DataFrame:
    """Those of these marks that no pair of this verdict has as a side, which is named before."""
    pairs = view.compared.first([verdict])
    return in_words[~in_words["statement_id"].isin([*pairs["left"], *pairs["right"]])]


def _say_ends(few: int) -> str:
    return "the lowest and the highest" if few == 1 else f"the {few} lowest and the {few} highest"
