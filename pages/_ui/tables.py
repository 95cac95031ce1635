"""The same data as a chart, as a table that can be sorted: in words to read, and as CSV to reckon with."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from core.exports.csvs import to_csv
from core.figures.texts import number_text
from core.wording.markdown import escape
from pages._ui import evidence, fresh

NUMBERS = ("Low", "High", "Best", "Ratio")

WIDEST = {"Origin": 190, "As printed": 300, "Counted": 200, "Meant as": 130, "Applies to": 140, "Said": 120, "In": 90}
WIDEST |= {"One origin": 190, "It says": 170, "Other origin": 190, "The other says": 170, "What was checked": 190}
"""In pixels: with these, who, the words, what and how many stand side by side in a window of 1280, and can be read."""

FITTED = ("Mark", "Low", "High", "Best", *WIDEST)
"""The columns that are no wider than what they hold needs."""

LETTER, AROUND = 7.4, 17
"""Width of a letter, and of the space beside the words of a cell, in pixels."""


def show(table: pd.DataFrame, key: str, alt: str) -> None:
    """A table whose rows open their evidence: select the box at the left of a row. Its last column holds the ids.

    What is the same in every row is told below it, and takes no column.
    """
    shown, same = apart(table)
    key = fresh.key(f"{key}-table", evidence.TURN)
    st.dataframe(
        shown,
        hide_index=True,
        height="content" if len(table) <= 18 else 700,
        column_config={str(name): _column(str(name), cells) for name, cells in shown.items()},
        key=key,
        on_select=evidence.on_row(key, list(table.iloc[:, -1])),
        selection_mode="single-row",
        placeholder="–",
        alt=alt,
    )
    st.caption(escape("Select the box of a row to open what it is about." + same))


def apart(table: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """The columns in which rows differ, with the last one, and what is the same in all, as a sentence."""
    alike = [name for name in table.columns[:-1] if len(table) > 1 and table[name].nunique(dropna=False) == 1]
    if not alike:
        return table, ""
    cells = table.iloc[0]
    words = (f"{name}: {'–' if pd.isna(cells[name]) else _said(cells[name])}" for name in alike)
    return table.drop(columns=alike), f" In every row: {'; '.join(words)}."


def _said(cell: object) -> str:
    return number_text(cell) if isinstance(cell, float) else str(cell)


def _column(name: str, cells: pd.Series) -> Any:
    """How the column of this name is shown."""
    if name in NUMBERS:
        return st.column_config.NumberColumn(format="localized", width=_width(name, cells))
    return st.column_config.Column(width=_width(name, cells))


def _width(name: str, cells: pd.Series) -> int | None:
    """What the column needs, or as much as it may have; None where that is left to the table."""
    if name not in FITTED:
        return None
    words = (number_text(cell) if name in NUMBERS else str(cell) for cell in cells.dropna())
    needed = AROUND + LETTER * max(map(len, (name, *words)))
    return round(min(needed, WIDEST.get(name, needed)))


def download(rows: pd.DataFrame | Callable[[], pd.DataFrame], name: str) -> None:
    """A button that saves the rows that are shown, as CSV in UTF-8, under the column names of the exported tables.

    Rows that take time to make are only made when they are saved.
    """
    st.download_button(
        "CSV",
        lambda: to_csv(rows() if callable(rows) else rows),
        file_name=f"{name}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key=f"{name}-csv",
        help="Save the rows alone. With their caveats they are under “Take this chart”.",
    )
