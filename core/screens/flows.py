"""Who told whom, in parts of some origins each, where all of them on one screen would make the type too small.

A statement has the same number in every way to divide them, so that it is also that of the one chart on paper.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

import pandas as pd

from core.exhibits import strands
from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.flows import drawn_of, flows
from core.exhibits.shown import view_of
from core.exhibits.state import State
from core.models import Step
from core.screens.layout import LARGE, MOST, Lines, Part, ScreenLine, parts_of
from core.wording.numbers import say_count

FEW_STRANDS = 12
"""So many strands are told in words where none of them is lit."""

Numbers = dict[tuple[str, ...], int]
"""The number of each mark, by what it opens."""

Whole = tuple[Caveats, int] | None
"""What is told of all origins, and how many there are; None where one screen shows all."""


def flow_parts(step: Step, state: State) -> list[Part]:
    """The screens of a step of the page of attribution: in as few parts as make its type large enough.

    That a part shows some origins only is told at its foot: nobody chose that.
    """
    numbers: Numbers = {}
    for parts in range(1, MOST + 1):
        whole = (flows(state)[0].caveats, len(_origins(state))) if parts > 1 else None
        made = [part for each in _divided(state, parts) for part in _parts_of(step, each, numbers, whole)]
        if all(part.chart is None or part.chart.larger >= LARGE for part in made):
            break
    return made


def _parts_of(step: Step, state: State, numbers: Numbers, whole: Whole) -> Iterator[Part]:
    for exhibit in flows(state, state.shown.origins if whole else ()):
        marks = sorted((_numbered(mark, numbers) for mark in exhibit.marks), key=attrgetter("number"))
        caveats = _told(exhibit.caveats, state, whole) if whole else exhibit.caveats
        made = replace(exhibit, marks=tuple(marks), caveats=caveats)
        yield from parts_of(made, step, state, told=_strands(made, state))


def _strands(exhibit: Exhibit, state: State) -> Lines:
    """What each strand is, in words: where one of them is lit, or they are few; else the list of marks has it."""
    if state.shown.lit or len(exhibit.marks) <= FEW_STRANDS:
        return tuple(ScreenLine(mark.name, mark.number) for mark in exhibit.marks)
    return ()


def _told(own: Caveats, part: State, whole: tuple[Caveats, int]) -> Caveats:
    """What the foot of a part says: how many of the origins it has; and no more filters than the whole."""
    caveats, origins = whole
    few = f"by {len(part.shown.origins)} of {say_count(origins, 'origin')}; the headline is of all"
    return replace(own, count=f"{own.count}, {few}", left_out=caveats.left_out)


def _numbered(mark: Mark, numbers: Numbers) -> Mark:
    """The mark by the number that it has already; the whole chart comes first, what only its parts tell counts on."""
    return replace(mark, number=numbers.setdefault(mark.opens, len(numbers) + 1))


def _origins(state: State) -> list[str]:
    """Those whose strands are drawn, in the order in which these stand there."""
    ways, lit = drawn_of(state), state.shown.lit
    both = pd.concat([rows[["statement_id", "origin"]] for rows in (ways.claims, ways.positions)])
    origin = dict(zip(both["statement_id"], both["origin"], strict=True))
    ordered = strands.drawn(ways, state.tables, lit, state.look).order
    return list(dict.fromkeys(map(origin.__getitem__, ordered)))


def _divided(state: State, parts: int) -> Iterator[State]:
    """The state of equally many origins each, in the order in which they stand in the one chart of all."""
    origins = _origins(state) if parts > 1 else []
    if len(origins) < max(2, parts):
        yield state
        return
    cuts = [round(len(origins) * part / parts) for part in range(parts + 1)]
    for first, last in pairwise(cuts):
        shown = state.shown.model_copy(update={"origins": tuple(origins[first:last])})
        yield replace(state, view=view_of(state.tables, shown), shown=shown)
