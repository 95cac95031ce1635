"""The key of a chart on a big screen: the same samples and words, in as few lines as the width allows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from core.figures.key import WHO
from core.figures.large.sizes import enlarged
from core.figures.measured import width as width_of
from core.figures.theme import SMALL

FACTOR = 1.15
"""How much larger than on a page the samples and words are."""

LINE, BETWEEN, GAP = 24, 24, 10
"""Height of a line, space between two entries and between a sample and its words, in pixels."""

REACH = 14
"""Farthest that a sample lies above or below its words, in the pixels of the page."""

Part = dict[str, Any]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Thin:
    """Traces and notes of a key on axes in pixels: as wide as was asked for, `height` high, downwards."""

    traces: list[Part]
    notes: list[Part]
    height: float


@dataclass(frozen=True, slots=True)
class _Entry:
    """The words of an entry, where they stood on the page, and where they stand on the screen, in pixels."""

    words: str
    x: float
    y: float
    left: float
    middle: float


def thin(traces: Sequence[Part], notes: Sequence[Part], width: float, unit: float) -> Thin:
    """The key of a figure, told anew in lines of `width` pixels: `traces` and `notes` are those on its second axis.

    `unit` is how many pixels one unit of the old axis becomes. What the samples are a key to is said by the words
    themselves, so the headings of its blocks are left out. Where one line does not hold all, kinds of origin begin one.
    """
    said = [_unfolded(note) for note in notes if note.get("xanchor") != "right"]
    samples = [point for trace in traces for point in samples_of(trace, unit)]
    entries = _flowed(said, samples, width, unit)
    if entries and entries[-1].middle > LINE:
        kinds = [note["y"] for note in notes if note["text"] == f"<b>{WHO}</b>"]
        entries = _flowed(said, samples, width, unit, kinds)
    moved = [enlarged(_moved(trace, entries, unit), FACTOR) for trace in traces]
    return Thin(moved, [_note(entry) for entry in entries], entries[-1].middle + LINE / 2 if entries else 0.0)


def _unfolded(note: Part) -> Part:
    """What a page tells in two lines has one here."""
    return note | {"text": note["text"].replace("<br>", " ")}


def _flowed(
    notes: Sequence[Part], samples: Sequence[Point], width: float, unit: float, breaks: Sequence[float] = ()
) -> list[_Entry]:
    """The entries one after another; a new line where the next does not fit, or comes first at a height of `breaks`."""
    placed: list[_Entry] = []
    x, line = 0.0, 0
    for note in notes:
        first = min(left for left, y in samples if abs(y - note["y"]) < REACH and note["x"] - 0.13 < left <= note["x"])
        sample = (note["x"] - first) * unit + GAP + 8
        needed = sample + width_of(note["text"], FACTOR * SMALL)
        begins = note["y"] in breaks and placed and placed[-1].y != note["y"]
        if x and (begins or x + needed > width):
            x, line = 0.0, line + 1
        placed.append(_Entry(note["text"], note["x"], note["y"], x + sample, LINE * (line + 0.5)))
        x += needed + BETWEEN
    return placed


def samples_of(trace: Part, unit: float) -> Iterator[Point]:
    """Where the samples of a trace are seen to begin, on the page; a cell or a square reaches half its width to the
    left."""
    marker = trace.get("marker", {})
    square = FACTOR * marker["size"] / unit if marker.get("symbol") == "square" else 0
    half = (trace.get("width", 0) if _is_upright(trace) else square) / 2
    for x, y in zip(trace["base"] if _is_flat(trace) else trace["x"], _middles(trace), strict=True):
        if x is not None:
            yield x - half, y


def _moved(trace: Part, entries: Sequence[_Entry], unit: float) -> Part:
    """The samples of a trace, each beside the words that it belongs to."""
    xs = trace["base"] if _is_flat(trace) else trace["x"]
    owners = [None if x is None else _owner(x, y, entries) for x, y in zip(xs, _middles(trace), strict=True)]
    left = [own and own.left - GAP + (x - own.x) * unit for x, own in zip(xs, owners, strict=True)]
    middle = [own and own.middle for own in owners]
    if _is_flat(trace):
        return trace | {"base": left, "x": [length * unit for length in trace["x"]], "y": middle}
    if _is_upright(trace):
        tops = [own and own.middle - LINE / 2 + 3 for own in owners]
        return trace | {"x": left, "base": tops, "y": [LINE - 6] * len(tops), "width": trace["width"] * unit}
    return trace | {"x": left, "y": middle}


def _is_flat(trace: Part) -> bool:
    return trace.get("orientation") == "h"


def _is_upright(trace: Part) -> bool:
    """A cell: a bar that stands on its base."""
    return "base" in trace and not _is_flat(trace)


def _middles(trace: Part) -> list[float]:
    if not _is_upright(trace):
        return list(trace["y"])
    return [base + height / 2 for base, height in zip(trace["base"], trace["y"], strict=True)]


def _owner(x: float, y: float, entries: Sequence[_Entry]) -> _Entry | None:
    """The entry whose words follow this sample, on its line; None where they were left out."""
    beside = [entry for entry in entries if abs(entry.y - y) < REACH and entry.x >= x - 1e-9]
    return min(beside, key=lambda entry: entry.x - x, default=None)


def _note(entry: _Entry) -> Part:
    return {"text": entry.words, "x": entry.left, "y": entry.middle}
