"""Every chart of every page, in any state."""

from collections.abc import Callable, Mapping

from core.exhibits.arithmetic import arithmetic
from core.exhibits.exhibit import Exhibit
from core.exhibits.flows import flows
from core.exhibits.forests import forests
from core.exhibits.gone import panel_gone, statement_gone
from core.exhibits.lists import comparisons, documents
from core.exhibits.matrices import matrices
from core.exhibits.numbering import counted_on, numbered_from
from core.exhibits.overview import overview_exhibits
from core.exhibits.state import State, state_of
from core.figures.theme import Theme
from core.frames import Tables
from core.models.briefing import PageName, Shown

PAGES: Mapping[PageName, Callable[[State], list[Exhibit]]] = {
    "overview": overview_exhibits,
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

    Never an empty list: where nothing is left, one exhibit says why. Raises ValueError for a page without any.
    """
    if page not in PAGES:
        raise ValueError(f"no exhibits are on {page!r}; name one of {', '.join(PAGES)}")
    return of_state(state_of(tables, shown, look), page)


def of_state(state: State, page: PageName) -> list[Exhibit]:
    """The same of a state that is already worked out."""
    return PAGES[page](state) or [panel_gone(state, page)]


def of_step(state: State, page: PageName) -> list[Exhibit]:
    """The same as a step of a briefing shows them: the marks of each are numbered from 1, those of the overview's
    list on from its chart's.

    Where the one statement that a step is about is not told, that is said, and nothing is shown in its place.
    """
    if page == "attribution" and state.shown.lit and not _is_told(state, state.shown.lit):
        return [statement_gone(state)]
    made = of_state(state, page)
    return counted_on(made) if page == "overview" else [numbered_from(exhibit) for exhibit in made]


def _is_told(state: State, statement: str) -> bool:
    return any((rows["statement_id"] == statement).any() for rows in (state.view.claims, state.view.positions))
