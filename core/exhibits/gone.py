"""An exhibit in place of one that is gone: what a step was made to show, and that its number no longer stands here."""

from core.exhibits.exhibit import Exhibit
from core.exhibits.forests import PANELS, subject_of
from core.exhibits.nothing import without_chart
from core.exhibits.state import State
from core.models.briefing import PageName
from core.wording.labels import COUNTS
from core.wording.names import called, subject_label

GONE = "The number of this headline no longer stands here"
STATEMENT = "The way of one statement, from who said it first to the articles that tell it"
UNNAMED = "The one chart of this page that was chosen"
"""What a chart is called that is known by its ids alone."""


def gone(state: State, page: PageName, what: str) -> Exhibit:
    """The exhibit that says that nothing is left of `what`."""
    left = f"{what}: nothing of this is left in the articles as they are filtered here."
    return without_chart(state, page, GONE, [left], what)


def panel_gone(state: State, page: PageName) -> Exhibit:
    """The same in place of the one chart that was asked for, by its name."""
    return gone(state, page, _named(state, page))


def statement_gone(state: State) -> Exhibit:
    """The same in place of the way of a statement that nobody tells."""
    return gone(state, "attribution", STATEMENT)


def _named(state: State, page: PageName) -> str:
    """A chart by what it counts and whose: "Casualties: a count within a period. North Korean troops"."""
    measure, _, counts = str(state.shown.panel).rpartition(" ")
    labels = called(state.tables, "measure")
    if measure not in labels or counts not in COUNTS:
        return UNNAMED
    subject = subject_of(state, page) if page in PANELS else None
    whose = f". {subject_label(subject, state.tables)}" if subject else ""
    return f"{labels[measure]}: {COUNTS[counts]}{whose}"
