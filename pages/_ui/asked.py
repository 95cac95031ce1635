"""What a link asks for that the page does not have: said above it, where Streamlit drops it without a word.

The address is read as a session begins, before a control drops what it does not know; and again when the page stands.
"""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from core.frames import Tables
from core.wording.choices import MARKS, namers, subjects, topics, verdict_name
from core.wording.links import say_left_out
from core.wording.markdown import escape
from core.wording.reckoning.crosschecks import SIGNS, say_outcome

ASKED, LEFT = "_asked", "_asked-left"
ARTICLE, DOCUMENT, DOCUMENTS = "article", "document", "documents"
"""What Edit and Articles call their article in the address, and the address of the page on articles."""


def take(tables: Tables, page: str) -> None:
    """Keep what the address asks for, once a session, before any control is drawn.

    Articles finds an article by the name of its files, too, as Edit calls it.
    """
    first = ASKED not in st.session_state
    if first:
        st.session_state[ASKED] = (page, {name: st.query_params.get_all(name) for name in st.query_params})
    if page == DOCUMENTS and ARTICLE in st.query_params:
        _take_article(tables, first=first)


def _take_article(tables: Tables, *, first: bool) -> None:
    """Open the article that the address names so; it stands there until another is opened."""
    name = f"{st.query_params[ARTICLE]}.txt"
    if first and name in tables.documents["document"].tolist():
        st.session_state[DOCUMENT] = name
    elif st.session_state.get(DOCUMENT) != name:
        del st.query_params[ARTICLE]


def show(tables: Tables, page: str) -> None:
    """Say what of it was left out, for as long as the reader stays on the page that the link led to."""
    led_to, asked = st.session_state[ASKED]
    if asked:
        st.session_state[ASKED] = (led_to, {})
        left = _left_out(tables, asked) if led_to == page else {}
        st.session_state[LEFT] = say_left_out(left, unpaired=topics(tables).values())
    lines = st.session_state.get(LEFT)
    if lines and led_to == page:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.info("  \n".join(map(escape, lines)), icon=":material/link_off:")
            st.button("Close", key="asked-close", on_click=_forget, type="tertiary", icon=":material/close:")


def _forget() -> None:
    st.session_state.pop(LEFT, None)


def _left_out(tables: Tables, asked: dict[str, list[str]]) -> dict[str, list[str]]:
    """The values that stand in the address no more, and are not what the page shows at first either, by parameter."""
    named, found = _names(tables), {}
    for name, values in asked.items():
        kept = {*st.query_params.get_all(name), *_shown(name, named)}
        found[name] = [value for value in values if value.strip() and value not in kept and not _is_number(name, value)]
    return found


def _shown(name: str, named: dict[str, str]) -> list[str]:
    """What the control with this key shows, as an address would name it; nothing where there is no such control."""
    held = st.session_state.get(name)
    values: Sequence[Any] = held if isinstance(held, list | tuple) else [held]
    return [words for value in values for words in (str(value), str(value).lower(), named.get(str(value), ""))]


def _is_number(name: str, value: str) -> bool:
    """Whether it is the number that a control with this key shows."""
    held = st.session_state.get(name)
    try:
        return isinstance(held, int | float) and float(value) == held
    except ValueError:
        return False


def _names(tables: Tables) -> dict[str, str]:
    """What an address calls the choices that have another id."""
    call = namers(tables, ())["documents"]
    articles = {document: call(document) for document in tables.documents["document"]}
    verdicts = {verdict: verdict_name(verdict) for verdict in MARKS}
    return articles | subjects(tables) | topics(tables) | verdicts | {each: say_outcome(each) for each in SIGNS}
