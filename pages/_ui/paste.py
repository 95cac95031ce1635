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
    st.markdown("**Safe to use**")
    st.caption(escape(f"Made out {say_scope(view.filters)}, whatever is filtered here."))
    if isinstance(said, Refusal):
        st.caption(escape(f"No sentence would be safe here: {said.reason}."))
        return
    chosen = _chosen(view, str(record.name), said)
    st.code(chosen.text, language=None, wrap_lines=True)
    if chosen.cited:
        st.caption(f"{CITED}:")
        st.code(chosen.cited, language=None, wrap_lines=True)


def unfiltered(view: View, name: str) -> View:
    """The view of which a sentence about this record is made, whatever the reader filters out."""
    return reader.with_filters(told_with(view, [name])).view


def _chosen(view: View, name: str, whole: SafeSentence) -> SafeSentence:
    """The form that the reader chose here, or last; the whole sentence where no short one would be safe."""
    key = f"paste-{name}"
    st.session_state.setdefault(key, st.session_state.get(FORM, SHORT))
    form = st.segmented_control("How much", FORMS, required=True, key=key, label_visibility="collapsed")
    st.session_state[FORM] = form
    if form != SHORT:
        return whole
    short = short_sentence(view, [name], withdrawn=view.filters.retracted)
    if isinstance(short, Refusal):
        st.caption(escape(f"There is only the whole sentence: {short.reason}."))
        return whole
    return short
