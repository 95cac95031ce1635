"""What one source said, record by record: numbers by what they count, words without one, positions, what it passed on.

Each line has the record that it opens. What is inferred, said jointly, foreseen or withdrawn says so in its line.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from core.analysis.clock import PERHAPS
from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER
from core.frames import JOINT
from core.view import View
from core.wording.claims import say_claim_with_bases
from core.wording.evidence.withdrawal import say_withdrawn
from core.wording.inferred import ATTRIBUTION, is_inferred, say_origin_with_basis, with_basis
from core.wording.names import in_brackets, proposition_text, quoted, say_carriers, say_list, say_measure, say_origin
from core.wording.numbers import say_number
from core.wording.pairs.against import of_one
from core.wording.pairs.of_two import of_two
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe.otherwise import say_told_in
from core.wording.safe.phrase import Whole
from core.wording.sources.said import Held, SaidBy
from core.wording.sources.terms import meaning, term_beside
from core.wording.stances import SILENT, is_silence, say_held_stance
from core.wording.times import say_within
from core.wording.titles.spread import NOT_YET

JOINTLY, SILENCE_INFERRED = "said jointly", "that it is silent is inferred"
VERBS = {DIFFER: ("clashes", "clash"), MAY_DIFFER: ("may clash", "may clash"), AGREE: ("agrees", "agree")}
"""How a record stands to others: "clashes with 1, agrees with 3"."""


class RecordLine(NamedTuple):
    """One record: what it is about, as a heading for those that follow each other; its words; and its id."""

    about: str
    words: str
    opens: str


def number_lines(rows: pd.DataFrame, view: View, held: Held) -> list[RecordLine]:
    """Claims or statements by what they count: "at least 1,000 people, an estimate, … (NIS); printed “…”; …"."""
    order = {name: place for place, name in enumerate(view.tables.measures["measure"].tolist())}
    ordered = rows.sort_values("measure", key=lambda own: own.map(order), kind="stable")
    ordered = ordered.sort_values(["measure", "subject"], key=_as_they_come, kind="stable")
    return [_number(row, view, held) for row in rows_of(ordered)]


def position_lines(rows: pd.DataFrame, view: View, held: Held) -> list[RecordLine]:
    """Positions on yes/no matters: "affirms, “indicated”: “…”; said on 7 February 2025; in article 004"."""
    return [_position(row, view, held) for row in rows_of(rows)]


def passed_on_lines(found: SaidBy, view: View) -> list[RecordLine]:
    """What others began and the source only carried, each with its origin: first numbers and words, then positions."""
    return [
        *number_lines(found.passed_on, view, {}),
        *(_carried(row, view) for row in rows_of(found.positions_passed_on)),
    ]


def said_of_it(view: View, source: str) -> list[str]:
    """What articles themselves set against a source, or say of it and another, as far as the view shows that."""
    shown = {*view.claims["claim_id"], *" ".join(view.positions["position_ids"]).split(" ")}
    of_both = (each for each in of_two(view.tables) if any(source in origin.split(JOINT) for origin in each.origins))
    told = [each.said for each in of_both if all(not shown.isdisjoint(keys) for keys in each.keys)]
    alone = (each for each in of_one(view.tables, source) if not shown.isdisjoint(each.keys_of(*each.origins)))
    told += [each.said_of(*each.origins) for each in alone]
    return list(dict.fromkeys(told))


def say_no_clash(found: SaidBy) -> str:
    """Why nothing stands against a source: what can be compared agrees, or nothing can be."""
    n = len(found.pairs)
    if not n and found.marks.empty and len(found.positions) and (found.positions["stance"] == SILENT).all():
        return "None: articles tell only that it is silent, and a silence can be compared with nothing."
    if not n:
        return "None: nothing that others say here can be compared with what it said."
    which = {1: "the one pair", 2: "both pairs"}.get(n, f"all {say_number(n)} pairs")
    return f"None: {which} that can be compared {'agrees' if n == 1 else 'agree'}."


def say_agreeing(pairs: pd.DataFrame, source: str, named: Mapping[str, str]) -> str:
    """With whom a source agrees, and in how many of these pairs: "NIS (2), GUR (1)". `named` are origins by id."""
    ends = zip(pairs["left_origin"].tolist(), pairs["right_origin"].tolist(), strict=True)
    others = Counter(right if source in left.split(JOINT) else left for left, right in ends)
    ordered = sorted(others.items(), key=lambda each: (-each[1], named[each[0]].casefold()))
    return ", ".join(f"{say_list(named[origin].split(JOINT))} ({say_number(n)})" for origin, n in ordered)


def say_standing(verdicts: Counter[str]) -> str:
    """ "clashes with 1 other, agrees with 3 others"; empty where it was compared with nothing."""
    said = [(verdicts[verdict], verb) for verdict, (verb, _) in VERBS.items() if verdicts[verdict]]
    return ", ".join(f"{verb} with {say_number(n)} other{'' if n == 1 else 's'}" for n, verb in said)


def _as_they_come(own: pd.Series) -> pd.Series:
    return pd.Series(pd.factorize(own)[0], own.index)


def _number(row: Record, view: View, held: Held) -> RecordLine:
    about = say_measure(row, view.tables)
    said = say_claim_with_bases(row, view.tables).removeprefix(f"{about}: ")
    printed = f"printed {', '.join(words)}" if (words := _printed(row, view)) else ""
    whole = Whole.of(row, view.statements)
    jointly = JOINTLY if JOINT in row["origin"] else ""
    withdrawn = say_withdrawn(row, view.tables, view.filters.known_by) if row.get("retracted") else ""
    parts = [
        said,
        printed,
        meaning(row),
        whole.note if whole else "",
        jointly,
        *_told(row, view),
        withdrawn[:1].lower() + withdrawn[1:],
        _stands(row, held, ""),
    ]
    return RecordLine(about, "; ".join(filter(None, parts)), row["claim_id"])


def _printed(row: Record, view: View) -> list[str]:
    """The printed words that the line has not: those of a number, and the term for what is counted."""
    stated = [] if row["hedge"] in ("vague", "none") else [row["stated"]]
    return [quoted(words) for words in [*stated, *term_beside(row, view.tables)]]


def _position(row: Record, view: View, held: Held) -> RecordLine:
    """The heading is empty: every matter is one of its own."""
    said = f"{say_held_stance(row)}: {quoted(proposition_text(row['proposition'], view.tables))}"
    basis = (SILENCE_INFERRED if is_silence(row) else ATTRIBUTION) if is_inferred(row) else ""
    jointly = f"{JOINTLY} by {say_origin(row)}" if JOINT in row["origin"] else ""
    parts = [said, *_when(row), basis, jointly, say_carriers(row, view.tables), *_told(row, view)]
    return RecordLine("", "; ".join(filter(None, [*parts, _stands(row, held, row["proposition"])])), row["position_id"])


def _carried(row: Record, view: View) -> RecordLine:
    """A position of another origin, named first."""
    matter = quoted(proposition_text(row["proposition"], view.tables))
    ways = in_brackets(say_carriers(row, view.tables))
    said = f"{say_origin_with_basis(row)} {ways}: {say_held_stance(row)}: {matter}"
    return RecordLine("On yes/no matters", "; ".join([said, *_when(row), *_told(row, view)]), row["position_id"])


def _when(row: Record) -> list[str]:
    return [f"said {with_basis(say_within(row['said']), row['said_basis'])}"] if known(row["said"]) else []


def _told(row: Record, view: View) -> Iterator[str]:
    """In which articles it stands, and whether that was known by the chosen day."""
    yield f"told {say_told_in(row, view.tables)}"
    if row.get("known") == PERHAPS:
        yield NOT_YET


def _stands(row: Record, held: Held, matter: str) -> str:
    return say_standing(held.get((row["statement_id"], matter), Counter()))
