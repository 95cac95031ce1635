"""What stands around every page: its name, the pages, the filters, what is wrong with the corpus."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import streamlit as st

from core.frames import Tables
from core.turns import Turns
from core.wording.markdown import escape
from core.wording.pages import renamed
from pages._ui import asked, corpus, emphasis, filters, focus, narrow, paper, problems, watch

Pages: TypeAlias = Mapping[str, Sequence[Any]]
"""Pages by the section of the navigation in which they stand."""

Named: TypeAlias = Callable[[str], str]
"""From the name of a page to what it is called over this corpus, as Markdown."""

CURATE = "Curate"
WITHOUT_FILTERS = (CURATE, "Present")
"""Sections whose pages show the corpus as it is."""

WHOLE_SCREEN = "present"
"""The address of the page that has the screen for itself."""


_TURNS = Turns()
"""All readers' pages: each is done sooner if the one before is done first."""


def show(pages_of: Callable[[Named], Pages]) -> None:
    """The page that the address names, of all that `pages_of` makes, in its frame."""
    with _TURNS.turn():
        _show(pages_of)


def _named(tables: Tables) -> Named:
    called = renamed(tables)
    return lambda name: escape(called(name))


def _show(pages_of: Callable[[Named], Pages]) -> None:
    st.set_page_config(page_title="Contested Counts", page_icon="⚖️", layout="wide", initial_sidebar_state=270)
    tables = corpus.look().tables
    pages = pages_of(_named(tables))
    # The sidebar is the filters', all of them in sight; in a narrow window the pages stand there too, none hidden.
    page = st.navigation(pages, position="top", expanded=True)
    asked.take(tables, page.url_path)
    if not any(page in pages[section] for section in WITHOUT_FILTERS):
        filters.sidebar(tables, page.url_path)
    if page.url_path != WHOLE_SCREEN:
        problems.show(tables, with_drafts=page in pages[CURATE] or page in pages[""][:1])
        narrow.keep_charts_wide()
        paper.suit_paper()
        emphasis.suit_buttons()
    above = st.container()
    page.run()
    if page.url_path != WHOLE_SCREEN:
        narrow.keep_in_reach()
        with above:
            asked.show(tables, page.url_path)
    focus.show()
    watch.corpus_folder()
