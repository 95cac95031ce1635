"""Text on slides: Arial, at least 12 points, and every foreign word harmless."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.util import Pt

from core.exports.deck.words import plain

FONT = "Arial"
WIDE, HIGH = 960.0, 540.0
"""Width and height of a slide in points: 16:9."""

EDGE, ROOM = 36.0, 888.0
"""The margin at either side, and the width between the margins, in points."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; `colour` as "#rrggbb", `link` an address or nothing."""

    text: str
    size: float
    colour: str
    bold: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A place on a slide, in points from its top left corner."""

    top: float
    high: float
    left: float = EDGE
    wide: float = ROOM


def text(slide: Any, name: str, area: Area, paragraphs: Sequence[Sequence[Run]]) -> None:
    """A text box that neither grows nor shrinks its letters."""
    box = slide.shapes.add_textbox(Pt(area.left), Pt(area.top), Pt(area.wide), Pt(area.high))
    box.name = name
    fill(box.text_frame, paragraphs)


def fill(frame: Any, paragraphs: Sequence[Sequence[Run]], *, middle: bool = False) -> None:
    """Write paragraphs into an empty text frame, without margins."""
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if middle else MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for index, runs in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        for run in runs:
            _write(paragraph.add_run(), run)


def _write(drawn: Any, run: Run) -> None:
    drawn.text = plain(run.text) if run.text.strip() == run.text else run.text
    drawn.font.name, drawn.font.size, drawn.font.bold = FONT, Pt(run.size), run.bold
    drawn.font.color.rgb = colour(run.colour)
    if run.link:
        drawn.hyperlink.address = run.link


def colour(code: str) -> RGBColor:
    """ "#rrggbb" as python-pptx takes it."""
    return RGBColor(*bytes.fromhex(code.lstrip("#")))  # type: ignore[no-untyped-call]  # python-pptx has few types


def title(slide: Any, area: Area, runs: Sequence[Run]) -> None:
    """The title of a slide, in its own place, so that outlines and screen readers find it."""
    shape = slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = (
        Pt(edge) for edge in (area.left, area.top, area.wide, area.high)
    )
    fill(shape.text_frame, [runs])
    for paragraph in shape.text_frame.paragraphs:
        paragraph.alignment = 1


def describe(shape: Any, alt: str) -> None:
    """The text alternative of a chart, a table or a drawing."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", plain(alt))
