"""What an annotator is asked about two records that may tell one utterance."""

from core.frames import Tables
from core.wording.names import quoted, say_measure, short_of
from core.wording.numbers import say_number
from core.wording.record import Record

DECIDE = "Give both one statement, or name the one under not_same_as of the other."


def say_unmerged(suspect: Record, tables: Tables) -> str:
    """Why two claims may be one utterance, from a row of `core.analysis.ways.suspects.unmerged`, and what to do."""
    low, high = (say_number(suspect[end]) for end in ("lowest", "highest"))
    number = low if low == high else f"{low} to {high}"
    shared = f"{say_measure(suspect, tables)}, {number}, and one origin"
    return f"{suspect['left']} and {suspect['right']} share {shared}, but no statement. {DECIDE}"


def say_copied(suspect: Record) -> str:
    """Why two records may be one utterance, from a row of `core.analysis.ways.suspects.copied`, and what to do."""
    other = f", in the other article {quoted(suspect['left_words'])}" if printed_otherwise(suspect) else ""
    both = f"{suspect['left']} and {suspect['right']} stand under the same words"
    return f"{both}, {quoted(suspect['words'])}{other}. {DECIDE}"


def say_one_side(suspect: Record, tables: Tables) -> str:
    """Why two positions may be one utterance, from a row of `core.analysis.ways.one_side.one_side`, and what to do."""
    shared = f"one origin, which {suspect['stance']} {quoted(short_of(suspect['matter'], tables))} in both"
    both = f"{suspect['left']} and {suspect['right']} share {shared}"
    return f"{both}, on no days that tell them apart, but no statement; they count as two. {DECIDE}"


def printed_otherwise(run: Record) -> bool:
    """Whether two articles print a run of the same words with other capitals or marks; breaks do not count."""
    return bool(run["words"].split() != run["left_words"].split())
