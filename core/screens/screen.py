"""The screens of a step: one for every chart, or list of sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.exhibits.all import of_step
from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.in_part import part_of
from core.exhibits.nothing import kept_off, say_kept_off
from core.exhibits.overview import CHART as THINGS
from core.exhibits.state import State
from core.figures.stage import Staged
from core.models import NamedBriefing, Problem, Step
from core.models.briefing import Shown
from core.screens.about import Told, about
from core.screens.counted import as_seen
from core.screens.flows import flow_parts
from core.screens.layout import Part, ScreenLine, missing, parts_of
from core.screens.marks import seen
from core.screens.things import thing_parts
from core.screens.wordless import by_words

GONE = "This step names what is not in the corpus:"


@dataclass(frozen=True, slots=True)
class Screen:
    """What is shown at once. `step` and `part` count from 1; a step has a part for each chart, or for a long list.

    `chart` is None where there are only sentences, of type so many pixels large (`size`); `caveats` is None where there
    is nothing to tell them of. `title` is empty where the headline says of what the one chart of the step is. `marks`
    are those that are seen on it; `elsewhere` has the numbers of the others, with the part on which each is. `missing`:
    which articles fail the check; `about`: what else is to be told.
    """

    step: int
    part: int
    parts: int
    headline: str
    so_what: str
    title: str
    chart: Staged | None
    alt: str
    lines: tuple[ScreenLine, ...]
    size: int
    marks: tuple[Mark, ...]
    elsewhere: tuple[tuple[int, int], ...]
    caveats: Caveats | None
    missing: str
    about: Told
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
    lost = say_kept_off(kept_off(state.tables)) if gone else missing(state)
    parts, several = ([_told_gone(gone, lost)], False) if gone else _parts(step, state)
    marks = _marks(parts, state)
    for part, (exhibit, lines, chart, size) in enumerate(parts, 1):
        own = part_of(exhibit, marks[part - 1], state) if exhibit else None
        told = as_seen(own, marks[part - 1], state) if own else None
        yield Screen(
            step=number,
            part=part,
            parts=len(parts),
            headline=step.headline,
            so_what=step.so_what,
            title=exhibit.title if exhibit and several else "",
            chart=chart,
            alt=own.alt if own else "",
            lines=lines,
            size=size,
            marks=marks[part - 1],
            elsewhere=_elsewhere(marks, part),
            caveats=told,
            missing=lost,
            about=about(own, told, state.tables),
            shown=state.shown,
        )


def _told_gone(gone: Sequence[str], lost: str) -> Part:
    """What is not there of all that a step names; where articles are left out (`lost`), it may be in those."""
    begin = "This step names what no article that passes the check has:" if lost else GONE
    return Part(None, tuple(ScreenLine(each, None) for each in (begin, *gone, "The other steps are shown.")), None)


def _parts(step: Step, state: State) -> tuple[list[Part], bool]:
    """What becomes the screens of a step, and whether they are of several exhibits."""
    if step.page == "attribution" and not state.shown.lit:
        return flow_parts(step, state), False
    made = of_step(state, step.page)
    if step.page == "attribution" and made[0].figure is not None:
        return flow_parts(step, state), False
    several = len(made) > 1
    titled = ((exhibit, exhibit.title if several else "") for exhibit in made)
    return [part for exhibit, title in titled for part in _of_exhibit(exhibit, step, state, title)], several


def _of_exhibit(exhibit: Exhibit, step: Step, state: State, title: str) -> Iterator[Part]:
    if exhibit.key == THINGS:
        return thing_parts(exhibit, step, state, title)
    return parts_of(exhibit, step, state, title, own=by_words(exhibit, state))


def _marks(parts: Sequence[Part], state: State) -> list[tuple[Mark, ...]]:
    """The marks that are seen on each part; one that none of the parts of its exhibit shows is on all of them."""
    found = [_seen(part, state) for part in parts]
    marks = []
    for part, own in zip(parts, found, strict=True):
        others = [each for other, each in zip(parts, found, strict=True) if other.exhibit is part.exhibit]
        elsewhere = set().union(*others) - own
        told = part.exhibit.marks if part.exhibit else ()
        marks.append(tuple(mark for mark in told if mark.number not in elsewhere))
    return marks


def _seen(part: Part, state: State) -> set[int]:
    figure = part.chart.figure if part.chart else None
    told = [number for line in part.lines for number in line.numbers]
    return seen(part.exhibit, figure, told, state) if part.exhibit else set()


def _elsewhere(marks: Sequence[Sequence[Mark]], part: int) -> tuple[tuple[int, int], ...]:
    """The numbers that this part, counted from 1, has no mark of, each with the first part that has."""
    own = {mark.number for mark in marks[part - 1]}
    first: dict[int, int] = {}
    for at, others in enumerate(marks, 1):
        for mark in others:
            first.setdefault(mark.number, at)
    return tuple(sorted((number, at) for number, at in first.items() if number not in own))
