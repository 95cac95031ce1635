"""What stands around every page: its name, the pages, the filters, what is wrong with the corpus."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from core.turns import Turns
from pages._ui import asked, corpus, emphasis, filters, focus, narrow, paper, problems, watch

WITHOUT_FILTERS = ("Curate", "Present")
"""Sections whose pages show the corpus as it is."""

WHOLE_SCREEN = "present"
"""The address of the page that has the screen for itself."""


_TURNS = Turns()
"""All readers' pages: each is done sooner if the one before is done first."""


def show(pages: Mapping[str, Sequence[Any]]) -> None:
    """The page that the address names, of these by section, in its frame."""
    with _TURNS.turn():
        _show(pages)


def _show(pages: Mapping[str, Sequence[Any]]) -> None:
    st.set_page_config(page_title="Contested Counts", page_icon="⚖️", layout="wide", initial_sidebar_state=270)
    # The sidebar is the filters', all of them in sight; in a narrow window the pages stand there too, none hidden.
    page = st.navigation(pages, position="top", expanded=True)
    tables = corpus.look().tables
    asked.take(tables, page.url_path)
    if not any(page in pages[section] for section in WITHOUT_FILTERS):
        filters.sidebar(tables)
    if page.url_path != WHOLE_SCREEN:
        problems.show(tables)
        narrow.keep_charts_wide()
        paper.suit_paper()
        emphasis.suit_buttons()
    above = st.container()
    page.run()
    if page.url_path != WHOLE_SCREEN:
        narrow.let_keys_scroll()
        with above:
            asked.show(tables, page.url_path)
    focus.show()
    watch.corpus_folder()
