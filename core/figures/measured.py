"""How wide words are, without a browser: an estimate that errs towards too wide, so that no text is cut.

Advances of the letters of Helvetica in thousandths of the size, as its font metrics (AFM) give them, with room for the
wider fonts that stand in for it where it is not installed.
"""

import unicodedata

_ADVANCES = {
    222: "ijl'‘’|",
    278: " .,:;/\\!ftI[]()\N{NO-BREAK SPACE}",
    333: 'r-“”"*',
    500: "ckvxyzsJ",
    556: "abdeghnopqu0123456789L?#$_–•",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    889: "mM%",
    944: "W",
    1000: "—…@",
}
_WIDTHS = {letter: width for width, letters in _ADVANCES.items() for letter in letters}
ROOM = 1.12
"""What the widest usual stand-in adds."""

BOLD = 1.08
_ORDINARY, _BROAD = 640, 1060


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of words in pixels, at a size in pixels."""
    advances = sum(_WIDTHS.get(letter) or _guessed(letter) for letter in text)
    return advances * size * ROOM * (BOLD if bold else 1) / 1000


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The text in lines that are no wider than `room` pixels; a word that is wider alone is broken."""
    lines: list[str] = []
    for word in text.split():
        parts = _parts(word, size, room, bold)
        joined = f"{lines[-1]} {parts[0]}" if lines else ""
        if joined and width(joined, size, bold=bold) <= room:
            lines[-1] = joined
            parts = parts[1:]
        lines.extend(parts)
    return lines


def _parts(word: str, size: float, room: float, bold: bool) -> list[str]:
    parts = [""]
    for letter in word:
        if parts[-1] and width(parts[-1] + letter, size, bold=bold) > room:
            parts.append("")
        parts[-1] += letter
    return parts


def _guessed(letter: str) -> int:
    """Letters of other scripts: none for marks and what has no shape, broad for East Asian ones and pictures."""
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cc", "Cf", "Mn"):
        return 0
    broad = unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0x2FFF
    return _BROAD if broad else 778 if letter.isupper() else _ORDINARY
