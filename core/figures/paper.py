"""Charts on paper: whatever the colours on the screen, those of the light theme on white."""

from dataclasses import fields
from itertools import chain

from core.figures.theme import Mode, Theme, theme

PAPER: Mode = "light"


def on_paper(mode: Mode) -> dict[str, str]:
    """What the colours of a mode become on paper, each as figures write it: hexadecimal, or as `tint` begins.

    Empty for the mode that paper has. Raises ValueError on an unknown mode.
    """
    here, paper = _colours(theme(mode)), _colours(theme(PAPER))
    pairs = [(old, new) for old, new in zip(here, paper, strict=True) if old != new]
    tinted = [(_begun(old), _begun(new)) for old, new in pairs if old.startswith("#")]
    return dict(chain(pairs, tinted))


def _colours(look: Theme) -> list[str]:
    """Every colour of a theme, in one order for all themes."""
    own = [getattr(look, field.name) for field in fields(look) if field.name not in ("mode", "kinds")]
    return [*own, *(look.kinds[kind] for kind in sorted(look.kinds))]


def _begun(colour: str) -> str:
    """How `tint` begins to write a colour."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},"
