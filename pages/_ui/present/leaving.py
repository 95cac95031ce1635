"""The way from a presentation to the page on which its briefing is put in order, and back to the step that was left."""

import streamlit as st

from pages._ui.present import words

BRIEFINGS = "pages/present/briefings.py"
ASKED, LEFT = "_stage-left", "_stage-resumed"


def ask() -> None:
    """Leave in the next run; for callbacks, which cannot go to another page themselves."""
    st.session_state[ASKED] = True


def leave_if_asked(name: str, step: str) -> None:
    """Go there from a step, as the address has it.

    The session chooses the briefing there: named in an address, it would stand in that of the presentation first. This
    loses its own, so the step is kept for the way back.
    """
    if st.session_state.pop(ASKED, False):
        st.session_state[LEFT] = name, int(step) if step.isdecimal() else 1
        st.session_state[words.CHOSEN] = name
        st.switch_page(BRIEFINGS)


def resumed() -> tuple[str, int]:
    """The briefing that was left last and its step, once; no name where none was."""
    found: tuple[str, int] = st.session_state.pop(LEFT, ("", 1))
    return found
