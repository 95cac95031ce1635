"""What each of two annotators has looked at: every number word of the text, and every proposition.

"Looked at, nothing there" and "never looked at" are two states. A number word was looked at when it is recorded (in a
claim's `stated`, or in the words of a time) or dismissed; it was never looked at when it is open or undecided. A
proposition was looked at when a position is on it, or when `nothing_on` names it. What one of the two never looked at
is compared with nothing: it counts neither for agreement nor against it.
"""

from collections.abc import Iterator

import pandas as pd

from core.anchors import anchor, locate
from core.curation.candidates.coverage import coverage
from core.frames.columns import COUNT, TEXT, Row, frame
from core.models import Annotation, Document, Vocabulary

CLAIMED, A_TIME, DISMISSED = "claimed", "read as a time", "looked at, nothing there"
HELD, NOTHING_THERE = "held", "looked at, nothing there"
NEVER = "never looked at"
AGREE, DIFFER, NOT_COMPARED = "agree", "differ", "not compared"

NUMBERS = {
    **{"start": COUNT, "end": COUNT, "words": TEXT, "kind": TEXT},
    **dict.fromkeys(("first", "second", "first_by", "second_by", "outcome"), TEXT),
}
PROPOSITIONS = dict.fromkeys(("proposition", "short", "first", "second", "outcome"), TEXT)


def number_states(first: Annotation, second: Annotation, text: str) -> pd.DataFrame:
    """One row a number word, columns as in NUMBERS. `first` and `second` are claimed, read as a time, looked at with
    nothing there, or never looked at; `first_by` and `second_by` hold the id of its record, or why it was dismissed.
    """
    pairs = zip(_states(first, text), _states(second, text), strict=True)
    return frame((_number_row(ours, theirs) for ours, theirs in pairs), NUMBERS)


def proposition_states(first: Annotation, second: Annotation, vocabulary: Vocabulary) -> pd.DataFrame:
    """One row a proposition of the vocabulary, columns as in PROPOSITIONS: held, nothing there, or never looked at."""
    rows = []
    for name, proposition in vocabulary.propositions.items():
        ours, theirs = proposition_state(first, name), proposition_state(second, name)
        row = {"proposition": name, "short": proposition.short, "first": ours, "second": theirs}
        rows.append({**row, "outcome": _outcome(ours, theirs)})
    return frame(rows, PROPOSITIONS)


def proposition_state(annotation: Annotation, proposition: str) -> str:
    """Whether a position is on it, or nothing was found, or nobody looked."""
    if any(position.proposition == proposition for position in annotation.positions):
        return HELD
    return NOTHING_THERE if proposition in annotation.nothing_on else NEVER


def _outcome(first: str, second: str) -> str:
    """Whether two states agree; what one of the two never looked at is not compared."""
    if NEVER in (first, second):
        return NOT_COMPARED
    return AGREE if first == second else DIFFER


def _states(annotation: Annotation, text: str) -> list[Row]:
    """Each number word with its state, and by which record or for which reason."""
    stated = list(_stated(annotation, text))
    words = coverage(Document("", text, annotation))
    rows = (dict(zip(words.columns, row, strict=True)) for row in words.itertuples(index=False))
    return [{**row, "state": _state(row, stated)} for row in rows]


def _state(row: Row, stated: list[tuple[int, int]]) -> str:
    if row["status"] == "covered":
        within = any(start <= row["start"] and row["end"] <= end for start, end in stated)
        return CLAIMED if within else A_TIME
    return DISMISSED if row["status"] == "dismissed" else NEVER


def _stated(annotation: Annotation, text: str) -> Iterator[tuple[int, int]]:
    for claim in annotation.claims:
        yield locate(claim.stated, anchor(claim, text), text)


def _number_row(ours: Row, theirs: Row) -> Row:
    return {
        **{name: ours[name] for name in ("start", "end", "words", "kind")},
        **{"first": ours["state"], "second": theirs["state"], "first_by": ours["by"], "second_by": theirs["by"]},
        "outcome": _outcome(ours["state"], theirs["state"]),
    }
