"""The short form of a safe sentence, to be said aloud: its first clause, with all without which it would be false.

Who said it and who passed it on, the hedge, the number and what is counted, whose, when, where, and in which article.
Who disputes or denies it is named; that the article sets words of its own against it is said, but not which.
"""

import re
from collections.abc import Iterator, Sequence

from core.analysis.chains import NOBODY_NAMED
from core.frames import Tables
from core.view import View
from core.wording.against import number_of, words_against
from core.wording.inferred import ATTRIBUTION, BY_PERIOD, is_inferred
from core.wording.names import proposition_text, say_article, say_list, say_measure, some
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe_number import (
    SAID,
    bracketed,
    in_words,
    is_date_inferred,
    moment,
    spoke,
    terms,
    unsettled,
    verb,
    when,
)
from core.wording.safe_phrase import Whole, counted
from core.wording.safe_position import denied_by, held_verb
from core.wording.safe_standing import contested
from core.wording.safe_words import NO_SOURCE, SafeSentence, documents_of, flat, passed_on, printed, sentence, who

WITHIN_A_MONTH = re.compile(r"\[(\d{4}-\d\d)-\d\d\.\.\1-\d\d\]")
"""One day of a month, which is not known: said aloud, the month is enough."""

WITHIN_MONTHS = re.compile(r"\[\d{4}-\d\d-\d\d\.\.(\d{4}-\d\d-\d\d)\]")
"""One day of several months: of what counts up to it, the last one is enough."""

CAVEAT = "with a caveat"
"""What is said of an article that sets words of its own against it."""


def short_number(row: Record, view: View) -> SafeSentence:
    """One statement, as short as it can be told."""
    clause, notes = _said(row, view)
    return _told(f"{_who(row, view.tables)} {clause}", notes, contested(row, view), _pointer(row, view.tables))


def short_position(row: Record, view: View) -> SafeSentence:
    """One position, as short as it can be told."""
    notes = [*([ATTRIBUTION] if is_inferred(row) else []), "our wording"]
    matter = flat(proposition_text(row["proposition"], view.tables))
    contrary = [denied] if (denied := denied_by(row, view)) else []
    return _told(f"{_who(row, view.tables)} {held_verb(row)}: {matter}", notes, contrary, _pointer(row, view.tables))


def _told(clause: str, notes: Sequence[str], others: Sequence[str], pointer: str) -> SafeSentence:
    """With the notes right behind what they are about, and where it is to be read at the end."""
    if not others:
        return sentence(clause, end=bracketed([*notes, pointer]).strip())
    return sentence(f"{clause}{bracketed(notes)}", *others, end=bracketed([pointer]).strip())


def _pointer(row: Record, tables: Tables) -> str:
    """The articles by number, else by title, and that they set words against it: "articles 001 and 002"."""
    rows = {each["document"]: each for each in rows_of(tables.documents[["document", "title", "label"]])}
    told = [rows[name] for name in documents_of([row])]
    numbers = [number for each in told if (number := number_of(each))]
    head = [f"{'article' if len(numbers) == 1 else 'articles'} {say_list(some(numbers, 3))}"] if numbers else []
    titles = some([say_article(each) for each in told if not number_of(each)], 1)
    return ", ".join([*head, *titles, *([CAVEAT] if words_against([row], tables) else [])])


def _who(row: Record, tables: Tables) -> str:
    nobody = row["origin_kind"] == NOBODY_NAMED
    return passed_on(NO_SOURCE, row, tables) if nobody else who(row, tables)


def _said(row: Record, view: View) -> tuple[str, list[str]]:
    """The verb, the number or the words, and the time where there is one; and what must not be missed."""
    time = f" {when(_in_months(row))}" if known(moment(row)) else ""
    if in_words(row):
        own = [flat(say_measure(row, view.tables)), *terms(row, view.tables)]
        return f"{spoke(row)}{time}", [*own, *_notes(row, view.tables)]
    whole = Whole.of(row, view.statements)
    said = counted(row, whole, view.tables)
    notes = [*_notes(row, view.tables), *([whole.note] if whole and whole.words not in said else [])]
    return f"{verb(row, SAID)} {said}{time}", notes


def _notes(row: Record, tables: Tables) -> Iterator[str]:
    """What would make it false if it were left out, and what the sentence so far does not say."""
    yield from [printed(row["certainty"])] if known(row["certainty"]) else []
    if tables.subjects.set_index("subject").loc[row["subject"], "mixed"]:
        yield "a mixed group"
    if known(row["term_means"]) and not in_words(row):
        yield f"meaning {printed(row['term_means'])}"
    if known(row["place"]):
        yield flat(row["place"])
    if inferred := _inferred(row):
        yield inferred
    yield from unsettled(row, tables)


def _inferred(row: Record) -> str:
    found = [*(["attribution"] if is_inferred(row) else []), *(["date"] if is_date_inferred(row) else [])]
    return f"{say_list(found)} inferred" if found else ""


def _in_months(row: Record) -> Record:
    """The same, about a month where it is about one of its days; of several months, by the last of their days."""
    if found := WITHIN_A_MONTH.fullmatch(str(row["covers"])):
        return {**row, "covers": found[1]}
    found = WITHIN_MONTHS.fullmatch(str(row["covers"]))
    return {**row, "covers": f"[..{found[1]}]"} if found and row["counts"] not in BY_PERIOD else row
