"""The head of a page: its name, small, and the finding as its title."""

from collections.abc import Callable

import streamlit as st

from core.wording.markdown import escape
from pages._ui import reader
from pages._ui.reader import Seen


def show(seen: Seen, name: str, finding: Callable[..., str], *args: str | None) -> None:
    """`finding` makes the title, as plain text, from the view (and from what else the page shows)."""
    title = reader.once(seen, (name, finding.__name__, *args), lambda: finding(seen.view, *args))
    with st.container(gap="xxsmall"):
        st.caption(escape(name))
        st.title(escape(title), anchor=False)
