"""Panels: which marks share an axis, in which lane and order, and what is written beside them (design §4, 1 to 3).

Each measure and each way of counting has a panel of its own: a rate, or the count of one weekend, never shares an axis
with a running total. Forecasts have a lane of their own. Marks are numbered through all panels of a page, so that a
reader can ask for "mark 7". Marks without a number are kept apart, to be listed in words.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from core.analysis.alike import once_each
from core.frames import Tables, expect
from core.wording.labels import COUNTS, label

FORECASTS = ("forecast", "conditional")
ORDER_OF_COUNTS = ("cumulative", "snapshot", "period", "rate")
LANED_BY = ("measure", "counts", "modality")
FORECAST_LANE = "forecast, not a fact"


@dataclass(frozen=True, slots=True)
class Panel:
    """One axis. `marks` have `lane` and `number`; `unnumbered` are the statements that give no number."""

    key: str
    subject: str
    title: str
    unit_title: str
    lanes: tuple[tuple[str, str], ...]
    marks: pd.DataFrame
    unnumbered: pd.DataFrame


def deployment_panels(marks: pd.DataFrame, tables: Tables, subject: str | None) -> list[Panel]:
    """One panel of the subject's deployments: a lane a measure, forecasts below; rows by the start of their time."""
    chosen = _of_chart(marks, "deployment", subject)
    if chosen.empty:
        return []
    ordered = chosen.sort_values(["covers_earliest", "covers_latest", "claim_id"], kind="stable", na_position="first")
    measures = tables.measures[tables.measures["measure"].isin(chosen["measure"])]
    return [_numbered(_panel("deployment", measures, ordered), 1)]


def loss_panels(marks: pd.DataFrame, tables: Tables, subject: str | None) -> list[Panel]:
    """A panel for each measure and way of counting of the subject's losses; rows grouped by origin."""
    ordered = _grouped_by_origin(_of_chart(marks, "losses", subject))
    found, number = [], 1
    for key, measure, rows in _by_measure(ordered, tables.measures):
        panel = _numbered(_panel(key, measure, rows), number)
        found.append(panel)
        number += len(panel.marks)
    return found


def subjects_with(marks: pd.DataFrame, tables: Tables, chart: str) -> list[str]:
    """Whose numbers the chart can show, in the order of the vocabulary."""
    held = set(marks.loc[marks["chart"] == chart, "subject"].unique())
    return [subject for subject in tables.subjects["subject"] if subject in held]


def rows_of(panels: list[Panel]) -> pd.DataFrame:
    """All that these panels tell, as one frame; `number` is missing where none was stated."""
    return pd.concat([rows for panel in panels for rows in (panel.marks, panel.unnumbered)])


def _of_chart(marks: pd.DataFrame, chart: str, subject: str | None) -> pd.DataFrame:
    expect(marks, "chart", "subject", "measure", "counts", "covers_earliest", "covers_latest", "claim_id")
    return marks[(marks["chart"] == chart) & (marks["subject"] == subject)]


def _grouped_by_origin(marks: pd.DataFrame) -> pd.DataFrame:
    """Rows of one origin stay together; origins and rows by the start of their time, unknown starts first."""
    start = marks["covers_earliest"]
    first = start.groupby(marks["origin"]).transform("min")
    keyed = marks.assign(_first=first)
    order = ["_first", "origin_label", "covers_earliest", "covers_latest", "claim_id"]
    return keyed.sort_values(order, kind="stable", na_position="first").drop(columns="_first")


def _by_measure(marks: pd.DataFrame, measures: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame, pd.DataFrame]]:
    """Key, measure and rows of each panel, in the order of the vocabulary."""
    order = list(measures["measure"])
    found: dict[Any, Any] = marks.groupby(["measure", "counts"], sort=False).indices
    for measure, counts in sorted(found, key=lambda pair: (order.index(pair[0]), ORDER_OF_COUNTS.index(pair[1]))):
        yield f"{measure} {counts}", measures[measures["measure"] == measure], marks.iloc[found[measure, counts]]


def _panel(key: str, measures: pd.DataFrame, rows: pd.DataFrame) -> Panel:
    """A panel of rows, sorted into the lanes of their measures and of those measures' forecasts."""
    laned = rows.assign(lane=once_each(_lane, *(rows[name] for name in LANED_BY)))
    lanes = _lanes(measures, set(laned["lane"].unique()))
    order = [lane for lane, _ in lanes]
    ordered = laned.sort_values("lane", key=lambda column: column.map(order.index), kind="stable")
    drawn = ordered["lower"].notna() & (ordered["hedge"] != "none")
    first = measures.iloc[0]
    return Panel(
        key=key,
        subject=rows["subject"].iloc[0],
        title=f"{first['label']}: {label(COUNTS, rows['counts'].iloc[0])}",
        unit_title=first["unit"],
        lanes=lanes,
        marks=ordered[drawn],
        unnumbered=ordered[~drawn],
    )


def _lane(measure: str, counts: str, modality: str) -> str:
    return f"{measure} {counts}{' forecast' if modality in FORECASTS else ''}"


def _lanes(measures: pd.DataFrame, held: set[str]) -> tuple[tuple[str, str], ...]:
    """Lanes that hold a row, as (key, title): facts in the order of the vocabulary, then forecasts."""
    titles = {
        f"{measure.measure} {counts}{end}": f"{measure.label}, {label(COUNTS, counts)}{note}"
        for end, note in (("", ""), (" forecast", f": {FORECAST_LANE}"))
        for measure in measures.itertuples()
        for counts in ORDER_OF_COUNTS
    }
    return tuple((lane, title) for lane, title in titles.items() if lane in held)


def _numbered(panel: Panel, first: int) -> Panel:
    """Marks numbered from `first` in the order in which they are drawn."""
    return replace(panel, marks=panel.marks.assign(number=np.arange(first, first + len(panel.marks))))
