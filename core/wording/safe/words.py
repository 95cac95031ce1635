"""The words that every safe sentence is made of: who says it, what is printed, and where it is to be found."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import Tables
from core.wording.names import named_origin, quoted, say_article, say_carriers, say_list, say_origin, some, source_named
from core.wording.record import Record
from core.wording.rows import rows_of

INFERRED, DATE_INFERRED = "the attribution is inferred", "the date is inferred"
BOTH_INFERRED = "the attribution and the date are inferred"
"""What is said of an origin that its sentence does not name, of a time that nobody stated, and of both."""

NO_SOURCE, NO_SOURCES = "a report without a named source", "reports without a named source"

Call = Callable[[Record, Tables], str]
"""What the origin of a row is called."""

_MARKS = str.maketrans({"“": "‘", "”": "’", "„": "‘", '"': "’"})


@dataclass(frozen=True, slots=True)
class SafeSentence:
    """One sentence of plain text that says no more than the sources did."""

    text: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why no sentence would be safe: a clause, without its full stop."""

    reason: str


def printed(words: str) -> str:
    """Words of an article in quotation marks, as `flat` has them."""
    return quoted(flat(words))


def flat(words: str) -> str:
    """The same words on one line, their quotation marks single, without characters that have no shape of their own."""
    shown = "".join(each for each in words if each.isspace() or unicodedata.category(each) not in ("Cc", "Cf"))
    return " ".join(shown.split()).translate(_MARKS)


def who(row: Record, tables: Tables) -> str:
    """Who says it and who passed it on: "Western officials, via the BBC,"; nobody is named in another's place."""
    return passed_on(origins([row], tables), row, tables)


def passed_on(by: str, row: Record, tables: Tables) -> str:
    """Who says it, called so, and who passed it on."""
    told_by = flat(" and ".join(say_carriers(row, tables, source_named).split("; ")))
    return f"{by}, {told_by}," if told_by else by


def named(row: Record, tables: Tables) -> str:
    """The origin as a sentence names it, as `flat` has it."""
    return flat(named_origin(row, tables))


def origins(rows: Sequence[Record], tables: Tables, call: Call = named, most: int = 6) -> str:
    """The origins of these rows, each once, in their order; those of whom the text names nobody last, and together.

    "The Russian military and a report without a named source (nobody named, article 000)". `call` names one of them.
    """
    voices = dict.fromkeys(call(row, tables) for row in rows if row["origin_kind"] != NOBODY_NAMED)
    nobody = dict.fromkeys(_without_brackets(row) for row in rows if row["origin_kind"] == NOBODY_NAMED)
    reports = NO_SOURCE if len(nobody) == 1 else NO_SOURCES
    unnamed = [f"{reports} ({'; '.join(some(list(nobody), most))})"] if nobody else []
    return say_list([*some(list(voices), most), *unnamed])


def pointer(documents: Sequence[str], tables: Tables) -> str:
    """Where it is to be found: the titles of the articles, cut short, or their numbers and first words."""
    rows = {row["document"]: row for row in rows_of(tables.documents[["document", "title", "label"]])}
    named = [say_article({**rows[name], "label": flat(rows[name]["label"])}) for name in documents]
    return f"(see {say_list(some(named, 3))})"


def documents_of(rows: Sequence[Record]) -> list[str]:
    """The file names of the articles that carry these statements or positions, each once."""
    return list(dict.fromkeys(name for row in rows for name in row["documents"].split("; ")))


def sentence(*clauses: str, end: str) -> SafeSentence:
    """Clauses parted by semicolons, then the pointer, as one sentence that begins with a capital."""
    words = "; ".join(clause for clause in clauses if clause).replace("(uncertain) (", "(uncertain; ")
    return SafeSentence(f"{words[0].upper()}{words[1:]} {end}.")


def _without_brackets(row: Record) -> str:
    return flat(say_origin(row)).replace(" (", ", ").replace("(", "").replace(")", "")
