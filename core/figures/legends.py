"""The keys of the charts in words, from the tables that the keys are drawn from: only what a chart in fact shows."""

from collections.abc import Collection

import pandas as pd
import plotly.graph_objects as go

from core.figures.key import key_of, kinds_of, shapes_of, times_of
from core.figures.pair_cells import ASIDE, ECHOED, SET_AGAINST, SIGNS, SPOKEN_OF, WORDS
from core.figures.rows import PanelRow, inferred_words, rows_of
from core.figures.samples import SAMPLES, TIMES
from core.figures.scales import quantity_scale
from core.figures.taken import BACK, BY_INFERENCE, PRINTED, SAID_SO, UNNAMED, WAS_OTHER, marked
from core.figures.taken import SIGNS as STANCE_SIGNS
from core.figures.texts import UNPUBLISHED, either
from core.figures.theme import Theme
from core.wording.labels import KINDS, STANCES
from core.wording.numbers import say_number

BESIDE = {PRINTED: f"{PRINTED} {SAID_SO}", UNNAMED: f"{UNNAMED} {BY_INFERENCE}"}
"""What the signs beside a stance say."""

COUNTING = "Numbers: how many pairs"
ARTICLES_SAY, SET_AGAINST_IT = f"{ASIDE} {SPOKEN_OF}", f"{ASIDE} {SET_AGAINST}"
DOTTED = f"dotted: {UNPUBLISHED['perhaps']}"


def of_marks(marks: pd.DataFrame, look: Theme) -> tuple[str, ...]:
    """What the shapes, bars and colours of a forest plot say."""
    rows = _rows(marks, look)
    return (
        *(SAMPLES[name][2] for name in shapes_of(row.mark for row in rows)),
        *(f"bar of time: {TIMES[name][1]}" for name in times_of(rows)),
        *of_kinds(kinds_of(rows, look)),
        *[DOTTED] * any(row.told.unpublished for row in rows),
    )


BANDS = {"about": "“about” or an estimate: ±{} %", "exact": "a plain figure: its rounding", "vague": "a vague word"}
"""Whose band is ours, and how far it reaches."""

SHORT = {
    ("at_least", "more_than", "up_to", "less_than"): "short arrow: no end stated there; its length says nothing",
    ("uncertain",): "hatched: some or all of these days",
    ("forecast", "forecast_range", "forecast_open"): "hollow or dashed: a forecast",
    ("withdrawn",): "struck out: withdrawn",
}
"""What other signs say, each named by how it looks."""


def in_short(marks: pd.DataFrame, look: Theme, tolerance: float) -> str:
    """One line to stand above forest plots, of what could be taken for more than was stated; empty where nothing could.

    `tolerance` is the share by which numbers that are about, or estimated, are read to either side.
    """
    rows = [] if marks.empty else _rows(marks, look)
    shown = {*shapes_of(row.mark for row in rows), *times_of(rows)}
    bands = [words for name, words in BANDS.items() if name in shown]
    read = "; ".join(bands).format(say_number(round(tolerance * 100, 6)))
    boxes = [f"Pale band: our reading, a margin that no source stated ({read})"] * bool(bands)
    said = " · ".join([*boxes, *(words for names, words in SHORT.items() if shown & {*names})])
    return said[:1].upper() + said[1:]


def with_own_key(figure: go.Figure, marks: pd.DataFrame, look: Theme) -> go.Figure:
    """A part of a forest plot, with a key to its own `marks` in place of that to all; without a key, as it is."""
    spec = figure.to_plotly_json()
    samples = [trace for trace in spec["data"] if trace.get("yaxis", "y") != "y"]
    if not samples or marks.empty:
        return figure
    axes = {name: samples[0][name] for name in ("xaxis", "yaxis")}
    own = key_of(_rows(marks, look), look, axes)
    drawn = [trace for trace in spec["data"] if trace.get("yaxis", "y") == "y"]
    notes = [note for note in spec["layout"]["annotations"] if note.get("yref") != axes["yaxis"]]
    return go.Figure([*drawn, *own.traces], spec["layout"] | {"annotations": [*notes, *own.notes]})


def _rows(marks: pd.DataFrame, look: Theme) -> list[PanelRow]:
    """The rows of marks as a forest plot has them, with or without lanes."""
    placed = marks if "lane" in marks else marks.assign(lane="", number=0)
    return rows_of(placed, quantity_scale(placed), look)


def shapes_shown(marks: pd.DataFrame, look: Theme) -> list[str]:
    """The shapes of marks that stand in no lane, as `core.figures.key` names them."""
    return [] if marks.empty else shapes_of(row.mark for row in _rows(marks.assign(lane="", number=0), look))


def of_shapes(shapes: Collection[str]) -> tuple[str, ...]:
    """What these shapes say."""
    return tuple(SAMPLES[name][2] for name in shapes)


def of_kinds(kinds: Collection[str], *, doubted: bool = False) -> tuple[str, ...]:
    """That colours are kinds of origins, and which."""
    named = [f"colours: who said it first ({', '.join(KINDS[kind] for kind in kinds)})"] if kinds else []
    return (*named, *[DOTTED] * doubted)


def of_agreement(
    agreement: pd.DataFrame, echoes: Collection[frozenset[str]], *, doubted: bool, spoken_of: bool = False
) -> tuple[str, ...]:
    """What the signs in the cells of origins by origins say, where `echoes` are those who may be one voice, and
    articles speak of two."""
    shown = {name: f"{SIGNS[name]} {WORDS[name]}" for name in SIGNS if agreement[name].any()}
    if echoes:
        shown["agree"] += f", ({SIGNS['agree']}) {ECHOED}"
    more = [*[ARTICLES_SAY] * spoken_of, *[DOTTED] * doubted]
    return (*[COUNTING] * bool(shown), *shown.values(), *more, "blank: never compared")


def of_positions(positions: pd.DataFrame, *, doubted: bool) -> tuple[str, ...]:
    """What the signs beside the names say on yes/no matters."""
    held = list(zip(positions["stance"], either(positions, "certainty"), inferred_words(positions), strict=True))
    taken = set(positions["stance"])
    shown = [f"{STANCE_SIGNS[stance]} {STANCES[stance]}" for stance in STANCE_SIGNS if stance in taken]
    signs = "".join(marked(*each) for each in held)
    beside = [words for sign, words in BESIDE.items() if sign in signs]
    back = [f"{BACK} {WAS_OTHER}"] * bool("superseded" in positions and positions["superseded"].any())
    return (*shown, *beside, *back, *[DOTTED] * doubted)
