"""What stands on a slide between headline and footer: chart, table, way or sentences, and how it is continued."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from core.exhibits.exhibit import Mark
from core.exhibits.in_part import known_as
from core.exports.deck import charts, wayshapes
from core.exports.deck.boxes import Area
from core.exports.deck.forests import Forest, Forests
from core.exports.deck.frame import SMALL, SPACE
from core.exports.deck.grids import SlideGrid
from core.exports.deck.keys import KeyEntry, key_height, key_of
from core.exports.deck.laying import Laid, Stack, columns_at, parts
from core.exports.deck.leaves import Drawing, Leaf
from core.exports.deck.sentences import FEW, LINES, fitting, lines_high
from core.exports.deck.tables import SlideTable, tables_of
from core.exports.deck.ways import Way

LEFT_OUT = "rows that are blank in these columns are left out"

SIZES = (18.0, 16.0, 14.0, SMALL)
"""Sizes of the words of a drawing, in points, from the best on."""


@dataclass(frozen=True, slots=True)
class SlideBody:
    """What one slide shows: at most one drawing, with its key, and sentences below it, in letters of a `size`."""

    drawing: Laid | Stack | SlideTable | Way | None
    key: tuple[KeyEntry, ...]
    lines: tuple[str, ...]
    size: float = LINES


def bodies(leaf: Leaf, area: Area) -> list[SlideBody]:
    """The slides of a leaf: as few as may be, with whole lanes, none with a sentence or two alone, and as large as they
    then can be."""
    smallest = min(_ways(leaf, area.high, SMALL), key=_cost)
    if len(smallest) > 2:
        return smallest
    return min((way for size in SIZES for way in _ways(leaf, area.high, size)), key=_cost)


def _cost(parts: Sequence[SlideBody]) -> tuple[int, int, bool]:
    lanes = [(laid.forest.unit, title) for body in parts for laid in _charts(body) for title, _ in laid.forest.lanes]
    return (
        len(parts),
        len(lanes) - len(set(lanes)),
        len(parts) > 1 and parts[-1].drawing is None and len(parts[-1].lines) < FEW,
    )


def _charts(body: SlideBody) -> Sequence[Laid]:
    """The forest plots of a slide, if any."""
    if isinstance(body.drawing, Stack):
        return body.drawing.laid
    return [body.drawing] if isinstance(body.drawing, Laid) else []


def _ways(leaf: Leaf, room: float, size: float) -> Iterator[list[SlideBody]]:
    """The slides with drawings that are as high as may be; and with such as leave room for the sentences."""
    lines = _told(leaf)
    yield _with_lines(_drawn(leaf, room, size), lines, room, size)
    if lines and isinstance(leaf.drawing, Forest | Forests) and 2 * lines_high(lines) < room:
        yield _with_lines(_drawn(leaf, room - lines_high(lines), size), lines, room, size)


def _with_lines(drawn: list[SlideBody], lines: list[str], room: float, size: float) -> list[SlideBody]:
    """The drawing in its parts, the sentences where there is room for them."""
    if drawn:
        here, lines = fitting(lines, room - _used(drawn[-1]))
        drawn[-1] = replace(drawn[-1], lines=tuple(here))
    alone = size if lines_high(lines, size) <= room else LINES
    while lines:
        here, rest = fitting(lines, room, max(alone, LINES))
        here, lines = (here, rest) if here else (lines[:1], lines[1:])
        drawn.append(SlideBody(None, (), tuple(here), max(alone, LINES)))
    return drawn


def _told(leaf: Leaf) -> list[str]:
    """The sentences of a slide: of one way, its quotes."""
    if isinstance(leaf.drawing, Way):
        return [quote.strip() for quote in leaf.evidence[1:]]
    return numbered(leaf)


def numbered(leaf: Leaf) -> list[str]:
    """The sentences of an exhibit; where each is a mark, with its number, by which it can be asked for."""
    told = _in_words(leaf)
    return [*leaf.exhibit.lines[: len(leaf.exhibit.lines) - len(told)], *told]


def _in_words(leaf: Leaf) -> dict[str, Mark]:
    """The marks that are sentences, by these with their numbers."""
    exhibit = leaf.exhibit
    apart = exhibit.marks[_count(leaf.drawing) :] if isinstance(leaf.drawing, Forest | Forests | None) else ()
    lines = exhibit.lines[-len(apart) :] if 0 < len(apart) <= len(exhibit.lines) else ()
    return {f"{mark.number} · {line}": mark for mark, line in zip(apart, lines, strict=False)}


def marks_on(leaf: Leaf, body: SlideBody) -> list[Mark]:
    """The marks of a leaf that this slide shows."""
    if isinstance(body.drawing, SlideTable):
        opens = body.drawing.opens
        return [mark for mark in leaf.exhibit.marks if not opens.isdisjoint(known_as(mark, leaf.state))]
    if isinstance(body.drawing, Way):
        return list(leaf.exhibit.marks)
    rows = chain.from_iterable(laid.forest.rows for laid in _charts(body))
    drawn, told = {row.claim_id for row in rows}, _in_words(leaf)
    said = {told[line].number for line in body.lines if line in told}
    return [mark for mark in leaf.exhibit.marks if mark.number in said or not drawn.isdisjoint(mark.opens)]


def _count(drawing: Drawing) -> int:
    """How many marks of an exhibit stand in its drawing, and not in sentences."""
    return sum(bool(row.number) for row in drawing.rows) if isinstance(drawing, Forest | Forests) else 0


def _drawn(leaf: Leaf, room: float, size: float) -> list[SlideBody]:
    drawing = leaf.drawing
    if isinstance(drawing, Forest):
        return list(_forests(drawing, room, size))
    if isinstance(drawing, Forests):
        return list(_stacks(drawing, room, size))
    if isinstance(drawing, SlideGrid):
        most = _table_key(leaf, left_out=True)
        tables = tables_of(drawing, room - key_height(most), size)
        return [SlideBody(table, _table_key(leaf, left_out=table.left_out), ()) for table in tables]
    return [SlideBody(drawing, (), ())] if drawing else []


def _table_key(leaf: Leaf, *, left_out: bool) -> tuple[KeyEntry, ...]:
    """What the signs of a matrix say; a table of words needs no key."""
    if leaf.exhibit.key == "attribution":
        return ()
    told = [words for words in leaf.exhibit.caveats.legend if not words.startswith("dotted")]
    return tuple(("", "", words) for words in [*told, *([LEFT_OUT] if left_out else [])])


def _forests(forest: Forest, room: float, size: float) -> Iterator[SlideBody]:
    left = room - charts.axis_high(size) - SPACE
    for laid in parts(forest, left, columns_at(size), lambda rows: key_height(key_of(rows))):
        yield SlideBody(laid, key_of(laid.forest.rows), ())


def _stacks(drawing: Forests, room: float, size: float) -> Iterator[SlideBody]:
    """As many of the charts below each other as have room; each has its axis."""
    left = room - key_height(key_of(drawing.rows)) - charts.axis_high(size) - SPACE
    found: list[list[Laid]] = [[]]
    for laid in (laid for forest in drawing.forests for laid in parts(forest, left, columns_at(size))):
        if found[-1] and _stack_high(Stack((*found[-1], laid))) > room:
            found.append([])
        found[-1].append(laid)
    for held in found:
        stack = Stack(tuple(held))
        yield SlideBody(stack, key_of(stack.rows), ())


def _stack_high(stack: Stack) -> float:
    """The height of charts below each other, with their axes and their key."""
    high = sum(laid.height + charts.axis_high(laid.size) + SPACE / 2 for laid in stack.laid)
    return high + key_height(key_of(stack.rows)) + SPACE


def _used(body: SlideBody) -> float:
    """The height that a drawing takes, with its key."""
    if isinstance(body.drawing, Laid):
        return body.drawing.height + charts.axis_high(body.drawing.size) + key_height(body.key) + SPACE
    if isinstance(body.drawing, Stack):
        return _stack_high(body.drawing)
    if isinstance(body.drawing, Way):
        return wayshapes.high(body.drawing)
    return body.drawing.high + key_height(body.key) + SPACE if body.drawing else 0.0
