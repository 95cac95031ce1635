"""What travelled, or all: which strands and links are shown. That stands in the address (`?strands=all`) alone."""

from typing import NamedTuple

import streamlit as st

from core.exhibits.address import STRANDS
from core.wording.choices import EVERYTHING, TRAVELLED
from core.wording.numbers import say_number
from core.wording.ways.attribution import say_drawn
from pages._ui import reader
from pages._ui.reader import Seen
from pages._ui.telling import Told


class StrandsShown(NamedTuple):
    """What chart and table have; which that is, in words; and a name for it."""

    told: Told
    said: str
    key: str


def shown(seen: Seen, told: Told, lit: str | None) -> StrandsShown:
    """What chart and table have, as the address says."""
    everything = st.query_params.get(STRANDS) == EVERYTHING
    added = "" if lit is None or (told.travels["statement_id"] == lit).any() else lit
    key = EVERYTHING if everything else f"{TRAVELLED} {added}"
    drawn = reader.once(seen, ("shown", key), lambda: told.drawn(lit, everything=everything))
    return StrandsShown(drawn, say_drawn(told.travels, drawn.count, told.count) if told.count else "", key)


def choice(told: Told) -> None:
    """What travelled, or all; nothing to choose where nothing travelled, or everything did."""
    counts = {TRAVELLED: len(told.travels), EVERYTHING: told.count}
    if not 0 < counts[TRAVELLED] < counts[EVERYTHING]:
        return
    st.session_state[STRANDS] = EVERYTHING if st.query_params.get(STRANDS) == EVERYTHING else TRAVELLED
    st.segmented_control(
        "Numbers and positions",
        list(counts),
        format_func=lambda which: f"{which} ({say_number(counts[which])})",
        required=True,
        label_visibility="collapsed",
        key=STRANDS,
        on_change=_chose,
    )


def _chose() -> None:
    if st.session_state[STRANDS] == EVERYTHING:
        st.query_params[STRANDS] = EVERYTHING
    else:
        st.query_params.pop(STRANDS, None)
