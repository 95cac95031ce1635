"""The words that every safe sentence is made of: who says it, what is printed, and where it is to be found."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import Tables
from core.frames.rows import NUMBERED
from core.wording.articles import article_named, article_row, numbered, say_articles
from core.wording.inferred import ATTRIBUTION, is_inferred, say_published
from core.wording.names import called, in_brackets, named_origin, quoted, say_carriers, say_list, some, source_named
from core.wording.quoting import paired
from core.wording.record import Record, known

INFERRED, DATE_INFERRED = "the attribution is inferred", "the date is inferred"
BOTH_INFERRED = "the attribution and the date are inferred"
"""What is said of an origin that its sentence does not name, of a time that nobody stated, and of both."""

NO_SOURCE = "naming no source"
"""What is said of an article that tells something in its own voice."""

BEGINS = "which begins"
"""What stands before the first words of an article that has no title."""

QUOTED, DIGITS = re.compile("“[^”]*”"), re.compile(r"\d+")
SPOKEN_OF = re.compile(r"\barticles? (\d+(?:(?:, | and )\d+\b(?! more))*)")
"""How articles are called by their numbers: "articles 001 and 002"."""

Call = Callable[[Record, Tables], str]
"""What the origin of a row is called."""

_MARKS = str.maketrans({"“": "‘", "”": "’", "„": "‘", '"': "’"})


@dataclass(frozen=True, slots=True)
class SafeSentence:
    """One sentence of plain text that says no more than the sources did.

    `cited`: where it is to be read, each article as one cites it; empty where the sentence itself ends so.
    """

    text: str
    cited: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why no sentence would be safe: a clause, without its full stop."""

    reason: str


def printed(words: str) -> str:
    """Words of an article in quotation marks, as `flat` has them."""
    return quoted(flat(paired(words)))


def flat(words: str) -> str:
    """The same words on one line, their quotation marks single, without characters that have no shape of their own."""
    shown = "".join(each for each in words if each.isspace() or unicodedata.category(each) not in ("Cc", "Cf"))
    return " ".join(shown.split()).translate(_MARKS)


def who(row: Record, tables: Tables) -> str:
    """Who says it and who passed it on: "Western officials, via the BBC,".

    Where nobody is named the article says it, "article 000, naming no source,"; unless it tells at least of what kind
    its source is: "unnamed intelligence estimates, in article 000,".
    """
    passed_on = flat(" and ".join(say_carriers(row, tables, source_named).split("; ")))
    told = [named(row, tables), passed_on]
    if row["origin_kind"] == NOBODY_NAMED:
        own, articles = is_own_voice(row, tables), articles_of([row], tables)
        told = [articles, passed_on, NO_SOURCE] if own else [told[0], f"in {articles}", passed_on]
    parts = [part for part in told if part]
    return ", ".join([*parts, ""]).rstrip() if len(parts) > 1 else parts[0]


def is_own_voice(row: Record, tables: Tables) -> bool:
    """Whether the article says it itself: nobody is named, and the vocabulary has no name for a sentence either."""
    return row["origin_kind"] == NOBODY_NAMED and not known(called(tables, "source", "named").get(row["origin"]))


def articles_of(rows: Sequence[Record], tables: Tables, most: int = 6) -> str:
    """The articles that tell these statements or positions: "articles 000 and 003"."""
    return flat(say_articles(some([article_named(name, tables) for name in documents_of(rows)], most)))


def named(row: Record, tables: Tables) -> str:
    """The origin as a sentence names it, as `flat` has it."""
    return flat(named_origin(row, tables))


def named_with_basis(row: Record, tables: Tables, sure: str = "") -> str:
    """The same with how `sure` it is, where that is given, and that what is told is its own by inference only."""
    notes = [sure, ATTRIBUTION if is_inferred(row) else ""]
    return f"{named(row, tables)} {in_brackets(*notes)}" if any(notes) else named(row, tables)


def origins(
    rows: Sequence[Record], tables: Tables, call: Call = named, most: int = 6, beside: Sequence[str] | None = None
) -> str:
    """The origins of these rows, each once, in their order; articles that name nobody last, and together.

    "The Russian military and article 000 (naming no source)". `call` names one of them. `beside` are the articles that
    the sentence cites anyway: where none of them has what an origin says, the articles that have it are named.
    """
    named_ones = [row for row in rows if not is_own_voice(row, tables)]
    nobody = [row for row in rows if is_own_voice(row, tables)]
    voices = dict.fromkeys(_with_article(row, tables, call, beside) for row in named_ones)
    unnamed = [f"{articles_of(nobody, tables, most)} ({NO_SOURCE})"] if nobody else []
    return say_list([*some(list(voices), most), *unnamed])


def _with_article(row: Record, tables: Tables, call: Call, beside: Sequence[str] | None) -> str:
    """The origin; with its articles where the text tells only of what kind it is, or none of them stands `beside`."""
    own = call(row, tables)
    apart = beside is not None and set(beside).isdisjoint(documents_of([row]))
    if not (row["origin_kind"] == NOBODY_NAMED or apart) or (articles := articles_of([row], tables)) in own:
        return own
    return f"{own[:-1]}, {articles})" if own.endswith(")") else f"{own} ({articles})"


def pointer(documents: Sequence[str], tables: Tables) -> str:
    """Where it is to be found: the articles, each as one cites it."""
    words = "; ".join(cited(documents, tables))
    return f"(see {words.replace('(', '[').replace(')', ']')})"


def mentioned(clauses: Sequence[str], tables: Tables) -> list[str]:
    """The articles that these clauses call by number, outside of quotation marks."""
    numbers = DIGITS.findall(" ".join(SPOKEN_OF.findall(QUOTED.sub("", "; ".join(clauses)))))
    return [document for number in numbers if (document := numbered(tables).get(number))]


def cited(documents: Sequence[str], tables: Tables, most: int = 6) -> list[str]:
    """Articles as one cites them, each once; of very many the first."""
    return some([_cited(name, tables) for name in dict.fromkeys(documents)], most)


def _cited(document: str, tables: Tables) -> str:
    """By its title, or else how it begins; and who published it, and when.

    "Article 000, which begins “In a significant …”, published between 7 and 9 February 2025, inferred".
    """
    row = article_row(document, tables)
    outlet = flat(row["publisher"]) if known(row["publisher"]) else ""
    return ", ".join(filter(None, [_titled(row), outlet, say_published(row)]))


def _titled(row: Record) -> str:
    number, _, words = flat(row["label"]).partition(NUMBERED)
    if known(row["title"]):
        return ", ".join(filter(None, [f"article {number}" if number.isdigit() else "", printed(row["title"])]))
    return f"article {number}, {BEGINS} {printed(words)}" if words else f"article {number}"


def documents_of(rows: Sequence[Record]) -> list[str]:
    """The file names of the articles that carry these statements or positions, each once."""
    return list(dict.fromkeys(name for row in rows for name in row["documents"].split("; ")))


def sentence(*clauses: str, end: str) -> SafeSentence:
    """Clauses parted by semicolons, then the pointer, as one sentence that begins with a capital."""
    words = "; ".join(clause for clause in clauses if clause)
    told = f"{words[0].upper()}{words[1:]} {end}".rstrip()
    return SafeSentence(f"{told}.".replace("(uncertain) (", "(uncertain; "))
