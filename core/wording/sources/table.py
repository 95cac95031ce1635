"""What one source said and passed on, as one table in words, and as rows to reckon with: a row a record."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pandas as pd

from core.analysis.clock import PERHAPS
from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER
from core.frames import Tables, frame
from core.frames.columns import COUNT, FLAG, NUMBER, TEXT, record_id
from core.models.annotation import AMOUNTS
from core.view import View
from core.wording.evidence.withdrawal import say_withdrawn
from core.wording.inferred import basis_of_covers, say_origin_with_basis, with_basis
from core.wording.labels import HEDGES, label
from core.wording.names import proposition_text, say_carriers, say_measure
from core.wording.numbers import say_amount_with_unit
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe.otherwise import say_told_in
from core.wording.sources.lines import say_standing
from core.wording.sources.said import Held, SaidBy, verdicts_held
from core.wording.sources.terms import meaning, term_beside
from core.wording.stances import say_held_stance, say_modality
from core.wording.times import say_time, say_when
from core.wording.titles.spread import NOT_YET

A_NUMBER, IN_WORDS, POSITION = "number", "in words", "position"
CARRIED = "passed on"
"""What a record is, in the first column; what is only passed on says so, too: "passed on: number"."""

DATA = {
    **dict.fromkeys(("record_id", "what", "source", "origin", "attribution", "attribution_basis"), TEXT),
    **dict.fromkeys(("measure", "subject", "proposition", "stated"), TEXT),
    **dict.fromkeys(AMOUNTS, NUMBER),
    **dict.fromkeys(
        ("hedge", "modality", "stance", "certainty", "term", "term_means", "period", "as_of", "said", "place"), TEXT
    ),
    **dict.fromkeys(("documents", "known"), TEXT),
    "retracted": FLAG,
    **dict.fromkeys(("clash", "may_clash", "agree"), COUNT),
    "quote": TEXT,
}
"""The columns of a row that is saved, with their dtypes; those that exported tables have, are called as there."""

_COUNTED = {"clash": DIFFER, "may_clash": MAY_DIFFER, "agree": AGREE}


def source_table(found: SaidBy, view: View) -> pd.DataFrame:
    """Every record in words; the last column holds its id."""
    held = verdicts_held(found.pairs)
    return pd.DataFrame([_in_words(name, row, view, held) for name, row in _records(found)])


def source_rows(found: SaidBy) -> pd.DataFrame:
    """Every record as data, with how many others it clashes with, may, and agrees with: the columns of DATA.

    `known` only where the view has it.
    """
    held = verdicts_held(found.pairs)
    made = frame((_as_data(name, row, found.source, held) for name, row in _records(found)), DATA)
    return made if "known" in found.own else made.drop(columns="known")


def _as_data(name: str, row: Record, source: str, held: Held) -> dict[str, Any]:
    counts = held.get((row["statement_id"], row.get("proposition", "")), Counter())
    counted = {column: counts[verdict] for column, verdict in _COUNTED.items()}
    own = {"record_id": record_id(row), "what": name, "source": source, "retracted": bool(row.get("retracted"))}
    more = own | counted
    return {column: more.get(column, row.get(column)) for column in DATA}


def _records(found: SaidBy) -> Iterator[tuple[str, Record]]:
    """Every record with what it is: first what the source said, then what it only passed on."""
    own = ((A_NUMBER, found.numbers), (IN_WORDS, found.in_words), (POSITION, found.positions))
    for name, rows in own:
        yield from ((name, row) for row in rows_of(rows))
    for row in rows_of(found.passed_on):
        yield f"{CARRIED}: {IN_WORDS if row['hedge'] in ('vague', 'none') else A_NUMBER}", row
    yield from ((f"{CARRIED}: {POSITION}", row) for row in rows_of(found.positions_passed_on))


def _in_words(name: str, row: Record, view: View, held: Held) -> dict[str, Any]:
    tables, matter = view.tables, row.get("proposition", "")
    own = _of_position(row, tables) if matter else _of_mark(row, view)
    doubt = {"By that day": NOT_YET if row["known"] == PERHAPS else ""} if "known" in row else {}
    return {
        "What": name,
        "Origin": say_origin_with_basis(row),
        **own,
        "Said": with_basis(say_time(row["said"]), row["said_basis"]),
        "Passed on": say_carriers(row, tables),
        "In": say_told_in(row, tables).removeprefix("in "),
        "Others": say_standing(held.get((row["statement_id"], matter), Counter())),
        **doubt,
        "Sentence": row["quote"],
        "Record": record_id(row),
    }


def _of_mark(row: Record, view: View) -> dict[str, str]:
    withdrawn = say_withdrawn(row, view.tables, view.filters.known_by) if row.get("retracted") else ""
    meant = say_modality(row)
    return {
        "About": say_measure(row, view.tables),
        "Says": say_amount_with_unit(row),
        "As printed": " · ".join([row["stated"], *term_beside(row, view.tables), *filter(None, [meaning(row)])]),
        "Hedge": label(HEDGES, row["hedge"]),
        "Meant as": f"{meant}; {withdrawn[0].lower()}{withdrawn[1:]}" if withdrawn else meant,
        "Applies to": with_basis(say_when(row), basis_of_covers(row)),
    }


def _of_position(row: Record, tables: Tables) -> dict[str, str]:
    return {
        "About": proposition_text(row["proposition"], tables),
        "Says": say_held_stance({**row, "certainty": None}),
        "As printed": row["certainty"] if known(row["certainty"]) else "",
        "Hedge": "",
        "Meant as": "",
        "Applies to": "",
    }
