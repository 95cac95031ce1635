"""Origins by origins: where their statements could be compared, how often they agree, clash, or may clash.

Half of the square is drawn, since agreement is the same from either side. A blank cell says that the two were never set
side by side. Red is a clash and nothing else. The numbers in a cell are its n: one comparison is seen to be one.
"""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

import pandas as pd
import plotly.graph_objects as go

from core.figures.built import built
from core.figures.cells import (
    BOTTOM,
    LABEL_CHARACTERS,
    LEFT,
    Cell,
    Grid,
    Style,
    cell_traces,
    doubt_key,
    doubted,
    grid_for,
    row_axis,
    with_key,
)
from core.figures.marks import AXES, SILENT, Trace
from core.figures.texts import counted, escaped, folded
from core.figures.theme import CLEAR, Theme, blank_axis, tint
from core.frames import expect

SIGNS = {"agree": "✓", "differ": "✗", "may_differ": "~", "not_comparable": "•"}
WORDS = {"agree": "agree", "differ": "clash", "may_differ": "may clash", "not_comparable": "cannot be compared"}
"""Sign and words of each verdict, in the order in which a cell lists them."""

KEY = (
    ("agree", 1, "1 ✓", "1 pair agrees"),
    ("agree", 2, "2 ✓", "2 or more agree"),
    *((name, 1, SIGNS[name], WORDS[name]) for name in SIGNS if name != "agree"),
)
"""Verdict, how many pairs, sign and words of each entry of the key."""

ONE, MORE = 0.25, 0.5
"""The tints of a single pair that agrees, and of two or more."""

NAMED = 12
"""With no more origins than this, their names stand at the head of their columns too; with more, only numbers do."""

TOP, RIGHT = 10, 12

HOVERED = 60
"""The characters of a line of what is said of two origins."""

Counts = Mapping[str, int]
Pair = tuple[str, str, Counts]
Said = Mapping[frozenset[str], Sequence[str]]
NOTHING_SAID: Said = MappingProxyType({})


def agreement_matrix(
    agreement: pd.DataFrame,
    labels: Mapping[str, str],
    *,
    theme: Theme,
    origins: Sequence[str],
    unsure: Collection[tuple[str, str]] = (),
    said: Said = NOTHING_SAID,
) -> go.Figure:
    """The matrix of `View.agreement` for these origins, in this order; `labels` are their names.

    `unsure` are pairs of origins of which a side is perhaps not yet published: their cells have dots. `said` are
    sentences on two origins that a cell tells when it is pointed at, as what an article says of the two.
    `customdata` of a cell is [id of the row's origin, id of the column's]. Raises ValueError without an origin.
    """
    expect(agreement, "left_origin", "right_origin", *SIGNS, "n")
    if not origins:
        raise ValueError("no origins to compare; show the empty state instead of a matrix")
    cells = doubted(_cells(agreement, labels, origins, theme, said), unsure, theme)
    names = [f"{folded(labels[origin], LABEL_CHARACTERS, 3)}  <b>{n}</b>" for n, origin in enumerate(origins, 1)]
    grid = grid_for(cells, names)
    key, layout = with_key(theme, grid, _key(cells, theme), TOP)
    traces = [_lines(len(origins), grid, theme), *_diagonal(labels, origins, grid, theme)]
    traces += cell_traces(cells, grid, AXES, "cells")
    layout["xaxis"] = blank_axis(range=[-0.5, len(origins) - 0.5 + _room(len(origins))])
    layout["yaxis"] = row_axis(names, grid, layout["yaxis"]["domain"])
    layout["margin"] = {"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM}
    return built(traces + key, layout)


def cell_text(counts: Counts) -> str:
    """How many pairs have each verdict, a line each; a dot where nothing could be compared."""
    found = [f"{counts[name]} {SIGNS[name]}" for name in ("agree", "differ", "may_differ") if counts[name]]
    return "<br>".join(found) or SIGNS["not_comparable"]


def cell_style(counts: Counts, look: Theme) -> Style:
    """Red for any clash; one tint for one agreement, another for more; hatched where they may clash, be it besides."""
    if counts["differ"]:
        return Style(look.differ, look.on_differ)
    if counts["agree"]:
        fill = tint(look.agree, ONE if counts["agree"] == 1 else MORE)
        return Style(fill, look.text, *(("/", look.quiet, look.background) if counts["may_differ"] else ()))
    if counts["may_differ"]:
        return Style(tint(look.quiet, 0.5), look.text, "/", look.quiet, look.background)
    return Style(CLEAR, look.quiet)


def pairs_of(agreement: pd.DataFrame, origins: Sequence[str]) -> list[Pair]:
    """Each pair that was set side by side, once: the later origin (its row), the earlier one (its column), counts."""
    names, place = [*SIGNS, "n"], pd.Index(list(origins))
    row, column = (place.get_indexer(pd.Index(agreement[f"{side}_origin"])) for side in ("left", "right"))
    shown = agreement[(column >= 0) & (row > column) & agreement[list(SIGNS)].any(axis="columns").to_numpy()]
    counts = (dict(zip(names, each, strict=True)) for each in shown[names].to_numpy().tolist())
    return list(zip(shown["left_origin"], shown["right_origin"], counts, strict=True))


def _cells(
    agreement: pd.DataFrame, labels: Mapping[str, str], origins: Sequence[str], look: Theme, said: Said
) -> list[Cell]:
    place = {origin: index for index, origin in enumerate(origins)}
    return [
        Cell(
            column=place[right],
            row=place[left],
            style=cell_style(counts, look),
            text=cell_text(counts),
            hover=_hover(counts, labels[left], labels[right], said.get(frozenset((left, right)), ())),
            ids=(left, right),
        )
        for left, right, counts in pairs_of(agreement, origins)
    ]


def _hover(counts: Counts, left: str, right: str, said: Sequence[str]) -> str:
    found = [f"{counted(counts[name], 'pair')}: {words}" for name, words in WORDS.items() if counts[name]]
    n = "n = 1: a single comparison" if counts["n"] == 1 else f"n = {counts['n']}"
    told = [folded(words, HOVERED) for words in said]
    return "<br>".join([f"{escaped(left)} and {escaped(right)}", *found, *([n] if counts["n"] else []), *told])


def _room(origins: int) -> float:
    """Columns left empty at the right for the names at the heads of the last columns."""
    return 0.32 * origins if origins <= NAMED else 0.0


def _diagonal(labels: Mapping[str, str], origins: Sequence[str], grid: Grid, look: Theme) -> list[Trace]:
    """Grey cells where an origin meets itself: the number of its row heads its column, and with few, its name."""
    style = Style(look.shade, look.quiet)
    own = [Cell(index, index, style, f"<b>{index + 1}</b>") for index in range(len(origins))]
    traces = cell_traces(own, grid, AXES, "self")
    if len(origins) > NAMED:
        return traces
    return [*traces, _heads([labels[origin] for origin in origins], grid, look)]


def _heads(names: Sequence[str], grid: Grid, look: Theme) -> Trace:
    return {
        "type": "scatter",
        "name": "heads of columns",
        "mode": "text",
        "x": [index + 0.52 for index in range(len(names))],
        "y": [grid.middle(index) for index in range(len(names))],
        "text": [folded(name, 22, 2) for name in names],
        "textposition": "middle right",
        "textfont": {"color": look.quiet},
        "cliponaxis": False,
        **SILENT,
    }


def _lines(origins: int, grid: Grid, look: Theme) -> Trace:
    """Thin lines under each row and beside each column of the drawn half, so that a blank cell is seen to be one."""
    across = [((-0.5, grid.edges[row + 1]), (row + 0.5, grid.edges[row + 1])) for row in range(origins)]
    down = [((column - 0.5, grid.edges[column]), (column - 0.5, grid.height)) for column in range(origins)]
    points = [point for start, end in across + down for point in (start, end, (None, None))]
    x, y = [x for x, _ in points], [y for _, y in points]
    line = {"color": look.grid, "width": 1}
    return {"type": "scatter", "name": "lines", "mode": "lines", "x": x, "y": y, "line": line, **SILENT}


def _key(cells: Sequence[Cell], look: Theme) -> list[tuple[Style, str, str]]:
    """Only the looks that the matrix shows, those of agreement with how many pairs, and what a blank says."""
    blank = dict.fromkeys([*SIGNS, "n"], 0)
    entries = [
        (cell_style(blank | {name: n}, look), sign, words)
        for name, n, sign, words in KEY
        if any(_has(cell, name, n) for cell in cells)
    ]
    blank_cell = (Style(CLEAR, look.text, outline=look.grid), "", "blank: never compared")
    return [*entries, *doubt_key(cells, look), blank_cell]


def _has(cell: Cell, name: str, n: int) -> bool:
    """Whether a cell shows this verdict: of agreement, of one pair where `n` is 1, else of more."""
    line = next((line for line in cell.text.split("<br>") if SIGNS[name] in line), "")
    return bool(line) and (name != "agree" or (line == f"1 {SIGNS[name]}") == (n == 1))
