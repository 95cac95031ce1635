"""Yes/no matters, a row each: by name, which sources affirm, deny, are uncertain, declined or are said to be silent.

A source that does not stand beside a matter has no position there on record: neither silence nor denial. Red is
the heading of matters that one affirms and another denies, and nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from re import findall
from types import MappingProxyType
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from core.figures.built import built
from core.figures.cell_key import KEY_LETTERS, doubt_key, with_key
from core.figures.cells import BOTTOM, Cell, Grid, Style, cell_traces, grid_for, row_axis
from core.figures.held_cells import hover_of, stance_style, style_of, text_of
from core.figures.marks import AXES, SILENT, Trace
from core.figures.pair_cells import ASIDE, SET_AGAINST
from core.figures.taken import (
    BACK,
    BY_INFERENCE,
    PRINTED,
    SAID_SO,
    SIGNS,
    UNNAMED,
    WAS_OTHER,
    Taken,
    in_time,
    positions_taken,
)
from core.figures.texts import folded
from core.figures.theme import CLEAR, Theme, blank_axis
from core.frames import expect
from core.wording.labels import STANCES
from core.wording.sides import CONTESTED, HEADINGS

MORE, ANOTHER = "+1", "and another that says the same"
"""The sign of a cell that holds one position more of the same stance, and what the key says of it."""

BESIDE, LEFT, TOP, RIGHT, LETTERS = 4, 300, 4, 12, 46
"""Cells beside each other; the margins in pixels; the characters of a line of what a matter says."""

SIGNED = {PRINTED: SAID_SO, UNNAMED: BY_INFERENCE, BACK: WAS_OTHER, ASIDE: SET_AGAINST}
"""The signs that may stand beside a stance, and what the key says of each."""

Said = Mapping[tuple[str, str], Sequence[str]]
NOTHING_SAID: Said = MappingProxyType({})


class _Line(NamedTuple):
    """A line of the chart: what stands at its left, the group that it is the heading of, the cells within it."""

    name: str
    heading: str = ""
    held: Sequence[tuple[str, str, list[Taken]]] = ()


def position_matrix(
    positions: pd.DataFrame,
    labels: Mapping[str, str],
    matters: Mapping[str, str],
    *,
    theme: Theme,
    sides: Mapping[str, Sequence[str]],
    texts: Mapping[str, str] = MappingProxyType({}),
    headings: Mapping[str, str] = HEADINGS,
    said: Said = NOTHING_SAID,
) -> go.Figure:
    """The chart of `View.positions`: a row for each matter of `sides`, by group, below what `headings` say of each.

    `labels` are names of origins, `matters` those of matters, `texts` what these say in full. In a row, who affirms
    comes first, then who denies, then the others. Where an origin took several positions on one matter, its cell shows
    every stance that it holds, the one said last first, and "+1" where there is another of one stance; `BACK` where it
    held the other side earlier; `ASIDE` where articles set against it what is `said` by origin and matter. It has dots
    where all are `known` only "perhaps". `customdata` of a cell is [origin id, proposition id]. Raises ValueError when
    there is nothing to draw.
    """
    expect(positions, "origin", "proposition", "stance", "said", "said_latest", "published_latest")
    lines = list(_lines(positions, labels, {key: _named(key, matters, texts) for key in matters}, sides))
    if not lines:
        raise ValueError("no positions to draw; show the empty state instead of a matrix")
    made = (_cells(line, row, labels, matters, said=said, look=theme) for row, line in enumerate(lines))
    cells = list(chain.from_iterable(made))
    names = [line.name for line in lines]
    grid = grid_for(cells, names)
    key, layout = with_key(theme, grid, _key(cells, theme), TOP)
    layout["xaxis"] = blank_axis(range=[-0.5, BESIDE - 0.5])
    layout["yaxis"] = row_axis(names, grid, layout["yaxis"]["domain"])
    layout["shapes"] = list(_shapes(lines, grid, theme))
    layout["margin"] = {"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM}
    return built([*cell_traces(cells, grid, AXES, "cells"), _headings(lines, headings, grid, theme), *key], layout)


def _named(matter: str, matters: Mapping[str, str], texts: Mapping[str, str]) -> str:
    """The short name, and below it what the matter says in full."""
    name = folded(matters[matter], LETTERS, 3)
    return f"<b>{name}</b><br>{folded(texts[matter], LETTERS, 3)}" if matter in texts else name


def held_of(labels: Mapping[str, str], ids: pd.Series) -> list[str]:
    """Those of the labels that are among these ids, in their order."""
    return [key for key in labels if key in set(ids)]


def _lines(
    positions: pd.DataFrame, labels: Mapping[str, str], matters: Mapping[str, str], sides: Mapping[str, Sequence[str]]
) -> Iterator[_Line]:
    """A heading before each group; of a matter, as many lines as its cells need, its name at the first of them."""
    taken = positions_taken(in_time(positions))
    for group, own in sides.items():
        yield _Line("", group)
        for matter in own:
            held = [(origin, matter, each) for (origin, on), each in taken.items() if on == matter]
            held.sort(key=lambda one: (list(SIGNS).index(one[2][-1].stance), labels[one[0]].casefold()))
            for first in range(0, len(held), BESIDE):
                yield _Line("" if first else matters[matter], held=held[first : first + BESIDE])


def _cells(
    line: _Line, row: int, labels: Mapping[str, str], matters: Mapping[str, str], *, said: Said, look: Theme
) -> Iterator[Cell]:
    for column, (origin, matter, taken) in enumerate(line.held):
        against = said.get((origin, matter), ())
        yield Cell(
            column=column,
            row=row,
            style=style_of(taken, look),
            text=text_of(labels[origin], taken, against=bool(against)),
            hover=hover_of(labels[origin], matters[matter], taken, against),
            ids=(origin, matter),
        )


def _headings(lines: Sequence[_Line], headings: Mapping[str, str], grid: Grid, look: Theme) -> Trace:
    shown = [(row, line.heading) for row, line in enumerate(lines) if line.heading]
    return {
        "type": "scatter",
        "name": "headings",
        "mode": "text",
        "x": [-0.45] * len(shown),
        "y": [grid.middle(row) for row, _ in shown],
        "text": [f"<b>{headings[heading]}</b>" for _, heading in shown],
        "textposition": "middle right",
        "textfont": {"color": [look.on_differ if heading == CONTESTED else look.text for _, heading in shown]},
        **SILENT,
    }


def _shapes(lines: Sequence[_Line], grid: Grid, look: Theme) -> Iterator[dict[str, Any]]:
    """A band behind each heading, and a thin line above each matter."""
    for row, line in enumerate(lines):
        top, end = grid.edges[row], grid.edges[row + 1]
        if line.heading:
            fill = look.differ if line.heading == CONTESTED else look.shade
            yield _across(top + 2, end - 2) | {"type": "rect", "fillcolor": fill, "line": {"width": 0}}
        elif line.name:
            yield _across(top, top) | {"type": "line", "line": {"width": 1, "color": look.grid}}


def _across(top: float, end: float) -> dict[str, Any]:
    return {"xref": "paper", "x0": 0, "x1": 1, "y0": top, "y1": end, "layer": "below"}


def _key(cells: Sequence[Cell], look: Theme) -> list[tuple[Style, str, str]]:
    """Only what the chart shows: stances, what stands beside them, and doubts."""
    shown = [stance for stance, sign in SIGNS.items() if any(f"<b>{sign}" in cell.text for cell in cells)]
    entries = [(stance_style(stance, look), SIGNS[stance], STANCES[stance]) for stance in shown]
    signs = " ".join(each for cell in cells for each in findall("<b>(.*?)</b>", cell.text))
    beside = [
        (Style(CLEAR, look.text), sign, folded(words, KEY_LETTERS)) for sign, words in SIGNED.items() if sign in signs
    ]
    another = [(Style(CLEAR, look.text), MORE, ANOTHER)] * any(_holds_more(cell) for cell in cells)
    return [*entries, *beside, *another, *doubt_key(cells, look)]


def _holds_more(cell: Cell) -> bool:
    return cell.text.rpartition(" +")[2].isdigit()
