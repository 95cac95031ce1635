"""What stands on a slide between headline and footer: chart, table, way or sentences, and how it is continued."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.exports.deck import charts, wayshapes
from core.exports.deck.boxes import ROOM, Area
from core.exports.deck.forests import Forest, Row, kinds_of
from core.exports.deck.frame import SMALL, SPACE
from core.exports.deck.grids import Grid
from core.exports.deck.laying import Laid, parts
from core.exports.deck.leaves import Drawing, Leaf
from core.exports.deck.tables import Table, tables_of
from core.exports.deck.ways import Way
from core.exports.deck.words import height
from core.figures.key import SAMPLES, shapes_of
from core.figures.texts import KINDS

LINES, BETWEEN = 13.0, 4.0
"""Size of sentences, and space after each, in points."""

GLYPHS = {
    "exact": "●",
    "about": "●",
    "at_least": "├►",
    "more_than": "╟►",
    "up_to": "◄┤",
    "range": "├─┤",
    "vague": "▒",
    "forecast": "○",
    "withdrawn": "×",
}
"""Each shape of a chart as a sign of Arial."""

ONE_WAY = "Drawn is the way of this one statement only; the dashboard draws the ways of all."

LEFT_OUT = "rows that are blank in these columns are left out"

Entry = tuple[str, str, str]
"""A sign, the kind of origin whose colour it has (or nothing), and what it means."""


@dataclass(frozen=True, slots=True)
class Body:
    """What one slide shows: at most one drawing, with its key, and sentences below it."""

    drawing: Laid | Table | Way | None
    key: tuple[Entry, ...]
    lines: tuple[str, ...]


def bodies(leaf: Leaf, area: Area) -> list[Body]:
    """The slides of a leaf: its drawing in as many parts as it needs, its sentences where there is room for them."""
    drawn = _drawn(leaf, area.high)
    lines = _numbered(leaf)
    last = _used(drawn[-1]) if drawn else 0.0
    here, later = fitting(lines, area.high - last) if drawn else ([], lines)
    if drawn:
        drawn[-1] = Body(drawn[-1].drawing, drawn[-1].key, tuple(here))
    while later:
        here, later = fitting(later, area.high)
        here, later = (here, later) if here else (later[:1], later[1:])
        drawn.append(Body(None, (), tuple(here)))
    return drawn


def fitting(lines: Sequence[str], room: float, size: float = LINES) -> tuple[list[str], list[str]]:
    """The first lines that fit into this height, and the rest."""
    used = SPACE
    for index, line in enumerate(lines):
        used += height(line, ROOM, size) + BETWEEN
        if used > room:
            return list(lines[:index]), list(lines[index:])
    return list(lines), []


def _numbered(leaf: Leaf) -> list[str]:
    """The sentences of an exhibit; where each is a mark, with its number, by which it can be asked for."""
    exhibit = leaf.exhibit
    if isinstance(leaf.drawing, Way):
        return [ONE_WAY, *(quote.strip() for quote in leaf.evidence[1:])]
    apart = exhibit.marks[_count(leaf.drawing) :] if leaf.drawing is None or isinstance(leaf.drawing, Forest) else ()
    if len(apart) > len(exhibit.lines):
        return list(exhibit.lines)
    before = len(exhibit.lines) - len(apart)
    numbered = [f"{mark.number} · {line}" for mark, line in zip(apart, exhibit.lines[before:], strict=True)]
    return [*exhibit.lines[:before], *numbered]


def _count(drawing: Drawing) -> int:
    """How many marks of an exhibit stand in its drawing, and not in sentences."""
    return sum(bool(row.number) for row in drawing.rows) if isinstance(drawing, Forest) else 0


def _drawn(leaf: Leaf, room: float) -> list[Body]:
    drawing = leaf.drawing
    if isinstance(drawing, Forest):
        return list(_forests(drawing, room))
    if isinstance(drawing, Grid):
        most = _table_key(leaf, left_out=True)
        tables = tables_of(drawing, room - key_height(most))
        return [Body(table, _table_key(leaf, left_out=table.left_out), ()) for table in tables]
    return [Body(drawing, (), ())] if drawing else []


def _table_key(leaf: Leaf, *, left_out: bool) -> tuple[Entry, ...]:
    """What the signs of a matrix say; a table of words needs no key."""
    if leaf.exhibit.key == "attribution":
        return ()
    told = [words for words in leaf.exhibit.caveats.legend if not words.startswith("dotted")]
    return tuple(("", "", words) for words in [*told, *([LEFT_OUT] if left_out else [])])


def _forests(forest: Forest, room: float) -> Iterator[Body]:
    left = room - key_height(key_of(forest.rows)) - charts.AXIS
    for laid in parts(forest, left):
        yield Body(laid, key_of(laid.forest.rows), ())


def key_of(rows: Sequence[Row]) -> tuple[Entry, ...]:
    """Only the shapes and colours that these rows show."""
    shapes = [(GLYPHS[name], "", SAMPLES[name][2]) for name in shapes_of(row.mark for row in rows if row.number)]
    kinds = [kind for kind in kinds_of(rows) if kind in KINDS]
    ours = [("▒", "", "our arithmetic, no source's number")] if any(not row.number for row in rows) else []
    return (*shapes, *ours, *[("■", kind, KINDS[kind]) for kind in kinds if len(kinds) > 1])


def key_words(key: Sequence[Entry]) -> str:
    """The key as one line of words, by which its height is measured."""
    return "    ".join(f"{sign} {words}".strip() for sign, _, words in key)


def key_height(key: Sequence[Entry]) -> float:
    """The height of a key in points; nothing for none."""
    return height(key_words(key).replace(" ", "\N{NO-BREAK SPACE} "), ROOM, SMALL) + SPACE if key else 0.0


def _used(body: Body) -> float:
    """The height that a drawing takes, with its key."""
    if isinstance(body.drawing, Laid):
        return body.drawing.height + charts.AXIS + key_height(body.key) + SPACE
    if isinstance(body.drawing, Way):
        return wayshapes.high(body.drawing)
    return body.drawing.high + key_height(body.key) + SPACE if body.drawing else 0.0
