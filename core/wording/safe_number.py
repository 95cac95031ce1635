"""One number in a clause: its hedge, its measure, its time, and whatever else a reader must not miss."""

from collections.abc import Iterator

from core.analysis.coding import LOOKS_AHEAD
from core.frames import Tables
from core.units import days_of_duration
from core.view import View
from core.wording.clock import UNPUBLISHED
from core.wording.inferred import BY_PERIOD, basis_of_covers, is_inferred
from core.wording.inferred import INFERRED as BASIS
from core.wording.names import measure_label, say_measure
from core.wording.numbers import say_amount_with_unit
from core.wording.record import Record, known
from core.wording.safe_phrase import Whole, counted
from core.wording.safe_words import BOTH_INFERRED, DATE_INFERRED, INFERRED, flat, printed, who
from core.wording.times import say_covers, say_time
from core.wording.withdrawal import say_withdrawn

SPOKE = {
    "asserted": "spoke of",
    "estimated": "spoke, as an estimate, of",
    "forecast": "spoke, as a forecast, of",
    "conditional": "spoke, as a forecast on the condition …, of",
}
GAVE = {
    "asserted": "gave",
    "estimated": "estimated",
    "forecast": "forecast",
    "conditional": "forecast, on the condition …,",
}
SAID = SPOKE | {"asserted": "said that", "estimated": "estimated that"}
"""The verb of each modality before a vague word, before a number, and before a clause; … is the condition.

Of a forecast only "spoke of" is sure: whether the source said that it will be so, or may, is not recorded.
"""

NO_TIME = {"cumulative": "up to a date not stated"}
"""What is said of a time that the text leaves open, where it is not just "at a time not stated"."""

IF = "if "
"""How a condition begins that needs no more words before it."""


def in_words(row: Record) -> bool:
    """Whether the source gave a word in place of a number, or none at all."""
    return str(row["hedge"]) in ("vague", "none")


def clause(row: Record, view: View) -> str:
    """What one source said, with all that qualifies it: the whole of a sentence but for what others say."""
    tables = view.tables
    if in_words(row):
        notes = [flat(say_measure(row, tables)), *_notes(row, tables)]
        return f"{who(row, tables)} {_spoke(row)}, {when(row)}{_bracketed(notes)}"
    whole = Whole.of(row, view.statements)
    said, comma = counted(row, whole, tables), "" if known(_moment(row)) else ","
    notes = [*_notes(row, tables), *([whole.note] if whole and whole.words not in said else [])]
    return f"{who(row, tables)} {_verb(row, SAID)} {said}{comma} {when(row)}{_bracketed(notes)}"


def short_clause(row: Record, view: View) -> str:
    """The same beside others of its measure: "Western officials, via BBC, estimated at least 1,000 people, by …"."""
    given = _spoke(row) if in_words(row) else f"{_verb(row, GAVE)} {say_amount_with_unit(row)}"
    return f"{who(row, view.tables)} {given}, {when(row)}{_bracketed(list(_notes(row, view.tables)))}"


def when(row: Record) -> str:
    """The time that the number is about; of a forecast the day that it is for."""
    ahead = row["modality"] in LOOKS_AHEAD
    if ahead and known(row["target"]):
        return f"for {say_time(row['target'])}"
    if known(row["covers"]):
        return say_covers(row)
    if ahead:
        return "at a time not stated" if days_of_duration(row["unit"]) is None else "counted from a day not stated"
    return NO_TIME.get(row["counts"], "at a time not stated")


def _moment(row: Record) -> object:
    return row["target"] if row["modality"] in LOOKS_AHEAD and known(row["target"]) else row["covers"]


def _spoke(row: Record) -> str:
    return f"{_verb(row, SPOKE)} {printed(row['stated'])}"


def _verb(row: Record, verbs: dict[str, str]) -> str:
    """The verb of the modality, with the condition as printed."""
    verb = verbs[row["modality"]]
    if row["modality"] != "conditional":
        return verb
    condition = str(row["condition"])
    bare = verb.replace("on the condition …", "…") if condition.casefold().startswith(IF) else verb
    return bare.replace("…", printed(condition))


def _notes(row: Record, tables: Tables) -> Iterator[str]:
    """What a reader must not miss, and what the sentence so far does not say."""
    if tables.subjects.set_index("subject").loc[row["subject"], "mixed"]:
        yield "a mixed group"
    if not in_words(row):
        yield from _terms(row, tables)
        if row["modality"] in LOOKS_AHEAD:
            yield f"in the article: {printed(row['stated'])}"
    if known(row["place"]):
        yield f"place: {flat(row['place'])}"
    if not known(_moment(row)) and known(row["said"]):
        yield f"said: {say_time(row['said'])}"
    if known(row["period_text"]) and known(row["covers"]) and row["counts"] not in BY_PERIOD:
        yield f"in the article: {printed(row['period_text'])}"
    if inferred := _inferred(row):
        yield inferred
    if row.get("known", "yes") != "yes":
        yield UNPUBLISHED[row["known"]]
    if row["retracted"]:
        yield say_withdrawn(row, tables).replace("Withdrawn", "withdrawn", 1)


def _inferred(row: Record) -> str:
    """Which of attribution and date are the annotator's inference; empty where neither is."""
    ahead = row["modality"] in LOOKS_AHEAD and known(row["target"])
    basis = row["target_basis"] if ahead else basis_of_covers(row)
    words = {(True, True): BOTH_INFERRED, (True, False): INFERRED, (False, True): DATE_INFERRED}
    return words.get((is_inferred(row), basis == BASIS), "")


def _terms(row: Record, tables: Tables) -> Iterator[str]:
    """The word that was printed, unless it is the measure's own; and what the speaker says that it counts."""
    if known(row["term"]) and str(row["term"]).casefold() != measure_label(row["measure"], tables).casefold():
        yield f"printed: {printed(row['term'])}"
    if known(row["term_means"]) and row["term_means"] != row["term"]:
        yield f"meaning {printed(row['term_means'])}"


def _bracketed(notes: list[str]) -> str:
    """Notes in round brackets; those within them become square."""
    words = "; ".join(notes).replace("(", "[").replace(")", "]")
    return f" ({words})" if words else ""
