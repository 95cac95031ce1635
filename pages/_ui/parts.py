"""Long lists in parts: so many rows at once, and the way to the others below them."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from core.wording.numbers import say_number


def show(rows: pd.DataFrame, at_once: int, key: str, draw: Callable[[pd.DataFrame], None]) -> None:
    """Draw the part of the rows that the reader turned to, which stands in the address under this key."""
    parts = -(-len(rows) // at_once)
    body = st.container()
    part = st.pagination(parts, key=key, bind="query-params") if parts > 1 else 1
    with body:
        draw(rows.iloc[(part - 1) * at_once : part * at_once] if parts > 1 else rows)


def from_the_start(key: str) -> None:
    """Turn back to the first part, since another choice has other rows; for callbacks."""
    st.session_state[key] = 1


def say_part(shown: pd.DataFrame, of: pd.DataFrame, things: str) -> str:
    """ "Shown are 60 of 1,000 marks; the other parts are below the chart."; empty where all are shown."""
    if len(shown) == len(of):
        return ""
    return f"Shown are {say_number(len(shown))} of {say_number(len(of))} {things}; the other parts follow below."
