"""One number in a clause: its hedge, its measure, its time, and whatever else a reader must not miss."""

import re
from collections.abc import Collection, Iterator, Sequence

from core.frames import Tables
from core.models.annotation import LOOKS_AHEAD
from core.units import days_of_duration
from core.view import View
from core.wording.evidence.withdrawal import say_withdrawn
from core.wording.inferred import INFERRED as BASIS
from core.wording.inferred import basis_of_covers, is_inferred, is_told_by_period, with_basis
from core.wording.names import measure_label, say_measure
from core.wording.numbers import say_amount_with_unit
from core.wording.parts import say_part
from core.wording.record import Record, known
from core.wording.safe.phrase import Whole, counted, term_in_phrase
from core.wording.safe.verbs import GAVE, PUT, SAID, SPOKE, printed_verb, verb
from core.wording.safe.words import BOTH_INFERRED, DATE_INFERRED, INFERRED, flat, printed, who
from core.wording.stances import adds_words
from core.wording.steps.clock import UNPUBLISHED
from core.wording.times import is_dated, say_time, say_when

CLAUSE = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|may|might|can|could|will|would|must)\b", re.IGNORECASE)
"""What printed words have that are a clause: a verb of its own."""


def in_words(row: Record) -> bool:
    """Whether the source gave a word in place of a number, or none at all."""
    return str(row["hedge"]) in ("vague", "none")


def clause(row: Record, view: View) -> str:
    """What one source said, with all that qualifies it: the whole of a sentence but for what others say."""
    tables = view.tables
    if in_words(row):
        notes = [flat(say_measure(row, tables)), *_notes(row, tables)]
        return f"{who(row, tables)} {spoke(row, tables)}, {when(row)}{bracketed(notes)}"
    whole = Whole.of(row, view.statements)
    said, comma = counted(row, whole, tables), "" if known(moment(row)) else ","
    notes = [
        *_notes(row, tables, words_told(row, tables)),
        *([whole.note] if whole and whole.words not in said else []),
    ]
    return f"{who(row, tables)} {verb(row, SAID, tables)} {said}{comma} {when(row)}{bracketed(notes)}"


def short_clause(row: Record, view: View) -> str:
    """The same beside others of its measure: "Western officials, via BBC, estimated at least 1,000 people, by …"."""
    tables = view.tables
    given = spoke(row, tables) if in_words(row) else f"{verb(row, GAVE, tables)} {say_amount_with_unit(row)}"
    return f"{who(row, tables)} {given}, {when(row)}{bracketed(list(_notes(row, tables)))}"


def words_told(row: Record, tables: Tables) -> list[str]:
    """The printed words that the clause of a number has of itself: its verb, and its word for what is counted."""
    sure_of_it = row["certainty"] if row["modality"] == "estimated" and printed_verb(row, tables) else ""
    return [words for words in (sure_of_it, term_in_phrase(row, tables)) if words]


def when(row: Record) -> str:
    """The time that the number is about; of a forecast the day that it is for."""
    ahead = row["modality"] in LOOKS_AHEAD
    if ahead and known(row["target"]):
        return f"for {say_time(row['target'])}"
    if is_dated(row) or not ahead or days_of_duration(row["unit"]) is None:
        return say_when(row)
    return "counted from a day not stated"


def moment(row: Record) -> object:
    """The time that is told of the number, as recorded; of a forecast the day that it is for."""
    if row["modality"] in LOOKS_AHEAD and known(row["target"]):
        return row["target"]
    return row["covers"] if known(row["covers"]) else row["period"]


def spoke(row: Record, tables: Tables) -> str:
    """How the modality introduces words, and the words as printed: nobody "spoke of" what is a clause of its own."""
    return f"{verb(row, PUT if is_clause(row) else SPOKE, tables)} {printed(row['stated'])}"


def is_clause(row: Record) -> bool:
    """Whether the printed words say by themselves what is so: "the losses are much higher"."""
    return CLAUSE.search(str(row["stated"])) is not None


def _notes(row: Record, tables: Tables, told: Collection[str] = ()) -> Iterator[str]:
    """What a reader must not miss, and what the sentence so far does not say; `told` are printed words that it has."""
    yield from sure(row, told)
    if tables.subjects.set_index("subject").loc[row["subject"], "mixed"]:
        yield "a mixed group"
    yield from terms(row, tables, told)
    if not in_words(row) and row["modality"] in LOOKS_AHEAD:
        yield f"in the article: {printed(row['stated'])}"
    if known(row["place"]):
        yield f"place: {flat(row['place'])}"
    if not known(moment(row)) and known(row["said"]):
        yield f"said: {with_basis(say_time(row['said']), row['said_basis'])}"
    if known(row["period_text"]) and not (is_told_by_period(row) and row["period_basis"] != BASIS):
        yield f"in the article: {printed(row['period_text'])}"
    if inferred := _inferred(row):
        yield inferred
    yield from unsettled(row, tables)


def sure(row: Record, told: Collection[str] = ()) -> Iterator[str]:
    """The printed words for how sure it is, unless the verb of the sentence is that very word: "estimate"."""
    if adds_words(row["modality"], row["certainty"]) and row["certainty"] not in told:
        yield printed(row["certainty"])


def unsettled(row: Record, tables: Tables) -> Iterator[str]:
    """That it is a part of a larger number, perhaps not yet published, or withdrawn, where it is so."""
    yield from filter(None, [say_part(row, tables)])
    if row.get("known", "yes") != "yes":
        yield UNPUBLISHED[row["known"]]
    if row["retracted"]:
        yield say_withdrawn(row, tables).replace("Withdrawn", "withdrawn", 1)


def _inferred(row: Record) -> str:
    """Which of attribution and date are the annotator's inference; empty where neither is."""
    words = {(True, True): BOTH_INFERRED, (True, False): INFERRED, (False, True): DATE_INFERRED}
    return words.get((is_inferred(row), is_date_inferred(row)), "")


def is_date_inferred(row: Record) -> bool:
    """Whether the time that the number is about is the annotator's inference."""
    ahead = row["modality"] in LOOKS_AHEAD and known(row["target"])
    return bool((row["target_basis"] if ahead else basis_of_covers(row)) == BASIS)


def terms(row: Record, tables: Tables, told: Collection[str] = ()) -> Iterator[str]:
    """The word that was printed, unless it is told already; and what the speaker says that it counts."""
    stated = str(row["stated"]) if in_words(row) else ""
    own = measure_label(row["measure"], tables).casefold()
    is_told = row["term"] in told or str(row["term"]) in stated or f"{own} ".startswith(f"{row['term']} ".casefold())
    if known(row["term"]) and not is_told:
        yield f"printed: {printed(row['term'])}"
    if known(row["term_means"]) and row["term_means"] != row["term"] and row["term_means"] not in stated:
        yield f"meaning {printed(row['term_means'])}"


def bracketed(notes: Sequence[str]) -> str:
    """Notes in round brackets; those within them become square."""
    words = "; ".join(notes).replace("(", "[").replace(")", "]")
    return f" ({words})" if words else ""
