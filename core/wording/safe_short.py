"""The short form of a safe sentence, to be said aloud: its first clause, with all without which it would be false.

Who said it and who passed it on, the hedge, the number and what is counted, whose, when, where, and in which article.
Who disputes or denies it is named. Words that an article sets against it are told too: all of them, or the shortest and
that there are more; where there is no room for any, there is no short form.
"""

import re
from collections.abc import Iterator, Sequence

from core.analysis.chains import NOBODY_NAMED
from core.frames import Tables
from core.view import View
from core.wording.against import number_of, say_against, words_against
from core.wording.inferred import ATTRIBUTION, BY_PERIOD, is_inferred
from core.wording.names import proposition_text, say_article, say_list, say_measure, some
from core.wording.otherwise import documents_alike
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
from core.wording.safe_words import (
    NO_SOURCE,
    Refusal,
    SafeSentence,
    documents_of,
    flat,
    passed_on,
    printed,
    sentence,
    who,
)

WITHIN_A_MONTH = re.compile(r"\[(\d{4}-\d\d)-\d\d\.\.\1-\d\d\]")
"""One day of a month, which is not known: said aloud, the month is enough."""

WITHIN_MONTHS = re.compile(r"\[\d{4}-\d\d-\d\d\.\.(\d{4}-\d\d-\d\d)\]")
"""One day of several months: of what counts up to it, the last one is enough."""

LONGEST, WITH_CAVEAT = 35, 50
"""So many words at most has a short form; and with the words that an article sets against it."""

TOO_LONG = "a short form would leave out what keeps it true"
NO_ROOM = "a short form has no room for what its article sets against it"

FURTHER = ("with a further caveat", "with further caveats")
"""What is said where an article sets more words against it than are told."""


def short_number(row: Record, view: View) -> SafeSentence | Refusal:
    """One statement, as short as it can be told."""
    clause, notes = _said(row, view)
    return _told(row, view.tables, f"{_who(row, view.tables)} {clause}", notes, contested(row, view))


def short_position(row: Record, view: View) -> SafeSentence | Refusal:
    """One position, as short as it can be told."""
    notes = [*([ATTRIBUTION] if is_inferred(row) else []), "our wording"]
    matter = flat(proposition_text(row["proposition"], view.tables))
    contrary = [denied] if (denied := denied_by(row, view)) else []
    return _told(row, view.tables, f"{_who(row, view.tables)} {held_verb(row)}: {matter}", notes, contrary)


def _told(
    row: Record, tables: Tables, clause: str, notes: Sequence[str], others: Sequence[str]
) -> SafeSentence | Refusal:
    """With what an article sets against it, as far as there is room."""
    bare = _put(clause, notes, others, _pointer(row, tables))
    if _length(bare) > LONGEST:
        return Refusal(TOO_LONG)
    ways = [
        _put(clause, notes, [*others, *caveat], ", ".join(filter(None, [_pointer(row, tables), further])))
        for caveat, further in _caveats(row, tables)
    ]
    return next((said for said in ways or [bare] if _length(said) <= WITH_CAVEAT), Refusal(NO_ROOM))


def _put(clause: str, notes: Sequence[str], others: Sequence[str], pointer: str) -> SafeSentence:
    """With the notes right behind what they are about, and where it is to be read at the end."""
    if not others:
        return sentence(clause, end=bracketed([*notes, pointer]).strip())
    return sentence(f"{clause}{bracketed(notes)}", *others, end=bracketed([pointer]).strip())


def _length(said: SafeSentence) -> int:
    return len(said.text.split())


def _caveats(row: Record, tables: Tables) -> Iterator[tuple[list[str], str]]:
    """What is told of the words that articles set against it, and of those left out: first all, then the shortest."""
    found = [(article, words) for article, own in words_against([row], tables).items() for words in own]
    if not found:
        return
    yield list(say_against([row], tables)), ""
    if len(found) == 1:
        return
    article, words = min(found, key=lambda each: len(each[1].split()))
    where = article if len(documents_of([row])) > 1 else "the article"
    yield [f"{where} also says {printed(words.removesuffix('.'))}"], FURTHER[len(found) > 2]


def _pointer(row: Record, tables: Tables) -> str:
    """The articles that tell it so, by number, else by title: "articles 001 and 002"."""
    rows = {each["document"]: each for each in rows_of(tables.documents[["document", "title", "label"]])}
    told = [rows[name] for name in documents_alike(row, tables)]
    numbers = [number for each in told if (number := number_of(each))]
    head = [f"{'article' if len(numbers) == 1 else 'articles'} {say_list(some(numbers, 3))}"] if numbers else []
    return ", ".join([*head, *some([say_article(each) for each in told if not number_of(each)], 1)])


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
