"""Where the keyboard goes on, once a press took away what had the focus, or moved it: see `focus.js`.

What is asked for are the keys of controls or containers, the best first: the first that can be reached gets the focus.
"""

from pathlib import Path

import streamlit as st

ASKED = "_focus"
_component = st.components.v2.component(
    "contested-counts.focus",
    html="<span hidden></span>",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
)


def ask(*keys: str) -> None:
    """Go on at one of these; for callbacks."""
    turn, _ = st.session_state.get(ASKED, (0, ()))
    st.session_state[ASKED] = (turn + 1, keys)


def show() -> None:
    """Have the browser go there, once for each time that it was asked."""
    turn, keys = st.session_state.get(ASKED, (0, ()))
    _component(key="focus", data={"turn": turn, "keys": list(keys)})
