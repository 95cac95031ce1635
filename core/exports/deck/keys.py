"""The key below a drawing: each shape as a sign, each kind of origin by its colour; only what the drawing shows."""

from collections.abc import Sequence

from core.exports.deck.boxes import ROOM
from core.exports.deck.forests import ForestRow, kinds_of
from core.exports.deck.frame import SMALL, SPACE
from core.exports.deck.words import height
from core.figures.key import shapes_of
from core.figures.samples import SAMPLES
from core.wording.labels import KINDS

GLYPHS = {
    "exact": "●",
    "whole": "●",
    "about": "●",
    "at_least": "├►",
    "more_than": "╟►",
    "up_to": "◄┤",
    "less_than": "◄╢",
    "range": "├─┤",
    "vague": "▒",
    "forecast": "○",
    "forecast_range": "├- -┤",
    "forecast_open": "├- -►",
    "withdrawn": "×",
}
"""Each shape of a chart as a sign of Arial."""

KeyEntry = tuple[str, str, str]
"""A sign, the kind of origin whose colour it has (or nothing), and what it means."""


def key_of(rows: Sequence[ForestRow]) -> tuple[KeyEntry, ...]:
    """Only the shapes and colours that these rows show."""
    shapes = [(GLYPHS[name], "", SAMPLES[name][2]) for name in shapes_of(row.mark for row in rows if row.number)]
    kinds = [kind for kind in kinds_of(rows) if kind in KINDS]
    ours = [("···", "", "our arithmetic, no source's number")] if any(not row.number for row in rows) else []
    return (*shapes, *ours, *[("■", kind, KINDS[kind]) for kind in kinds if len(kinds) > 1])


def _key_words(key: Sequence[KeyEntry]) -> str:
    """The key as one line of words, by which its height is measured."""
    return "    ".join(f"{sign} {words}".strip() for sign, _, words in key)


def key_height(key: Sequence[KeyEntry]) -> float:
    """The height of a key in points; nothing for none."""
    return height(_key_words(key).replace(" ", "\N{NO-BREAK SPACE} "), ROOM, SMALL) + SPACE if key else 0.0
