"""Rows closer together or farther apart, so that a chart fills a picture of a given shape; its key stays as it is."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import plotly.graph_objects as go

from core.figures.large.key import GAP, REACH, samples_of
from core.figures.large.rows import closest, narrowest
from core.figures.measured import width as width_of
from core.figures.stacked import plot_height
from core.figures.theme import SMALL

MOST = 1.6
"""How far rows move apart at most, as a multiple of their distance."""


KEY = 600.0
"""The width of a key, in pixels, at which the size of its squares is judged."""

Part = dict[str, Any]


class Pitch(NamedTuple):
    """The least and the most by which the rows of a figure may be multiplied, and how high all of them are now."""

    least: float
    most: float
    height: float


def pitch_of(figure: go.Figure) -> Pitch:
    """How far the rows can give way; not at all where a chart has several axes downwards."""
    spec = figure.to_plotly_json()
    layout, inner = spec["layout"], plot_height(figure)
    start, end = layout["yaxis"].get("domain", (0, 1))
    if end != 1:
        return Pitch(1.0, 1.0, inner)
    own = [trace for trace in spec["data"] if trace.get("yaxis", "y") == "y"]
    return Pitch(min(1.0, closest(own, layout)), MOST, (1 - start) * inner)


def with_pitch(figure: go.Figure, times: float) -> go.Figure:
    """The figure with rows so many times as high as they are; as it is where they cannot give way."""
    pitch = pitch_of(figure)
    if not pitch.least <= times <= pitch.most or times == 1:
        return figure
    layout: dict[str, Any] = figure.layout.to_plotly_json()
    inner, rows = plot_height(figure), pitch.height
    total = inner + (times - 1) * rows
    share = inner / total
    for name, axis in layout.items():
        if name.startswith("yaxis") and name != "yaxis" and "domain" in axis:
            layout[name] = axis | {"domain": [end * share for end in axis["domain"]]}
    layout["yaxis"] = layout["yaxis"] | {"domain": [1 - times * rows / total, 1]}
    return go.Figure(figure.data, layout | {"height": layout["height"] + total - inner})


def width_needed(figure: go.Figure) -> float:
    """The least width, in pixels, at which the words of a chart, and those of its key, stand clear of each other."""
    spec = figure.to_plotly_json()
    layout, own = spec["layout"], [trace for trace in spec["data"] if trace.get("yaxis", "y") == "y"]
    panel = max(_key_needed(spec), default=0.0)
    return float(max(narrowest(own, layout), panel + layout["margin"]["l"] + layout["margin"]["r"]))


def _key_needed(spec: Part) -> Iterator[float]:
    """The width between the margins that each entry of a key needs up to the next sample, or to the end."""
    layout, small = spec["layout"], [trace for trace in spec["data"] if trace.get("yaxis", "y") != "y"]
    own = {trace["yaxis"] for trace in small}
    if len(own) != 1:
        return
    (y,), span = own, float(layout[f"xaxis{small[0]['xaxis'][1:]}"]["range"][1])
    samples = [point for trace in small for point in samples_of(trace, KEY / span)]
    for note in layout["annotations"]:
        if note.get("yref") == y and note.get("xanchor") != "right":
            beside = [left for left, at in samples if abs(at - note["y"]) < REACH and left > note["x"]]
            room = min([*beside, span]) - note["x"]
            yield (max(map(_wide, note["text"].split("<br>"))) + GAP) * span / room


def _wide(words: str) -> float:
    return width_of(words, SMALL)
