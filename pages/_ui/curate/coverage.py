"""The parts of the page on coverage: how far each article has come, and the way to what is still open."""

from typing import Any

import pandas as pd
import streamlit as st

from core.curation.progress import progress
from core.figures.coverage import coverage_alt, coverage_bars, most_waiting
from core.loader import default_folder
from core.wording.curating.coverage import coverage_title, in_words
from core.wording.markdown import escape
from core.wording.numbers import say_number
from pages._ui import chart, corpus, fresh, reader, tables
from pages._ui.curate import titles, work

TURN = "_coverage-turn"
NUMBERS = ("Article", "Waiting", "State", "Number words", "Recorded", "Dismissed", "Claims", "Positions")
"""The columns of the first table of counts; all others stand in the second."""

NOTE = (
    "Recorded: the number stands in a claim, or a time was read from it. Dismissed: it is no claim, and the record "
    "says why. Waiting: nobody has decided. A matter that was looked at, with nothing there, is another thing than one "
    "that nobody looked at; and both are other things than a position."
)


def rows() -> pd.DataFrame:
    """One row an article, as the folder stands now."""
    return _rows(corpus.loaded().fingerprint)


def head(found: pd.DataFrame) -> None:
    """What waits, as the title."""
    st.title(escape(coverage_title(found)), anchor=False)


def bars(found: pd.DataFrame) -> None:
    """The counts of each article."""
    drawn = most_waiting(found)
    figure = coverage_bars(drawn, titles.labels(), reader.look())
    alt = coverage_alt(drawn, titles.labels())
    chart.show(figure, key="coverage", alt=alt)
    if len(drawn) < len(found):
        st.caption(f"The {say_number(len(drawn))} articles with most numbers waiting; the table has all.")


def chooser(found: pd.DataFrame) -> None:
    """The way to an article by the keyboard, and the counts as CSV."""
    with st.container(horizontal=True, vertical_alignment="center"):
        tables.download(found, "coverage")
        named = titles.labels()
        key = fresh.key("coverage-open", TURN)
        chosen = st.selectbox(
            "Open an article at its first open number",
            list(found["document"]),
            index=None,
            format_func=lambda name: named.get(name, name),
            key=key,
            placeholder="Open an article at its first open number …",
            label_visibility="collapsed",
            filter_mode="contains",
        )
    if chosen is not None:
        _open(found, chosen)


def table(found: pd.DataFrame) -> None:
    """All counts, in two tables, since one would be too wide for a page; a chosen row opens its article."""
    told = in_words(found, titles.labels())
    chosen = _numbers(told)
    st.caption("Select the box of a row to open the article at its first open number.")
    _matters(told)
    st.caption(NOTE)
    if chosen:
        _open(found, str(found["document"].iloc[chosen[0]]))


def _numbers(told: pd.DataFrame) -> list[int]:
    """The first table; the place of the row that is chosen in it, or nothing."""
    event = st.dataframe(
        told,
        **_look(told),
        column_order=NUMBERS,
        key=fresh.key("coverage-table", TURN),
        on_select="rerun",
        selection_mode="single-row",
        alt="Number words, claims and positions of each article",
    )
    return list(event.selection.rows)


def _matters(told: pd.DataFrame) -> None:
    st.dataframe(
        told,
        **_look(told),
        column_order=["Article", *(name for name in map(str, told) if name not in NUMBERS)],
        key="coverage-matters",
        alt="Matters and second annotator of each article",
    )


def _look(told: pd.DataFrame) -> dict[str, Any]:
    """What both tables look like: as high as their rows up to eighteen, then 700 pixels that scroll."""
    wide = {"Article": st.column_config.Column(width=220)}
    return {"hide_index": True, "column_config": wide, "height": "content" if len(told) <= 18 else 700}


def _open(found: pd.DataFrame, document: str) -> None:
    """Turn to the article; the choice is forgotten, so that coming back does not open it again."""
    fresh.renew(TURN)
    start = int(found.loc[found["document"] == document, "next_open"].iloc[0])
    address = {work.ARTICLE: document.removesuffix(".txt")} | ({work.AT: f"number:{start}"} if start >= 0 else {})
    st.session_state.pop(work.ARTICLE, None)
    st.switch_page(work.EDIT, query_params=address)


@st.cache_resource(max_entries=4, show_spinner="Counting number words …")
def _rows(seen: str) -> pd.DataFrame:
    return progress(default_folder(), corpus.loaded().corpus)
