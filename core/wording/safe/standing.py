"""What other origins say of it, as their comparisons' verdicts have it and not a word more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from core.analysis.pairs.comparison import listed
from core.analysis.pairs.pairing import alike_with
from core.analysis.rules.verdicts import AGREE, DIFFER, DISPUTED, LATER, MAY_DIFFER, REVISED
from core.analysis.ways.chains import NOBODY_NAMED, independent_origins
from core.frames import JOINT, Tables
from core.view import View
from core.wording.inferred import ATTRIBUTION, is_inferred
from core.wording.names import in_brackets, say_list, some
from core.wording.numbers import say_amount_with_unit
from core.wording.pairs.agreeing import ONE_TIME
from core.wording.pairs.sides import Pair, days, directed, for_which_time
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.safe.number import in_words
from core.wording.safe.origins import say_behind, say_perhaps
from core.wording.safe.otherwise import documents_alike
from core.wording.safe.words import (
    NO_SOURCE,
    articles_of,
    flat,
    is_own_voice,
    named,
    named_with_basis,
    origins,
    printed,
)

NO_CONFIRMATION = "no independent confirmation"
LITERALLY = "in so many words"
MOST = 6
"""So many figures that clash with one are told with their numbers."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Another statement that can be compared with one: how they relate, and why."""

    row: Record
    verdict: str
    reason: str


def standing(row: Record, view: View) -> list[str]:
    """How many origins stand behind a statement, and whose figures clash, or may."""
    beside = _beside(row, view)
    return [
        *_confirmed(row, [each.row for each in beside if each.verdict == AGREE], view.tables),
        *_clashing(beside, view.tables),
        *_contested(row, beside, view),
    ]


def contested(row: Record, view: View) -> list[str]:
    """Whose figures clash with it, or may, who disputes it, and that its origin has since given another figure.

    In fewer words than `standing` takes.
    """
    beside = _beside(row, view)
    told = [*_clashing(beside, view.tables), *_contested(row, beside, view)]
    return [clause.replace(f" {LITERALLY}", "") for clause in told]


def agreeing(row: Record, view: View) -> list[str]:
    """How many origins stand behind it where there are several, and with whose figures."""
    named = [each.row for each in _beside(row, view) if each.verdict == AGREE and _is_named(each.row)]
    return list(_confirmed(row, named, view.tables)) if named and _is_named(row) else []


def _clashing(beside: Sequence[Beside], tables: Tables) -> Iterator[str]:
    """Whose figures clash with it, and whose may."""
    clash = [each.row for each in beside if each.verdict == DIFFER and each.reason != DISPUTED]
    may = [each.row for each in beside if each.verdict == MAY_DIFFER]
    if clash:
        yield f"{_numbers(clash, tables)} {'clashes' if len(clash) == 1 else 'clash'} with it{say_perhaps(clash)}"
    if may:
        yield f"{_numbers(may, tables)} may clash with it{say_perhaps(may)}"


def _numbers(rows: Sequence[Record], tables: Tables) -> str:
    """Figures that clash with one: "a figure of at least 1,000 people (Western officials, articles 001 and 002)"."""
    told = [f"{_amount(row)} ({_whose(row, tables)})" for row in rows]
    return f"{'a figure' if len(rows) == 1 else 'figures'} of {say_list(some(told, MOST))}"


def _with_number(row: Record, tables: Tables) -> str:
    """Who says it, and what, in which article: "Zelenskyy (45,100 people, articles 001 and 002)"."""
    basis = ATTRIBUTION if is_inferred(row) else ""
    return f"{named(row, tables)} {in_brackets(_amount(row), articles_of([row], tables), basis)}"


def _amount(row: Record) -> str:
    return printed(row["stated"]) if in_words(row) else flat(say_amount_with_unit(row))


def _whose(row: Record, tables: Tables) -> str:
    articles = articles_of([row], tables)
    return f"{articles}, {NO_SOURCE}" if is_own_voice(row, tables) else f"{named(row, tables)}, {articles}"


def _contested(row: Record, beside: Sequence[Beside], view: View) -> Iterator[str]:
    yield from _disputes(row, [each.row for each in beside if each.reason == DISPUTED], view)
    if _is_older(row, beside, view):
        yield "its origin has since given another figure"


def _beside(row: Record, view: View) -> list[Beside]:
    """Every statement that can be compared with this one, in the order of ids."""
    compared, own = view.compared, row["statement_id"]
    place = np.flatnonzero(compared.among([own]))
    pairs = listed(compared.rules, alike_with(compared.rules, place))
    if pairs.empty:
        return []
    others = pairs["left"].where(pairs["left"] != own, pairs["right"])
    found = view.statements[view.statements["statement_id"].isin(others)]
    rows = {other["statement_id"]: other for other in rows_of(found)}
    return [
        Beside(rows[other], verdict, reason)
        for other, verdict, reason in zip(others, pairs["verdict"], pairs["reason"], strict=True)
    ]


def _confirmed(row: Record, agreeing: Sequence[Record], tables: Tables) -> Iterator[str]:
    """Only origins of whom something is said can be told to be separate."""
    named = [other for other in agreeing if other["origin_kind"] != NOBODY_NAMED] if _is_named(row) else []
    n = independent_origins([row["origin"], *(other["origin"] for other in named)])
    if n > 1:
        also = (
            f"with overlapping figures from {_whose_else(row, named, tables)}{say_perhaps(named)}{_doubt(row, named)}"
        )
        yield f"{say_behind([row, *named], tables, alike=True)}, {also}"
    else:
        yield f"{_own(row)} and {NO_CONFIRMATION}"
    unnamed = [other for other in agreeing if not _is_named(other) or not _is_named(row)]
    if unnamed:
        overlap = "overlaps" if len(unnamed) == 1 else "overlap"
        doubt = f"{words}," if (words := say_perhaps(unnamed)) else ""
        yield f"{_figures(row, unnamed, tables)}{doubt} {overlap}, perhaps of one origin{_doubt(row, unnamed)}"


def _figures(row: Record, others: Sequence[Record], tables: Tables) -> str:
    return f"{'a figure' if len(others) == 1 else 'figures'} from {_whose_else(row, others, tables)}"


def _whose_else(row: Record, others: Sequence[Record], tables: Tables) -> str:
    return origins(others, tables, named_with_basis, beside=documents_alike(row, tables))


def _is_named(row: Record) -> bool:
    return str(row["origin_kind"]) != NOBODY_NAMED


def _own(row: Record) -> str:
    if not _is_named(row):
        return "no named origin"
    return "one joint origin" if JOINT in row["origin"] else "one origin"


def _doubt(row: Record, others: Sequence[Record]) -> str:
    sure = row["covers_certain"] and all(other["covers_certain"] for other in others)
    return "" if sure else ONE_TIME


def _disputes(row: Record, others: Sequence[Record], view: View) -> Iterator[str]:
    """Who disputes whom in so many words."""
    told: dict[tuple[str, str], list[Record]] = {}
    for other in others:
        told.setdefault(_dispute(row, other, view), []).append(other)
    for (words, when), rows in sorted(told.items()):
        who = words.format(origins(rows, view.tables, _with_number))
        yield f"{who}{f', {when}' if when else ''}{say_perhaps(rows)}"


def _dispute(row: Record, other: Record, view: View) -> tuple[str, str]:
    """Which of the two disputes the other, and of what time, where that is not the same."""
    disputing, disputed = _pair(row, other, view, "disputes")
    words = f"disputed {LITERALLY} by {{}}" if disputing is other else f"disputing {{}} {LITERALLY}"
    return words, for_which_time(disputing, disputed)


def _is_older(row: Record, beside: Sequence[Beside], view: View) -> bool:
    """Whether the same origin updated or revised this figure with another one."""
    for each in beside:
        if each.reason == LATER and days(row) < days(each.row):
            return True
        if each.reason == REVISED and _pair(row, each.row, view, "revises")[1] is row:
            return True
    return False


def _pair(row: Record, other: Record, view: View, *relations: str) -> tuple[Record, Record]:
    return directed(Pair(row, other, float("nan"), view.tables), *relations)
