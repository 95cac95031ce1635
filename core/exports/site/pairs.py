"""Pairs of statements or positions side by side: why they agree, clash or cannot be compared, and both quotes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from core.analysis.rules.verdicts import VERDICTS
from core.exhibits.lists import PAIRED
from core.exports.site.links import PAIRS, SiteLinks, pair_id
from core.exports.site.source import SitePage, SiteSource
from core.view import View
from core.wording.choices import MARKS
from core.wording.inferred import say_dates, say_origin_with_basis
from core.wording.labels import VERDICTS as VERDICT_LABELS
from core.wording.labels import label
from core.wording.names import proposition_text, say_measure
from core.wording.numbers import say_quantity
from core.wording.pairs.comparisons import CLASHES_FIRST, clashes_first, comparisons_title, say_listed, with_sentences
from core.wording.quoting import own_words
from core.wording.rows import rows_of
from core.wording.stances import say_held_stance
from core.wording.titles.notes import hedge_note
from core.wording.titles.reach import say_view_reach

QUOTED = ("differ", "may differ", "agree", "revision")
"""The verdicts whose pairs are shown with both quotes; of the others a sentence says enough, and links lead to them."""

COUNTED = f"{PAIRED}. A statement is counted once, however many articles carry it."


@dataclass(frozen=True, slots=True)
class Side:
    """What one side of a pair says, in which words, when, and where that is to be read.

    `quote` comes in three: its own words (`core.wording.quoting.own_words`) are the second. `source` leads to all that
    the origin said; None where several said it jointly.
    """

    origin: str
    said: str
    quote: tuple[str, str, str]
    dates: str
    href: str
    source: str | None


@dataclass(frozen=True, slots=True)
class PairTold:
    """A pair with its sentence; a statement that was heard twice has one side."""

    key: str
    verdict: str
    sign: str
    sentence: str
    sides: tuple[Side, ...]
    quoted: bool


def pairs(view: View, links: SiteLinks, comparisons: pd.DataFrame) -> list[PairTold]:
    """These comparisons, clashes first."""
    of_these = view.positions["proposition"].isin(comparisons["topic"])
    numbers, held = _by_id(view.statements), {}
    for matter, rows in view.positions[of_these].groupby("proposition"):
        held[matter] = _by_id(rows)
    told = rows_of(with_sentences(clashes_first(comparisons), view))
    return [_pair(row, numbers if row["kind"] == "quantity" else held[row["topic"]], view, links) for row in told]


def pairs_page(source: SiteSource) -> SitePage:
    """Every pair, by verdict; of very many the first of each."""
    view = source.state.view
    found = view.compared.first(VERDICTS)
    told, counts = pairs(view, source.links, found), view.compared.verdicts()
    groups = [
        (f"{MARKS[verdict]} {label(VERDICT_LABELS, verdict)}", counts[verdict], _of(told, verdict))
        for verdict in CLASHES_FIRST
        if counts.get(verdict)
    ]
    notes = [note for note in (say_listed(len(found), len(view.compared)), COUNTED, hedge_note(view)) if note]
    context = {"groups": groups, "notes": notes, "reach": say_view_reach(view)}
    return SitePage(PAIRS, "comparisons", "Comparisons", comparisons_title(view), context)


def _of(told: list[PairTold], verdict: str) -> list[PairTold]:
    return [pair for pair in told if pair.verdict == verdict]


def _pair(row: Mapping[str, Any], records: Mapping[str, Mapping[str, Any]], view: View, links: SiteLinks) -> PairTold:
    ends = dict.fromkeys((row["left"], row["right"]))
    sides = tuple(_side(records[end], view, links) for end in ends)
    verdict = row["verdict"]
    return PairTold(
        pair_id(row["left"], row["right"]), verdict, MARKS[verdict], row["sentence"], sides, verdict in QUOTED
    )


def _side(record: Mapping[str, Any], view: View, links: SiteLinks) -> Side:
    number = "claim_id" in record
    said = _number(record, view) if number else _stance(record, view)
    name = record["claim_id"] if number else record["position_id"]
    source = links.sources.get(record["origin"])
    quote, dates = own_words(record), say_dates(record)
    return Side(say_origin_with_basis(record), said, quote, dates, links.passages[name], source)


def _number(record: Mapping[str, Any], view: View) -> str:
    return f"{say_quantity(record)} ({say_measure(record, view.tables)})"


def _stance(record: Mapping[str, Any], view: View) -> str:
    return f"{say_held_stance(record)}: {proposition_text(record['proposition'], view.tables)}"


def _by_id(rows: pd.DataFrame) -> dict[str, dict[str, Any]]:
    return {row["statement_id"]: row for row in rows_of(rows)}
