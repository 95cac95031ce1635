"""Charts in a narrow window: at 200 % half of one is left, and half a chart is no chart."""

from pathlib import Path

import streamlit as st

STYLE = Path(__file__).with_suffix(".css")

_component = st.components.v2.component(
    "contested-counts.narrow",
    html="<span hidden></span>",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
)


def keep_charts_wide() -> None:
    """Give every chart the width that its words need; where the window has less, the chart scrolls inside itself.

    Filters stand close together, and on a phone the button to them and to the pages says “Menu”.
    """
    st.html(STYLE)


def keep_in_reach() -> None:
    """Have the keyboard reach charts that scroll; and close the list of pages over a page that was chosen from it."""
    _component(key="narrow")
