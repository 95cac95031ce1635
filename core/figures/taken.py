"""What each origin holds on each yes/no matter, as the cells of a matrix need it."""

from typing import NamedTuple

import pandas as pd

from core.figures.texts import UNPUBLISHED, either

HELD = ("origin", "proposition", "stance")


class Taken(NamedTuple):
    """One position: its stance, when it was said in words, and whether it is perhaps not yet published."""

    stance: str
    said: str
    unpublished: str


def positions_taken(positions: pd.DataFrame) -> dict[tuple[str, str], list[Taken]]:
    """By origin and proposition, every position in the order of the rows."""
    doubts = [UNPUBLISHED[known] for known in either(positions, "known", default="yes")]
    said = either(positions, "said_label", "said", default="date not stated")
    held: dict[tuple[str, str], list[Taken]] = {}
    for origin, matter, *taken in zip(*(positions[name] for name in HELD), said, doubts, strict=True):
        held.setdefault((origin, matter), []).append(Taken(*taken))
    return held
