"""One look for every figure, light and dark: colours, type, and the layout that all figures start from.

Paper and plot are transparent, so the page behind shows through. Red says "these two clash" and nothing else:
no kind of origin is red. The colours of the kinds follow the hues of the Okabe-Ito palette, moved apart until any two
also differ to readers who see red, green or blue less well; all stand out
at least 3:1 from the page (WCAG 2.2, 1.4.11).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType
from typing import Any, Literal

Mode = Literal["light", "dark"]

FONT = '"Source Sans", "Source Sans 3", "Source Sans Pro", "Segoe UI", "Helvetica Neue", Arial, sans-serif'
SMALL, NORMAL, LARGE = 13, 14, 16
"""Text sizes in pixels; nothing is smaller than the first."""

CLEAR = "rgba(0,0,0,0)"
"""No colour."""

HALO = (0.08, 0.12, 0.16, 0.16, 0.2, 0.2)
"""How far the ground of letters reaches, in shares of their size: several, since each alone is but a mist."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of one mode. `kinds` maps a kind of origin to its colour; `differ` is the only red."""

    mode: Mode
    background: str
    surface: str
    shade: str
    text: str
    quiet: str
    grid: str
    differ: str
    on_differ: str
    agree: str
    deny: str
    kinds: Mapping[str, str]

    def kind_colour(self, kind: str) -> str:
        """The colour of a kind of origin. Raises ValueError on a kind that has none."""
        if kind not in self.kinds:
            raise ValueError(f"{kind!r} is no kind of origin; use one of {', '.join(self.kinds)}")
        return self.kinds[kind]


def theme(mode: Mode) -> Theme:
    """The theme of that name. Raises ValueError on any other name."""
    if mode not in _THEMES:
        raise ValueError(f"{mode!r} is no theme; use light or dark")
    return _THEMES[mode]


def base_layout(look: Theme, height: float, **notes: Any) -> dict[str, Any]:
    """The layout that every figure starts from: no template but ours, nothing to drag, `height` in pixels.

    `notes` are what all annotations share unless they say otherwise, so that none has to repeat it. Whatever a reader
    selects, nothing else fades: a pale mark would read as a weaker claim. The height is rounded up to a whole pixel:
    the page would cut off a part of one, and the chart could be scrolled by it.
    """
    full = {"unselected": {"marker": {"opacity": 1}}}
    points = {"type": "scatter", "selected": {"textfont": {"color": look.text}}, **full}
    shared = {"showarrow": False, "align": "left", "xanchor": "left", "font": {"size": SMALL}, **notes}
    return {
        "template": {
            "layout": {"annotationdefaults": shared},
            "data": {"scatter": [points], "bar": [{"type": "bar", **full}]},
        },
        "font": {"family": FONT, "size": SMALL, "color": look.text},
        "paper_bgcolor": look.background,
        "plot_bgcolor": CLEAR,
        "height": ceil(height),
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "barmode": "overlay",
        "hoverlabel": _hover_label(look),
    }


def _hover_label(look: Theme) -> dict[str, Any]:
    font = {"family": FONT, "size": NORMAL, "color": look.text}
    return {"bgcolor": look.surface, "bordercolor": look.quiet, "align": "left", "font": font}


def tint(colour: str, share: float) -> str:
    """A hexadecimal colour at this opacity: `tint("#0f7b8a", 0.3)`."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share:.2f})"


def halo(ground: str) -> str:
    """The colour of their ground close around letters, so that no line runs through them; it grows with their size."""
    return ",".join(f"0 0 {reach}em {ground}" for reach in HALO)


def blank_axis(**settings: Any) -> dict[str, Any]:
    """An axis without line, grid, ticks or zoom; `settings` add to it."""
    return {"showgrid": False, "zeroline": False, "showticklabels": False, "fixedrange": True, **settings}


_LIGHT = Theme(
    mode="light",
    background="#ffffff",
    surface="#ffffff",
    shade="#eef0f3",
    text="#1f2328",
    quiet="#5c6370",
    grid="rgba(49,51,63,0.11)",
    differ="#c62a2f",
    on_differ="#ffffff",
    agree="#0f7b8a",
    deny="#a86400",
    kinds=MappingProxyType(
        {
            "official": "#042ea9",
            "government": "#1f91ea",
            "military": "#0e7b48",
            "intelligence": "#512b69",
            "organisation": "#7612f0",
            "outlet": "#c68114",
            "think-tank": "#4c2c02",
            "unnamed-officials": "#c624a4",
            "experts": "#536101",
            "unattributed": "#808080",
            "joint": "#242424",
        }
    ),
)
_DARK = Theme(
    mode="dark",
    background="#0e1117",
    surface="#262730",
    shade="#20242d",
    text="#fafafa",
    quiet="#a9afbb",
    grid="rgba(250,250,250,0.13)",
    differ="#c62a2f",
    on_differ="#ffffff",
    agree="#3fb8c9",
    deny="#e0a030",
    kinds=MappingProxyType(
        {
            "official": "#1f7cf0",
            "government": "#77ddff",
            "military": "#0ca066",
            "intelligence": "#c492ff",
            "organisation": "#8a49ba",
            "outlet": "#db9900",
            "think-tank": "#94702f",
            "unnamed-officials": "#d48fba",
            "experts": "#b5cc7a",
            "unattributed": "#a6a6a6",
            "joint": "#f2f2f2",
        }
    ),
)
_THEMES: Mapping[str, Theme] = MappingProxyType({"light": _LIGHT, "dark": _DARK})
