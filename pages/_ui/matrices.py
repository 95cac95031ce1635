"""The two matrices of source agreement: origins by origins, and origins by yes/no matters."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from core.analysis.clock import unsure_pairs
from core.analysis.pairs.positions import contested_first
from core.analysis.rules.verdicts import VERDICTS
from core.exhibits import in_words
from core.exhibits.matrices import RULE
from core.exhibits.matters import matters_chart
from core.exhibits.placed import for_a_screen, not_in_rows, order_of, rows_for, sides_of
from core.exports.tables import exported_columns
from core.figures.agreement import agreement_matrix
from core.figures.matrix_alt import agreement_alt, position_alt
from core.figures.theme import Theme
from core.view import View
from core.wording import acts
from core.wording.choices import MATTERS, NUMBERS
from core.wording.inferred import say_held
from core.wording.markdown import escape
from core.wording.names import called
from core.wording.numbers import say_count
from core.wording.pairs.against import say_against
from core.wording.pairs.agreeing import echoes
from core.wording.pairs.comparisons import say_listed
from core.wording.pairs.of_two import SAID_OF_TWO, asides_between, say_asides
from core.wording.pairs.table import JOINED, pairs_table
from core.wording.rows import rows_of
from core.wording.sides import NOT_NAMED, headings, shorts
from core.wording.times import say_time
from core.wording.titles.agreement import of_kinds
from core.wording.titles.findings import counting_note, hedge_note
from core.wording.titles.reach import say_origins
from pages._ui import evidence, pairs, parts, reader, section, tables
from pages._ui.reader import Seen
from pages._ui.rows import each, with_button
from pages._ui.take import beside

CHOOSE = acts.chosen(acts.CELL)

WORDS, AT_ONCE = "matters-in-words", 60
"""The key of the list of positions in words, and so many of them at once."""


def which() -> str:
    """Origins by origins, or origins by matters, as the reader chose."""
    options = [NUMBERS, MATTERS]
    chosen = st.segmented_control(
        "Compare origins on",
        options,
        default=NUMBERS,
        required=True,
        key="compare",
        bind="query-params",
        label_visibility="collapsed",
    )
    return MATTERS if chosen == MATTERS else NUMBERS


def agreement(seen: Seen) -> None:
    """Origins by origins, with the table of all pairs, and the origins that were never compared."""
    listed = pairs.found(seen.view, VERDICTS)
    compared = _between(listed)
    cells = reader.once(seen, ("origins compared",), lambda: _cells(seen, order_of(seen)))
    beside_it = partial(beside.buttons, seen, "agreement", "agreement")
    if section.toolbar(compared, cells, "agreement", CHOOSE, beside=beside_it):
        look = reader.look()
        make = partial(_agreement_matrix, seen, look)
        figure, alt = reader.once(seen, ("agreement", look.mode), make)
        section.chart(figure, "agreement", alt)
    else:
        table = reader.once(seen, ("pairs",), lambda: pairs_table(seen.view, compared))
        tables.show(table, "agreement", f"{len(table)} pairs of statements or positions of two origins")
        if rule := say_listed(len(listed), len(seen.view.compared)):
            st.caption(escape(rule))
    for left_out in not_in_rows(seen, rows_for(seen, reader.whole(seen))):
        st.markdown(escape(left_out))
    _said_by_articles(seen, on_matters=False)


def matters(seen: Seen) -> None:
    """Origins by yes/no matters, with the table of all positions."""
    positions = seen.view.positions.assign(said_label=seen.view.positions["said"].map(say_time, na_action=None))
    named = shorts(seen.tables)
    cells = {
        f"{row.origin}{JOINED}{row.proposition}": f"{row.origin_label}: {named[row.proposition]}"
        for row in each(positions)
    }
    rows = positions[exported_columns("positions", positions)]
    beside_it = partial(beside.buttons, seen, "agreement", "matters")
    if section.toolbar(rows, cells, "matters", CHOOSE, beside=beside_it):
        look = reader.look()
        make = partial(matters_chart, seen.view, positions, seen.origins, look)
        figure = reader.once(seen, ("matters", look.mode), make)
        section.chart(figure, "matters", position_alt(positions, seen.origins, named))
        _in_words(seen, positions)
    else:
        table = in_words.of_positions(positions, seen.tables)
        tables.show(table, "matters", f"{len(table)} positions of sources on yes/no matters")
    _said_by_articles(seen, on_matters=True)


def notes(view: View, *, on_matters: bool) -> list[str]:
    """What the cells count, and what a blank says."""
    if on_matters:
        held = view.positions
        count, matters = say_count(len(held), "position"), say_count(held["proposition"].nunique(), "yes/no matter")
        once = "each once, however many articles carry it"
        return [f"Counted: {count} of {say_origins(held)} on {matters}, {once}. {NOT_NAMED}."]
    return [*of_kinds(view), counting_note(view), f"{RULE}.", hedge_note(view)]


def _agreement_matrix(seen: Seen, look: Theme) -> tuple[Any, str]:
    """The matrix, in which every origin keeps its row on every step of the clock, and it in words."""
    whole = reader.whole(seen)
    origins = rows_for(seen, whole)
    counts, unsure = seen.view.agreement, unsure_pairs(seen.view) if seen.view.filters.known_by else ()
    said, names, one_voice = asides_between(seen.view), whole.origins | seen.origins, echoes(seen.view)
    figure = agreement_matrix(counts, names, theme=look, origins=origins, echoes=one_voice, unsure=unsure, said=said)
    voices, said = (seen.view.statements, seen.view.positions), asides_between(seen.view)
    return figure, agreement_alt(counts, names, origins, *voices, echoes=one_voice, said=said)


def _in_words(seen: Seen, positions: pd.DataFrame) -> None:
    """On demand, matter by matter: who holds what, in the printed words for how sure, and the way to each sentence.

    The matters that the chart has no row for are a list of their own for each group.
    """
    sides = sides_of(seen.view)
    apart = {group: own for group, own in sides.items() if group not in for_a_screen(sides)}
    for group, own in apart.items():
        name = f"{headings(seen.view.filters)[group]} ({say_count(len(own), 'matter')})"
        _listed(seen, positions[positions["proposition"].isin(own)], name, f"{WORDS}-{group}")
    every = say_count(len(positions), "position")
    _listed(seen, positions, f"In words, matter by matter ({every})", WORDS)


def _listed(seen: Seen, positions: pd.DataFrame, name: str, key: str) -> None:
    listed = st.expander(name, key=key, on_change="rerun")
    if not listed.open:
        return
    with listed:
        texts = called(seen.tables, "proposition", "text")
        order = {matter: place for place, matter in enumerate(contested_first(seen.tables.positions, list(texts)))}
        ordered = positions.sort_values("proposition", key=lambda own: own.map(order), kind="stable")
        parts.show(ordered, AT_ONCE, f"{key}-part", lambda shown: _held(seen, shown, texts, key))


def _held(seen: Seen, shown: pd.DataFrame, texts: Mapping[str, str], key: str) -> None:
    """Each position in a line, with what its articles themselves set against it."""
    for matter, own in shown.groupby("proposition", sort=False):
        st.markdown(f"**{escape(texts[str(matter)])}**")
        for row in rows_of(own):
            name = row["position_id"]
            told = "; ".join([say_held(row), *say_against([row], seen.tables)])
            with_button(told, acts.EVIDENCE, f"{key}-{name}", evidence.open_claim, name)


def _between(comparisons: pd.DataFrame) -> pd.DataFrame:
    return comparisons[comparisons["left_origin"] != comparisons["right_origin"]]


def _cells(seen: Seen, origins: list[str]) -> dict[str, str]:
    """Every pair of origins that was set side by side, once: both ids joined, and both names."""
    place, named = {origin: index for index, origin in enumerate(origins)}, seen.origins
    rows = seen.view.agreement
    below = rows[rows["left_origin"].map(place) > rows["right_origin"].map(place)]
    both = list(zip(below["left_origin"], below["right_origin"], strict=True))
    return {f"{a}{JOINED}{b}": f"{named[a]} and {named[b]}" for a, b in both}


def _said_by_articles(seen: Seen, *, on_matters: bool) -> None:
    """What an article itself says of two origins, or of the positions of two, whatever their pairs come to."""
    said = reader.once(seen, ("said of two", str(on_matters)), lambda: say_asides(seen.view, on_matters=on_matters))
    if said:
        with st.expander(f"{escape(SAID_OF_TWO.removesuffix(':'))} ({len(said)})"):
            st.markdown("\n".join(f"- {escape(words)}" for words in said))
