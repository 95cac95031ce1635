"""What stands on a slide between headline and footer: chart, table, way or sentences, and how it is continued."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from core.exports.deck import charts, wayshapes
from core.exports.deck.boxes import ROOM, Area
from core.exports.deck.forests import Forest, Forests
from core.exports.deck.frame import SMALL, SPACE
from core.exports.deck.grids import Grid
from core.exports.deck.keys import Entry, key_height, key_of
from core.exports.deck.laying import Laid, Stack, columns_at, parts
from core.exports.deck.leaves import Drawing, Leaf
from core.exports.deck.tables import Table, tables_of
from core.exports.deck.ways import Way
from core.exports.deck.words import height

LINES, BETWEEN, BESIDE = 13.0, 4.0, 20.0
"""Least size of sentences, space after each, and space between two columns of them, in points."""

ONE_WAY = "Drawn is the way of this one statement only; the dashboard draws the ways of all."

LEFT_OUT = "rows that are blank in these columns are left out"

SIZES = (18.0, 16.0, 14.0, SMALL)
"""Sizes of the words of a drawing, in points, from the best on."""

FEW = 3
"""With fewer sentences than this, a slide has too little on it to stand alone."""


@dataclass(frozen=True, slots=True)
class Body:
    """What one slide shows: at most one drawing, with its key, and sentences below it, in letters of a `size`."""

    drawing: Laid | Stack | Table | Way | None
    key: tuple[Entry, ...]
    lines: tuple[str, ...]
    size: float = LINES


def bodies(leaf: Leaf, area: Area) -> list[Body]:
    """The slides of a leaf: as few as may be, none with a sentence or two alone, and as large as they then can be."""
    smallest = min(_ways(leaf, area.high, SMALL), key=_cost)
    if len(smallest) > 2:
        return smallest
    return min((way for size in SIZES for way in _ways(leaf, area.high, size)), key=_cost)


def _cost(parts: Sequence[Body]) -> tuple[int, bool]:
    return len(parts), len(parts) > 1 and parts[-1].drawing is None and len(parts[-1].lines) < FEW


def _ways(leaf: Leaf, room: float, size: float) -> Iterator[list[Body]]:
    """The slides with drawings that are as high as may be; and with such as leave room for the sentences."""
    lines = _numbered(leaf)
    yield _with_lines(_drawn(leaf, room, size), lines, room, size)
    if lines and isinstance(leaf.drawing, Forest | Forests) and 2 * _lines_high(lines) < room:
        yield _with_lines(_drawn(leaf, room - _lines_high(lines), size), lines, room, size)


def _with_lines(drawn: list[Body], lines: list[str], room: float, size: float) -> list[Body]:
    """The drawing in its parts, the sentences where there is room for them."""
    if drawn:
        here, lines = fitting(lines, room - _used(drawn[-1]))
        drawn[-1] = replace(drawn[-1], lines=tuple(here))
    alone = size if _lines_high(lines, size) <= room else LINES
    while lines:
        here, rest = fitting(lines, room, max(alone, LINES))
        here, lines = (here, rest) if here else (lines[:1], lines[1:])
        drawn.append(Body(None, (), tuple(here), max(alone, LINES)))
    return drawn


def columned(lines: Sequence[str], size: float) -> list[Sequence[str]]:
    """The lines as they stand: where they are many, in two columns, neither higher than it must be."""
    if len(lines) <= 2 * FEW:
        return [lines]
    down = [0.0, *accumulate(_line_high(line, column_wide(2), size) for line in lines)]
    cut = min(range(1, len(lines)), key=lambda at: max(down[at], down[-1] - down[at]))
    return [lines[:cut], lines[cut:]]


def column_wide(columns: int) -> float:
    """The width of each of so many columns of sentences, in points."""
    return (ROOM - BESIDE * (columns - 1)) / columns


def _lines_high(lines: Sequence[str], size: float = LINES) -> float:
    """The height of sentences, in points, with the space above them."""
    columns = columned(lines, size)
    wide = column_wide(len(columns))
    return SPACE + max(sum(_line_high(line, wide, size) for line in column) for column in columns)


@lru_cache(maxsize=1024)
def _line_high(line: str, wide: float, size: float) -> float:
    return height(line, wide, size) + BETWEEN


def fitting(lines: Sequence[str], room: float, size: float = LINES) -> tuple[list[str], list[str]]:
    """The first lines that fit into this height, and the rest."""
    able = min(len(lines), int(2 * room / size))
    most = next((n for n in range(able, 0, -1) if _lines_high(lines[:n], size) <= room), 0)
    return list(lines[:most]), list(lines[most:])


def _numbered(leaf: Leaf) -> list[str]:
    """The sentences of an exhibit; where each is a mark, with its number, by which it can be asked for."""
    exhibit = leaf.exhibit
    if isinstance(leaf.drawing, Way):
        return [ONE_WAY, *(quote.strip() for quote in leaf.evidence[1:])]
    apart = exhibit.marks[_count(leaf.drawing) :] if isinstance(leaf.drawing, Forest | Forests | None) else ()
    if len(apart) > len(exhibit.lines):
        return list(exhibit.lines)
    before = len(exhibit.lines) - len(apart)
    numbered = [f"{mark.number} · {line}" for mark, line in zip(apart, exhibit.lines[before:], strict=True)]
    return [*exhibit.lines[:before], *numbered]


def _count(drawing: Drawing) -> int:
    """How many marks of an exhibit stand in its drawing, and not in sentences."""
    return sum(bool(row.number) for row in drawing.rows) if isinstance(drawing, Forest | Forests) else 0


def _drawn(leaf: Leaf, room: float, size: float) -> list[Body]:
    drawing = leaf.drawing
    if isinstance(drawing, Forest):
        return list(_forests(drawing, room, size))
    if isinstance(drawing, Forests):
        return list(_stacks(drawing, room, size))
    if isinstance(drawing, Grid):
        most = _table_key(leaf, left_out=True)
        tables = tables_of(drawing, room - key_height(most), size)
        return [Body(table, _table_key(leaf, left_out=table.left_out), ()) for table in tables]
    return [Body(drawing, (), ())] if drawing else []


def _table_key(leaf: Leaf, *, left_out: bool) -> tuple[Entry, ...]:
    """What the signs of a matrix say; a table of words needs no key."""
    if leaf.exhibit.key == "attribution":
        return ()
    told = [words for words in leaf.exhibit.caveats.legend if not words.startswith("dotted")]
    return tuple(("", "", words) for words in [*told, *([LEFT_OUT] if left_out else [])])


def _forests(forest: Forest, room: float, size: float) -> Iterator[Body]:
    left = room - key_height(key_of(forest.rows)) - charts.axis_high(size) - SPACE
    for laid in parts(forest, left, columns_at(size)):
        yield Body(laid, key_of(laid.forest.rows), ())


def _stacks(drawing: Forests, room: float, size: float) -> Iterator[Body]:
    """As many of the charts below each other as have room; each has its axis."""
    left = room - key_height(key_of(drawing.rows)) - charts.axis_high(size) - SPACE
    found: list[list[Laid]] = [[]]
    for laid in (laid for forest in drawing.forests for laid in parts(forest, left, columns_at(size))):
        if found[-1] and _stack_high(Stack((*found[-1], laid))) > room:
            found.append([])
        found[-1].append(laid)
    for held in found:
        stack = Stack(tuple(held))
        yield Body(stack, key_of(stack.rows), ())


def _stack_high(stack: Stack) -> float:
    """The height of charts below each other, with their axes and their key."""
    high = sum(laid.height + charts.axis_high(laid.size) + SPACE / 2 for laid in stack.laid)
    return high + key_height(key_of(stack.rows)) + SPACE


def _used(body: Body) -> float:
    """The height that a drawing takes, with its key."""
    if isinstance(body.drawing, Laid):
        return body.drawing.height + charts.axis_high(body.drawing.size) + key_height(body.key) + SPACE
    if isinstance(body.drawing, Stack):
        return _stack_high(body.drawing)
    if isinstance(body.drawing, Way):
        return wayshapes.high(body.drawing)
    return body.drawing.high + key_height(body.key) + SPACE if body.drawing else 0.0
