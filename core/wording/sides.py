"""Yes/no matters in a chart: their names, and what stands above those on which alike many took a side."""

from collections.abc import Mapping

from core.frames import Tables
from core.wording.names import called

CONTESTED = "contested"

HEADINGS: Mapping[str, str] = {
    CONTESTED: "One affirms what another denies",
    "shared": "Two or more took a side, none against another",
    "single": "One alone took a side",
    "none": "No side taken",
}
"""The groups of matters, in their order, and what stands above each."""

NARROWER = ("single", "none")
"""The groups on which no two took a side."""

NOT_NAMED = "Who is not named has no position on record there: neither silence nor denial"
"""What is said of everybody who does not stand beside a matter."""


def shorts(tables: Tables) -> dict[str, str]:
    """The short names of all propositions."""
    return dict(called(tables, "proposition", "short"))
