"""What buttons look like: the main step of a form stands out, and whatever is pressed has a frame."""

from pathlib import Path
from typing import Literal

import streamlit as st

STYLE = Path(__file__).with_name("buttons.css")

IN_DARK = """<style>
[data-testid="stBaseButton-primary"]:not(:disabled),
[data-testid="stBaseButton-primary"]:not(:disabled) * { color: #0e1117 !important; }
:is([data-testid="stMain"], [data-testid="stDialog"])
  :is([data-testid="stBaseButton-tertiary"], [data-testid="stBaseLinkButton-tertiary"]),
[data-testid="stMain"] [data-testid="stPageLink-NavLink"] { border-color: #3d4958 !important; }
</style>"""
"""Streamlit sets white words on the light blue of the dark theme, which are too pale to read: here they are dark."""


def suit_buttons() -> None:
    """Give every button of the page its look."""
    st.html(STYLE)
    if st.context.theme.type == "dark":
        st.html(IN_DARK)


def main() -> Literal["primary"]:
    """The kind of the button of the main step: it is filled."""
    return "primary"
