"""The same data as a chart, as a table that can be sorted: in words to read, and as CSV to reckon with."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from core.exports.csvs import to_csv
from pages._ui import evidence, fresh

NUMBERS = ("Low", "High", "Best", "Ratio")

WIDTHS = {
    "Mark": 44,
    "Origin": 140,
    "As printed": 190,
    "Counted": 150,
    "Low": 64,
    "High": 64,
    "Best": 64,
    "Meant as": 80,
    "Applies to": 140,
    "Said": 120,
    "In": 90,
}
"""In pixels: with these, who, the words, what and how many stand side by side in a window of 1280, and can be read."""


def show(table: pd.DataFrame, key: str, alt: str) -> None:
    """A table whose rows open their evidence: select the box at the left of a row. Its last column holds the ids."""
    key = fresh.key(f"{key}-table", evidence.TURN)
    st.dataframe(
        table,
        hide_index=True,
        height="content" if len(table) <= 18 else 700,
        column_config={name: _column(name) for name in map(str, table)},
        key=key,
        on_select=evidence.on_row(key, list(table.iloc[:, -1])),
        selection_mode="single-row",
        placeholder="–",
        alt=alt,
    )
    st.caption("Select the box of a row to open what it is about.")


def _column(name: str) -> Any:
    """How the column of this name is shown."""
    if name in NUMBERS:
        return st.column_config.NumberColumn(format="localized", width=WIDTHS.get(name))
    return st.column_config.Column(width=WIDTHS.get(name))


def download(rows: pd.DataFrame | Callable[[], pd.DataFrame], name: str) -> None:
    """A button that saves the rows that are shown, as CSV in UTF-8, under the column names of the exported tables.

    Rows that take time to make are only made when they are saved.
    """
    st.download_button(
        "Download CSV",
        lambda: to_csv(rows() if callable(rows) else rows),
        file_name=f"{name}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key=f"{name}-csv",
        help="The rows alone. With their caveats they are under “Take this chart”.",
    )
