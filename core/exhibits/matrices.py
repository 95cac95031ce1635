"""Source agreement: origins by origins, and origins by yes/no matters."""

from collections.abc import Iterator
from typing import Protocol

import pandas as pd

from core.analysis.clock import unsure_pairs
from core.analysis.pairs.positions import contested_first
from core.analysis.rules.verdicts import DIFFER, VERDICTS
from core.exhibits import in_words
from core.exhibits.caveats import ONCE, caveats
from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.nothing import nothing
from core.exhibits.state import State, each
from core.exports.tables import EXPORTED, exported_columns
from core.figures import legends
from core.figures.agreement import agreement_matrix
from core.figures.matrix_alt import agreement_alt, position_alt
from core.figures.positions import WORDED, position_matrix
from core.figures.taken import printed_words
from core.view import View
from core.wording.names import say_list, some
from core.wording.numbers import say_count
from core.wording.pairs.against import asides_between, say_asides
from core.wording.pairs.comparisons import clashes_first, say_listed
from core.wording.pairs.table import pairs_table
from core.wording.stances import say_who_spoke
from core.wording.times import say_time
from core.wording.titles.agreement import say_pairs_by_kind
from core.wording.titles.findings import agreement_title, positions_title
from core.wording.titles.matters import and_of_any
from core.wording.titles.reach import say_origins

RULE = "n is the number of pairs that agree or clash. A blank says that two origins were never compared"
BLANK = "A blank says that no position is recorded: neither silence nor denial"
HELD = "Positions of origins on yes/no matters"
NUMBERS = "Pairs of statements and of positions on yes/no matters, origin by origin"


def matrices(state: State) -> list[Exhibit]:
    """The matrix that is chosen: of pairs of origins, or of their positions on yes/no matters."""
    if state.shown.matters:
        return [_matters(state) if len(state.view.positions) else _none(state, "matters", positions_title(state.view))]
    return [_agreement(state) if len(state.view.agreement) else _none(state, "agreement", agreement_title(state.view))]


class Compared(Protocol):
    """A view, and the names of its origins."""

    @property
    def view(self) -> View: ...
    @property
    def origins(self) -> dict[str, str]: ...


def order_of(state: Compared) -> list[str]:
    """Origins that were set side by side with another, those with most verdicts first."""
    counts = state.view.agreement.groupby("left_origin")[["n", "may_differ", "not_comparable"]].sum()
    named = counts.assign(name=counts.index.map(state.origins))
    order = named.sort_values(["n", "may_differ", "not_comparable", "name"], ascending=[False, False, False, True])
    return list(order.index)


def _matters_shown(state: State) -> tuple[list[str], list[str]]:
    """The origins and the matters that keep a place in the matrix on every step of the clock."""
    held = state.whole.view.positions
    origins = [origin for origin in state.whole.origins if origin in set(held["origin"])]
    ordered = contested_first(state.tables.positions, list(_short(state)))
    return origins, [matter for matter in ordered if matter in set(held["proposition"])]


def _none(state: State, key: str, title: str) -> Exhibit:
    return nothing(state, key, title, "origins to compare", lambda claims: claims["claim_id"].notna())


def _agreement(state: State) -> Exhibit:
    view, compared = state.view, order_of(state)
    rows, names = list(dict.fromkeys([*order_of(state.whole), *compared])), state.whole.origins | state.origins
    unsure = unsure_pairs(view) if view.filters.known_by else set()
    found = view.compared.first(VERDICTS)
    listed = clashes_first(found[found["left_origin"] != found["right_origin"]])
    return Exhibit(
        key="agreement",
        title=agreement_title(view),
        subtitle=f"{NUMBERS}. {RULE}",
        figure=agreement_matrix(
            view.agreement, names, theme=state.look, origins=rows, unsure=unsure, said=asides_between(view)
        ),
        alt=agreement_alt(view.agreement, state.origins, compared, view.statements, view.positions),
        lines=(*_never_compared(state, compared), *say_asides(view)),
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
        legend=legends.of_agreement(state.view.agreement, doubted=doubted),
        count=_counted(state, found),
        counting=ONCE,
        definitions=[RULE],
    )


def _counted(state: State, found: pd.DataFrame) -> list[str]:
    numbers, held = say_count(len(state.view.statements), "statement"), say_count(len(state.view.positions), "position")
    between = say_pairs_by_kind(state.view) or "no pair can be compared"
    listed = say_listed(len(found), len(state.view.compared))
    return [f"{numbers} and {held} of {say_origins(state.paired)}", between, *([listed] if listed else [])]


def _cells(state: State, rows: list[str]) -> Iterator[Mark]:
    """Every pair of origins that was set side by side, in reading order."""
    place = {origin: index for index, origin in enumerate(rows)}
    pairs = state.view.agreement
    ends = zip(pairs["left_origin"].map(place), pairs["right_origin"].map(place), strict=True)
    ordered = sorted((row, column) for row, column in ends if row > column)
    for number, (row, column) in enumerate(ordered, 1):
        left, right = rows[row], rows[column]
        yield Mark(number, f"{state.origins[left]} and {state.origins[right]}", (left, right))


def _never_compared(state: State, compared: list[str]) -> Iterator[str]:
    alone = [name for origin, name in state.origins.items() if origin not in set(compared)]
    if alone:
        count = say_count(len(alone), "origin was", "origins were")
        yield f"{count} never compared with another: {say_list(some(alone, 30))}."


def _matters(state: State) -> Exhibit:
    held = state.view.positions.assign(said_label=state.view.positions["said"].map(say_time, na_action=None))
    named, (origins, matters) = _short(state), _matters_shown(state)
    names, marks = state.whole.origins, tuple(_positions(held, named, origins, matters))
    blank = len(marks) < len(origins) * len(matters)
    return Exhibit(
        key="matters",
        title=_title(state, held),
        subtitle=f"{HELD}. {BLANK}",
        figure=position_matrix(held, names, named, theme=state.look, origins=origins, propositions=matters),
        alt=position_alt(held, state.origins, named),
        lines=tuple(printed_words(held, state.origins, named)),
        table=in_words.of_positions(held, state.tables),
        rows=held[exported_columns("positions", held)],
        marks=marks,
        caveats=_caveats_of_matters(state, held, blank=blank, worded=len(matters) <= WORDED),
    )


def _caveats_of_matters(state: State, held: pd.DataFrame, *, blank: bool, worded: bool) -> Caveats:
    doubted = "known" in held and bool((held["known"] == "perhaps").any())
    return caveats(
        state,
        held,
        HELD,
        legend=legends.of_positions(held, doubted=doubted, blank=blank, worded=worded),
        count=[f"{say_count(len(held), 'position')} of {say_origins(held)} on {_matters_of(held)}"],
        counting="by origin: a position counts once, however many articles carry it",
        definitions=_defined(state, held),
    )


def _title(state: State, held: pd.DataFrame) -> str:
    """What clashes; where nothing does, what is shown, since that nothing clashes is no finding about a few origins."""
    if (state.view.compared.of_positions["verdict"] == DIFFER).any():
        return positions_title(state.view)
    return f"{say_who_spoke(held)}{and_of_any(state.view.filters)}"


def _short(state: State) -> dict[str, str]:
    return dict(zip(state.tables.propositions["proposition"], state.tables.propositions["short"], strict=True))


def _matters_of(held: pd.DataFrame) -> str:
    return say_count(held["proposition"].nunique(), "yes/no matter")


def _defined(state: State, held: pd.DataFrame) -> list[str]:
    used = state.tables.propositions[state.tables.propositions["proposition"].isin(held["proposition"].unique())]
    return [BLANK, *(f"{row.short}: {row.text}" for row in each(used))]


def _positions(held: pd.DataFrame, named: dict[str, str], origins: list[str], matters: list[str]) -> Iterator[Mark]:
    """Every cell with a position, in reading order."""
    labels = dict(zip(held["origin"], held["origin_label"], strict=True))
    cells = {(row.origin, row.proposition) for row in each(held)}
    ordered = [(origin, matter) for origin in origins for matter in matters if (origin, matter) in cells]
    for number, (origin, matter) in enumerate(ordered, 1):
        yield Mark(number, f"{labels[origin]}: {named[matter]}", (origin, matter))
