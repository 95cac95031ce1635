"""Charts in a narrow window: at 200 % half of one is left, and half a chart is no chart."""

from pathlib import Path

import streamlit as st

STYLE = Path(__file__).with_suffix(".css")


def keep_charts_wide() -> None:
    """Give every chart the width that its words need; where the window has less, the chart scrolls inside itself."""
    st.html(STYLE)
