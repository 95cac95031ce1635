"""The head of a page: its name, small, and the finding as its title."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from core.analysis.chains import reach
from core.wording.left_out import say_clocks
from core.wording.markdown import escape
from core.wording.notes import withdrawn_note
from core.wording.reach import say_reach, say_view_reach
from pages._ui import reader, withdrawn
from pages._ui.reader import Seen

Rows = Callable[[], pd.DataFrame]


def show(seen: Seen, name: str, finding: Callable[..., str], *args: str | None, rows: Rows | None = None) -> None:
    """`finding` makes the title, as plain text, from the view (and from what else the page shows).

    Beside the name stand the clocks that are set, and how many articles and origins are behind what the page shows:
    what `rows` makes, or the whole view; but not what the title says. Below stands what is hidden as withdrawn.
    """
    what = (name, finding.__name__, *args)
    title = reader.once(seen, what, lambda: finding(seen.view, *args))
    taken_back = reader.once(seen, ("withdrawn",), lambda: withdrawn_note(seen.view))
    clocks = say_clocks(seen.view.filters)
    reached = reader.once(seen, ("reach", *what), lambda: _reached(seen, rows))
    with st.container(gap="xxsmall"):
        st.caption(escape(" · ".join(part for part in (name, clocks, reached) if part and part not in title)))
        st.title(escape(title), anchor=False)
        withdrawn.note(taken_back, name, hidden=not seen.view.filters.retracted)


def _reached(seen: Seen, rows: Rows | None) -> str:
    return say_view_reach(seen.view) if rows is None else say_reach(reach(rows()))


def of_article(seen: Seen, name: str, finding: Callable[..., str], document: str) -> None:
    """The head of a page about one article, of which all is told."""
    with st.container(gap="xxsmall"):
        st.caption(escape(name))
        st.title(escape(finding(seen.view, document)), anchor=False)
