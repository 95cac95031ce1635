"""Who told whom, in parts of some origins each, where all of them on one screen would make the type too small."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from core.exhibits.all import of_state
from core.exhibits.shown import view_of
from core.exhibits.state import State
from core.models import Step
from pages._ui.present.stage_layout import LARGE, MOST, Part, parts_of


def flow_parts(step: Step, state: State) -> list[Part]:
    """The screens of a step of the page of attribution: in as few parts as make its type large enough.

    That a part shows some origins only is told at its foot, as with any other choice.
    """
    for parts in range(1, MOST + 1):
        made = [part for each in _divided(state, parts) for part in _parts_of(step, each)]
        if all(chart is None or chart.larger >= LARGE for _, _, chart in made):
            break
    return made


def _parts_of(step: Step, state: State) -> Iterator[Part]:
    for exhibit in of_state(state, step.page):
        yield from parts_of(exhibit, step, state)


def _divided(state: State, parts: int) -> Iterator[State]:
    """The state of equally many origins each, in the order of their names."""
    origins = list(state.origins)
    if parts == 1 or len(origins) < parts:
        yield state
        return
    cuts = [round(len(origins) * part / parts) for part in range(parts + 1)]
    for first, last in pairwise(cuts):
        shown = state.shown.model_copy(update={"origins": tuple(origins[first:last])})
        yield replace(state, view=view_of(state.tables, shown), shown=shown)
