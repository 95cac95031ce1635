"""What is left to do on an article while none of its records is open."""

from collections.abc import Sequence

import streamlit as st

from core.curation.sheets.deciding import HeaderEdit
from core.models import Problem
from core.wording.curating.pages import HELP
from core.wording.markdown import escape
from core.wording.names import quoted
from core.wording.numbers import say_count
from pages._ui.curate import checked, saving, work
from pages._ui.curate.work import Work
from pages._ui.rows import bullets

MOST = 20
"""So many problems are listed at a time."""


def to_do(article: Work) -> None:
    """The problems of the article, each with the way to its record; and the matters that were looked for."""
    st.info("Click a marked number, choose one from the list, or take the next: its form opens here.")
    if found := checked.problems(article):
        st.markdown(f"**{say_count(len(found), 'problem')} of this article**")
        bullets(checked.told(article, each) for each in found[:MOST])
        _ways(article, found[:MOST])
    _nothing_on(article)


def _ways(article: Work, found: Sequence[Problem]) -> None:
    """A button for the form of the article, and of each record, that has a problem."""
    if any(each.field.partition(".")[0] == checked.HEADER for each in found):
        key = f"{article.stem} left article"
        st.button("Open the article itself", key=key, type="tertiary", on_click=work.go, args=("article",))
    paths = [checked.RECORD.match(each.field) for each in found]
    wrong = dict.fromkeys((path[1], int(path[2])) for path in paths if path)
    items = [item for item in article.sheet.items if (item.section, item.at) in wrong]
    for item in items:
        words = str(item.record.get("stated") or item.record.get("quote") or item.name)
        label = f"Open {checked.ONE[item.section].lower()}: {quoted(words[:60])}"
        key = f"{article.stem} left {item.section} {item.at}"
        st.button(escape(label), key=key, type="tertiary", on_click=work.go, args=(item.section, item.name))


def _nothing_on(article: Work) -> None:
    """The matters that were looked for and not found: never looked at is another thing."""
    held = {item.record.get("proposition") for item in article.sheet.of("positions")}
    matters = article.vocabulary.propositions
    before = article.sheet.nothing_on
    offered = list(dict.fromkeys([*before, *(name for name in matters if name not in held)]))
    if not offered:
        return
    key = f"{article.stem}|nothing {article.state.digest}"
    st.multiselect(
        "Looked for in this article, and nothing there",
        offered,
        default=before,
        format_func=lambda name: matters[name].text if name in matters else name,
        key=key,
        help=HELP["nothing_on"],
        placeholder="Choose matters",
        select_all=True,
        filter_mode="contains",
    )
    st.button("Save this list", on_click=_save_list, args=(article, key))


def _save_list(article: Work, key: str) -> None:
    """Write the list as it is now."""
    saving.save(article, HeaderEdit({}, tuple(st.session_state[key])), None)
