"""An edited file shows by itself: the browser asks once a second, and the page runs again where something changed."""

from pathlib import Path

import streamlit as st

from pages._ui import corpus, served

_component = st.components.v2.component(
    "contested-counts.watch",
    html="<span hidden></span>",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
)


def corpus_folder() -> None:
    """Have the browser ask for the state of the corpus, and run the page again when it is not the one drawn here."""
    _component(
        key="watch",
        data={"address": served.state(), "drawn": corpus.loaded().fingerprint},
        on_edited_change=_edited,
    )


def _edited() -> None:
    """Some file was edited: the page runs again, looks at the folder, and that is all that it takes."""
