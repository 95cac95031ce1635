"""How a chart of all things divides its width, and how many letters have room in it."""

from dataclasses import dataclass

from core.figures.large.letters import LETTER
from core.figures.scales import Scale

LEFT, RIGHT = 228, 8
"""Margins in pixels: in the left one stands who said it."""

SCALES = [0.0, 0.35]
"""The panels of quantities, as shares of the width between the margins."""

WORDS = 0.37
"""Where the words as printed begin, as a share of that width."""

TICKS, APART = 5, 2
"""At most so many numbers stand above a scale, so many letters apart."""


@dataclass(frozen=True, slots=True)
class Room:
    """Characters of a line of the words as printed, and of one from edge to edge; pixels of a scale."""

    words: int
    wide: int
    scale: float

    def ticks(self, scale: Scale) -> int:
        """So many numbers have room above this scale."""
        number = LETTER * (scale.tick_letters + APART)
        return int(min(TICKS, max(2, self.scale / number)))


PAGE = Room(words=58, wide=124, scale=178)
"""What has room on any page, and in any picture: in the narrowest, of 744 pixels, too."""


def room_in(width: float) -> Room:
    """What has room in a chart so many pixels wide."""
    between = width - LEFT - RIGHT
    return Room(int((1 - WORDS) * between / LETTER), int(width / LETTER) - 1, SCALES[1] * between)
