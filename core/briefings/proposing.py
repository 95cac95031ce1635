"""What a step may say of a chart, to be reworded: its headline, why it matters, and notes with who says it.

A headline is short and leaves out how it was counted, which the chart says at its foot. No number is ours.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from core.exhibits.exhibit import Exhibit
from core.exhibits.state import State
from core.exports.deck.evidence import Evidence
from core.wording.articles import article_named
from core.wording.headlines import headline
from core.wording.inferred import say_origin_with_basis
from core.wording.numbers import say_count
from core.wording.quoting import quoted_once
from core.wording.rows import rows_of
from core.wording.safe.sentence import SafeSentence, short_sentence

WHO, MOST = "Says who?", 12
"""What notes begin with, and how many quotes they have at most."""

_PAIRS = re.compile(r"(.*?of [\d,]+ pairs[^,]*, )(.+)")
_CLASHES = re.compile(r"[\d,]*\d (?:may clash|clash(?:es)?)\b")
_COUNT = re.compile(r"(^|: )[\d,]*\d statements? of | in [\d,]*\d statements\b")
_HEDGE = re.compile(r"\((“[^”]*”)(?=[;)])")


class Proposal(NamedTuple):
    """The words of a step before anybody has changed them."""

    headline: str
    so_what: str
    notes: str


def proposed(exhibit: Exhibit, state: State) -> Proposal:
    """The words for a chart: those of a sentence that is safe to say where it has but one number."""
    said = _of_one(exhibit, state) or _of_title(exhibit)
    return Proposal(*said, _notes(exhibit, state))


def _of_one(exhibit: Exhibit, state: State) -> tuple[str, str] | None:
    """The sentence of the one number of a chart, and what it lacks; None of a chart of several."""
    if "number" not in exhibit.rows or exhibit.rows["number"].notna().sum() != 1:
        return None
    told = short_sentence(state.view, exhibit.marks[0].opens)
    if not isinstance(told, SafeSentence):
        return None
    in_words = len(exhibit.marks) - 1
    more = f", beside {say_count(in_words, 'statement')} in words" if in_words else ""
    inferred = f". Inferred: {exhibit.caveats.inferred}" if exhibit.caveats.inferred else ""
    return _bare(headline(told.text)[0]).rstrip(" ."), f"It is the only number here{more}{inferred}."


def _of_title(exhibit: Exhibit) -> tuple[str, str]:
    """The first clause of its title without what is counted, and the next clause, or what the first then lacks."""
    first, rest = headline(exhibit.title)
    more = f"{headline(rest)[0].rstrip('.')}." if rest else f"{exhibit.caveats.count.rpartition('; ')[2]}."
    if exhibit.key.startswith("check-"):
        return first, more
    if pairs := _PAIRS.fullmatch(first):
        clashes = " and ".join(_CLASHES.findall(pairs[2]))
        return (f"{pairs[1]}{clashes}", more if rest else f"{pairs[2]}.") if clashes else (first, more)
    plain = _COUNT.sub(lambda found: found[1] or "", _bare(first))
    return (plain if plain == _bare(first) else f"{plain}, as stated"), more


def _bare(words: str) -> str:
    """The words without what stands in round brackets; of one that begins with a word as printed, that stays."""
    kept, depth = "", 0
    for at, letter in enumerate(words):
        if letter == "(" and not depth and (hedge := _HEDGE.match(words, at)):
            kept += f"({hedge[1]})"
        depth += letter == "("
        kept += "" if depth else letter
        depth -= letter == ")"
    return " ".join(kept.split()).replace(" ,", ",")


def _notes(exhibit: Exhibit, state: State) -> str:
    """Who says it: every quote of the chart once, with its origin and its article; of many, the first."""
    quotes = list(dict.fromkeys(_quotes(exhibit, state)))
    more = f" And {say_count(len(quotes) - MOST, 'further quote')}." if len(quotes) > MOST else ""
    return f"{WHO} {' '.join(quotes[:MOST])}{more}" if quotes else ""


def _quotes(exhibit: Exhibit, state: State) -> Iterator[str]:
    evidence = Evidence(state)
    for mark in exhibit.marks:
        for row in rows_of(evidence.records(mark.opens)):
            quote, article = quoted_once(" ".join(row["quote"].split())), article_named(row["document"], state.tables)
            who = say_origin_with_basis(row).replace(f" ({article})", "")
            yield f"{who[0].upper()}{who[1:]}: {quote} ({article})."
