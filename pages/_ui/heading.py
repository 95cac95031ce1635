"""The head of a page: its name, small, and the finding as its title."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from core.analysis.ways.chains import reach
from core.wording import acts
from core.wording.headlines import headline
from core.wording.markdown import escape
from core.wording.titles.left_out import say_choices, say_clocks
from core.wording.titles.notes import withdrawn_note
from core.wording.titles.reach import say_reach, say_view_reach
from pages._ui import filters, problems, reader, withdrawn
from pages._ui.reader import Seen

Rows = Callable[[], pd.DataFrame]


def show(seen: Seen, name: str, finding: Callable[..., str], *args: str | None, rows: Rows | None = None) -> None:
    """`finding` makes the title, as plain text, from the view (and from what else the page shows).

    Beside the name stand the clocks that are set, and how many articles and origins are behind what the page shows:
    what `rows` makes, or the whole view; but not what the title says. Below stand what was chosen in the sidebar, and
    what is hidden as withdrawn.
    """
    what = (name, finding.__name__, *args)
    title = reader.once(seen, what, lambda: finding(seen.view, *args))
    taken_back = reader.once(seen, ("withdrawn",), lambda: withdrawn_note(seen.view))
    clocks = say_clocks(seen.view.filters)
    reached = (
        whole_reach(seen) if rows is None else reader.once(seen, ("reach", *what), lambda: say_reach(reach(rows())))
    )
    with st.container(gap="xxsmall"):
        _caption(*(part for part in (name, clocks, reached) if part not in title))
        _titled(title)
        _chosen(seen)
        withdrawn.note(taken_back, name, hidden=not seen.view.filters.retracted)


def _caption(*parts: str) -> None:
    """What stands small above the title; at its end, how many drafts are left out."""
    st.caption(escape(" · ".join(filter(None, (*parts, problems.say_untold())))))


def _titled(title: str) -> None:
    """What is said aloud as the title, and what must stand with it below."""
    said, below = headline(title)
    st.title(escape(said), anchor=False)
    if below:
        st.markdown(escape(below))


def _chosen(seen: Seen) -> None:
    """What a reader chose in the sidebar, which may be out of sight, and the way back."""
    if chosen := reader.once(seen, ("chosen",), lambda: say_choices(seen.view.filters, seen.tables)):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f":material/filter_alt: {escape(chosen)}", width="content")
            st.button(acts.RESET, key="show-all", on_click=filters.reset, args=(seen.tables.readings,), type="tertiary")


def whole_reach(seen: Seen) -> str:
    """How many articles and origins are behind the whole view, in words."""
    return reader.once(seen, ("reach",), lambda: say_view_reach(seen.view))


def of_article(seen: Seen, name: str, finding: Callable[..., str], document: str) -> None:
    """The head of a page about one article, of which all is told."""
    with st.container(gap="xxsmall"):
        _caption(name)
        _titled(finding(seen.view, document))
