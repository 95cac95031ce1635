"""What stands in the two matrices of source agreement and in which order, and in words what does not."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

import numpy as np

from core.analysis.pairs.positions import by_sides, contested_first
from core.analysis.rules.verdicts import DIFFER
from core.analysis.ways.chains import spoken
from core.view import View
from core.wording.names import quoted, say_list, short_of, some
from core.wording.numbers import say_count
from core.wording.pairs.of_two import against_positions
from core.wording.sides import NARROWER, headings

JUDGED = ["n", "may_differ"]
"""The counts of pairs that have a verdict."""

RANKED = ["differ", "may_differ", "n", "not_comparable"]
"""The counts of pairs by which origins are ordered, most first."""

MOST = 30
"""So many origins are named in a sentence."""

FEW = 6
"""So many matters have room on any screen."""


class WithOrigins(Protocol):
    """A view, and the names of its origins."""

    @property
    def view(self) -> View: ...
    @property
    def origins(self) -> dict[str, str]: ...


def order_of(state: WithOrigins) -> list[str]:
    """Origins that were set side by side with another: who clashes first, then who may, then those most compared."""
    counts = state.view.agreement.groupby("left_origin")[RANKED].sum()
    named = counts.assign(name=counts.index.map(state.origins))
    order = named.sort_values([*RANKED, "name"], ascending=[*[False] * len(RANKED), True])
    return list(order.index)


def rows_for(state: WithOrigins, whole: WithOrigins) -> list[str]:
    """The origins that have a row in the matrix: those with a verdict, now or on any step of the clock, so that each
    keeps its place; where there is none, all that were set side by side with another."""
    both = whole, state
    judged = {origin for each in both for origin in _judged(each.view)}
    order = dict.fromkeys(origin for each in both for origin in order_of(each))
    return [origin for origin in order if origin in judged or not judged]


def _judged(view: View) -> set[str]:
    counts = view.agreement
    return set(counts.loc[counts[JUDGED].any(axis="columns"), "left_origin"])


def not_in_rows(state: WithOrigins, rows: Sequence[str]) -> Iterator[str]:
    """Who has no row: origins of which no pair can be compared, and those that were never compared with another."""
    compared, names = order_of(state), _who_speak(state)
    blocked = [name for origin, name in names.items() if origin in set(compared) - set(rows)]
    alone = [name for origin, name in names.items() if origin not in set(compared)]
    if blocked:
        count = say_count(len(blocked), "origin", "origins")
        yield f"{count} cannot be compared with any other: {say_list(some(blocked, MOST))}."
    if alone:
        count = say_count(len(alone), "origin was", "origins were")
        yield f"{count} never compared with another: {say_list(some(alone, MOST))}."


def _who_speak(state: WithOrigins) -> dict[str, str]:
    """The origins without those of whom it is only said that they are silent: these have nothing to compare."""
    spoke = {*state.view.statements["origin"], *spoken(state.view.positions)["origin"]}
    return {origin: name for origin, name in state.origins.items() if origin in spoke}


def sides_of(view: View) -> dict[str, list[str]]:
    """The matters of a view by group: those that clash first, then those of which an article sets another source
    against the one that took a side."""
    compared, matters = view.compared.of_positions, view.tables.propositions["proposition"].tolist()
    clashing = set(compared.loc[compared["verdict"] == DIFFER, "topic"])
    told = set(against_positions(view.tables))
    spoken_of = [not told.isdisjoint(ids.split(" ")) for ids in view.positions["position_ids"]]
    against = set(view.positions.loc[np.array(spoken_of, dtype=bool), "proposition"])
    return by_sides(view.positions, clashing, against, contested_first(view.tables.positions, matters))


def for_a_screen(sides: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """The groups that a screen has room for: all, where their matters are few; else those on which two or more took a
    side, where there are any."""
    if sum(map(len, sides.values())) <= FEW:
        return dict(sides)
    wider = {name: matters for name, matters in sides.items() if name not in NARROWER}
    return wider or dict(sides)


def not_on_a_screen(view: View, sides: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The matters of the other groups by name."""
    shown = for_a_screen(sides)
    for name in (name for name in sides if name not in shown):
        named = some([quoted(short_of(matter, view.tables)) for matter in sides[name]], MOST)
        yield f"{headings(view.filters)[name]} ({len(sides[name])}): {say_list(named)}."
