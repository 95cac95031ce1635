"""The short form of a safe sentence, to be said aloud: its first clause, with all without which it would be false.

Who said it and who passed it on, the hedge, the number and what is counted, whose, when, where, and in which article.
Who disputes or denies it is named; where somebody denies it, or an article contradicts it, also who else says so. Words
that an article sets against it are told too: all of them, or those that weigh most and that there are more; where there
is no room for these, or none can be understood alone, there is no short form.
"""

import re
from collections.abc import Iterator, Sequence

from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import Tables
from core.view import View
from core.wording.inferred import ATTRIBUTION, BY_PERIOD, is_inferred
from core.wording.inferred import INFERRED as BY_INFERENCE
from core.wording.names import proposition_text, say_article, say_list, say_measure, some
from core.wording.pairs.against import article_named, number_of, say_against
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe.caveats import Caveat, caveats_on, is_contradicted, strongest
from core.wording.safe.months import in_months
from core.wording.safe.number import (
    SAID,
    bracketed,
    in_words,
    is_date_inferred,
    moment,
    spoke,
    sure,
    terms,
    unsettled,
    verb,
    when,
)
from core.wording.safe.otherwise import documents_alike
from core.wording.safe.phrase import Whole, counted
from core.wording.safe.position import also_held, denied_by, held_verb, of_later, unpublished
from core.wording.safe.reversal import of_reversal
from core.wording.safe.standing import agreeing, contested
from core.wording.safe.words import (
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
from core.wording.times import say_within

LONGEST, WITH_CAVEAT = 52, 65
"""So many words at most has a short form; and with the words that an article sets against it."""

TOO_LONG = "a short form would leave out what keeps it true"
NO_ROOM = "a short form has no room for what its article sets against it"
NOT_ALONE = "what its article sets against it cannot be understood alone"

ASIDE = re.compile(r" \(([^()]*)\)$")
"""What the wording of a matter has in brackets at its end: " (date inferred)"."""

DATE_INFERRED = "date inferred"

FURTHER = ("with a further caveat", "with further caveats")
"""What is said where an article sets more words against it than are told."""


def short_number(row: Record, view: View) -> SafeSentence | Refusal:
    """One statement, as short as it can be told."""
    clause, notes = _said(row, view)
    others = [*(agreeing(row, view) if is_contradicted(row, view.tables) else []), *contested(row, view)]
    return _told(row, view.tables, f"{_who(row, view.tables)} {clause}", notes, others)


def short_position(row: Record, view: View) -> SafeSentence | Refusal:
    """One position, as short as it can be told."""
    matter, aside = _parted(flat(proposition_text(row["proposition"], view.tables)))
    said = [f"our wording, {aside}"] if aside else ["our wording", *_when_said(row)]
    notes = [*said, *([ATTRIBUTION] if is_inferred(row) else [])]
    denied = denied_by(row, view)
    also = also_held([row], view) if denied or is_contradicted(row, view.tables) else ""
    others = [*of_reversal([row], view), *filter(None, [also, denied]), *of_later([row], view)]
    clause = f"{_who(row, view.tables)} {held_verb(row)}: {matter}"
    return _told(row, view.tables, clause, [*notes, *filter(None, [unpublished(row)])], others)


def _parted(matter: str) -> tuple[str, str]:
    """The matter, and apart from it what stands in brackets at its end."""
    found = ASIDE.search(matter)
    return (matter[: found.start()], found[1]) if found else (matter, "")


def _when_said(row: Record) -> Iterator[str]:
    """When a source said what it holds, and whether that is inferred."""
    if known(row["said"]):
        inferred = f", {DATE_INFERRED}" if row["said_basis"] == BY_INFERENCE else ""
        yield f"said {say_within(in_months(row['said']))}{inferred}"


def _told(
    row: Record, tables: Tables, clause: str, notes: Sequence[str], others: Sequence[str]
) -> SafeSentence | Refusal:
    """With what an article sets against it, as far as there is room."""
    pointer, caveats = _pointer(row, tables), caveats_on(row, tables)
    bare = _put(clause, notes, others, pointer)
    if _length(bare) > LONGEST or not pointer:
        return Refusal(TOO_LONG)
    if not caveats:
        return bare
    if (weightiest := strongest(caveats)) is None:
        return Refusal(NOT_ALONE)
    ways = [_put(clause, notes, [*others, *_told_alone(weightiest, row, tables)], _further(pointer, caveats))]
    if _lean_on_none(caveats):
        ways.insert(0, _put(clause, notes, [*others, *say_against([row], tables)], pointer))
    return next((said for said in ways if _length(said) <= WITH_CAVEAT), Refusal(NO_ROOM))


def _put(clause: str, notes: Sequence[str], others: Sequence[str], pointer: str) -> SafeSentence:
    """With the notes right behind what they are about, and where it is to be read at the end."""
    if not others:
        return sentence(clause, end=bracketed([*notes, pointer]).strip())
    return sentence(f"{clause}{bracketed(notes)}", *others, end=bracketed([pointer]).strip())


def _length(said: SafeSentence) -> int:
    return len(said.text.split())


def _lean_on_none(caveats: Sequence[Caveat]) -> bool:
    """Whether each can be understood alone, or by what the same article says before it."""
    first = {each.document: each for each in reversed(caveats)}
    return all(each.alone for each in first.values())


def _told_alone(caveat: Caveat, row: Record, tables: Tables) -> Iterator[str]:
    where = article_named(caveat.document, tables) if len(documents_of([row])) > 1 else "the article"
    yield f"{where} also says {printed(caveat.words.removesuffix('.'))}"


def _further(pointer: str, caveats: Sequence[Caveat]) -> str:
    """Where it is to be read, and that there are more caveats than the one that is told."""
    return f"{pointer}, {FURTHER[len(caveats) > 2]}" if len(caveats) > 1 else pointer


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
    yield from sure(row)
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
    covers = in_months(row["covers"]) if known(row["covers"]) else row["covers"]
    return row if row["counts"] in BY_PERIOD and str(covers).startswith("[..") else {**row, "covers": covers}
