"""The way to a first vocabulary, in a folder that has none."""

import streamlit as st

from core.checks import VOCABULARY_FILE
from core.curation.keeping import store
from core.curation.keeping.store import ChangedError, ReadOnlyError
from core.curation.vocabulary.beginning import smallest
from core.loader import default_folder
from core.wording.markdown import escape
from pages._ui import emphasis

TITLE, REFUSED = "vocabulary-title", "_vocabulary-refused"


def show() -> None:
    """What the corpus is about, and the button that writes the smallest vocabulary."""
    st.info("This corpus has no vocabulary yet: what is counted, whose it is, and who speaks. Every article needs it.")
    st.text_input("What the corpus is about", key=TITLE, placeholder="The Vale earthquake", max_chars=200)
    st.button("Begin a vocabulary", key="vocabulary-first", type=emphasis.main(), on_click=_write)
    st.caption("It has one entry in each table, to be changed; docs/another-topic.md shows a whole one.")
    if problem := st.session_state.pop(REFUSED, None):
        st.error(escape(problem))


def _write() -> None:
    if not (title := st.session_state[TITLE].strip()):
        st.session_state[REFUSED] = "Not begun: still needed: what the corpus is about."
        return
    try:
        store.write(default_folder(), VOCABULARY_FILE, smallest(title), None)
    except (ChangedError, ReadOnlyError, ValueError) as error:
        st.session_state[REFUSED] = f"Not begun: {error}."
