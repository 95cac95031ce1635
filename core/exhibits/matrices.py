"""Source agreement: origins by origins, and origins by yes/no matters."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from core.analysis.clock import unsure_pairs
from core.analysis.rules.verdicts import DIFFER, VERDICTS
from core.analysis.ways.chains import REACHED, spoken
from core.exhibits import in_words
from core.exhibits.caveats import ONCE, caveats
from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.matters import matters_chart, set_against_in
from core.exhibits.nothing import nothing
from core.exhibits.placed import JUDGED, for_a_screen, not_in_rows, not_on_a_screen, rows_for, sides_of
from core.exhibits.state import State, each
from core.exports.tables import EXPORTED, exported_columns
from core.figures import legends
from core.figures.agreement import agreement_matrix
from core.figures.matrix_alt import agreement_alt, position_alt
from core.figures.taken import printed_words
from core.wording.numbers import say_count
from core.wording.pairs.agreeing import echoes
from core.wording.pairs.comparisons import COUNTS_PAIRS, clashes_first, say_listed
from core.wording.pairs.hidden import say_hidden
from core.wording.pairs.of_two import asides_between, say_asides
from core.wording.pairs.table import pairs_table
from core.wording.sides import NOT_NAMED, shorts
from core.wording.stances import say_who_spoke
from core.wording.times import say_time
from core.wording.titles.agreement import say_pairs_by_kind
from core.wording.titles.findings import agreement_title, positions_title
from core.wording.titles.matters import and_of_any
from core.wording.titles.reach import say_origins

RULE = f"{COUNTS_PAIRS}. A blank says that two origins were never compared"
HELD = "Positions of origins on yes/no matters"
NUMBERS = "Pairs of statements and of positions on yes/no matters, origin by origin"


def matrices(state: State) -> list[Exhibit]:
    """The matrix that is chosen: of pairs of origins, or of their positions on yes/no matters."""
    if state.shown.matters:
        return [_matters(state) if len(state.view.positions) else _none(state, "matters", positions_title(state.view))]
    return [_agreement(state) if len(state.view.agreement) else _none(state, "agreement", agreement_title(state.view))]


def _none(state: State, key: str, title: str) -> Exhibit:
    return nothing(state, key, title, "origins to compare", lambda claims: claims["claim_id"].notna())


def _agreement(state: State) -> Exhibit:
    view, rows = state.view, rows_for(state, state.whole)
    names = state.whole.origins | state.origins
    unsure = unsure_pairs(view) if view.filters.known_by else set()
    found = view.compared.first(VERDICTS)
    listed = clashes_first(found[found["left_origin"] != found["right_origin"]])
    return Exhibit(
        key="agreement",
        title=agreement_title(view),
        subtitle=f"{NUMBERS}. {RULE}",
        figure=agreement_matrix(
            view.agreement,
            names,
            theme=state.look,
            origins=rows,
            echoes=echoes(view),
            unsure=unsure,
            said=asides_between(view),
        ),
        alt=agreement_alt(
            view.agreement, names, rows, view.statements, view.positions, echoes=echoes(view), said=asides_between(view)
        ),
        lines=(*not_in_rows(state, rows), *say_asides(view, brief=True)),
        table=pairs_table(view, listed),
        rows=listed[list(EXPORTED["comparisons"])],
        marks=tuple(_cells(state, rows)),
        caveats=_caveats(state, found, doubted=bool(unsure)),
    )


def _caveats(state: State, found: pd.DataFrame, *, doubted: bool) -> Caveats:
    return caveats(
        state,
        state.paired,
        NUMBERS,
        legend=legends.of_agreement(
            state.view.agreement, echoes(state.view), doubted=doubted, spoken_of=bool(asides_between(state.view))
        ),
        count=_counted(state, found),
        counting=ONCE,
        definitions=[RULE],
        hidden=say_hidden(state.view, state.unfiltered),
    )


def _counted(state: State, found: pd.DataFrame) -> list[str]:
    """What pairs are made of, and how many there are; a silence is no position that any pair could hold."""
    statements, positions = state.view.statements, state.view.positions
    numbers, held = say_count(len(statements), "statement"), say_count(len(spoken(positions)), "position")
    who = pd.concat([statements[[*REACHED]], positions[[*REACHED, "stance"]]])
    between = say_pairs_by_kind(state.view) or "no pair can be compared"
    listed = say_listed(len(found), len(state.view.compared))
    return [f"{numbers} and {held} of {say_origins(who)}", between, *([listed] if listed else [])]


def _cells(state: State, rows: list[str]) -> Iterator[Mark]:
    """Every pair of these origins that has a verdict, in reading order; where none has, all set side by side."""
    place = {origin: index for index, origin in enumerate(rows)}
    pairs = state.view.agreement
    judged = pairs[JUDGED].any(axis="columns")
    pairs = pairs[judged] if judged.any() else pairs
    ends = zip(pairs["left_origin"].map(place), pairs["right_origin"].map(place), strict=True)
    ordered = sorted((row, column) for row, column in ends if row > column)
    for number, (row, column) in enumerate(ordered, 1):
        left, right = rows[int(row)], rows[int(column)]
        yield Mark(number, f"{state.origins[left]} and {state.origins[right]}", (left, right))


def _matters(state: State) -> Exhibit:
    held = state.view.positions.assign(said_label=state.view.positions["said"].map(say_time, na_action=None))
    named, sides = shorts(state.tables), sides_of(state.view)
    shown = for_a_screen(sides)
    figure = matters_chart(state.view, held, state.origins, state.look)
    drawn = held[held["proposition"].isin([matter for own in shown.values() for matter in own])]
    return Exhibit(
        key="matters",
        title=matters_title(state, held),
        subtitle=f"{HELD}. {NOT_NAMED}",
        figure=figure,
        alt=position_alt(held, state.origins, named),
        lines=(
            *not_on_a_screen(state.view, sides),
            *printed_words(drawn, state.origins, named),
            *say_asides(state.view, on_matters=True, brief=True),
        ),
        table=in_words.of_positions(held, state.tables),
        rows=held[exported_columns("positions", held)],
        marks=tuple(_positions(figure, state, named)),
        caveats=caveats_of_matters(state, held, drawn),
    )


def caveats_of_matters(state: State, held: pd.DataFrame, drawn: pd.DataFrame) -> Caveats:
    """What must be told of these positions, of which some are drawn."""
    doubted = "known" in drawn and bool((drawn["known"] == "perhaps").any())
    against = [legends.SET_AGAINST_IT] * bool(set_against_in(state.view, drawn))
    every = f"{say_count(len(held), 'position')} of {say_origins(held)} on {_matters_of(held)}"
    return caveats(
        state,
        held,
        HELD,
        legend=(*legends.of_positions(drawn, doubted=doubted), *against),
        count=[every, *_in_part(held, drawn)],
        counting="by origin: a position counts once, however many articles carry it",
        definitions=_defined(state, held),
        hidden=say_hidden(state.view, state.unfiltered, kinds=("position",)),
    )


def matters_title(state: State, held: pd.DataFrame) -> str:
    """What clashes; where nothing does, what is shown, since that nothing clashes is no finding about a few origins."""
    if (state.view.compared.of_positions["verdict"] == DIFFER).any():
        return positions_title(state.view)
    return f"{say_who_spoke(held)}{and_of_any(state.view.filters)}"


def _in_part(held: pd.DataFrame, drawn: pd.DataFrame) -> list[str]:
    """How many of these are drawn; nothing where all are."""
    if len(drawn) == len(held):
        return []
    return [f"drawn: {say_count(len(drawn), 'position')} on {_matters_of(drawn)}"]


def _matters_of(held: pd.DataFrame) -> str:
    return say_count(held["proposition"].nunique(), "yes/no matter")


def _defined(state: State, held: pd.DataFrame) -> list[str]:
    used = state.tables.propositions[state.tables.propositions["proposition"].isin(held["proposition"].unique())]
    return [NOT_NAMED, *(f"{row.short}: {row.text}" for row in each(used))]


def _positions(figure: Any, state: State, named: Mapping[str, str]) -> Iterator[Mark]:
    """Every cell that is drawn, in reading order."""
    for number, (origin, matter) in enumerate(_drawn(figure), 1):
        yield Mark(number, f"{state.origins[origin]}: {named[matter]}", (origin, matter))


def _drawn(figure: Any) -> list[tuple[str, str]]:
    return [(origin, matter) for trace in figure.data if trace.name == "cells" for origin, matter in trace.customdata]
