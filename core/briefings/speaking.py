"""The notes that are proposed for a step: who says it, in quotes, first of what its headline says."""

from collections import Counter
from collections.abc import Iterator, Sequence

from core.analysis.rules.verdicts import DIFFER, MAY_DIFFER
from core.checks.printed import printed_numbers
from core.exhibits.exhibit import Exhibit
from core.exhibits.state import State
from core.exports.deck.evidence import Evidence
from core.wording.articles import article_named
from core.wording.inferred import say_origin_with_basis
from core.wording.quoting import quoted_once
from core.wording.record import Record
from core.wording.rows import rows_of

WHO, MOST = "Says who?", 8
"""What notes begin with, and how many quotes they have at most."""

SAID_IN_FULL = 0
"""The rank of a quote whose source and whose number the headline says."""


_YEARS = range(1900, 2100)
"""Numbers by which nothing is known again."""


def say_who(exhibit: Exhibit, state: State, headline: str) -> str:
    """Who says what this headline does, each quote once, with its origin and its article; empty where there is none.

    First stands whose number the headline tells, then other numbers of it, then who is in a clash. Where it tells the
    number of somebody it names, no other quote does.
    """
    rows, clashing = list(_told(exhibit, state)), _clashing(state)
    nth = _nth([str(row["statement_id"]) for row in rows])
    ranks = [_rank(row, headline, clashing) for row in rows]
    ordered = sorted(range(len(rows)), key=lambda at: (ranks[at], nth[at]))
    kept = [at for at in ordered if ranks[at] == SAID_IN_FULL or SAID_IN_FULL not in ranks]
    quotes: dict[tuple[str, str], str] = {}
    for row in (rows[at] for at in kept):
        quotes.setdefault(_quoted(row), _say(row, state))
    return f"{WHO} {' '.join(list(quotes.values())[:MOST])}" if quotes else ""


def _nth(names: Sequence[str]) -> list[int]:
    """Of each name, how many like it stand before it."""
    before = Counter[str]()
    found = []
    for name in names:
        found.append(before[name])
        before[name] += 1
    return found


def _told(exhibit: Exhibit, state: State) -> Iterator[Record]:
    """The records behind the marks, each once; of an article, those that stand in it, and no other telling of them."""
    evidence, seen = Evidence(state), set[tuple[str, str]]()
    for mark in exhibit.marks:
        for row in rows_of(evidence.records(mark.opens)):
            elsewhere = exhibit.key == "documents" and {row["claim_id"], row["position_id"]}.isdisjoint(mark.opens)
            if not elsewhere and (key := (str(row["claim_id"]), str(row["position_id"]))) not in seen:
                seen.add(key)
                yield row


def _clashing(state: State) -> set[str]:
    """The statements and positions that clash with another, or may."""
    found = state.view.compared.first([DIFFER, MAY_DIFFER])
    return {*found["left"], *found["right"]}


def _rank(row: Record, headline: str, clashing: set[str]) -> int:
    """How near a quote is to the headline: its source and its number, its number, a clash, its source, or neither."""
    name = str(row["origin_label"]).partition(" (")[0].casefold()
    named, number = name in headline.casefold(), not _large(row["quote"]).isdisjoint(_large(headline))
    if number:
        return SAID_IN_FULL if named else 1
    return 2 if row["statement_id"] in clashing else 3 if named else 4


def _large(words: str) -> set[float]:
    """The numbers in a text by which one can know it again."""
    return {number for number in printed_numbers(words) if number > MOST and number not in _YEARS}


def _quoted(row: Record) -> tuple[str, str]:
    return " ".join(row["quote"].split()), row["document"]


def _say(row: Record, state: State) -> str:
    quote, article = quoted_once(_quoted(row)[0]), article_named(row["document"], state.tables)
    who = say_origin_with_basis(row).replace(f" ({article})", "")
    return f"{who[0].upper()}{who[1:]}: {quote} ({article})."
