"""A briefing as slides: a title, one chart a slide, and how to read them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from core.exhibits.exhibit import Exhibit
from core.exhibits.in_part import part_of
from core.exports.deck import charts, frame, tables, wayshapes
from core.exports.deck.bodies import SlideBody, bodies, marks_on
from core.exports.deck.boxes import EDGE, HIGH, ROOM, WIDE, Area, Run, describe, text, title
from core.exports.deck.evidence import articles
from core.exports.deck.frame import BOTTOM, HEADLINE, SMALL, SO_WHAT, SPACE, TOP, Frame
from core.exports.deck.keys import KeyEntry, key_height
from core.exports.deck.laying import Laid, Stack
from core.exports.deck.leaves import Leaf, leaves, view_link
from core.exports.deck.reading import ARTICLES, HOW_TO_READ, cited, how_to_read
from core.exports.deck.sentences import BESIDE, BETWEEN, column_wide, columned, fitting
from core.exports.deck.tables import SlideTable
from core.exports.deck.words import FIRM, height, plain, visible
from core.figures.theme import Theme, theme
from core.frames import Tables
from core.models.briefing import Briefing

TITLE_ONLY = 5
"""The place of the layout "Title Only" in the template of python-pptx, which is 4:3 and is widened here."""

LARGE = 36.0

PROMISE = "Every number has its origin, its words as printed and its caveats on the slide; the quotes are in the notes."


def deck(tables: Tables, briefing: Briefing, *, address: str = "") -> bytes:
    """The slides of a briefing as a .pptx file; `address` is where its dashboard is found, for the links, or nothing.

    Every chart is native and can be edited. What is too long for a slide is continued on the next, never cut.
    """
    look, made = theme("light"), _presentation(briefing.title)
    found = list(leaves(tables, briefing))
    _opening(made, briefing, found, address, look)
    for leaf in found:
        _leaf(made, leaf, view_link(leaf, tables, address), len(briefing.steps), look)
    _closing(made, ARTICLES, articles(tables, cited(found)), look)
    _closing(made, HOW_TO_READ, how_to_read(found), look)
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def _presentation(name: str) -> Any:
    """An empty presentation, 16:9, whose layouts are as wide as its slides."""
    made = Presentation()
    share = Pt(WIDE) / made.slide_width
    made.slide_width, made.slide_height = Pt(WIDE), Pt(HIGH)
    for layout in (made.slide_master, *made.slide_layouts):
        for shape in layout.placeholders:
            shape.left, shape.width = int(shape.left * share), int(shape.width * share)
    made.core_properties.title, made.core_properties.author = plain(name), "Contested Counts"
    return made


def _slide(made: Any) -> Any:
    return made.slides.add_slide(made.slide_layouts[TITLE_ONLY])


def _opening(made: Any, briefing: Briefing, found: Sequence[Leaf], address: str, look: Theme) -> None:
    slide = _slide(made)
    high = height(briefing.title, ROOM, LARGE, bold=True)
    title(slide, Area(HIGH / 3 - 40, high), [Run(briefing.title, LARGE, look.text, bold=True)])
    told = [f"Steps: {len(briefing.steps)}. Corpus: {found[0].exhibit.caveats.corpus}.", PROMISE]
    paragraphs = [[Run(words, SO_WHAT, look.quiet)] for words in told]
    paragraphs += [[Run(address, SO_WHAT, look.kinds["official"], link=address)]] if address else []
    text(slide, "Corpus", Area(HIGH / 3 - 40 + high + 2 * SPACE, 160), paragraphs)
    _notes(slide, [f"{leaf.number} · {plain(leaf.step.headline)}" for leaf in found])


def _leaf(made: Any, leaf: Leaf, address: str, of: int, look: Theme) -> None:
    around, parts = _framed(Frame(leaf, address, of, (leaf.exhibit,)))
    for number, (body, shown, told) in enumerate(zip(parts, around.shown, around.notes, strict=True), 1):
        slide = _slide(made)
        frame.draw(slide, around, (number, len(parts)), look)
        _body(slide, shown, body, around.area, look)
        own = leaf.evidence if len(parts) == 1 else leaf.told(marks_on(leaf, body))
        _notes(slide, _said(leaf, number, len(parts), own, told))


def _framed(around: Frame) -> tuple[Frame, list[SlideBody]]:
    """The slides of a leaf, each with the caveats of what it shows; where these need more room, laid out anew."""
    leaf = around.leaf
    parts = bodies(leaf, around.area)
    own = replace(around, shown=tuple(part_of(leaf.exhibit, marks_on(leaf, body), leaf.state) for body in parts))
    return (own, parts) if own.area.high >= around.area.high else _framed(own)


def _said(leaf: Leaf, part: int, parts: int, own: Sequence[str], told: str) -> list[str]:
    """What the speaker says, then who says so: `own` are the marks of this slide with their quotes."""
    said = [visible(leaf.step.notes)] if leaf.step.notes and part == 1 else []
    which = f", part {part} of {parts}" if parts > 1 else ""
    quotes = [f"Marks and quotes of {leaf.number}{which}:", *own] if own else []
    return [*said, *quotes, plain(told)]


def _notes(slide: Any, lines: Iterable[str]) -> None:
    slide.notes_slide.notes_text_frame.text = "\n".join(lines)


def _body(slide: Any, shown: Exhibit, body: SlideBody, area: Area, look: Theme) -> None:
    down = area.top + _drawing(slide, shown, body, area, look)
    if body.key:
        text(slide, "Key", Area(down, key_height(body.key)), [_key(body.key, look)])
        down += key_height(body.key)
    if body.lines:
        _lines(slide, body.lines, Area(down + SPACE, area.top + area.high - down - SPACE), body.size, look)


def _drawing(slide: Any, shown: Exhibit, body: SlideBody, area: Area, look: Theme) -> float:
    """Draw, and return the height that it took."""
    drawing, alt = body.drawing, shown.alt
    if isinstance(drawing, Laid):
        return _chart(slide, drawing, area, alt, look)
    if isinstance(drawing, Stack):
        return _stack(slide, drawing, area, look)
    if isinstance(drawing, SlideTable):
        tables.draw(slide, drawing, area, alt, look)
        return drawing.high + SPACE
    if drawing:
        wayshapes.draw(slide, drawing, area, alt, look)
        return wayshapes.high(drawing)
    return 0.0


def _chart(slide: Any, laid: Laid, area: Area, alt: str, look: Theme) -> float:
    high = laid.height + charts.axis_high(laid.size)
    made = charts.native(laid, (ROOM, high), look)
    place = Pt(EDGE), Pt(area.top), Pt(ROOM), Pt(high)
    shape = slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *place, made)
    shape.name = "Chart"
    describe(shape, alt)
    return high + SPACE / 2


def _stack(slide: Any, stack: Stack, area: Area, look: Theme) -> float:
    """Charts below each other, each with words of its own for who does not see it."""
    down = 0.0
    for laid in stack.laid:
        down += _chart(slide, laid, Area(area.top + down, area.high - down), _in_words(laid), look)
    return down


def _in_words(laid: Laid) -> str:
    """ "Killed · people: Western officials “at least 1,000”." """
    return f"{laid.forest.unit}: {'; '.join(f'{row.told[0]} {row.printed[0]}' for row in laid.forest.rows)}."


def _key(key: Sequence[KeyEntry], look: Theme) -> list[Run]:
    runs = []
    for sign, kind, words in key:
        if sign:
            runs.append(Run(f"{sign}{FIRM}", SMALL, look.kind_colour(kind) if kind else look.text, bold=True))
        runs.append(Run(f"{words}    ", SMALL, look.quiet))
    return runs


def _lines(slide: Any, lines: Sequence[str], area: Area, size: float, look: Theme) -> None:
    """Sentences, in one column or two."""
    columns = columned(lines, size)
    wide = column_wide(len(columns))
    for index, column in enumerate(columns):
        place = Area(area.top, area.high, EDGE + index * (wide + BESIDE), wide)
        text(slide, "In words", place, [[Run(line, size, look.text)] for line in column])
        for paragraph in slide.shapes[-1].text_frame.paragraphs:
            paragraph.space_after = Pt(BETWEEN)


def _closing(made: Any, name: str, rest: Sequence[str], look: Theme) -> None:
    """Sentences under a name, on as many slides as they need."""
    high = height(name, ROOM, HEADLINE)
    area = Area(TOP + high + SPACE, HIGH - TOP - high - SPACE - BOTTOM)
    while rest:
        here, rest = fitting(rest, area.high, SMALL)
        slide = _slide(made)
        title(slide, Area(TOP, high), [Run(name, HEADLINE, look.text, bold=True)])
        _lines(slide, here, area, SMALL, look)
