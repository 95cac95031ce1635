"""What each origin holds on each yes/no matter, as the cells of a matrix need it."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from core.figures.rows import inferred_words
from core.figures.texts import UNPUBLISHED, either
from core.wording.inferred import with_bases
from core.wording.labels import STANCES
from core.wording.names import quoted

SIGNS = {"affirms": "✓", "denies": "✗", "uncertain": "?", "declined": "⊘", "silent": "…"}
SHORT = {stance: STANCES[stance] for stance in SIGNS} | {"declined": "declined", "silent": "silent"}
"""Sign of each stance, and the words that fit into a cell."""

PRINTED, SAID_SO = "*", "own words, or its by inference"
"""What stands beside the sign of a source that says how sure it is, or that its sentence does not name, where a cell
has no room for words; and what the key says of it."""

OWN = 9
"""Most characters of a printed word that stands in a cell."""

UNDATED = "date not stated"
"""What is said of a position where no article tells when it was taken."""

HELD = ("origin", "proposition", "stance")


class Taken(NamedTuple):
    """One position: its stance, the words for how sure it is, that it is its origin's by inference, when it was said
    and whether that is inferred, whether it is perhaps not published; empty where there is nothing to say."""

    stance: str
    certainty: str
    inferred: str
    said: str
    unpublished: str


def positions_taken(positions: pd.DataFrame) -> dict[tuple[str, str], list[Taken]]:
    """By origin and proposition, every position in the order of the rows."""
    doubts = [UNPUBLISHED[known] for known in either(positions, "known", default="yes")]
    said = with_bases(either(positions, "said_label", "said", default=UNDATED), either(positions, "said_basis"))
    cells = [positions[name] for name in HELD]
    held: dict[tuple[str, str], list[Taken]] = {}
    sure, inferred = either(positions, "certainty"), inferred_words(positions)
    for origin, matter, *taken in zip(*cells, sure, inferred, said, doubts, strict=True):
        held.setdefault((origin, matter), []).append(Taken(*taken))
    return held


def marked(stance: str, certainty: str, inferred: str = "", *, worded: bool) -> str:
    """The sign of a stance, with another where words stand beside the matrix that the cell has not."""
    has_them = not certainty or (worded and in_cell(stance, certainty) == quoted(certainty))
    return SIGNS[stance] + ("" if has_them and not inferred else PRINTED)


def in_full(stance: str, certainty: str, inferred: str = "") -> str:
    """The words of a cell that has room for all: "affirms, “indications”, attribution inferred", or the printed ones
    where they say it."""
    words = in_cell(stance, certainty)
    printed = "" if not certainty or words == quoted(certainty) else quoted(certainty)
    return ", ".join(filter(None, [words, printed, inferred]))


def printed_words(positions: pd.DataFrame, origins: Mapping[str, str], matters: Mapping[str, str]) -> list[str]:
    """What stands beside a matrix whose cells have `PRINTED`: the words by which each origin says how sure it is, and
    what is its own by inference.

    "* Ryder: “We do assess” (In combat), “indications” (Casualties), attribution inferred (Troops sent)."
    """
    told: dict[str, list[str]] = {}
    sure = [quoted(certainty) if certainty else "" for certainty in either(positions, "certainty")]
    cells = zip(positions["origin"], positions["proposition"], sure, inferred_words(positions), strict=True)
    for origin, matter, *words in cells:
        if said := ", ".join(filter(None, words)):
            told.setdefault(origin, []).append(f"{said} ({matters[matter]})")
    named = ((name, dict.fromkeys(told[origin])) for origin, name in origins.items() if origin in told)
    return [f"{PRINTED} {name}: {', '.join(words)}." for name, words in named]


def in_cell(stance: str, certainty: str) -> str:
    """The words of a cell: the printed ones of a source that is not certain, where they have room."""
    printed = stance == "uncertain" and 0 < len(certainty) <= OWN
    return quoted(certainty) if printed else SHORT[stance]
