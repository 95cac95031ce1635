"""Two annotations on disk: compared, and decided between. A decision is worked out anew on whatever the files hold."""

from pathlib import Path
from typing import Any, NamedTuple, get_args

import pandas as pd

from core.anchors import anchor
from core.checks.decisions import records_of
from core.curation.candidates.spans import Span
from core.curation.editing.consequences import consequences
from core.curation.keeping.store import FileState
from core.curation.opinions.adjudication import SettleError, Texts, settle
from core.curation.opinions.adopting import NEVER_LEFT_OUT, group_of
from core.curation.opinions.differences import RECORD
from core.curation.opinions.second import Opinions, compare
from core.frames.columns import RELATIONS
from core.loader import load
from core.models import Corpus, Decision, Document, Second
from core.models.second import Kept

KEPT: tuple[Kept, ...] = get_args(Kept)


class Both(NamedTuple):
    """Two annotations of one text that can be compared, and their comparison."""

    document: Document
    second: Second
    opinions: Opinions


class QuotePlace(NamedTuple):
    """Where a record stands in the text: its quote, and in it the words that state it (the quote, for a position)."""

    quote: Span
    words: Span


def both_of(corpus: Corpus, name: str) -> Both | None:
    """The annotations of the text `name`, compared; None while one of the two has problems, or is not there."""
    document = next((each for each in corpus.documents if each.name == name), None)
    second = next((each for each in corpus.seconds if each.document == name), None)
    if document is None or second is None or corpus.vocabulary is None:
        return None
    opinions = compare(document.annotation, second.annotation, document.text, corpus.vocabulary)
    return Both(document, second, opinions)


def decided(folder: Path | str, name: str, decision: Decision, first: FileState, second: FileState) -> tuple[str, str]:
    """The texts of the first and the second annotation of the text `name` after the decision, from these states.

    Raises SettleError, EditError; also where the decision would bring a problem to any article.
    """
    corpus = load(folder, {first.name: first.text, second.name: second.text})
    both = both_of(corpus, name)
    if both is None:
        raise SettleError("the two annotations cannot be compared as they stand now; mend their problems first")
    texts = Texts(first.text, second.text, both.document.text)
    taken = {record for document in corpus.documents for record in records_of(document.annotation)}
    found = settle(decision, texts, both.opinions, taken)
    _refuse_problems(corpus, load(folder, {first.name: found.first, second.name: found.second}))
    return found.first, found.second


def passages(both: Both, first: str | None, second: str | None) -> dict[str, QuotePlace]:
    """Where the records of these ids stand, by "first" and "second"; none for what there is not."""
    found = {}
    named = {"first": (first, both.document.annotation), "second": (second, both.second.annotation)}
    for side, (record_id, annotation) in named.items():
        record = records_of(annotation).get(record_id or "")
        rows = both.opinions.records[both.opinions.records[side] == record_id]
        if record is not None and len(rows):
            words = (int(rows.iloc[0][f"{side}_start"]), int(rows.iloc[0][f"{side}_end"]))
            found[side] = QuotePlace(anchor(record, both.document.text), words)
    return found


def choices(field: str, first: str | None, second: str | None) -> tuple[Kept, ...]:
    """What can be decided on a difference: in a field, or on a record as a whole that only one has."""
    if field == RECORD:
        return KEPT if first and second else ("first", "second", "neither")
    allowed = {"first", "second", *(("both",) if field in RELATIONS else ())}
    return tuple(kept for kept in KEPT if kept in allowed or (kept == "neither" and field not in NEVER_LEFT_OUT))


def together(field: str, row: Any, differences: pd.DataFrame) -> list[str]:
    """The other fields of the same record that differ, are open, and are decided on with this one."""
    same = (differences["first"] == row["first"]) & (differences["second"] == row["second"])
    there = set(differences.loc[same & differences["kept"].isna(), "field"])
    return [each for each in group_of(field) if each in there and each != field]


def _refuse_problems(before: Corpus, after: Corpus) -> None:
    found = consequences(before, after).problems
    if found:
        where = f"{found[0].file}, {found[0].field}: {found[0].message}"
        raise SettleError(f"it would bring a problem: {where}. Correct that on the Edit page first")
