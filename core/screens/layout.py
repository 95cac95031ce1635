"""What of an exhibit stands on one screen: how large its chart is, and which of its sentences have room beside it.

All sizes are in pixels of a screen that is 1,280 wide and 720 high; a larger one shows all of it larger.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from core.exhibits.exhibit import Caveats, Exhibit
from core.exhibits.in_part import known_as
from core.exhibits.nothing import kept_off, say_kept_off
from core.exhibits.state import State
from core.figures import legends
from core.figures.large.lane_parts import lane_parts
from core.figures.large.parts import in_parts
from core.figures.stage import LEGIBLE, Box, Sign, Staged, staged
from core.models import Step
from core.screens.marks import drawn, ids_of

WIDTH, HEIGHT = 1240.0, 650.0
"""The room within the edges of a screen, and above the strip of the step counter."""

HEADLINE, SO_WHAT, TITLE, FOOT = (78, 38), (124, 27), (158, 23), (186, 19)
"""Letters in a line, and height of a line: of the headline, of the so-what, of a chart's title, of the foot."""

LISTS = {40: (62, 54), 32: (78, 43), 24: (104, 33)}
"""The same, of a list that stands alone, by the size of its type, largest first: the last is for one that goes on."""

BESIDE = (66, 25)
"""The same, of a list below a chart, in two columns."""

FEW, LARGE, BETWEEN = 2, 1.15, 16
"""For so many sentences a chart makes room in any case, for more where its type is so many times larger than on a page;
and the space between all parts."""

BELOW = 0.6
"""The sentences below a chart take at most such a share of the room."""

MOST, COMFORTABLE = 4, 1.25
"""A matrix whose type would not be legible is shown in parts, so many at most; a chart of several lanes already where
its type is not so many times larger than on a page."""


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """A sentence, with the number of the mark that it is, or None; `others` go on with it, each a mark of its own."""

    words: str
    number: int | None
    others: "Lines" = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all marks that it is."""
        return tuple(each.number for each in (self, *self.others) if each.number is not None)

    @property
    def letters(self) -> int:
        """How long it is, with those that go on with it, their numbers and what stands between them."""
        return sum(len(each.words) + (6 if each.number else 0) for each in (self, *self.others))


Lines = tuple[ScreenLine, ...]


class Part(NamedTuple):
    """What becomes one screen: of which exhibit, its sentences, its chart, and the size of type of a list alone."""

    exhibit: Exhibit | None
    lines: Lines
    chart: Staged | None
    size: int = min(LISTS)


def foot(told: Caveats) -> str:
    """What is always on the screen: what is counted and when, how, how many, what is filtered, and of which corpus.

    What the way of counting means, and which version of the corpus this is, are told in `core.screens.about`; of the
    articles, how many are behind this and when they were published.
    """
    way, source = told.counting.partition(":")[0].capitalize(), told.source.partition(": ")[0]
    filters = f"Filters: {told.left_out}" if told.left_out else ""
    parts = (told.measure, told.times, way, f"n: {told.count}", filters, f"Source: {source}", f"Corpus: {told.title}")
    return " ".join(f"{part}." for part in parts if part)


def missing(state: State) -> str:
    """How many articles a step lacks, since they fail the check: of those that it names, where it names any."""
    lost, named = kept_off(state.tables), state.shown.documents
    return say_kept_off(lost.intersection(named) if named else lost)


def parts_of(
    exhibit: Exhibit, step: Step, state: State, title: str = "", *, told: Lines = (), own: Lines = ()
) -> Iterator[Part]:
    """The chart with its sentences, where they have room below it, or on the next screen; a long list goes on.

    `title`: what stands above it, where a step has several exhibits; `told`: sentences beyond those of the exhibit;
    `own`: what is told in place of these, or nothing.
    """
    (head, lines), room = _said_once((*(own or _numbered(exhibit)), *told)), room_of(exhibit, step, state, title)
    if exhibit.figure is not None:
        charts, beside = _charts(exhibit, (*head, *lines), room, state)
        yield from (Part(exhibit, (), each) for each in charts[:-1])
        yield Part(exhibit, beside, charts[-1])
        lines = () if beside or not any(line.numbers for line in lines) else lines  # told when asked for
    yield from _listed(exhibit, head, lines, room)


def _listed(exhibit: Exhibit, head: Lines, lines: Lines, room: float) -> Iterator[Part]:
    """The sentences on as few screens as may be, in the largest type that needs no more; `head` begins each."""
    pages = {size: list(_pages(head, lines, line, room)) for size, line in LISTS.items()}
    size = next(size for size, each in pages.items() if len(each) == len(pages[min(LISTS)]))
    yield from (Part(exhibit, page, None, size) for page in pages[size])


def _pages(head: Lines, lines: Lines, line: tuple[int, int], room: float) -> Iterator[Lines]:
    while lines:
        fit = max(1, sum(_height_of((*head, *lines[: n + 1]), line) <= room for n in range(len(lines))))
        yield (*head, *lines[:fit])
        lines = lines[fit:]


def _said_once(lines: Lines) -> tuple[Lines, Lines]:
    """What each of several marks begins with ("Without a number:") as a sentence of its own, and the rest of each."""
    heads = {line.words.partition(": ")[0] if line.number else "" for line in lines}
    if len(lines) <= FEW or len(heads) > 1 or "" in heads:
        return (), lines
    rest = (replace(line, words=line.words.partition(": ")[2]) for line in lines)
    return (ScreenLine(f"{heads.pop()}:", None),), tuple(rest)


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
    ids = [{str(row[0]) for trace in part.data for row in ids_of(trace)} for part in parts]
    marks = [state.marks[state.marks["claim_id"].isin(own)] for own in ids]
    return [legends.with_own_key(part, own, state.look) for part, own in zip(parts, marks, strict=True)]


def _signs(exhibit: Exhibit, state: State) -> list[Sign]:
    return [Sign(mark.number, ids) for mark in exhibit.marks for ids in dict.fromkeys(known_as(mark, state))]


def _charted(exhibit: Exhibit, lines: Lines, room: float, state: State) -> tuple[Staged, Lines]:
    """The chart, and all of its sentences, where it stays large enough above them, or none."""
    signs = _signs(exhibit, state)
    needed = _height_of(lines, BESIDE) if len(lines) <= FEW else _in_columns(lines)
    if needed < room * BELOW:
        together = staged(exhibit.figure, Box(WIDTH, room - needed), signs, state.look)
        if together.larger >= LARGE or len(lines) <= FEW:
            return together, lines
    return staged(exhibit.figure, Box(WIDTH, room), signs, state.look), ()


def _numbered(exhibit: Exhibit) -> Lines:
    """The sentences of an exhibit. Marks that its figure does not draw are its last sentences, in their order."""
    on_chart = drawn(exhibit.figure)
    told = [mark.number for mark in exhibit.marks if mark.opens not in on_chart]
    free = len(exhibit.lines) - len(told)
    numbers = [*([None] * free), *told] if free >= 0 else [None] * len(exhibit.lines)
    return tuple(ScreenLine(words, number) for words, number in zip(exhibit.lines, numbers, strict=True))


def room_of(exhibit: Exhibit, step: Step, state: State, title: str) -> float:
    """The height that is left for a chart or a list."""
    above = _height(step.headline, HEADLINE) + _height(step.so_what, SO_WHAT) + _height(title, TITLE)
    return HEIGHT - above - _height(f"{missing(state)} {foot(exhibit.caveats)}", FOOT) - BETWEEN


def _height_of(lines: Sequence[ScreenLine], line: tuple[int, int]) -> float:
    return sum(_height_in(each.letters, line) for each in lines)


def _in_columns(lines: Sequence[ScreenLine]) -> float:
    """The height of two columns: half of all, and what the last sentence of the first may stand out by."""
    return _height_of(lines, BESIDE) / 2 + BESIDE[1]


def _height(words: str, line: tuple[int, int]) -> float:
    """The height of these words, at so many letters a line."""
    return _height_in(len(words), line)


def _height_in(letters: int, line: tuple[int, int]) -> float:
    return float(-(-letters // line[0]) * line[1])
