"""Sentences on a slide: how high they are, in one column or two, and how many of them have room."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from core.exports.deck.boxes import ROOM
from core.exports.deck.frame import SPACE
from core.exports.deck.words import height

LINES, BETWEEN, BESIDE = 13.0, 4.0, 20.0
"""Least size of sentences, space after each, and space between two columns of them, in points."""

FEW = 3
"""With fewer sentences than this, a slide has too little on it to stand alone."""


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


def lines_high(lines: Sequence[str], size: float = LINES) -> float:
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
    most = next((n for n in range(able, 0, -1) if lines_high(lines[:n], size) <= room), 0)
    return list(lines[:most]), list(lines[most:])
