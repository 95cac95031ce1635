"""One sentence of a record that can be pasted, or said aloud, as it is; or why none would be safe."""

from pathlib import Path

import pandas as pd
import streamlit as st

from core.view import View
from core.wording.markdown import escape
from core.wording.safe import FORMS, SHORT, WHOLE, Refusal, SafeSentence, safe_sentence, short_sentence
from pages._ui import reader

STYLE = Path(__file__).with_suffix(".css")
FORM = "_paste-form"


def show(record: pd.Series) -> None:
    """The sentence with a button that copies it; it says what the reader's filters and clocks leave."""
    view = reader.current().view
    said = safe_sentence(view, [str(record.name)], withdrawn=view.filters.retracted)
    st.markdown("**Ready to paste**")
    if isinstance(said, Refusal):
        st.caption(escape(f"No sentence would be safe here: {said.reason}."))
        return
    st.html(STYLE)
    st.code(_chosen(view, str(record.name), said).text, language=None, wrap_lines=True)


def _chosen(view: View, name: str, whole: SafeSentence) -> SafeSentence:
    """The form that the reader chose here, or last; the whole sentence where no short one would be safe."""
    key = f"paste-{name}"
    st.session_state.setdefault(key, st.session_state.get(FORM, WHOLE))
    form = st.segmented_control("How much", FORMS, required=True, key=key, label_visibility="collapsed")
    st.session_state[FORM] = form
    if form != SHORT:
        return whole
    short = short_sentence(view, [name], withdrawn=view.filters.retracted)
    if isinstance(short, Refusal):
        st.caption(escape(f"There is only the whole sentence: {short.reason}."))
        return whole
    return short
