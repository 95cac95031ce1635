"""The part of a page that the filters change. A change draws it again, and leaves the sidebar as it stands.

Filters stand outside of it and name it in their callbacks; what stands in it, marks and tables among them, draws it
again by itself. Whatever else changes, such as another page or an edited file, runs the whole frame.
"""

from collections.abc import Callable

import streamlit as st

NAME = "body"
SETTLED = "_settled"


def draw(page: Callable[[], None]) -> None:
    """Draw what `page` draws, so that `again` can draw it once more."""
    st.fragment(key=NAME)(page)()


def again(*others: str) -> None:
    """Draw the body again, and the fragments of these names, and nothing else; for callbacks.

    Where the run before never came to its end, the whole frame runs, as it does without this.
    """
    if st.session_state.get(SETTLED):
        st.rerun([NAME, *others])


def whole() -> None:
    """Run the whole frame, also from within the body; for callbacks that change what stands outside of it.

    And for those that close a dialog: the browser keeps one for as long as only the body is drawn again, and shows it
    once more with the next change.
    """
    st.rerun("app")


def begin() -> None:
    """A run of the frame begins: until it has come to its end, there may be no body to draw again."""
    st.session_state[SETTLED] = False


def settle(drawn: bool) -> None:
    """A run of the frame has come to its end, with a body or without one."""
    st.session_state[SETTLED] = drawn
