"""What a clock leaves nothing of: a whole way of counting that was not told by then, or not of that day."""

from collections.abc import Sequence

from core.analysis.panels import Panel
from core.filters import Filters
from core.wording.names import say_list
from core.wording.times import say_time


def say_not_there(there: Sequence[Panel], whole: Sequence[Panel], filters: Filters) -> str:
    """The panels that there are without the clocks, and not with them, in a sentence; empty where none is missing.

    "No count of its own told by 10 January 2025: Killed (a running total)". `whole` are the panels with both clocks
    off. What another count tells of it in words ("casualties, both killed and wounded") is none of its own.
    """
    here = {panel.key for panel in there}
    missing = [_in_brackets(panel.title) for panel in whole if panel.key not in here]
    by = [f"told by {say_time(filters.known_by.isoformat())}"] if filters.known_by else []
    about = [f"about {say_time(filters.as_of.isoformat())}"] if filters.as_of else []
    return f"No count of its own {' '.join([*by, *about])}: {say_list(missing)}." if missing else ""


def _in_brackets(title: str) -> str:
    """ "Killed: a running total" as "Killed (a running total)"."""
    measure, _, way = title.partition(": ")
    return f"{measure} ({way})" if way else measure
