"""Origins by propositions: what each source holds on each yes/no matter.

Six states, told apart by sign and words: affirms, denies, uncertain, declined to comment, said to be silent, and blank
for not mentioned, which is neither silence nor denial.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from core.figures.built import built
from core.figures.cells import (
    BOTTOM,
    LABEL_CHARACTERS,
    LEFT,
    LETTER,
    PANEL,
    Cell,
    Style,
    cell_traces,
    doubt_key,
    grid_for,
    row_axis,
    with_key,
)
from core.figures.held_cells import hover_of, stance_style, style_of, text_of
from core.figures.marks import AXES
from core.figures.taken import BACK, PRINTED, SAID_SO, SIGNS, WAS_OTHER, in_time, positions_taken
from core.figures.texts import escaped, folded, trimmed, unbroken
from core.figures.theme import CLEAR, Theme, blank_axis
from core.frames import expect
from core.wording.labels import STANCES

BLANK = "blank: none recorded"
"""What the key says of a cell without a position."""

MORE, ANOTHER = "+1", "and another that says the same"
"""The sign of a cell that holds one position more of the same stance, and what the key says of it."""

WORDED, FLAT, SLANTED = 9, 8, 18
"""Up to so many columns, cells have words, and heads lie flat where their words have room; else heads are tilted by 45
degrees, and with so many that tilted heads would touch on a narrow page, they stand upright."""

KEY_LETTERS = 30
"""Most characters of a line of the key."""

TILTED = 34
"""Most characters of a tilted head; hovering shows it whole."""


def position_matrix(
    positions: pd.DataFrame,
    labels: Mapping[str, str],
    proposition_labels: Mapping[str, str],
    *,
    theme: Theme,
    origins: Sequence[str] | None = None,
    propositions: Sequence[str] | None = None,
) -> go.Figure:
    """The matrix of `View.positions`; rows and columns in the order of the labels, or as given.

    By default only origins and propositions that have a position are drawn. Where an origin took several positions on
    one matter, the cell shows every stance that it holds, the one said last first, and "+1" where there is another of
    one stance; `BACK` where it held the other side earlier. It has dots where all are `known` only "perhaps".
    `customdata` of a cell is [origin id, proposition id]. Raises ValueError when there is nothing to draw.
    """
    expect(positions, "origin", "proposition", "stance", "said", "said_latest", "published_latest")
    rows = list(origins) if origins is not None else held_of(labels, positions["origin"])
    columns = list(propositions) if propositions is not None else held_of(proposition_labels, positions["proposition"])
    if not rows or not columns:
        raise ValueError("no positions to draw; show the empty state instead of a matrix")
    cells = _cells(positions, labels, proposition_labels, rows=rows, columns=columns, look=theme)
    names = [folded(labels[row], LABEL_CHARACTERS, 3) for row in rows]
    grid = grid_for(cells, names)
    heads, top, right = _heads([proposition_labels[column] for column in columns])
    key, layout = with_key(theme, grid, _key(cells, theme, len(rows) * len(columns)), top)
    layout["xaxis"] = blank_axis(range=[-0.5, len(columns) - 0.5], side="top", **_lines(columns, theme)) | heads
    layout["yaxis"] = row_axis(names, grid, layout["yaxis"]["domain"])
    layout["shapes"] = [_rule(edge, theme) for edge in grid.edges]
    layout["margin"] = {"l": LEFT, "r": right, "t": top, "b": BOTTOM}
    return built(cell_traces(cells, grid, AXES, "cells") + key, layout)


def held_of(labels: Mapping[str, str], ids: pd.Series) -> list[str]:
    """Those of the labels that are among these ids, in their order."""
    return [key for key in labels if key in set(ids)]


def _cells(
    positions: pd.DataFrame,
    labels: Mapping[str, str],
    proposition_labels: Mapping[str, str],
    *,
    rows: Sequence[str],
    columns: Sequence[str],
    look: Theme,
) -> list[Cell]:
    known = positions[positions["origin"].isin(rows) & positions["proposition"].isin(columns)]
    held = positions_taken(in_time(known))
    return [
        Cell(
            column=columns.index(matter),
            row=rows.index(origin),
            style=style_of(taken, look),
            text=text_of(taken, len(columns) <= WORDED),
            hover=hover_of(labels[origin], proposition_labels[matter], taken),
            ids=(origin, matter),
        )
        for (origin, matter), taken in held.items()
    ]


def _heads(names: Sequence[str]) -> tuple[dict[str, Any], int, int]:
    """Heads of the columns, and the margins they need at the top and the right, in pixels."""
    count = len(names)
    room = int(PANEL / count / LETTER)
    lines = [unbroken(name, room - 1) for name in names]
    if count <= FLAT and max(len(line) for head in lines for line in head) <= room:
        return _ticks(["<br>".join(map(escaped, head)) for head in lines], 0), 17 * max(map(len, lines)) + 12, 12
    texts = [trimmed(name, TILTED) for name in names]
    length = max(map(len, texts)) * LETTER
    if count > SLANTED:
        return _ticks([escaped(text) for text in texts], -90), int(length) + 24, 12
    reach = int(length * 0.71) + 14
    return _ticks([escaped(text) for text in texts], -45), reach + 10, reach


def _ticks(texts: Sequence[str], angle: int) -> dict[str, Any]:
    return {"tickvals": list(range(len(texts))), "ticktext": list(texts), "tickangle": angle, "showticklabels": True}


def _lines(columns: Sequence[str], look: Theme) -> dict[str, Any]:
    return {"showgrid": True, "gridcolor": look.grid, "ticklabelstandoff": 4} if len(columns) > WORDED else {}


def _rule(edge: float, look: Theme) -> dict[str, Any]:
    line = {"width": 1, "color": look.grid}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": edge, "y1": edge, "layer": "below", "line": line}


def _key(cells: Sequence[Cell], look: Theme, places: int) -> list[tuple[Style, str, str]]:
    """Only what the matrix shows: stances, "*", "↺", "+1", doubts; and a blank, where there is any among so many."""
    shown = [stance for stance, sign in SIGNS.items() if any(f"<b>{sign}" in cell.text for cell in cells)]
    entries = [(stance_style(stance, look), SIGNS[stance], STANCES[stance]) for stance in shown]
    blank = (Style(CLEAR, look.text, outline=look.grid), "", BLANK)
    printed = [(Style(CLEAR, look.text), PRINTED, folded(SAID_SO, KEY_LETTERS))] * any(
        f"{PRINTED}</b>" in cell.text for cell in cells
    )
    back = [(Style(CLEAR, look.text), BACK, WAS_OTHER)] * any(f"<b>{BACK}" in cell.text for cell in cells)
    another = [(Style(CLEAR, look.text), MORE, ANOTHER)] * any(_holds_more(cell) for cell in cells)
    return [*entries, *printed, *back, *another, *doubt_key(cells, look), *[blank] * (len(cells) < places)]


def _holds_more(cell: Cell) -> bool:
    return cell.text.rpartition("+")[2].isdigit()
