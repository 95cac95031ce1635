"""The chart of all things that are counted, in parts of whole things where one screen would make its type too small."""

from collections.abc import Iterator

from core.exhibits.exhibit import Exhibit
from core.exhibits.overview import things_of
from core.exhibits.state import State
from core.figures.stage import Box
from core.figures.stage_things import staged_things
from core.models import Step
from core.screens.layout import WIDTH, Part, room_of


def thing_parts(exhibit: Exhibit, step: Step, state: State, title: str = "") -> Iterator[Part]:
    """The screens of this exhibit; `title`: what stands above it, where a step has several exhibits."""
    things, box = things_of(state), Box(WIDTH, room_of(exhibit, step, state, title))
    for chart in staged_things(things.made.marks, things.made.things, box, state.look, things.extent):
        yield Part(exhibit, (), chart)
