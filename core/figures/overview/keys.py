"""What the signs of a chart of all things say: as a key to be drawn, and in words."""

import pandas as pd
import plotly.graph_objects as go

from core.figures import legends
from core.figures.key import Key, key, key_figure, kinds_of, shapes_of
from core.figures.marks import AXES, Axes
from core.figures.rows import NEEDED, rows_of
from core.figures.scales import quantity_scale
from core.figures.theme import Theme
from core.frames import expect


def overview_key(marks: pd.DataFrame, theme: Theme, *, narrow: bool = False) -> go.Figure:
    """How these numbers were worded, and who said them first; `narrow` as in `core.figures.key.key`."""
    return key_figure(key_on(marks, theme, AXES, narrow=narrow), theme)


def key_on(marks: pd.DataFrame, look: Theme, axes: Axes, *, narrow: bool = False) -> Key:
    """The same on axes of another figure. No times: the chart has none."""
    shapes, kinds, doubted = _shown(marks, look)
    return key(shapes, (), kinds, look, axes, doubted=doubted, narrow=narrow)


def overview_legend(marks: pd.DataFrame, look: Theme) -> tuple[str, ...]:
    """The same in words, an entry each."""
    shapes, kinds, doubted = _shown(marks, look)
    return (*legends.of_shapes(shapes), *legends.of_kinds(kinds, doubted=doubted))


def _shown(marks: pd.DataFrame, look: Theme) -> tuple[list[str], list[str], bool]:
    """The shapes and kinds of origin that these marks show, and whether any was perhaps not yet published."""
    expect(marks, *NEEDED)
    rows = rows_of(marks, quantity_scale(marks), look)
    return shapes_of(row.mark for row in rows), kinds_of(rows, look), any(row.told.unpublished for row in rows)
