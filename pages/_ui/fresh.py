"""Tables and lists that forget what was clicked: each has a number in its key, and a higher one makes it a new one.

A browser that has not heard of the new one still sends what was clicked in the old: that no longer counts.
"""

import streamlit as st


def key(name: str, counter: str) -> str:
    """The key of a table or a list as it is now; all with one `counter` are made new at once."""
    return f"{name}-{_number(counter)}"


def name_of(key: str) -> str:
    """The name of what has this key."""
    return key.rpartition("-")[0]


def is_current(key: str, counter: str) -> bool:
    """Whether what has this key still stands; for callbacks."""
    return key.endswith(f"-{_number(counter)}")


def renew(counter: str) -> None:
    """Make them new; for callbacks, or before another page is opened."""
    st.session_state[counter] = _number(counter) + 1


def _number(counter: str) -> int:
    return int(st.session_state.get(counter, 0))
