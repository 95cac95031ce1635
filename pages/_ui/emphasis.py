"""How the main step of a form is made to stand out."""

from typing import Literal

import streamlit as st


def main() -> Literal["primary", "secondary"]:
    """The kind of its button: filled in light; in dark only framed, since Streamlit sets white words on the light blue
    of the dark theme, which are too pale to read.
    """
    return "secondary" if st.context.theme.type == "dark" else "primary"
