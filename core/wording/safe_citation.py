"""Citations of a mark or of a whole view: who said it, where it is told, and which state of the corpus it is from."""

from dataclasses import dataclass
from datetime import date

from core.view import View
from core.wording.names import proposition_text, say_list, say_measure, some
from core.wording.numbers import say_count
from core.wording.record import Record
from core.wording.safe_number import in_words, when
from core.wording.safe_words import documents_of, flat, printed, who
from core.wording.spread import say_origins
from core.wording.times import say_time, say_within

SHORT_DIGITS = 12
"""So many digits of a fingerprint tell two states of a corpus apart."""


@dataclass(frozen=True, slots=True)
class State:
    """Which state of a corpus is cited: its fingerprint ("sha256:…", as in a data package), and when it was read."""

    fingerprint: str
    read: date

    def __str__(self) -> str:
        digits = self.fingerprint.removeprefix("sha256:")[:SHORT_DIGITS]
        return f"state {digits}, read {say_within(self.read.isoformat())}"


def cite_short(row: Record, view: View) -> str:
    """Who said it and where it is told: "Western officials, via BBC, in 001_bf4717e58af00855.txt"."""
    return f"{_capital(who(row, view.tables))} in {_articles(documents_of([row]), view)}"


def cite_full(row: Record, view: View, state: State) -> str:
    """Also the words as printed, what they are about, when the articles appeared, and the state of the corpus.

    `row` is a row of `view.statements`, `view.claims` or `view.positions`.
    """
    speaker = _capital(who(row, view.tables)).removesuffix(",")
    about = f"{printed(row['quote'])} ({_about(row, view)})"
    return f"{speaker}: {about}, in {_dated(documents_of([row]), view)}; {_corpus(view, state)}."


def cite_view(view: View, state: State) -> str:
    """A whole chart or table: what it is made from, and the state of the corpus."""
    rows = view.marks
    told = list(dict.fromkeys(name for names in rows["documents"] for name in names.split("; ")))
    if rows.empty:
        return f"No statement; {_corpus(view, state)}."
    kind = "statement" if view.filters.by_origin else "claim"
    return f"{say_count(len(rows), kind)} of {say_origins(rows)}, in {_dated(told, view)}; {_corpus(view, state)}."


def _about(row: Record, view: View) -> str:
    if "proposition" in row:
        return f"on the matter, in our wording: {flat(proposition_text(row['proposition'], view.tables))}"
    stated = "" if in_words(row) else f", stated: {printed(row['stated'])}"
    return f"{flat(say_measure(row, view.tables))}{stated}, {when(row)}"


def _articles(documents: list[str], view: View) -> str:
    titled = view.tables.documents.dropna(subset=["title"]).set_index("document")["title"]
    return say_list(some([f"{printed(titled[name])} ({name})" if name in titled else name for name in documents], 6))


def _dated(documents: list[str], view: View) -> str:
    """The articles, with when they appeared where they are few."""
    if len(documents) > 3:
        return say_count(len(documents), "article")
    dates = view.tables.documents.set_index("document")["published"]
    return say_list([f"{_articles([name], view)} (published {say_time(dates[name])})" for name in documents])


def _corpus(view: View, state: State) -> str:
    return f"Contested Counts: {flat(view.tables.title)}, {state}"


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
