"""Tiny frames of marks, and what a figure draws of them, for the tests of the figures.

figure = chart(mark("c1", "at_least", low=1_000), mark("c2", "range", low=10_000, high=12_000))
assert numbers(figure, "ticks") == [1_000, 10_000, 12_000]
"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from core.figures.forest import forest
from core.figures.theme import theme

LIGHT = theme("light")
LANES = (("total", "In all"), ("additional", "In addition"), ("forecast", "Forecast"))
READING = {"rounding": 500.0, "tolerance": 1_000.0}


def mark(claim_id: str, hedge: str, **fields: Any) -> dict[str, Any]:
    """One mark as `View.marks` gives it; bounds follow from the hedge unless they are given."""
    stated = {name: float(fields.get(name, "nan")) for name in ("low", "high", "best")}
    basis = {"exact": "rounding", "about": "tolerance", "vague": "reading", "none": "none"}.get(hedge, "stated")
    row = {
        "claim_id": claim_id,
        "lane": "total",
        "origin_label": "NIS",
        "origin_kind": "intelligence",
        "measure_label": "Troops deployed",
        "counts": "cumulative",
        "unit": "soldiers",
        "stated": "so many",
        "hedge": hedge,
        "bounds_basis": basis,
        "modality": "asserted",
        "covers": None,
        "covers_earliest": pd.NaT,
        "covers_latest": pd.NaT,
        "covers_certain": False,
        **dict.fromkeys(("period_basis", "as_of_basis", "said_basis"), None),
        "said": None,
        "n_documents": 1,
        "quote": "So many were there.",
    }
    row |= fields | stated
    row = {"origin": str(row["origin_label"]).lower()} | row
    lower, upper = _bounds(row)
    return {"lower": lower, "upper": upper} | row


def _bounds(row: dict[str, Any]) -> tuple[float, float]:
    if row["best"] == row["best"]:
        reach = READING[row["bounds_basis"]]
        return row["best"] - reach, row["best"] + reach
    low = row["low"] if row["low"] == row["low"] else 0.0
    return low, row["high"] if row["high"] == row["high"] else float("inf")


def days(earliest: str | None, latest: str | None, certain: bool = True) -> dict[str, Any]:
    """The cells of the time that a mark is about."""
    ends = {"covers_earliest": pd.Timestamp(earliest), "covers_latest": pd.Timestamp(latest)}
    return {"covers": f"{earliest}/{latest}", **ends, "covers_certain": certain}


def frame(*marks: dict[str, Any]) -> pd.DataFrame:
    """Marks as a frame, numbered from one."""
    days_of = dict.fromkeys(("covers_earliest", "covers_latest"), "datetime64[s]")
    return pd.DataFrame([row | {"number": number} for number, row in enumerate(marks, 1)]).astype(days_of)


def chart(*marks: dict[str, Any]) -> go.Figure:
    """A forest plot of these marks."""
    return forest(frame(*marks), theme=LIGHT, unit_title="soldiers", lanes=LANES)


def traces(figure: go.Figure, name: str, xaxis: str = "x") -> list[Any]:
    """The traces of that name in one panel: "x" quantities, "x2" times, "x3" the key."""
    return [trace for trace in figure.data if trace.name == name and (trace.xaxis or "x") == xaxis]


def trace(figure: go.Figure, name: str, xaxis: str = "x") -> Any:
    """The only trace of that name in one panel."""
    (found,) = traces(figure, name, xaxis)
    return found


def numbers(figure: go.Figure, name: str) -> list[float]:
    """The numbers at which the points of one trace stand; empty when there is no such trace."""
    return [x for found in traces(figure, name) for x in found.x]


def drawn_numbers(figure: go.Figure) -> list[float]:
    """Every number at which anything visible of the quantity panel stands or ends, words included."""
    visible = [found for found in figure.data if (found.xaxis or "x") == "x" and found.name != "claims"]
    points = [x for found in visible if found.type == "scatter" for x in found.x if x is not None]
    bars = [found for found in visible if found.type == "bar"]
    ends = [
        end for found in bars for base, length in zip(found.base, found.x, strict=True) for end in (base, base + length)
    ]
    return points + ends


def texts(figure: go.Figure) -> list[str]:
    """Every text of a figure that Plotly reads as markup."""
    layout = figure.layout
    axes = [layout.xaxis, layout.xaxis2, layout.yaxis]
    found = [note.text for note in layout.annotations] + [axis.title.text for axis in axes if axis.title.text]
    found += [text for axis in axes for text in axis.ticktext or ()]
    for each in figure.data:
        found += [*(each.text or ()), *(each.hovertext or ())]
    return found
