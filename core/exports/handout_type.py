"""The type of the handout."""

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from core.exports.handout_fonts import font_of
from core.figures.theme import theme

_LOOK = theme("light")


def _style(
    name: str, size: float, *, bold: bool = False, quiet: bool = False, indent: float = 0.0, heads: bool = False
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=font_of(bold=bold),
        fontSize=size,
        leading=size * 1.3,
        textColor=HexColor(_LOOK.quiet if quiet else _LOOK.text),
        leftIndent=indent,
        spaceAfter=size * 0.4,
        splitLongWords=True,
        keepWithNext=bold or heads,
    )


TITLE = _style("Title", 22, bold=True)
HEADLINE = _style("Headline", 15, bold=True)
SO_WHAT = _style("So what", 11, quiet=True)
FINDING = _style("Finding", 9.5, bold=True)
BODY = _style("Body", 9)
MARK = _style("Mark", 9, heads=True)
QUOTE = _style("Quote", 8.5, indent=14)
QUIET = _style("Quiet", 7.5, quiet=True)
CELL = _style("Cell", 7)
HEAD = _style("Head", 7, bold=True)
