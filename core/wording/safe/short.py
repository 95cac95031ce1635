"""The short form of a safe sentence, to be said aloud: its first clause, with all without which it would be false.

Who said it and who passed it on, the hedge, the number and what is counted, whose, when, where, and in which article.
Who disputes or denies it is named; where somebody denies it, or an article contradicts it, also who else says so. Words
that an article sets against it are told too: all of them, or those that weigh most and of what kind the others are;
where there is no room for these, or none can be understood alone, there is no short form. It calls articles by their
numbers: how one cites them stands beside it, not in it.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import Tables
from core.view import View
from core.wording.inferred import ATTRIBUTION, BY_PERIOD, is_inferred
from core.wording.inferred import INFERRED as BY_INFERENCE
from core.wording.names import proposition_text, say_list, say_measure
from core.wording.pairs.against import say_against
from core.wording.record import Record, known
from core.wording.safe.caveats import (
    caveats_on,
    is_contradicted,
    lean_on_none,
    say_alone,
    say_further,
    strongest,
)
from core.wording.safe.matters import number_contested, numbers_of
from core.wording.safe.months import in_months
from core.wording.safe.number import (
    bracketed,
    in_words,
    is_clause,
    is_date_inferred,
    moment,
    spoke,
    sure,
    terms,
    unsettled,
    when,
    words_told,
)
from core.wording.safe.otherwise import as_told, documents_alike
from core.wording.safe.phrase import Whole, counted
from core.wording.safe.position import also_held, denied_by, of_later, unpublished
from core.wording.safe.reversal import of_reversal
from core.wording.safe.standing import agreeing, contested
from core.wording.safe.verbs import SAID, held, verb
from core.wording.safe.words import (
    Refusal,
    SafeSentence,
    articles_of,
    cited,
    flat,
    mentioned,
    sentence,
    who,
)
from core.wording.times import say_within

LONGEST, WITH_CAVEAT = 52, 65
"""So many words at most has a short form; and with the words that an article sets against it, of what kind others are
not counted."""

TOO_LONG = "a short form would leave out what keeps it true"
NO_ROOM = "a short form has no room for what its article sets against it"
NOT_ALONE = "what its article sets against it cannot be understood alone"

ASIDE = re.compile(r" \(([^()]*)\)$")
"""What the wording of a matter has in brackets at its end: " (date inferred)"."""

DATE_INFERRED = "date inferred"


def short_number(row: Record, view: View) -> SafeSentence | Refusal:
    """One statement, as short as it can be told."""
    clause, notes = _said(as_told(row, view.tables), view)
    others = [*(agreeing(row, view) if is_contradicted(row, view.tables) else []), *contested(row, view)]
    return _told([row], view.tables, clause, notes, others)


def short_position(row: Record, view: View) -> SafeSentence | Refusal:
    """One position, as short as it can be told."""
    matter, aside = _parted(flat(proposition_text(row["proposition"], view.tables)))
    said = [f"our wording, {aside}"] if aside else ["our wording", *_when_said(row)]
    notes = [*said, *([ATTRIBUTION] if is_inferred(row) else [])]
    denied = denied_by([row], view)
    also = also_held([row], view) if denied or is_contradicted(row, view.tables) else ""
    others = [*of_reversal([row], view), *filter(None, [also, denied]), *of_later([row], view)]
    others += number_contested([row], view)
    own = as_told(row, view.tables)
    clause = f"{who(own, view.tables)} {held(own, matter, view.tables)}"
    notes += filter(None, [unpublished(row)])
    return _told([row, *numbers_of([row], view)], view.tables, clause, notes, others)


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
    rows: Sequence[Record], tables: Tables, clause: str, notes: Sequence[str], others: Sequence[str]
) -> SafeSentence | Refusal:
    """With what an article sets against it, as far as there is room; and where it is to be read, which is not said.

    `rows` are what is told, and the numbers of its matter: what is set against these is set against it.
    """
    row, caveats = rows[0], list(dict.fromkeys(each for row in rows for each in caveats_on(row, tables)))
    if _length(_put(clause, notes, others)) > LONGEST or not documents_alike(row, tables):
        return Refusal(TOO_LONG)
    found = strongest(caveats)
    if caveats and found is None:
        return Refusal(NOT_ALONE)
    ways = [([*others, *say_alone(found, row, tables)], say_further(caveats, found, row, tables))] if found else []
    if lean_on_none(caveats):
        ways.insert(0, ([*others, *say_against(rows, tables)], []))
    fitting = (way for way in ways if not found or _length(_put(clause, notes, way[0])) <= WITH_CAVEAT)
    noted = [*notes, *_told_in(row, tables)]
    ended = (replace(_put(clause, noted, *way), cited=_cited(row, way, tables)) for way in fitting)
    return next(ended, Refusal(NO_ROOM))


def _told_in(row: Record, tables: Tables) -> list[str]:
    """The articles that tell it so, where the clause does not begin with them."""
    return [] if row["origin_kind"] == NOBODY_NAMED else [articles_of([as_told(row, tables)], tables)]


def _cited(row: Record, told: Sequence[Sequence[str]], tables: Tables) -> str:
    """The articles that tell it so, and those that these other words name, each as one cites it."""
    others = mentioned([clause for clauses in told for clause in clauses], tables)
    words = "; ".join(cited([*documents_alike(row, tables), *others], tables))
    return f"{words[0].upper()}{words[1:]}."


def _put(clause: str, notes: Sequence[str], others: Sequence[str], more: Sequence[str] = ()) -> SafeSentence:
    """With the notes right behind what they are about."""
    return sentence(f"{clause}{bracketed(notes)}", *others, end=bracketed(more).strip())


def _length(said: SafeSentence) -> int:
    return len(said.text.split())


def _said(row: Record, view: View) -> tuple[str, list[str]]:
    """Who, the verb, the number or the words, and the time where there is one; and what must not be missed."""
    tables, time = view.tables, f" {when(_in_months(row))}" if known(moment(row)) else ""
    if in_words(row):
        comma = "," if time and is_clause(row) else ""
        given = f"{who(row, tables)} {spoke(row, tables)}{comma}{time}"
        return given, [flat(say_measure(row, tables)), *_notes(row, tables)]
    whole = Whole.of(row, view.statements)
    said = counted(row, whole, tables)
    of = [whole.note] if whole and whole.words not in said else []
    notes = [*_notes(row, tables, words_told(row, tables)), *of]
    return f"{who(row, tables)} {verb(row, SAID, tables)} {said}{time}", notes


def _notes(row: Record, tables: Tables, told: Collection[str] = ()) -> Iterator[str]:
    """What would make it false if it were left out, and what the sentence so far does not say."""
    yield from sure(row, told)
    if tables.subjects.set_index("subject").loc[row["subject"], "mixed"]:
        yield "a mixed group"
    yield from terms(row, tables, told)
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
