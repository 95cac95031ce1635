"""The sentences of the page on which the vocabulary is edited, and the names of the fields of its forms."""

import re
from collections.abc import Sequence

from core.curation.editing.consequences import Consequences
from core.frames import Tables
from core.models import Problem
from core.wording.labels import COUNTS, KINDS
from core.wording.names import quoted, say_list, some
from core.wording.numbers import say_count
from core.wording.pages import PAGE_OF, page_name

TABLES = {
    "sources": "Sources",
    "measures": "Measures",
    "subjects": "Subjects",
    "sides": "Sides",
    "propositions": "Matters",
    "readings": "Vague words",
}
_ENTRY = re.compile(r"(?:source|measure|subject|side|proposition|reading) '[^']*': ")
ONE = {
    "sources": "source",
    "measures": "measure",
    "subjects": "subject",
    "sides": "side",
    "propositions": "matter",
    "readings": "vague word",
}
ABOUT = {
    "sources": (
        "Whoever says or carries something: a person in office, a body, an outlet, a group of unnamed officials. A "
        "body is a source; a country is not. Other names help to find a source while an article is recorded."
    ),
    "measures": (
        "What is counted. How a measure counts decides what may be compared with what: a running total grows up to a "
        "date; a count within a period starts anew with each; a rate is so many a day, week, month or year; a count "
        "at one moment may rise and fall."
    ),
    "subjects": "Whose numbers. A mixed group is a subject of its own: its numbers are nobody's alone.",
    "sides": "Whose side a source is on, and to whom a subject belongs. Who is against whom is said once a pair.",
    "propositions": (
        "Yes/no matters on which sources hold positions, each with its own period. One may follow another that it "
        "only seems to clash with: back in February follows withdrawn from the front."
    ),
    "readings": (
        "The band in which a vague word is read. It is ours, not the source's: charts mark it as our reading, and "
        "readers can change it for themselves. The word is looked for in lower case, the longest first."
    ),
}
"""What each table holds, for whoever opens it."""

LABELS = {
    "name": "Full name",
    "short": "Short name, for charts",
    "named": "Name in a sentence, with its article",
    "members": "Its members, when they are counted",
    "kind": "What kind of source",
    "side": "On whose side",
    "aliases": "Other names in articles",
    "note": "Note",
    "label": "Name on charts",
    "definition": "What exactly it counts",
    "unit": "Unit",
    "counts": "How it counts",
    "chart": "Drawn on",
    "parts": "Made up of these, among others",
    "rate_of": "A rate that adds to",
    "depletes": "Says how long this would last",
    "phrase": "As a clause, for sentences to paste",
    "mixed": "A group of several, whose numbers are nobody's alone",
    "sides": "Belongs to, or acts for",
    "opponents": "Stands against",
    "text": "The matter as one sentence that can be affirmed or denied",
    "period": "What time it speaks of (EDTF)",
    "follows": "Follows these earlier matters",
    "word": "The vague word",
    "low": "Read as at least",
    "high": "Read as at most",
}
HELP = {
    "name": "With the office held, where there is one.",
    "short": "Where the full name is long. Charts and lists show it.",
    "named": "“the Russian military”: where it is not the name on charts. Only words that articles use.",
    "members": "“Russian soldiers”: they stand where a measure’s clause has {members}. Only words that articles use.",
    "aliases": "Each name belongs to one source only.",
    "unit": "What its numbers are numbers of: people, km², people per day.",
    "parts": "Running totals within this one, of which no two count the same person: killed and wounded in casualties.",
    "rate_of": "Only for a rate: its unit ends in “per day”, “per week”, “per month” or “per year”.",
    "depletes": "Only where the unit is a time: days, weeks, months or years.",
    "phrase": (
        "With {number}, {had}, and {members} or {subject} once each: “{number} {members} {had} been killed”, "
        "“{subject} {had} suffered {number} casualties”."
    ),
    "period": "For example 2025-01, or 2024-10/2025-01, or 2024-10/.. where its end is not known.",
    "word": "As articles print it, such as “hundreds” or “several weeks”.",
    "note": "What readers should know.",
}
CODES = {
    "kind": KINDS,
    "counts": COUNTS,
    "chart": {"other": "no chart of its own"},
}
"""By control, its codes in words; those of charts that have a page are its name."""


def say_pages(tables: Tables) -> str:
    """What the two pages are called that depend on the topic, and how that is changed."""
    drawn = say_list([quoted(page_name(page, tables)) for page in PAGE_OF.values()])
    return f"Two pages draw measures: {drawn}. Titles of your own for them stand under “pages” in vocabulary.yaml."


def say_uses(places: Sequence[str]) -> str:
    """Who uses an entry: "used by 2 records or entries: 001.yaml: 001-killed and measures: casualties"."""
    if not places:
        return "nothing uses it"
    return f"used by {say_count(len(places), 'place')}: {say_list(some(list(places), 6))}"


def say_entry_problem(problem: Problem) -> str:
    """What is wrong with an entry, its field by the name of its control: “Unit”: 'rate_of' needs …"""
    field = problem.field.partition(".")[2].partition(".")[2].partition(".")[0].partition("[")[0]
    message = _ENTRY.sub("", problem.message).removeprefix(f"{field}: ")
    return f"{quoted(LABELS[field])}: {message}" if field in LABELS else message


def say_consequences(found: Consequences) -> str:
    """What an edit would do to the articles, in a sentence."""
    if found.lost:
        said = f"Charts would lose {say_count(len(found.lost), 'article')}: {say_list(some(list(found.lost), 6))}."
    elif found.problems:
        said = "Charts would keep every article, but the check would find more."
    else:
        said = "The check finds nothing that this would break, in any article."
    gained = f" They would gain {say_list(some(list(found.gained), 6))}." if found.gained else ""
    return said + gained
