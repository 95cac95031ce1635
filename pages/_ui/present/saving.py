"""What a reader does to a briefing is written at once; what cannot be written is said, and nobody's work is lost.

Nothing here draws but `told`; the rest is for callbacks.
"""

from collections.abc import Callable

import streamlit as st

from core.briefings.writing import ChangedError, EditError, FileState, NoVersionError, ReadOnlyError, UnsafeNameError
from core.curation.keeping.difference import difference
from core.wording.markdown import escape

REFUSED, SAVED, LACKING = "_briefing-refused", "_briefing-saved", "_briefing-lacking"


def save(began: FileState | None, write: Callable[[], object], words: str, mine: str = "") -> bool:
    """Do it, and keep what came of it for `told`. True if it was written.

    `began`: the file that the reader started from; `mine`: what the reader typed, to be copied if it cannot be written.
    """
    try:
        write()
    except ChangedError as error:
        theirs = error.theirs.text if error.theirs else ""
        st.session_state[REFUSED] = (str(error), difference(began.text if began else "", theirs), mine)
    except (EditError, NoVersionError, ReadOnlyError, UnsafeNameError) as error:
        st.session_state[REFUSED] = (str(error), "", mine)
    else:
        st.session_state[SAVED] = words
        return True
    return False


def lacks(sentence: str) -> bool:
    """Keep what is lacking for `told`. True if anything is."""
    if sentence:
        st.session_state[LACKING] = sentence
    return bool(sentence)


def told() -> None:
    """What came of the last save."""
    if refused := st.session_state.pop(REFUSED, None):
        sentence, changed, mine = refused
        st.error(f"Not saved: {escape(sentence)}.")
        if changed:
            st.markdown("What was changed meanwhile; the steps below are as they stand now:")
            st.code(changed, language="diff", wrap_lines=True)
        if mine:
            st.markdown("What you wrote, to copy:")
            st.code(mine, language=None, wrap_lines=True)
    if lacking := st.session_state.pop(LACKING, None):
        st.warning(lacking)
    told_in_passing()


def told_in_passing() -> None:
    """That the last save was done, for a moment and beside everything else."""
    if saved := st.session_state.pop(SAVED, None):
        st.toast(escape(saved), icon=":material/check:")
