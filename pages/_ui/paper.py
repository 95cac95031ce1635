"""Pages on paper: what a browser prints of them, and what it keeps back."""

from pathlib import Path

import streamlit as st

STYLE = Path(__file__).with_suffix(".css")
FROM_DARK = "<style>@media print { canvas { filter: invert(1) hue-rotate(180deg); } }</style>"
"""Tables are drawn with the colours of the screen: those of the dark theme are turned round."""


def suit_paper() -> None:
    """Print the page black on white, whole, and without what only a screen is for."""
    st.html(STYLE)
    if st.context.theme.type == "dark":
        st.html(FROM_DARK)
