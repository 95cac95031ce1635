"""Words for slides and paper: foreign text made harmless, and broken where the width of a line ends.

Widths are those of Arial, which every office program has or has a twin of.
"""

import re
from collections.abc import Callable, Iterator

from reportlab.pdfbase.pdfmetrics import stringWidth

PLAIN, BOLD = "Helvetica", "Helvetica-Bold"
"""The twins of Arial whose widths are known everywhere."""

LINE, TALL = 1.2, 1.4
"""Height of a line, as a multiple of the size of its letters; and of one with signs that Arial lacks."""

FIRM = "\N{NO-BREAK SPACE}"

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_SIGNS, _SIGN = "├┤►◄╟─▒●○■", 0.65
"""Signs that Arial has and its twin lacks, and their width as a share of their size."""

_UNKNOWN = 0.8
"""Width of a letter that Arial's twin lacks, as a share of its size: more than most have."""


def visible(text: str) -> str:
    """Signs that XML forbids, or that turn the direction of what follows, as a mark that can be seen: [U+0007]."""
    return _UNSAFE.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def plain(text: str) -> str:
    """Foreign text on one line: harmless, its white space made single."""
    return " ".join(visible(" ".join(str(text).split())).split())


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line of Arial is, in points."""
    return sum(_piece(piece, size, BOLD if bold else PLAIN) for piece in re.findall(r"[ -~]+|[^ -~]", text))


def _piece(piece: str, size: float, font: str) -> float:
    if piece in _SIGNS:
        return _SIGN * size
    return stringWidth(piece, font, size) if _is_known(piece) else _UNKNOWN * size


def _is_known(piece: str) -> bool:
    return piece.isascii() or "\xa0" <= piece <= "\xff" or piece in "–—‘’“”…•" or piece in _SIGNS


TextWidth = Callable[[str, float, bool], float]
"""How wide a text of a size is, in points, plain or bold."""


def arial(text: str, size: float, bold: bool) -> float:
    """The width of a line of Arial, in points."""
    return width(text, size, bold=bold)


def wrapped(text: str, room: float, size: float, *, bold: bool = False, measure: TextWidth = arial) -> list[str]:
    """The text in lines that are at most `room` points wide. A word that is longer goes over several lines."""

    def fits(words: str) -> bool:
        return measure(words, size, bold) <= room

    lines, line = [], ""
    for word in (piece for each in plain(text).split(" ") for piece in _pieces(each, fits)):
        longer = f"{line} {word}" if line else word
        if line and not fits(longer):
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def _pieces(word: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """The word, cut wherever a line is full."""
    rest = word
    while len(rest) > 1 and not fits(rest):
        most = next(n for n in range(len(rest) - 1, 0, -1) if n == 1 or fits(rest[:n]))
        yield rest[:most]
        rest = rest[most:]
    yield rest


def height(text: str, room: float, size: float, *, bold: bool = False) -> float:
    """How high a paragraph becomes in this width, in points."""
    lines = wrapped(text, room, size, bold=bold)
    return sum(size * (LINE if all(map(_is_known, line)) else TALL) for line in lines)
