"""One sentence of a record that can be pasted as it is, or why none would be safe."""

from pathlib import Path

import pandas as pd
import streamlit as st

from core.wording.markdown import escape
from core.wording.safe import Refusal, safe_sentence
from pages._ui import reader

STYLE = Path(__file__).with_suffix(".css")


def show(record: pd.Series) -> None:
    """The sentence with a button that copies it; it says what the reader's filters and clocks leave."""
    view = reader.current().view
    said = safe_sentence(view, [str(record.name)], withdrawn=view.filters.retracted)
    st.markdown("**Ready to paste**")
    if isinstance(said, Refusal):
        st.caption(escape(f"No sentence would be safe here: {said.reason}."))
    else:
        st.html(STYLE)
        st.code(said.text, language=None, wrap_lines=True)
