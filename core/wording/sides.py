"""Yes/no matters in a chart: their names, and what stands above those on which alike many took a side."""

from collections.abc import Mapping

from core.filters import Filters
from core.frames import Tables
from core.wording.names import called

CONTESTED = "contested"

HEADINGS: Mapping[str, str] = {
    CONTESTED: "One affirms what another denies",
    "against": "One alone took a side; its article sets another source against it",
    "shared": "Two or more took a side, none against another",
    "single": "One alone took a side",
    "none": "No side taken",
}
"""The groups of matters, in their order, and what stands above each."""

OF_THOSE = "Of those shown: {}"
"""The same where choices, or a clock, leave positions out."""

NARROWER = ("single", "none")
"""The groups on which no two took a side."""

NOT_NAMED = "Who is not named has no position on record there: neither silence nor denial"
"""What is said of everybody who does not stand beside a matter."""


def headings(filters: Filters) -> Mapping[str, str]:
    """What stands above each group: with any position left out, it is true of those that are shown."""
    lists = filters.documents, filters.kinds, filters.sides, filters.origins
    if not any(lists) and filters.known_by is None:
        return HEADINGS
    return {group: OF_THOSE.format(f"{words[0].lower()}{words[1:]}") for group, words in HEADINGS.items()}


def shorts(tables: Tables) -> dict[str, str]:
    """The short names of all propositions."""
    return dict(called(tables, "proposition", "short"))
