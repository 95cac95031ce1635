"""What the speaker says, step by step, to be read on a phone or on a second screen: it is never on the one shown."""

import streamlit as st

from core.models import NamedBriefing
from core.wording.markdown import escape

ASKED = "notes"
"""In the address of a presentation (`?briefing=NAME&notes=1`): that its notes are wanted in its place."""


def show(named: NamedBriefing) -> None:
    """Every step by its number: headline, what it means, and the notes. It follows no presentation."""
    st.title(escape(f"Notes: {named.briefing.title}"), anchor=False)
    for number, step in enumerate(named.briefing.steps, 1):
        with st.container(border=True):
            st.markdown(f"**{number}. {escape(step.headline)}**  \n{escape(step.so_what)}")
            st.markdown(escape(step.notes or "There are no notes on this step."))
