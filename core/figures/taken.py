"""What each origin holds on each yes/no matter, as the cells of a matrix need it."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from core.figures.texts import UNPUBLISHED, either
from core.wording.labels import STANCES
from core.wording.names import quoted

SIGNS = {"affirms": "✓", "denies": "✗", "uncertain": "?", "declined": "⊘", "silent": "…"}
SHORT = {stance: STANCES[stance] for stance in SIGNS} | {"declined": "declined", "silent": "silent"}
"""Sign of each stance, and the words that fit into a cell."""

PRINTED, SAID_SO = "*", "in words of its own, as printed"
"""What stands beside the sign of a source that says how sure it is, where a cell has no room for its words; and what
the key says of it."""

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


def marked(stance: str, certainty: str, *, worded: bool) -> str:
    """The sign of a stance, with another where printed words say how sure the source is and the cell has not them."""
    has_them = worded and in_cell(stance, certainty) == quoted(certainty)
    return SIGNS[stance] + (PRINTED if certainty and not has_them else "")


def in_full(stance: str, certainty: str) -> str:
    """The words of a cell that has room for all: "affirms, “indications”", or the printed ones where they say it."""
    words = in_cell(stance, certainty)
    return words if not certainty or words == quoted(certainty) else f"{words}, {quoted(certainty)}"


def printed_words(positions: pd.DataFrame, origins: Mapping[str, str], matters: Mapping[str, str]) -> list[str]:
    """What stands beside a matrix whose cells have `PRINTED`: the words by which each origin says how sure it is.

    "* Ryder: “We do assess” (In combat), “indications” (Casualties)."
    """
    told: dict[str, list[str]] = {}
    cells = zip(positions["origin"], positions["proposition"], either(positions, "certainty"), strict=True)
    for origin, matter, certainty in cells:
        if certainty:
            told.setdefault(origin, []).append(f"{quoted(certainty)} ({matters[matter]})")
    named = ((name, dict.fromkeys(told[origin])) for origin, name in origins.items() if origin in told)
    return [f"{PRINTED} {name}: {', '.join(words)}." for name, words in named]


def in_cell(stance: str, certainty: str) -> str:
    """The words of a cell: the printed ones of a source that is not certain, where they have room."""
    printed = stance == "uncertain" and 0 < len(certainty) <= OWN
    return quoted(certainty) if printed else SHORT[stance]
