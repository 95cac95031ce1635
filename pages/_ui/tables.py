"""The same data as a chart, as a table that can be sorted: in words to read, and as CSV to reckon with."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from core.exports.csvs import to_csv
from core.figures.texts import UNPUBLISHED, WITHDRAWN, withdrawn
from core.wording.labels import COUNTS, HEDGES, KINDS, MODALITIES, label
from pages._ui import evidence

NUMBERS = ("Low", "High", "Best", "Ratio")


def of_marks(marks: pd.DataFrame, subjects: dict[str, str]) -> pd.DataFrame:
    """Marks in words, one row each, in the order of the chart; those without a number come last and have none."""
    return pd.DataFrame(
        {
            "Mark": marks["number"].astype("Int64"),
            "Origin": marks["origin_label"],
            "As printed": marks["stated"],
            "Low": marks["low"],
            "High": marks["high"],
            "Best": marks["best"],
            "Covers": marks["covers_label"],
            "Counted": marks["measure_label"],
            "Way of counting": [label(COUNTS, counts) for counts in marks["counts"]],
            "Whose": marks["subject"].map(subjects),
            "Hedge": [label(HEDGES, hedge) for hedge in marks["hedge"]],
            "Meant as": [label(MODALITIES, modality) for modality in marks["modality"]],
            "Said": marks["said_label"],
            "Kind of origin": [label(KINDS, kind) for kind in marks["origin_kind"]],
            "Passed on by": marks["carriers_label"],
            "Articles": marks["n_documents"],
            **_published(marks),
            **_withdrawn(marks),
            "Sentence": marks["quote"],
            "Claim": marks["claim_id"],
        }
    ).reset_index(drop=True)


def _published(marks: pd.DataFrame) -> dict[str, list[str]]:
    """While a day is chosen by which things were known: which were perhaps not yet."""
    return {"By that day": [UNPUBLISHED[known] for known in marks["known"]]} if "known" in marks else {}


def _withdrawn(marks: pd.DataFrame) -> dict[str, list[str]]:
    """Where withdrawn figures are shown: which they are."""
    words = withdrawn(marks)
    return {"Withdrawn": words} if WITHDRAWN in words else {}


def show(table: pd.DataFrame, key: str, alt: str) -> None:
    """A table whose rows open their evidence: select the box at the left of a row. Its last column holds the ids."""
    key = f"{key}-table-{evidence.turn()}"
    st.dataframe(
        table,
        hide_index=True,
        height="content" if len(table) <= 18 else 700,
        column_config={name: st.column_config.NumberColumn(format="localized") for name in NUMBERS if name in table},
        key=key,
        on_select=evidence.on_row(key, list(table.iloc[:, -1])),
        selection_mode="single-row",
        placeholder="–",
        alt=alt,
    )
    st.caption("Select the box of a row to open what it is about.")


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
    )
