"""How to read this, and what counts as what: said once, after all slides."""

import re
from collections.abc import Iterator, Sequence

from core.exports.deck.forests import Forest, Forests
from core.exports.deck.keys import GLYPHS
from core.exports.deck.leaves import Leaf
from core.exports.deck.words import plain
from core.figures.key import shapes_of
from core.figures.samples import SAMPLES

RULES = (
    "Each mark is what one origin said once, however many articles carry it, unless the slide says “as reported”.",
    "An end that nobody stated stays open: an arrow, never a cap. No midpoint is ever drawn.",
    "Numbers of different measures, or of different ways of counting, never share an axis: they are no rivals.",
    "A forecast is no fact, silence is no denial, and what is not mentioned is neither.",
)


HOW_TO_READ = "How to read this, and what counts as what"
"""The title of what `how_to_read` gives."""


ARTICLES = "The articles that are cited"
"""The title of their list."""


def cited(found: Sequence[Leaf]) -> set[str]:
    """The files of all articles whose words are quoted."""
    return set().union(*(leaf.book.cited(leaf.exhibit) for leaf in found))


def how_to_read(found: Sequence[Leaf]) -> list[str]:
    """Rules, shapes, definitions, how hedges are read: each once, and only what these slides use."""
    definitions = (words for leaf in found for words in leaf.exhibit.caveats.definitions)
    hedges = _together([leaf.exhibit.caveats.hedges for leaf in found if leaf.exhibit.caveats.hedges])
    told = [*RULES, *_shapes(found), *definitions, hedges]
    return list(dict.fromkeys(f"{plain(words).rstrip('.')}." for words in told if words))


def _together(hedges: Sequence[str]) -> str:
    """All clauses of several notes on how hedges are read, each once: a slide tells those that its own words need."""
    parts = [re.fullmatch(r"(.*?: )(.*)(\. .*)", words) for words in hedges]
    clauses = dict.fromkeys(clause for part in parts if part for clause in part[2].split("; "))
    first = next(filter(None, parts), None)
    return f"{first[1]}{'; '.join(clauses)}{first[3]}" if first else ""


def _shapes(found: Sequence[Leaf]) -> Iterator[str]:
    drawn = (leaf.drawing for leaf in found if isinstance(leaf.drawing, Forest | Forests))
    marks = [row.mark for drawing in drawn for row in drawing.rows if row.number]
    for name in shapes_of(marks):
        yield f"{GLYPHS[name]} {SAMPLES[name][2]}"
