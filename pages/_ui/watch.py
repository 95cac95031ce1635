"""An edited file shows by itself: the browser asks once a second, and the page runs again where something changed."""

from pathlib import Path

import streamlit as st

from core.loader import default_folder, fingerprint
from pages._ui import corpus

NAME = "contested-counts.watch"

_component = st.components.v2.component(
    NAME, html="<span hidden></span>", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
)


@st.fragment
def corpus_folder() -> None:
    """Run the page again when a file was edited, and leave it alone otherwise."""
    _component(key="watch", on_asked_change=_asked)
    if fingerprint(default_folder()) != corpus.loaded().fingerprint:
        st.rerun()


def _asked() -> None:
    """The browser asked: this runs again, and that is all that it takes."""
