"""Where the rows of a forest plot stand: each as high as its words need, for slides and for paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from core.exports.deck.forests import Forest, ForestRow, part_of
from core.exports.deck.words import TextWidth, arial, wrapped

MOST = 14
"""So many marks stand beneath each other."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of the words at the left and at the right, size and height of their lines, all in points."""

    told: float
    printed: float
    size: float
    line: float
    padding: float
    heading: float
    measure: TextWidth


SLIDE = Columns(told=280.0, printed=244.0, size=12.0, line=14.0, padding=4.0, heading=18.0, measure=arial)

LOOSER = 3.0
"""How many times faster than its type the space between rows grows, where a chart is drawn larger."""


def columns_at(size: float) -> Columns:
    """The columns of a slide whose words are so large, in points, and its rows as much further apart."""
    times = size / SLIDE.size
    line, heading, padding = SLIDE.line * times, SLIDE.heading * times, SLIDE.padding * times**LOOSER
    return replace(SLIDE, size=size, line=line, padding=padding, heading=heading)


@dataclass(frozen=True, slots=True)
class Placed:
    """A row at its place; `middle` is in points from the top of the plot. The first `bold` lines of `told` are bold."""

    row: ForestRow
    told: tuple[str, ...]
    bold: int
    printed: tuple[str, ...]
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A forest with every row and every title of a lane at its place, over `height` points; `size` is that of words."""

    forest: Forest
    rows: tuple[Placed, ...]
    titles: tuple[tuple[str, float], ...]
    height: float
    size: float


@dataclass(frozen=True, slots=True)
class Stack:
    """Forests below each other, each with an axis of its own above it."""

    laid: tuple[Laid, ...]

    @property
    def rows(self) -> tuple[ForestRow, ...]:
        return tuple(row for each in self.laid for row in each.forest.rows)


def _lay(forest: Forest, columns: Columns) -> Laid:
    """Rows from top to bottom."""
    rows: list[Placed] = []
    titles: list[tuple[str, float]] = []
    top = 0.0
    for title, held in forest.lanes:
        if title:
            titles.append((title, top + columns.heading / 2))
            top += columns.heading
        for row in held:
            rows.append(_placed(row, top, columns))
            top += rows[-1].high
    return Laid(forest, tuple(rows), tuple(titles), top, columns.size)


def parts(
    forest: Forest, room: float, columns: Columns = SLIDE, below: Callable[[Sequence[ForestRow]], float] = lambda _: 0.0
) -> list[Laid]:
    """The rows in parts that are at most so high, each with the titles of its lanes, all on the same axis.

    `below` is the height of what stands below these rows, as their key. A part ends between two lanes, and within one
    only where it alone is higher than a part.
    """

    def fits(rows: Sequence[ForestRow]) -> bool:
        return len(rows) <= MOST and _lay(part_of(forest, rows), columns).height + below(rows) <= room

    found: list[list[ForestRow]] = [[]]
    for _, lane in forest.lanes:
        if found[-1] and fits(lane) and not fits([*found[-1], *lane]):
            found.append([])
        for row in lane:
            if found[-1] and not fits([*found[-1], row]):
                found.append([])
            found[-1].append(row)
    return [_lay(part_of(forest, rows), columns) for rows in found]


def _placed(row: ForestRow, top: float, columns: Columns) -> Placed:
    named = f"{row.number} · {row.told[0]}" if row.number else row.told[0]
    head = _lines([named], columns.told, columns, bold=True)
    told, printed = (*head, *_lines(row.told[1:], columns.told, columns)), _lines(row.printed, columns.printed, columns)
    high = max(len(told), len(printed)) * columns.line + columns.padding
    return Placed(row, told, len(head), printed, top + high / 2, high)


def _lines(words: Sequence[str], room: float, columns: Columns, *, bold: bool = False) -> tuple[str, ...]:
    each = (wrapped(text, room, columns.size, bold=bold, measure=columns.measure) for text in words)
    return tuple(line for lines in each for line in lines)
