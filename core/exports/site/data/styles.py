"""The colours of charts as custom properties of CSS, from the one theme of all figures."""

from core.figures.pair_cells import AGREED
from core.figures.theme import Theme, theme, tint

SOFT = 0.25


def stylesheet() -> bytes:
    """Light, dark where the reader's system is, and either where the page says so."""
    light, dark = _properties(theme("light")), _properties(theme("dark"))
    return (
        f":root{{{light}}}\n"
        f"@media screen and (prefers-color-scheme: dark){{:root{{{dark}}}}}\n"
        f":root[data-theme=light]{{{light}}}\n"
        f":root[data-theme=dark]{{{dark}}}\n"
    ).encode()


def _properties(look: Theme) -> str:
    colours = {
        "background": look.background,
        "surface": look.surface,
        "shade": look.shade,
        "text": look.text,
        "quiet": look.quiet,
        "line": look.grid,
        "differ": look.differ,
        "on-differ": look.on_differ,
        "agree": tint(look.agree, AGREED),
        "agree-soft": tint(look.agree, SOFT),
        "accent": look.agree,
        "deny": tint(look.deny, 0.45),
        "may": tint(look.quiet, 0.5),
    }
    return "".join(f"--cc-{name}:{colour};" for name, colour in colours.items())
