"""What each origin holds on each yes/no matter, as the cells of a matrix need it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from core.figures.rows import inferred_words
from core.figures.texts import UNPUBLISHED, either
from core.wording.inferred import with_bases
from core.wording.labels import NOT_STATED, STANCES
from core.wording.names import quoted
from core.wording.stances import say_held_stance
from core.wording.times import say_time

SIGNS = {"affirms": "✓", "denies": "✗", "uncertain": "?", "declined": "⊘", "silent": "…"}
SHORT = {stance: STANCES[stance] for stance in SIGNS} | {"declined": "declined", "silent": "silent"}
"""Sign of each stance, and the words that fit into a cell."""

PRINTED, SAID_SO = "*", "with the source's own word"
"""What stands beside the sign of a source that says how sure it is, and what the key says of it."""

UNNAMED, BY_INFERENCE = "†", "attributed by inference"
"""The same where its sentence does not name the source."""

OWN = 9
"""Most characters of a printed word that stands in a cell."""

BACK, WAS_OTHER = "↺", "earlier held the other side"
"""The sign of an origin that took the other side before, and what the key says of it."""

UNDATED = "date not stated"
"""What is said of a position where no article tells when it was taken."""

HELD = ("origin", "proposition", "stance")


class Taken(NamedTuple):
    """One position: its stance, the words for how sure it is, that it is its origin's by inference, when it was said
    and whether that is inferred, whether it is perhaps not published; empty where there is nothing to say. `past` is
    True where its origin took the other side later."""

    stance: str
    certainty: str
    inferred: str
    said: str
    unpublished: str
    past: bool = False

    @property
    def told(self) -> str:
        """In full: "earlier denied, “flatly” (15 March 2026)"."""
        held = {"stance": self.stance, "certainty": self.certainty, "superseded": self.past}
        return f"{say_held_stance(held)} ({'; '.join(filter(None, [self.inferred, self.said, self.unpublished]))})"


def in_time(positions: pd.DataFrame) -> pd.DataFrame:
    """Positions in the order in which they were said, undated ones first, and those superseded before all others."""
    ordered = positions.sort_values(["said_latest", "published_latest"], na_position="first", kind="stable")
    return ordered.assign(superseded=_past(ordered)).sort_values("superseded", ascending=False, kind="stable")


def positions_taken(positions: pd.DataFrame) -> dict[tuple[str, str], list[Taken]]:
    """By origin and proposition, every position in the order of the rows.

    Where one was superseded, all of the cell have a date: that of publication where none tells when it was said.
    """
    doubts = [UNPUBLISHED[known] for known in either(positions, "known", default="yes")]
    said = _dates(positions)
    cells = [positions[name] for name in HELD]
    held: dict[tuple[str, str], list[Taken]] = {}
    sure, inferred = either(positions, "certainty"), inferred_words(positions)
    past = _past(positions)
    for origin, matter, *taken in zip(*cells, sure, inferred, said, doubts, past, strict=True):
        held.setdefault((origin, matter), []).append(Taken(*taken))
    return held


def now_held(taken: Sequence[Taken]) -> list[Taken]:
    """What an origin still holds of all that it held."""
    return [each for each in taken if not each.past]


def _past(positions: pd.DataFrame) -> list[bool]:
    return positions["superseded"].tolist() if "superseded" in positions else [False] * len(positions)


def _dates(positions: pd.DataFrame) -> list[str]:
    """When each was said; in cells of which a position was superseded, else when it was published."""
    cells = list(zip(positions["origin"], positions["proposition"], strict=True))
    reversed_in = {cell for cell, past in zip(cells, _past(positions), strict=True) if past}
    told = (UNDATED if day == NOT_STATED else day for day in either(positions, "said_label", "said", default=UNDATED))
    said = with_bases(told, either(positions, "said_basis"))
    published = [say_time(day) if day else "" for day in either(positions, "published")]
    printed = with_bases(published, either(positions, "published_basis"))
    return [
        f"published {day}" if day and own == UNDATED and cell in reversed_in else own
        for own, day, cell in zip(said, printed, cells, strict=True)
    ]


def marked(stance: str, certainty: str, inferred: str = "") -> str:
    """The sign of a stance, with others where there are words beside it that a cell has no room for."""
    return SIGNS[stance] + PRINTED * bool(certainty) + UNNAMED * bool(inferred)


def in_full(stance: str, certainty: str, inferred: str = "") -> str:
    """The words of a cell that has room for all: "affirms, “indications”, attribution inferred", or the printed ones
    where they say it."""
    words = in_cell(stance, certainty)
    printed = "" if not certainty or words == quoted(certainty) else quoted(certainty)
    return ", ".join(filter(None, [words, printed, inferred]))


def printed_words(positions: pd.DataFrame, origins: Mapping[str, str], matters: Mapping[str, str]) -> list[str]:
    """What stands beside a matrix whose cells have `PRINTED` or `UNNAMED`: the words by which each origin says how sure
    it is, and what is its own by inference.

    "Ryder: “We do assess” (In combat), “indications” (Casualties), attribution inferred (Troops sent)."
    """
    told: dict[str, list[str]] = {}
    sure = [quoted(certainty) if certainty else "" for certainty in either(positions, "certainty")]
    cells = zip(positions["origin"], positions["proposition"], sure, inferred_words(positions), strict=True)
    for origin, matter, *words in cells:
        if said := ", ".join(filter(None, words)):
            told.setdefault(origin, []).append(f"{said} ({matters[matter]})")
    named = ((name, dict.fromkeys(told[origin])) for origin, name in origins.items() if origin in told)
    return [f"{name}: {', '.join(words)}." for name, words in named]


def in_cell(stance: str, certainty: str) -> str:
    """The words of a cell: the printed ones of a source that is not certain, where they have room."""
    printed = stance == "uncertain" and 0 < len(certainty) <= OWN
    return quoted(certainty) if printed else SHORT[stance]
