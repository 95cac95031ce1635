"""Every chart of every page, in any state."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from core.exhibits.arithmetic import arithmetic
from core.exhibits.caveats import NOTHING
from core.exhibits.exhibit import Exhibit
from core.exhibits.flows import flows
from core.exhibits.forests import forests
from core.exhibits.lists import comparisons, documents, overview_exhibit
from core.exhibits.matrices import matrices
from core.exhibits.numbering import from_one
from core.exhibits.state import State, state_of
from core.figures.theme import Theme
from core.frames import Tables
from core.models.briefing import PageName, Shown

PAGES: Mapping[PageName, Callable[[State], list[Exhibit]]] = {
    "overview": overview_exhibit,
    "deployment": lambda state: forests(state, "deployment"),
    "casualties": lambda state: forests(state, "casualties"),
    "agreement": matrices,
    "attribution": flows,
    "comparisons": comparisons,
    "cross-checks": arithmetic,
    "documents": documents,
}


def exhibits(tables: Tables, page: PageName, shown: Shown, look: Theme) -> list[Exhibit]:
    """Every chart, or list of sentences, of a page in one state; `shown.panel` picks one.

    Never an empty list: where nothing is left, one exhibit says why.
    """
    return of_state(state_of(tables, shown, look), page)


def of_state(state: State, page: PageName) -> list[Exhibit]:
    """The same of a state that is already worked out."""
    return PAGES[page](state) or [_not_there(state, page)]


def of_step(state: State, page: PageName) -> list[Exhibit]:
    """The same as a step of a briefing shows them: the marks of each are numbered from 1."""
    return [from_one(exhibit) for exhibit in of_state(state, page)]


def _not_there(state: State, page: PageName) -> Exhibit:
    """Why the one chart that was asked for is not there."""
    words = f"The chart “{state.shown.panel}” shows nothing in this state of the page {page}."
    first = PAGES[page](replace(state, shown=state.shown.model_copy(update={"panel": None})))[0]
    return replace(
        first,
        title=words,
        subtitle="",
        figure=None,
        alt=words,
        lines=(words,),
        table=first.table[:0],
        rows=first.rows[:0],
        marks=(),
        caveats=replace(first.caveats, legend=(), count=NOTHING),
    )
