"""The filters in the sidebar: one set for all pages, kept in the address, so that a copied link restores the view.

The address holds the labels of the choices: Streamlit writes what it shows, and drops what it does not know.
"""

from decimal import Decimal
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from core import filters
from core.analysis.bounds import TOLERANCE
from core.filters import Filters
from core.frames import Tables
from core.models.base import LARGEST
from core.wording import acts, choices
from core.wording.choices import AS_REPORTED, BY_ORIGIN, LISTS, Namer
from core.wording.markdown import escape
from core.wording.numbers import say_number
from core.wording.titles.reach import SEPARATE
from pages._ui import clock, corpus, withdrawn
from pages._ui.rows import each

SHOWN = "show"
EITHER_WAY = ("agreement", "attribution", "comparisons", "cross-checks", "documents")
"""The addresses of pages that are the same by origin and as reported."""

EACH, ALIKE, IS_ALIKE = "Each number", "This page is the same either way.", "_is-alike"
ABOUT = "about"
HELP = (
    "By origin: what one source said once is one mark, however many articles carry it. "
    f"As reported: one mark for every time that an article prints it. {SEPARATE}"
)
WIDEST_ABOUT = 30
ENDS = ("low", "high")
FINEST = 12
"""Digits after the point that a band keeps: what a browser adds up in steps of 0.1 has more, and means none of them."""


class Reading(NamedTuple):
    """A vague word and the band that it is read as."""

    word: str
    low: float
    high: float


def sidebar(tables: Tables, page: str) -> None:
    """Draw every filter of the page at this address. Pages read the outcome with `chosen`."""
    st.session_state[IS_ALIKE] = page in EITHER_WAY
    with st.sidebar:
        _origin_switch(is_alike=page in EITHER_WAY)
        clock.sidebar(tables)
        withdrawn.sidebar(tables)
        offered, named = _offered(tables), namers(tables)
        for key, heading in LISTS.items():
            st.multiselect(
                heading,
                offered[key],
                format_func=named[key],
                key=key,
                placeholder="All",
                help=choices.HELP.get(key),
                bind="query-params",
                filter_mode="contains",
            )
        with st.popover("How hedges are read", width="stretch"):
            _readings(_read(tables))
        st.button(acts.RESET, on_click=reset, args=(tables.readings,), width="stretch")


def chosen(tables: Tables) -> Filters:
    """What the reader chose; what was chosen before an edit and is gone from the corpus no longer counts.

    A page that is the same either way is by origin; the choice stays for the next.
    """
    state, offered = st.session_state, _offered(tables)
    asked = {key: set(state.get(key, ())) for key in LISTS}
    picked: dict[str, Any] = {key: tuple(item for item in offered[key] if item in asked[key]) for key in LISTS}
    picked |= clock.days(tables)
    return Filters(
        **picked,
        by_origin=state.get(IS_ALIKE, False) or state.get(SHOWN) != AS_REPORTED,
        retracted=withdrawn.shown(tables),
        tolerance=state.get(ABOUT, round(TOLERANCE * 100)) / 100,
        bands=_bands(_read(tables)),
    )


def namers(tables: Tables) -> dict[str, Namer]:
    """For each list of choices, what an id is called. Two ids never share a name: then the id is added."""
    return corpus.once("names of choices", lambda: choices.namers(tables, _offered(tables)["origins"]))


def _offered(tables: Tables) -> dict[str, list[str]]:
    """What can be chosen, worked out once for each state of the corpus."""
    return corpus.once("choices", lambda: filters.choices(tables))


def _origin_switch(*, is_alike: bool) -> None:
    """By origin or as reported; out of use where nothing depends on it."""
    st.segmented_control(
        EACH,
        [BY_ORIGIN, AS_REPORTED],
        default=BY_ORIGIN,
        required=True,
        key=SHOWN,
        bind="query-params",
        width="stretch",
        disabled=is_alike,
        help=ALIKE if is_alike else HELP,
    )


def _read(tables: Tables) -> list[Reading]:
    """The vague words and their bands."""
    return corpus.once("readings", lambda: [Reading(row.reading, row.low, row.high) for row in each(tables.readings)])


def _readings(readings: list[Reading]) -> None:
    st.slider(
        "“About”, and estimates: how far either side",
        0,
        WIDEST_ABOUT,
        round(TOLERANCE * 100),
        format="%d %%",
        key=ABOUT,
        bind="query-params",
    )
    if readings:
        st.markdown("Vague words, read as a band. The bands are ours; no source stated them.")
    for reading in readings:
        _band(*reading)


def _band(word: str, low: float, high: float) -> None:
    """Both ends of a band, to be changed in steps of the last digit that they, or what a reader chose, have."""
    chosen = (st.session_state.get(_band_key(word, end), low) for end in ENDS)
    digits = max(map(_decimals, (low, high, *chosen)))
    least, most = st.columns(2)
    for column, end, value in ((least, "low", low), (most, "high", high)):
        column.number_input(
            f"“{escape(word)}”: {'from' if end == 'low' else 'to'}",
            min_value=0.0,  # a whole number would fail at an address with "1e999" (Streamlit 1.67)
            max_value=float(LARGEST),
            value=value,
            step=10.0**-digits,
            format=f"%.{digits}f",
            key=_band_key(word, end),
            bind="query-params",
        )
    if st.session_state[_band_key(word, "low")] > st.session_state[_band_key(word, "high")]:
        st.caption(f"“From” is above “to”: read as {say_number(low)} to {say_number(high)}.")


def _bands(readings: list[Reading]) -> dict[str, tuple[float, float]]:
    """The bands that the reader changed, where they are bands."""
    bands = {}
    for word, *written in readings:
        low, high = (
            st.session_state.get(_band_key(word, end), value) for end, value in zip(ENDS, written, strict=True)
        )
        if [low, high] != written and low <= high:
            bands[word] = (round(float(low), FINEST), round(float(high), FINEST))
    return bands


def _decimals(number: float) -> int:
    """How many digits it is written with after the point: 0 for 200.0, 2 for 0.25."""
    return max(0, -int(Decimal(f"{number:.12g}").normalize().as_tuple().exponent))


def _band_key(word: str, end: str) -> str:
    return f"{word} {end}"


def reset(readings: pd.DataFrame) -> None:
    """Back to the view that everybody sees first; for callbacks."""
    for key in LISTS:
        st.session_state[key] = []
    clock.reset()
    withdrawn.turn(on=False)
    st.session_state[SHOWN] = BY_ORIGIN
    st.session_state[ABOUT] = round(TOLERANCE * 100)
    for row in each(readings):
        st.session_state[_band_key(row.reading, "low")] = row.low
        st.session_state[_band_key(row.reading, "high")] = row.high
