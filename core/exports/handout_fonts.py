"""The letters of the handout: DejaVu where the system has it, else what the PDF library brings, and no sign dropped.

A sign that the font lacks is printed as its number, [U+0416], and the handout says so.
"""

from collections.abc import Iterable
from functools import cache
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from core.exports.deck.words import plain

REGULAR, BOLD = "Handout", "Handout-Bold"

FILES = (("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"), ("Vera.ttf", "VeraBd.ttf"))
"""Pairs of font files in the order in which they are wished for. The library brings the last."""

FROM_RIGHT = (range(0x0590, 0x0900), range(0xFB1D, 0xFE00), range(0xFE70, 0xFF00))
"""Signs of scripts that run from right to left; the library sets them from left to right."""


@cache
def registered() -> TTFont:
    """Make both fonts known to the library, once, and return the plain one. Raises TTFError where none is found."""
    plain_file, bold_file = next(pair for pair in FILES if all(map(_opens, pair)))
    registerFont(TTFont(BOLD, bold_file))
    font = TTFont(REGULAR, plain_file)
    registerFont(font)
    return font


def _opens(file: str) -> bool:
    try:
        TTFont("tried", file)
    except TTFError:
        return False
    return True


def font_of(*, bold: bool) -> str:
    """The name of the font, which the library knows from then on."""
    registered()
    return BOLD if bold else REGULAR


def measure(text: str, size: float, bold: bool) -> float:
    """How wide a line of drawable text is, in points."""
    return float(stringWidth(text, font_of(bold=bold), size))


def drawable(text: str) -> str:
    """Foreign text on one line, each sign that the font lacks as its number."""
    known = registered().face.charToGlyph
    return "".join(sign if ord(sign) in known else f"[U+{ord(sign):04X}]" for sign in plain(text))


def marked(text: str) -> str:
    """Foreign text as the paragraphs of the library take it, which read markup."""
    return escape(drawable(text))


def remarks(texts: Iterable[str]) -> list[str]:
    """What a reader has to know about the letters of these texts; nothing where all is drawn as it is written."""
    known = registered().face.charToGlyph
    signs = {sign for text in texts for sign in plain(text)}
    lacking = sum(ord(sign) not in known for sign in signs)
    turned = any(ord(sign) in script for sign in signs for script in FROM_RIGHT)
    return [
        *(
            [f"Signs that this font cannot draw are printed as their numbers, as [U+4E2D]: {lacking} here."]
            * (lacking > 0)
        ),
        *(["Words in scripts that run from right to left are set here from left to right."] * turned),
    ]
