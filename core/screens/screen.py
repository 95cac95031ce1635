"""The screens of a step: one for every chart, or list of sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.exhibits.all import of_step
from core.exhibits.exhibit import Caveats, Mark
from core.exhibits.state import State
from core.figures.stage import Staged
from core.models import NamedBriefing, Problem, Step
from core.models.briefing import Shown
from core.screens.flows import flow_parts
from core.screens.layout import Line, Part, parts_of


@dataclass(frozen=True, slots=True)
class Screen:
    """What is shown at once. `step` and `part` count from 1; a step has a part for each chart, or for a long list.

    `chart` is None where there are only sentences; `caveats` is None where there is nothing to tell them of.
    """

    step: int
    part: int
    parts: int
    headline: str
    so_what: str
    title: str
    chart: Staged | None
    alt: str
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    caveats: Caveats | None
    shown: Shown


def screens_of(number: int, named: NamedBriefing, problems: Sequence[Problem], state: State) -> tuple[Screen, ...]:
    """The screens of a step, counted from 1. One that names what the corpus does not have says so on its screen."""
    own = [problem for problem in problems if problem.file == named.file]
    return tuple(_of_step(number, named.briefing.steps[number - 1], _gone(number, own), state))


def _gone(number: int, problems: Sequence[Problem]) -> list[str]:
    """What the corpus no longer has of all that a step names, in sentences."""
    own = f"steps[{number - 1}]"
    return [f"{problem.message.removeprefix(f'{own}: ')}." for problem in problems if problem.field.startswith(own)]


def _of_step(number: int, step: Step, gone: Sequence[str], state: State) -> Iterator[Screen]:
    """The screens of one step."""
    if gone:
        words = ("This step names what is not in the corpus:", *gone, "The other steps are as they were.")
        parts: list[Part] = [(None, tuple(Line(each, None) for each in words), None)]
    elif step.page == "attribution":
        parts = flow_parts(step, state)
    else:
        parts = [part for made in of_step(state, step.page) for part in parts_of(made, step, state)]
    for part, (exhibit, lines, chart) in enumerate(parts, 1):
        yield Screen(
            step=number,
            part=part,
            parts=len(parts),
            headline=step.headline,
            so_what=step.so_what,
            title=exhibit.title if exhibit else "",
            chart=chart,
            alt=exhibit.alt if exhibit else "",
            lines=lines,
            marks=exhibit.marks if exhibit else (),
            caveats=exhibit.caveats if exhibit else None,
            shown=state.shown,
        )
