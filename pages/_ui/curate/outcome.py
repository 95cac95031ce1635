"""What came of a save, a step back, or an attempt at one: kept by callbacks, told by the page that runs after them."""

import streamlit as st

from core.wording.markdown import escape

REFUSED, SAVED = "_curate-refused", "_curate-saved"


def refuse(sentence: str, mine: str | None = None) -> None:
    """Keep why nothing was written; and `mine`, what would have been, to be copied. For callbacks."""
    st.session_state[REFUSED] = (sentence, mine)


def done(words: str) -> None:
    """Keep what was done; for callbacks."""
    st.session_state[SAVED] = words


def refusal() -> bool:
    """Tell, once, why nothing was written. Whether there was anything to tell."""
    refused = st.session_state.pop(REFUSED, None)
    if refused is None:
        return False
    sentence, mine = refused
    st.error(f"Not saved: {escape(sentence)}.")
    if mine is not None:
        st.markdown("What would have been written, to copy:")
        st.code(mine, language="yaml", height=300)
    return True


def told() -> None:
    """Tell what came of it, once."""
    refusal()
    if saved := st.session_state.pop(SAVED, None):
        st.toast(escape(saved), icon=":material/check:")
