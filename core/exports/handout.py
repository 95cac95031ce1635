"""The handout of a briefing: A4 pages with every chart, its table, its quotes and its caveats, to be given away.

Charts are drawn by the PDF library itself, so no browser and no office program is needed. The same briefing makes the
same bytes.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
)

from core.exports.deck.bodies import numbered
from core.exports.deck.evidence import articles
from core.exports.deck.forests import Forest, Forests
from core.exports.deck.frame import LINKED, notes_of
from core.exports.deck.keys import KeyEntry, key_of
from core.exports.deck.laying import parts
from core.exports.deck.leaves import Leaf, leaves, view_link
from core.exports.deck.reading import ARTICLES, HOW_TO_READ, cited, how_to_read
from core.exports.deck.ways import Way
from core.exports.deck.words import FIRM, plain
from core.exports.handout_drawings import PAPER, forest_drawing
from core.exports.handout_fonts import drawable, font_of, marked, remarks
from core.exports.handout_tables import matrix, words_table
from core.exports.handout_type import BODY, FINDING, HEADLINE, MARK, QUIET, QUOTE, SO_WHAT, TITLE
from core.exports.handout_ways import way_drawing
from core.figures.theme import Theme, theme
from core.frames import Tables
from core.models.briefing import Briefing

EDGE, GAP = 48.0, 8.0
"""Margin of a page, and space between the parts of a step, in points."""

ROOM = 560.0
"""The most that a drawing is high, in points."""

BEGIN = 0.6
"""A step begins on a new page, unless so much of the page is left."""


def handout(tables: Tables, briefing: Briefing, *, address: str = "") -> bytes:
    """The handout as a PDF file; `address` is where the dashboard is found, for the links, or nothing."""
    kept = BytesIO()
    made = SimpleDocTemplate(
        kept,
        pagesize=A4,
        leftMargin=EDGE,
        rightMargin=EDGE,
        topMargin=EDGE,
        bottomMargin=EDGE,
        title=drawable(briefing.title),
        author="Contested Counts",
        invariant=True,
        lang="en",
    )
    made.build(story(tables, briefing, address), onFirstPage=_page, onLaterPages=_page)
    return kept.getvalue()


def story(tables: Tables, briefing: Briefing, address: str = "") -> list[Flowable]:
    """All that the handout says and draws, in order."""
    look, found = theme("light"), list(leaves(tables, briefing))
    links = [view_link(leaf, tables, address) for leaf in found]
    return [*_opening(briefing, found, address), *_steps(found, links, look), *_closing(found, tables)]


def _page(canvas: Any, made: Any) -> None:
    canvas.setFont(font_of(bold=False), PAPER.size)
    canvas.setFillColor(HexColor(theme("light").quiet))
    canvas.drawRightString(A4[0] - EDGE, EDGE / 2, f"{made.page}")
    canvas.drawString(EDGE, EDGE / 2, made.title)


def _opening(briefing: Briefing, found: Sequence[Leaf], address: str) -> Iterator[Flowable]:
    yield Paragraph(marked(briefing.title), TITLE)
    yield Paragraph(marked(found[0].exhibit.caveats.corpus), SO_WHAT)
    if address:
        yield Paragraph(_linked(address, address), BODY)
    yield from (Paragraph(marked(words), QUIET) for words in remarks(_all_words(found)))
    yield Spacer(0, 2 * GAP)


def _all_words(found: Sequence[Leaf]) -> Iterator[str]:
    for leaf in found:
        yield from (leaf.step.headline, leaf.step.so_what, leaf.step.notes or "", leaf.exhibit.title)
        yield from (*leaf.evidence, *leaf.exhibit.lines, notes_of(leaf, leaf.exhibit.caveats))


def _steps(found: Sequence[Leaf], links: Sequence[str], look: Theme) -> Iterator[Flowable]:
    for index, (leaf, link) in enumerate(zip(found, links, strict=True)):
        if index:
            yield Spacer(0, 3 * GAP)
            yield CondPageBreak(BEGIN * A4[1])
        yield from _leaf(leaf, link, look)


def _leaf(leaf: Leaf, link: str, look: Theme) -> Iterator[Flowable]:
    exhibit = leaf.exhibit
    yield Paragraph(f"{leaf.number} · {marked(leaf.step.headline)}", HEADLINE)
    yield Paragraph(marked(leaf.step.so_what), SO_WHAT)
    yield Paragraph(marked(exhibit.title), FINDING)
    yield from _drawing(leaf, look)
    listed = _listed(leaf)
    yield from (Paragraph(marked(line), BODY) for line in numbered(leaf) if line not in listed.values())
    yield Spacer(0, GAP)
    yield Paragraph(marked(notes_of(leaf, leaf.exhibit.caveats)), QUIET)
    if link:
        yield Paragraph(_linked(link, LINKED), QUIET)
    if "number" in exhibit.rows and len(exhibit.table):
        yield Paragraph("As a table", FINDING)
        yield words_table(exhibit.table, look)
    yield Paragraph("Who says so", FINDING)
    told = (listed.get(line, line) for line in leaf.evidence)
    yield from (Paragraph(marked(line), QUOTE if line.startswith(" ") else MARK) for line in told)


def _listed(leaf: Leaf) -> dict[str, str]:
    """By what its mark is called, each sentence that is a mark itself: it stands once, above its quotes."""
    named = {line.partition(" · ")[0]: line for line in numbered(leaf)}
    called = {f"{mark.number} · {plain(mark.name)}": named.get(str(mark.number), "") for mark in leaf.exhibit.marks}
    return {name: line for name, line in called.items() if line.endswith(name.partition(" · ")[2])}


def _drawing(leaf: Leaf, look: Theme) -> Iterator[Flowable]:
    drawing = leaf.drawing
    if isinstance(drawing, Forest):
        for laid in parts(drawing, ROOM, PAPER):
            yield KeepTogether([forest_drawing(laid, look), Paragraph(_key(key_of(laid.forest.rows), look), QUIET)])
    elif isinstance(drawing, Forests):
        for laid in (laid for forest in drawing.forests for laid in parts(forest, ROOM, PAPER)):
            yield KeepTogether([forest_drawing(laid, look)])
        yield Paragraph(_key(key_of(drawing.rows), look), QUIET)
    elif isinstance(drawing, Way):
        yield way_drawing(drawing, look)
    elif drawing:
        yield from matrix(drawing, look)
        yield Paragraph(marked("; ".join(leaf.exhibit.caveats.legend)), QUIET)


def _key(key: Sequence[KeyEntry], look: Theme) -> str:
    """The key of a drawing: each sign in the colour that it has there."""
    told = [
        f'<font color="{look.kind_colour(kind) if kind else look.text}">{marked(sign)}</font>{FIRM}{marked(words)}'
        for sign, kind, words in key
    ]
    return f";{FIRM} ".join(told)


def _closing(found: Sequence[Leaf], tables: Tables) -> Iterator[Flowable]:
    yield PageBreak()
    yield Paragraph(ARTICLES, HEADLINE)
    yield from (Paragraph(marked(line), BODY) for line in articles(tables, cited(found)))
    yield Spacer(0, 3 * GAP)
    yield Paragraph(HOW_TO_READ, HEADLINE)
    yield from (Paragraph(marked(line), BODY) for line in how_to_read(found))


def _linked(address: str, words: str) -> str:
    """Words that open an address when they are clicked."""
    target = marked(address).replace('"', "%22")
    return f'<link href="{target}" color="#042ea9">{marked(words)}</link>'
