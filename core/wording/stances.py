"""What a source holds, in words: its stance, or how a number is meant, and the printed words for how sure it is."""

import re

import pandas as pd

from core.analysis.statements import MEANT_IN
from core.analysis.ways.chains import NOBODY_NAMED, independent_origins
from core.frames import links
from core.frames.rows import article_number
from core.wording.labels import BASES, MODALITIES, STANCES, label
from core.wording.names import quoted
from core.wording.numbers import say_count
from core.wording.record import Record, known

SILENT = links.SILENT
"""The stance that is told of a source, and by the article alone: no word of the source's stands in it."""

PAST = {"affirms": "affirmed", "denies": "denied"}
"""What is said of a side that was taken."""

EARLIER = "earlier"
"""What is said before it, where its origin took the other side later."""

ESTIMATE = re.compile(r"estimate[sd]?", re.IGNORECASE)

FIRST, NAMED, OF_WHOM = "Who said it first", "First named source", "Who is said to be silent"
"""What stands above the origin of a record: where nobody is named, that it is none; of a silence, it said nothing."""


def say_stance(stance: str, certainty: str | None) -> str:
    """A stance, with the printed words for how sure the source is where there are any: "uncertain, “probably”"."""
    return f"{label(STANCES, stance)}{f', {quoted(certainty)}' if certainty and known(certainty) else ''}"


def say_held_stance(row: Record) -> str:
    """The same of a held position: of one that its origin has reversed since, "earlier denied, “flatly”"."""
    stance, said = row["stance"], say_stance(row["stance"], row["certainty"])
    return f"{EARLIER} {PAST[stance]}{said.removeprefix(label(STANCES, stance))}" if is_past(row) else said


def is_past(row: Record) -> bool:
    """Whether a held position was superseded by what the same origin said later; of one telling nothing is known."""
    return bool(row.get("superseded", False))


def say_modality(row: Record) -> str:
    """How a number is meant, with the same words: "an estimate, “likely”"; of what "estimate" says already, once."""
    words = f", {quoted(row['certainty'])}" if adds_words(row["modality"], row["certainty"]) else ""
    return f"{how_meant(row)}{words}"


def how_meant(row: Record) -> str:
    """How a number is meant; where none of its articles that are left says so, in which one it is: "an estimate in
    article 001"."""
    article = row.get(MEANT_IN)
    if not known(article):
        return label(MODALITIES, row["modality"])
    number = article_number(str(article))
    return f"{label(MODALITIES, row['modality'])} in {f'article {number}' if number.isdigit() else 'another article'}"


def adds_words(modality: str, certainty: str | None) -> bool:
    """Whether there are printed words for how sure it is, and they say more than how it is meant does."""
    return known(certainty) and not (modality == "estimated" and ESTIMATE.fullmatch(str(certainty)))


def say_certainty(row: Record) -> str:
    """The same words alone, to follow others: " (“reportedly”)"; empty where there are none."""
    return f" ({quoted(row['certainty'])})" if known(row["certainty"]) else ""


def is_silence(record: Record) -> bool:
    """Whether an article tells of the origin only that it says nothing."""
    return bool(record.get("stance") == SILENT)


def origin_heading(record: Record) -> str:
    """What stands above the origin of a claim or a position."""
    if is_silence(record):
        return OF_WHOM
    return NAMED if record["origin_kind"] == NOBODY_NAMED else FIRST


def say_known_because(record: Record) -> str:
    """On what it rests that it is the origin's: "the attribution is stated in the text"."""
    basis = label(BASES, record["attribution_basis"])
    if is_silence(record):
        return f"{'its silence' if record['attribution_basis'] == 'stated' else 'who is meant'} is {basis}"
    return f"the attribution is {basis}"


def say_times_told(n: int, stance: str) -> str:
    """How often a position is told: "said 2 times"; of a silence, which nobody says, "told 2 times"."""
    return f"{'told' if stance == SILENT else 'said'} {n} times"


def say_who_spoke(held: pd.DataFrame) -> str:
    """How many origins say something on how many yes/no matters, and of how many it is only said that they do not.

    "What 3 origins said on 5 yes/no matters; 2 sources are said to be silent on 2 yes/no matters".
    """
    silent = held["stance"] == SILENT
    parts = [(held[~silent], "origin", "said"), (held[silent], "source", "are said to be silent")]
    spoke, quiet = (_say_who_on(*part) for part in parts)
    return f"What {spoke}{f'; {quiet}' if quiet else ''}" if spoke else quiet


def _say_who_on(rows: pd.DataFrame, who: str, verb: str) -> str:
    if rows.empty:
        return ""
    origins, matters = independent_origins(rows["origin"].unique()), rows["proposition"].nunique()
    own = verb.replace("are", "is") if origins == 1 else verb
    return f"{say_count(origins, who)} {own} on {say_count(matters, 'yes/no matter')}"
