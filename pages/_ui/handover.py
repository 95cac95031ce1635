"""For the first link that a fresh server is asked for, before it knows the pages that `dashboard.py` lists.

Until a script has called `st.navigation`, Streamlit looks for pages among the scripts that lie directly in `pages/`,
and tells the reader "page not found" where there is none of that name. So each page has a script of its name there,
which does nothing but hand over: it names the page and starts again, and then the frame runs as it always does.
"""

import streamlit as st


def to(page: str) -> None:
    """Start again with the frame around `page`, a path as in `dashboard.py`."""
    st.navigation([st.Page(_nothing, title="Overview", default=True), st.Page(page)], position="hidden")
    st.rerun()


def _nothing() -> None:
    """The default page of a navigation that is never seen."""
