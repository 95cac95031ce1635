"""How many number words of each article are recorded, dismissed, and still waiting: counts side by side, never shares.

The three parts differ in pattern as well as in colour, and the counts are printed behind each bar.
"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from core.figures.built import built
from core.figures.texts import escaped, trimmed
from core.figures.theme import CLEAR, SMALL, Theme, base_layout, blank_axis

ROW, BAR, TOP, LEFT = 30, 0.62, 34, 240
ROOM = 1.7
"""The axis spans this multiple of the longest bar, so that its counts fit behind it."""

LONGEST_LABEL = 34
MOST = 40
"""So many articles are drawn; the table has them all."""

LEGEND = {
    "orientation": "h",
    "y": 1,
    "yanchor": "bottom",
    "x": 0,
    "traceorder": "normal",
    "itemclick": False,
    "itemdoubleclick": False,
    "title": {"text": "Number words: ", "side": "left", "font": {"size": SMALL}},
    "font": {"size": SMALL},
}
"""The key of the three parts, in a line above the bars."""

NAMED = {"showticklabels": True, "tickfont": {"size": SMALL}}
"""How the articles are named, at the left of their bars."""

PARTS = {"covered": "recorded", "dismissed": "dismissed", "open": "waiting"}


def most_waiting(rows: pd.DataFrame) -> pd.DataFrame:
    """The articles that are drawn: all, or those with most numbers waiting, in the order of the table."""
    return rows if len(rows) <= MOST else rows.loc[rows["open"].nlargest(MOST).index.sort_values()]


def coverage_bars(rows: pd.DataFrame, labels: dict[str, str], look: Theme) -> go.Figure:
    """One bar an article, of counts: recorded, dismissed, waiting. Columns as in `core.curation.progress`.

    `labels` are what articles are called, by file name; one without a label is called by its file name.
    """
    names = [escaped(trimmed(labels.get(name, name), LONGEST_LABEL)) for name in rows["document"]]
    places = list(range(len(rows)))
    traces = [_part(part, rows, places, look) for part in PARTS if rows[part].any()]
    layout = base_layout(look, TOP + ROW * max(len(rows), 1) + 8) | {
        "barmode": "stack",
        "showlegend": True,
        "legend": LEGEND,
        "margin": {"l": LEFT, "r": 12, "t": TOP, "b": 8},
        "xaxis": blank_axis(range=[0, ROOM * max([1, *rows["number_words"]])]),
        "annotations": [_told(row, place, look) for place, row in enumerate(rows.to_dict("records"))],
        "yaxis": blank_axis(range=[len(rows) - 0.5, -0.5], tickvals=places, ticktext=names) | NAMED,
    }
    return built(traces, layout)


def coverage_alt(rows: pd.DataFrame, labels: dict[str, str]) -> str:
    """The chart in sentences; of many articles, the first."""
    told = [
        f"{labels.get(row['document'], row['document'])}: {row['covered']} recorded, {row['dismissed']} dismissed, "
        f"{row['open']} waiting."
        for row in rows.to_dict("records")
    ]
    return trimmed(f"Number words by article. {' '.join(told)}", 600)


def _told(row: dict[Any, Any], place: int, look: Theme) -> dict[str, Any]:
    """The counts in words, behind the bar."""
    said = [f"{row[part]:,} {name}" for part, name in PARTS.items() if row[part]]
    words = " · ".join(said) or "no number words"
    return {"x": int(row["number_words"]), "y": place, "xshift": 6, "text": words, "font": {"color": look.text}}


def _part(part: str, rows: pd.DataFrame, places: list[int], look: Theme) -> dict[str, Any]:
    colour, pattern = {"covered": (look.agree, ""), "dismissed": (look.quiet, "/"), "open": (look.deny, "x")}[part]
    counts = [int(count) or None for count in rows[part]]
    return {
        "type": "bar",
        "name": PARTS[part],
        "orientation": "h",
        "x": counts,
        "y": places,
        "width": BAR,
        "marker": {
            "color": colour if not pattern else CLEAR,
            "line": {"width": 1.5, "color": colour},
            "pattern": {"shape": pattern, "size": 6, "solidity": 0.3, "fgcolor": colour},
        },
        "hovertemplate": f"%{{x:,}} {PARTS[part]}<extra></extra>",
    }
