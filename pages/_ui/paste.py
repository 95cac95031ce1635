"""One sentence of a record that can be pasted, or said aloud, as it is; or why none would be safe."""

from pathlib import Path

import pandas as pd
import streamlit as st

from core.view import View
from core.wording.markdown import escape
from core.wording.safe.sentence import CITED, FORMS, SHORT, Refusal, SafeSentence, safe_sentence, short_sentence
from core.wording.safe.views import say_scope, told_with
from pages._ui import reader

STYLE = Path(__file__).with_suffix(".css")
FORM = "_paste-form"


def show(record: pd.Series) -> None:
    """The sentence, and what it cites, each with a button that copies it: of all that is told by the chosen days."""
    view = unfiltered(reader.current().view, str(record.name))
    said = safe_sentence(view, [str(record.name)], withdrawn=view.filters.retracted)
    st.html(STYLE)
    head = st.container(horizontal=True, vertical_alignment="center", gap="small")
    head.markdown("**Safe to use**", width="content")
    head.caption(escape(f"Made out {say_scope(view.filters)}, whatever is filtered here."), width="content")
    if isinstance(said, Refusal):
        st.caption(escape(f"No sentence would be safe here: {said.reason}."))
        return
    with head:
        form = _form(str(record.name))
    chosen = _chosen(view, str(record.name), said, form)
    st.code(chosen.text, language=None, wrap_lines=True)
    if chosen.cited:
        st.caption(f"{CITED}:")
        st.code(chosen.cited, language=None, wrap_lines=True)


def unfiltered(view: View, name: str) -> View:
    """The view of which a sentence about this record is made, whatever the reader filters out."""
    return reader.with_filters(told_with(view, [name])).view


def _form(name: str) -> str:
    """The form that the reader chose here, or last."""
    key = f"paste-{name}"
    st.session_state.setdefault(key, st.session_state.get(FORM, SHORT))
    form = st.segmented_control("How much", FORMS, required=True, key=key, label_visibility="collapsed")
    st.session_state[FORM] = form
    return str(form)


def _chosen(view: View, name: str, whole: SafeSentence, form: str) -> SafeSentence:
    """The sentence in this form; the whole one where no short one would be safe."""
    if form != SHORT:
        return whole
    short = short_sentence(view, [name], withdrawn=view.filters.retracted)
    if isinstance(short, Refusal):
        st.caption(escape(f"There is only the whole sentence: {short.reason}."))
        return whole
    return short
