"""What a step may say of a chart, to be reworded: its headline, why it matters, and notes with who says it.

A headline is short and leaves out how it was counted, which the chart says at its foot. No number is ours, but of a
cross-check, where it says so.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from core.analysis.crosschecks.checking import UNDECIDED
from core.briefings.speaking import say_who
from core.exhibits.exhibit import Exhibit
from core.exhibits.overview import CHART, LIST
from core.exhibits.state import State
from core.wording.headlines import headline
from core.wording.numbers import say_count
from core.wording.reckoning.checks import say_why_undecided
from core.wording.reckoning.crosschecks import RULES
from core.wording.rows import rows_of
from core.wording.safe.sentence import SafeSentence, short_sentence
from core.wording.titles.agreement import small
from core.wording.titles.disputes import CONTESTED, disputes
from core.wording.titles.how_many import overview_head
from core.wording.titles.spread import facts, numbered
from core.wording.titles.stated import CLASHING, say_how_sure

COMPARISONS, AGREEMENT = "comparisons", "agreement"
"""The keys of the exhibits that are of pairs."""

_PROVISO = re.compile(r"positions: |.*(?:wherever two agree|that agree)", re.IGNORECASE)
_PAIRS = re.compile(r"(.*?of [\d,]+ pairs[^,]*, )(.+)")
_CLASHES = re.compile(r"[\d,]*\d (?:may clash|clash(?:es)?)\b")
_COUNT = re.compile(r"(^|: )[\d,]*\d statements? of | in [\d,]*\d statements\b(?: that(?: may)? clash\b)?")
_HEDGE = re.compile(r"\((“[^”]*”)(?=[;)])")


class Proposal(NamedTuple):
    """The words of a step before anybody has changed them."""

    headline: str
    so_what: str
    notes: str


def proposed(exhibit: Exhibit, state: State) -> Proposal:
    """The words for a chart: those of a sentence that is safe to say where it has but one number."""
    makers = (_of_check, _of_one, _of_pairs)
    said = next(filter(None, (make(exhibit, state) for make in makers)), None) or _of_title(exhibit)
    return Proposal(*said, say_who(exhibit, state, said[0]))


def _of_check(exhibit: Exhibit, state: State) -> tuple[str, str] | None:
    """The numbers of a cross-check, with what is ours of them; then what was checked, and why that decides nothing."""
    if not exhibit.key.startswith("check-"):
        return None
    check = rows_of(exhibit.rows)[0]
    is_open = check["outcome"] == UNDECIDED
    why = f"undecided, since {say_why_undecided(check)}" if is_open else "the arithmetic is ours, not a source's"
    return exhibit.called, f"{RULES[check['rule']]}; {why}."


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


def _of_pairs(exhibit: Exhibit, state: State) -> tuple[str, str] | None:
    """Of the overview and of pairs about everything: how many, or how many clash, and then who against whom; None where
    nothing clashes."""
    contested = [f"{verdict}: {matters}." for verdict, matters in disputes(state.view) if verdict in CONTESTED.values()]
    if not contested or state.shown.topic or exhibit.key not in (CHART, LIST, COMPARISONS):
        return None
    said = _clashing(exhibit.title) if exhibit.key == COMPARISONS else overview_head(state.view)
    return said, " ".join(contested)


def _clashing(title: str) -> str:
    """How many pairs of numbers, and how many of positions, clash or may: "Numbers: of 8 pairs that can be compared, 2
    clash and 1 may clash; positions: of 53 pairs that can be compared, 1 clashes"."""
    pairs = filter(None, map(_PAIRS.fullmatch, _clauses(title)))
    counted = ((found[1], " and ".join(_CLASHES.findall(found[2]))) for found in pairs)
    return _joined([f"{of}{clashes}" for of, clashes in counted if clashes])


def _clauses(title: str) -> Iterator[str]:
    while title:
        first, title = headline(title)
        yield first


def _of_title(exhibit: Exhibit) -> tuple[str, str]:
    """The first clause of its title without what is counted, and the next clause with its proviso, or what the first
    then lacks."""
    first, *rest = _clauses(exhibit.title)
    more = _with_proviso(rest) if rest else f"{exhibit.caveats.count.rpartition('; ')[2]}."
    if exhibit.key == AGREEMENT:
        return first, more
    plain = _COUNT.sub(lambda found: found[1] or "", _bare(first))
    if plain == _bare(first):
        return plain, more
    which = next((f", which{words}" for words in CLASHING.values() if f" that{words}" in first), "")
    return f"{plain}, {_how_sure(exhibit)}{which}", more


def _with_proviso(clauses: Sequence[str]) -> str:
    """The first of these clauses; what pairs of positions show where it tells of those of numbers; and that those who
    agree may be one voice, where the next says so."""
    told = [clauses[0], *takewhile(_PROVISO.match, clauses[1:3])]
    return f"{_joined([words.rstrip('.') for words in told])}."


def _joined(clauses: Sequence[str]) -> str:
    return "; ".join([*clauses[:1], *map(small, clauses[1:])])


def _how_sure(exhibit: Exhibit) -> str:
    """That its numbers of what happened are as stated, or estimated."""
    own = numbered(facts(exhibit.rows))
    return say_how_sure(own["modality"])


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
