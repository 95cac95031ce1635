"""A Plotly chart on the page, whose marks can be clicked.

Streamlit's own chart is set up anew whenever its figure changes and then drawn twice, and brings all of Plotly. This
one is drawn once a change, and not at all where the reader goes back to the drawing before; and it needs the smaller
build that a published site has: a first visit takes half of the bytes, and a chart stands sooner (`python -m
benchmarks.browser`).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from core.figures.done import Done
from core.figures.paper import on_paper
from pages._ui import reader, served

HERE = Path(__file__).parent

CONFIG = {"displayModeBar": False, "scrollZoom": False}
"""No buttons of Plotly's: one of them offers to send the chart to a server of its maker. The wheel scrolls the page."""

_component = st.components.v2.component(
    "contested-counts.chart",
    html="<div class='chart' role='figure'></div>",
    css=(HERE / "chart.css").read_text(encoding="utf-8"),
    js=(HERE / "chart.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show(
    figure: Any,
    *,
    key: str,
    alt: str,
    on_click: Callable[[list[str]], None] | None = None,
    still: bool = False,
    narrow: Any = None,
) -> None:
    """Draw a figure: as wide as there is room, where its layout has no width of its own.

    A click on a mark, or anywhere in the row of one, calls `on_click` with its `customdata`. Where it is `still`,
    nothing answers a pointer. `narrow`: what is drawn where there is no room for all of it, so that it never scrolls.
    """
    data = {
        "figure": written(figure),
        "alt": alt,
        "config": CONFIG | {"staticPlot": still},
        "narrow": None if narrow is None else written(narrow),
        "fixed": figure.layout.width is not None,
        "opens": on_click is not None,
        "paper": on_paper(reader.look().mode),
        "library": served.library(),
    }
    _component(data=data, key=key, on_clicked_change=_clicked(key, on_click), height=figure.layout.height or "content")


def ahead() -> None:
    """Have the browser get what it draws charts with, before there is one to draw."""
    _component(data={"library": served.library()}, key="chart-ahead", height=1)


def written(figure: Any) -> str:
    """The figure as JSON; what was made once, and stays, is written once."""
    return figure.written if isinstance(figure, Done) else str(figure.to_json())


def _clicked(key: str, on_click: Callable[[list[str]], None] | None) -> Callable[[], None]:
    def callback() -> None:
        data = st.session_state[key].clicked
        if on_click is not None and isinstance(data, list) and data:
            on_click([str(each) for each in data])

    return callback
