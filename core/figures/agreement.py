"""Origins by origins: where their statements could be compared, how often they agree, clash, or may clash.

Half of the square is drawn, since agreement is the same from either side. A blank cell says that the two were never set
side by side. Red is a clash and nothing else. The numbers in a cell are its n: one comparison is seen to be one. What
agrees where one origin may echo the other, is outlined, and stands in brackets. Letters name rows and columns: numbers
in a matrix are counts.
"""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from core.figures.built import built
from core.figures.cell_key import KEY_LETTERS, doubt_key, with_key
from core.figures.cells import (
    BOTTOM,
    LABEL_CHARACTERS,
    LEFT,
    Cell,
    Grid,
    Style,
    cell_traces,
    doubted,
    grid_for,
    letter,
    row_axis,
)
from core.figures.marks import AXES, SILENT, Trace
from core.figures.pair_cells import (
    ASIDE,
    ECHO,
    NOTHING_SAID,
    SIGNS,
    SPOKEN_OF,
    WORDS,
    Pair,
    Said,
    cell_style,
    cell_text,
    hover_text,
    pairs_of,
)
from core.figures.texts import folded
from core.figures.theme import CLEAR, Theme, blank_axis
from core.frames import expect

AGREE = ((False, WORDS["agree"]), (True, ECHO))
"""Whether what agrees may be an echo, and the words of each entry of the key."""

NAMED = 12
"""With no more origins than this, their names stand at the head of their columns too; with more, only letters do."""

TOP, RIGHT = 10, 12


def agreement_matrix(
    agreement: pd.DataFrame,
    labels: Mapping[str, str],
    *,
    theme: Theme,
    origins: Sequence[str],
    echoes: Collection[frozenset[str]] = (),
    unsure: Collection[tuple[str, str]] = (),
    said: Said = NOTHING_SAID,
) -> go.Figure:
    """The matrix of `View.agreement` for these origins, in this order; `labels` are their names.

    `echoes` are pairs of origins who may be one voice: what agrees is outlined. `unsure` are pairs of origins of which
    a side is perhaps not yet published: their cells have dots. `said` are sentences of articles on two origins, which
    a cell has a sign for, and tells when it is pointed at.
    `customdata` of a cell is [id of the row's origin, id of the column's]. Raises ValueError without an origin.
    """
    expect(agreement, "left_origin", "right_origin", *SIGNS, "n")
    if not origins:
        raise ValueError("no origins to compare; show the empty state instead of a matrix")
    pairs = pairs_of(agreement, origins, echoes, said)
    cells = doubted(_cells(pairs, labels, origins, theme), unsure, theme)
    names = [f"{folded(labels[origin], LABEL_CHARACTERS, 3)}  <b>{letter(n)}</b>" for n, origin in enumerate(origins)]
    grid = grid_for(cells, names)
    key, layout = with_key(theme, grid, [*_key(pairs, theme), *_last(cells, pairs, theme)], TOP)
    traces = [_lines(len(origins), grid, theme), *_diagonal(labels, origins, grid, theme)]
    traces += cell_traces(cells, grid, AXES, "cells")
    layout["xaxis"] = blank_axis(range=[-0.5, len(origins) - 0.5 + _room(len(origins))])
    layout["yaxis"] = row_axis(names, grid, layout["yaxis"]["domain"])
    layout["margin"] = {"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM}
    return built(traces + key, layout)


def _cells(pairs: Sequence[Pair], labels: Mapping[str, str], origins: Sequence[str], look: Theme) -> list[Cell]:
    place = {origin: index for index, origin in enumerate(origins)}
    return [
        Cell(
            column=place[pair.right],
            row=place[pair.left],
            style=cell_style(pair.counts, look, echo=pair.echo),
            text=cell_text(pair.counts, echo=pair.echo, spoken_of=bool(pair.said)),
            hover=hover_text(pair, labels[pair.left], labels[pair.right]),
            ids=(pair.left, pair.right),
        )
        for pair in pairs
    ]


def _room(origins: int) -> float:
    """Columns left empty at the right for the names at the heads of the last columns."""
    return 0.32 * origins if origins <= NAMED else 0.0


def _diagonal(labels: Mapping[str, str], origins: Sequence[str], grid: Grid, look: Theme) -> list[Trace]:
    """Grey cells where an origin meets itself: the letter of its row heads its column, and with few, its name."""
    style = Style(look.shade, look.quiet)
    own = [Cell(index, index, style, f"<b>{letter(index)}</b>") for index in range(len(origins))]
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


def _key(pairs: Sequence[Pair], look: Theme) -> list[tuple[Style, str, str]]:
    """Only the looks that the matrix shows: those of agreement, then those of each other verdict."""
    none = dict.fromkeys([*SIGNS, "n"], 0)
    one = none | {"agree": 1}
    agree = [
        (cell_style(one, look, echo=own), cell_text(one, echo=own), words)
        for own, words in AGREE
        if any(pair.counts["agree"] and pair.echo == own for pair in pairs)
    ]
    others = [name for name in SIGNS if name != "agree" and any(pair.counts[name] for pair in pairs)]
    return agree + [(cell_style(none | {name: 1}, look), SIGNS[name], WORDS[name]) for name in others]


def _last(cells: Sequence[Cell], pairs: Sequence[Pair], look: Theme) -> list[tuple[Style, str, str]]:
    """What stands of articles' own words, what dots say, where there are any, and what a blank says."""
    spoken_of = [(Style(CLEAR, look.text), ASIDE, folded(SPOKEN_OF, KEY_LETTERS))] * any(pair.said for pair in pairs)
    blank = (Style(CLEAR, look.text, outline=look.grid), "", "blank: never compared")
    return [*spoken_of, *doubt_key(cells, look), blank]
