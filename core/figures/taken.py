"""What each origin holds on each yes/no matter, as the cells of a matrix need it."""

from typing import NamedTuple

import pandas as pd

from core.figures.texts import UNPUBLISHED, either
from core.wording.labels import STANCES
from core.wording.names import quoted

SIGNS = {"affirms": "✓", "denies": "✗", "uncertain": "?", "declined": "⊘", "silent": "…"}
SHORT = {stance: STANCES[stance] for stance in SIGNS} | {"declined": "declined", "silent": "silent"}
"""Sign of each stance, and the words that fit into a cell."""

OWN = 9
"""Most characters of a printed word that stands in a cell."""

HELD = ("origin", "proposition", "stance")


class Taken(NamedTuple):
    """One position: its stance, the words for how sure it is, when it was said, whether it is perhaps not published."""

    stance: str
    certainty: str
    said: str
    unpublished: str


def positions_taken(positions: pd.DataFrame) -> dict[tuple[str, str], list[Taken]]:
    """By origin and proposition, every position in the order of the rows."""
    doubts = [UNPUBLISHED[known] for known in either(positions, "known", default="yes")]
    said = either(positions, "said_label", "said", default="date not stated")
    cells = [positions[name] for name in HELD]
    held: dict[tuple[str, str], list[Taken]] = {}
    for origin, matter, *taken in zip(*cells, either(positions, "certainty"), said, doubts, strict=True):
        held.setdefault((origin, matter), []).append(Taken(*taken))
    return held


def in_cell(stance: str, certainty: str) -> str:
    """The words of a cell: the printed ones of a source that is not certain, where they have room."""
    printed = stance == "uncertain" and 0 < len(certainty) <= OWN
    return quoted(certainty) if printed else SHORT[stance]
