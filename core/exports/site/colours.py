"""The colours of the site, light and dark: those of the charts, as CSS variables."""

from core.figures.theme import Theme, theme

NAMES = ("background", "surface", "shade", "text", "quiet", "grid", "differ", "agree", "deny")
OWN = {
    "light": {"link": "#1f5a96", "differ-words": "#c62a2f", "highlight": "#fff0a8"},
    "dark": {"link": "#8fbdf0", "differ-words": "#ff8a84", "highlight": "#4d4413"},
}
"""What only pages of text need: the dashboard's links, the red of words, and what an address points at."""


def colours() -> bytes:
    """The style sheet that sets them; dark where the reader's system asks for dark. Print is always light."""
    light, dark = (_variables(theme(mode)) for mode in ("light", "dark"))
    return (
        f":root {{\n{light}\n}}\n@media screen and (prefers-color-scheme: dark) {{\n:root {{\n{dark}\n}}\n}}\n".encode()
    )


def _variables(look: Theme) -> str:
    held = {name: getattr(look, name) for name in NAMES} | OWN[look.mode] | {"scheme": look.mode}
    return "\n".join(f"  --{name}: {value};" for name, value in held.items())
