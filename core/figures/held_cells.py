"""A cell of the matrix of positions: what an origin holds on a matter, in a sign, a look and the words of hovering."""

from collections.abc import Sequence

from core.figures.cells import Style, dotted
from core.figures.pair_cells import AGREED, ASIDE
from core.figures.taken import BACK, Taken, marked, now_held
from core.figures.texts import escaped, folded
from core.figures.theme import CLEAR, Theme, tint

NAME = 20
"""The characters of a line of a name in a cell."""


def style_of(taken: Sequence[Taken], look: Theme) -> Style:
    """The look of a cell: dotted where all that is held is perhaps not yet published."""
    style = held_style(taken, look)
    return dotted(style, look) if all(each.unpublished for each in now_held(taken)) else style


def held_style(taken: Sequence[Taken], look: Theme) -> Style:
    """The look of what is held: of the stance that was said last, or of both sides at once."""
    if {"affirms", "denies"} <= {each.stance for each in now_held(taken)}:
        return Style(tint(look.agree, AGREED), look.text, "x", look.deny, look.background)
    return stance_style(taken[-1].stance, look)


def stance_style(stance: str, look: Theme) -> Style:
    """The look of a stance. None of them is red: a denial is no clash until another source affirms."""
    return {
        "affirms": Style(tint(look.agree, AGREED), look.text),
        "denies": Style(tint(look.deny, 0.45), look.text, outline=look.deny),
        "uncertain": Style(tint(look.quiet, 0.5), look.text, "/", look.quiet, look.background),
        "declined": Style(CLEAR, look.text, outline=look.quiet),
        "silent": Style(look.shade, look.text, outline=look.quiet),
    }[stance]


def _sign(sign: str) -> str:
    return f"<b>{sign}</b>"


def text_of(name: str, taken: Sequence[Taken], *, against: bool = False) -> str:
    """Every stance that is held, the last said first, and whose it is; of one alone, how many more there are of it. At
    the end, whether its article sets another source against it."""
    held = now_held(taken)
    stances = dict.fromkeys(each.stance for each in reversed(held))
    last = [next(each for each in reversed(held) if each.stance == stance) for stance in stances]
    more = f"+{len(held) - 1}" if len(last) == 1 < len(held) else ""
    back = _sign(BACK) if len(held) < len(taken) else ""
    signs = "".join(_sign(marked(each.stance, each.certainty, each.inferred)) for each in last)
    return " ".join(filter(None, [signs, folded(name, NAME, 2), back, _sign(ASIDE) if against else "", more]))


def hover_of(origin: str, matter: str, taken: Sequence[Taken], said: Sequence[str] = ()) -> str:
    """Every position of this origin on the matter, the latest first, and what articles say of it."""
    lines = [escaped(each.told) for each in reversed(taken)]
    return "<br>".join([folded(origin, 60), folded(matter, 60), *lines, *(folded(words, 60) for words in said)])
