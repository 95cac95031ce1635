"""The state of a page by ids, as a briefing keeps it, and what it comes to."""

from core.filters import Filters
from core.frames import Tables
from core.models.briefing import Shown
from core.view import View, view


def to_filters(shown: Shown) -> Filters:
    """The filters of a state."""
    return Filters(
        documents=tuple(shown.documents),
        kinds=tuple(shown.kinds),
        sides=tuple(shown.sides),
        origins=tuple(shown.origins),
        subjects=tuple(shown.subjects),
        by_origin=shown.by_origin,
        retracted=shown.withdrawn,
        known_by=shown.known_by,
        as_of=shown.as_of,
        tolerance=shown.about / 100,
        bands=dict(shown.readings),
    )


def view_of(tables: Tables, shown: Shown) -> View:
    """What the filters of a state leave of the tables."""
    return view(tables, to_filters(shown))
