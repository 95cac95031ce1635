"""What of an exhibit stands on one screen: how large its chart is, and which of its sentences have room beside it.

All sizes are in pixels of a screen that is 1,280 wide and 720 high; a larger one shows all of it larger.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.state import State
from core.figures import legends
from core.figures.large_lane_parts import lane_parts
from core.figures.large_parts import in_parts
from core.figures.stage import LEGIBLE, Box, Sign, Staged, staged
from core.models import Step

WIDTH, HEIGHT = 1240.0, 650.0
"""The room within the edges of a screen, and above the strip of the step counter."""

HEADLINE, SO_WHAT, TITLE, FOOT = (78, 38), (124, 27), (158, 23), (186, 19)
"""Letters in a line, and height of a line: of the headline, of the so-what, of a chart's title, of the foot."""

LIST, BESIDE = (104, 33), (66, 25)
"""The same, of a list that stands alone, and of one below a chart, in two columns."""

FEW, LARGE, BETWEEN = 2, 1.15, 16
"""For so many sentences a chart makes room in any case, for more where its type is so many times larger than on a page;
and the space between all parts."""

MOST, COMFORTABLE = 4, 1.25
"""A matrix whose type would not be legible is shown in parts, so many at most; a chart of several lanes already where
its type is not so many times larger than on a page."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, with the number of the mark that it is, or None."""

    words: str
    number: int | None


Lines = tuple[Line, ...]

Part = tuple[Exhibit | None, Lines, Staged | None]
"""What becomes one screen: of which exhibit, its sentences, its chart."""


def foot(told: Caveats) -> str:
    """What is always on the screen: what is counted and when, how, how many, what is filtered, and of which corpus."""
    chosen = f"Filters: {told.left_out}. " if told.left_out else ""
    counting = f"{told.counting[:1].upper()}{told.counting[1:]}"
    return f"{told.measure}. {told.times}. {counting}. n: {told.count}. {chosen}Corpus: {told.corpus}."


def parts_of(exhibit: Exhibit, step: Step, state: State) -> Iterator[Part]:
    """The chart with its sentences, where they have room below it, or on the next screen; a long list goes on."""
    lines, room = _numbered(exhibit), _room(exhibit, step)
    if exhibit.figure is not None:
        charts, beside = _charts(exhibit, lines, room, state)
        yield from ((exhibit, (), each) for each in charts[:-1])
        yield exhibit, beside, charts[-1]
        lines = lines[len(beside) :]
    while lines:
        fit = max(1, sum(_height_of(lines[: n + 1], LIST) <= room for n in range(len(lines))))
        yield exhibit, lines[:fit], None
        lines = lines[fit:]


def _charts(exhibit: Exhibit, lines: Lines, room: float, state: State) -> tuple[list[Staged], Lines]:
    """The chart, in as few parts as make its type large enough, and the sentences below the last of them."""
    for parts in range(1, MOST + 1):
        lanes = lane_parts(exhibit.figure, parts)
        figures = _with_own_keys(lanes, state) if len(lanes) > 1 else in_parts(exhibit.figure, parts)
        before = [staged(figure, Box(WIDTH, room), _signs(exhibit, state), state.look) for figure in figures[:-1]]
        last, beside = _charted(replace(exhibit, figure=figures[-1]), lines, room, state)
        needed = COMFORTABLE if len(lane_parts(exhibit.figure, parts + 1)) > parts else LEGIBLE
        if min(chart.larger for chart in (*before, last)) >= needed:
            break
    return [*before, last], beside


def _with_own_keys(parts: Sequence[Any], state: State) -> list[Any]:
    """Each part with a key to what it shows."""
    ids = [{str(row[0]) for trace in part.data for row in _ids(trace)} for part in parts]
    marks = [state.marks[state.marks["claim_id"].isin(own)] for own in ids]
    return [legends.with_own_key(part, own, state.look) for part, own in zip(parts, marks, strict=True)]


def _signs(exhibit: Exhibit, state: State) -> list[Sign]:
    ways = ((mark, dict.fromkeys((mark.opens, _statement(mark, state)))) for mark in exhibit.marks)
    return [Sign(mark.number, ids) for mark, known_as in ways for ids in known_as]


def _charted(exhibit: Exhibit, lines: Lines, room: float, state: State) -> tuple[Staged, Lines]:
    """The chart, and all of its sentences, where it stays large enough above them, or none."""
    signs = _signs(exhibit, state)
    needed = _height_of(lines, BESIDE) if len(lines) <= FEW else _in_columns(lines)
    if needed < room / 2:
        together = staged(exhibit.figure, Box(WIDTH, room - needed), signs, state.look)
        if together.larger >= LARGE or len(lines) <= FEW:
            return together, lines
    return staged(exhibit.figure, Box(WIDTH, room), signs, state.look), ()


def _statement(mark: Mark, state: State) -> tuple[str, ...]:
    """The statement of a mark that opens one record: a chart may know it by either."""
    for rows, key in ((state.tables.claims, "claim_id"), (state.tables.positions, "position_id")):
        found = rows.loc[rows[key].isin(mark.opens[:1]), "statement_id"]
        if len(found) and len(mark.opens) == 1:
            return (str(found.iloc[0]),)
    return ()


def _numbered(exhibit: Exhibit) -> Lines:
    """The sentences of an exhibit. Marks that its figure does not draw are its last sentences, in their order."""
    drawn = {tuple(map(str, ids)) for trace in _traces(exhibit) for ids in _ids(trace)}
    told = [mark.number for mark in exhibit.marks if mark.opens not in drawn]
    free = len(exhibit.lines) - len(told)
    numbers = [*([None] * free), *told] if free >= 0 else [None] * len(exhibit.lines)
    return tuple(Line(words, number) for words, number in zip(exhibit.lines, numbers, strict=True))


def _ids(trace: Any) -> Sequence[Any]:
    """What each mark of a trace opens; the marks of some open nothing."""
    return () if trace.customdata is None else trace.customdata


def _traces(exhibit: Exhibit) -> Sequence[Any]:
    return exhibit.figure.data if exhibit.figure is not None else ()


def _room(exhibit: Exhibit, step: Step) -> float:
    """The height that is left for a chart or a list."""
    above = _height(step.headline, HEADLINE) + _height(step.so_what, SO_WHAT) + _height(exhibit.title, TITLE)
    return HEIGHT - above - _height(foot(exhibit.caveats), FOOT) - BETWEEN


def _height_of(lines: Sequence[Line], line: tuple[int, int]) -> float:
    return sum(_height(each.words, line) for each in lines)


def _in_columns(lines: Sequence[Line]) -> float:
    """The height of two columns: half of all, and what the last sentence of the first may stand out by."""
    return _height_of(lines, BESIDE) / 2 + BESIDE[1]


def _height(words: str, line: tuple[int, int]) -> float:
    """The height of these words, at so many letters a line."""
    return float(-(-len(words) // line[0]) * line[1])
