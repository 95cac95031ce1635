"""What is told of some of the marks of a chart, where a screen or a slide shows no more of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from core.exhibits.caveats import caveats
from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.forests import PANELS, lanes_of
from core.exhibits.matrices import caveats_of_matters, matters_title
from core.exhibits.overview import CHART
from core.exhibits.state import State
from core.figures.alt import alt_text
from core.figures.matrix_alt import position_alt
from core.wording.numbers import say_number
from core.wording.sides import shorts
from core.wording.titles.findings import marks_title

Opens = tuple[str, ...]
"""What a mark opens, by ids."""


def known_as(mark: Mark, state: State) -> Iterator[Opens]:
    """The ids by which a chart may know a mark: what it opens, or the statement of the one record that it opens."""
    yield mark.opens
    for rows, key in ((state.tables.claims, "claim_id"), (state.tables.positions, "position_id")):
        found = rows.loc[rows[key].isin(mark.opens[:1]), "statement_id"]
        if len(found) and len(mark.opens) == 1:
            yield (str(found.iloc[0]),)
            return


def part_of(exhibit: Exhibit, marks: Sequence[Mark], state: State) -> Exhibit:
    """The exhibit with the finding, the alternative and the caveats of these marks alone, where they are not all."""
    if len(marks) in (0, len(exhibit.marks)):
        return exhibit
    told = replace(exhibit, caveats=caveats_of(exhibit, marks, state))
    if exhibit.key.partition("-")[0] in PANELS:
        return _of_numbers(told, _rows(marks, state), state)
    return _of_matters(told, {mark.opens for mark in marks}, state) if exhibit.key == "matters" else told


def _of_numbers(told: Exhibit, rows: pd.DataFrame, state: State) -> Exhibit:
    """The exhibit that is told of these rows alone; of words without a number nothing is drawn."""
    measure, drawn = told.caveats.measure, rows[rows["lower"].notna() & (rows["hedge"] != "none")]
    name, _, rest = measure.partition(", in ")
    alt = alt_text(drawn, f"{name}.{rest.partition('.')[2]}") if len(drawn) else f"{measure}."
    return replace(told, title=marks_title(state.view, rows), subtitle=measure, alt=alt)


def _of_matters(told: Exhibit, opens: set[Opens], state: State) -> Exhibit:
    held = _held(opens, state)
    return replace(told, title=matters_title(state, held), alt=position_alt(held, state.origins, shorts(state.tables)))


def _held(opens: set[Opens], state: State) -> pd.DataFrame:
    """The positions of origins on matters that these open."""
    every = state.view.positions
    return every[[each in opens for each in zip(every["origin"], every["proposition"], strict=True)]]


def _rows(marks: Sequence[Mark], state: State) -> pd.DataFrame:
    """The rows of marks that are numbers, or words in place of one."""
    return state.marks[state.marks["claim_id"].isin({mark.opens[0] for mark in marks})]


def caveats_of(exhibit: Exhibit, marks: Sequence[Mark], state: State) -> Caveats:
    """What is counted, n, the articles and what is inferred: of these marks alone where they are not all.

    Of pairs and ways it is told how many of all are here.
    """
    told, n, of = exhibit.caveats, len(marks), len(exhibit.marks)
    if n in (0, of):
        return told
    if exhibit.key == "matters":
        held = _held({mark.opens for mark in marks}, state)
        own = caveats_of_matters(state, held, held)
        return replace(own, count=f"{own.count}; in all parts: {say_number(of)}", legend=told.legend)
    if not _is_of_numbers(exhibit):
        what = " pairs of origins" if exhibit.key == "agreement" else ""
        return replace(told, count=f"{told.count}; here: {say_number(n)} of {say_number(of)}{what}")
    rows = _rows(marks, state)
    more = [words for words in (f"in all parts: {say_number(of)}", told.count.partition("; ")[2]) if words]
    return caveats(state, rows, _measure(exhibit, rows), legend=told.legend, count=more)


def _is_of_numbers(exhibit: Exhibit) -> bool:
    return exhibit.key == CHART or exhibit.key.partition("-")[0] in PANELS


def _measure(exhibit: Exhibit, rows: pd.DataFrame) -> str:
    """The lanes of these rows in place of all that the chart counts; of one that has but one lane, the same as it."""
    _, unit, rest = exhibit.caveats.measure.partition(", in ")
    if exhibit.key == CHART or not unit:
        return exhibit.caveats.measure
    return f"{lanes_of(rows)}{unit}{rest}"
