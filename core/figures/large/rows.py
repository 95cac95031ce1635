"""Rows on a big screen: labels told in fewer and longer lines, and how close rows may come to each other."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from core.figures.large.letters import BOLD, LETTER, LINE, plain
from core.figures.large.words import PRINTED, panel_needed
from core.figures.rows import ROW

LONGEST = 50
"""Letters of a name, or of what stands below it, that are told in one line."""

CLOSE, WITH_TIMES, CELLS = 0.7, 0.8, 0.82
"""How much closer rows may come: by their words and marks, by times in two lines, and by cells."""

ONE_LINE = 43
"""Letters of a time that is told in one line."""

SPLITS = (0.66, 0.6, 0.54)
"""Where quantities end and times begin, as shares of the width between the margins."""

GUTTER = 0.04
"""The share of that width between the two."""

NARROW, CORNER, APART = 400.0, 5, 1
"""Width between the margins, in pixels, of a chart without cells; letters that the number of a cell takes up; and
letters between two heads."""

TIMES = "time in words"
"""The name of the trace that tells when each number applies."""

Part = dict[str, Any]


def closest(traces: Sequence[Part], layout: Part) -> float:
    """The least share of their distance at which the rows of a figure do not run into each other."""
    if not _has_rows(traces):
        return CELLS
    labels = max((note["text"].count("<br>") + 1 for note in _labels(layout)), default=1)
    times = any("<br>" in words for words in _texts(traces, TIMES))
    return max(WITH_TIMES if times else CLOSE, labels * LINE / ROW)


def arrangements(traces: Sequence[Part], layout: Part) -> Iterator[tuple[list[Part], Part]]:
    """The ways to arrange a figure: with times in one line or in two, and with more or less room for them."""
    wide = _with_wider_labels(traces, layout)
    for split in SPLITS if "xaxis2" in layout else SPLITS[:1]:
        divided = wide | _divided(wide, split)
        yield list(traces), divided
        yield _with_longer_times(traces), divided


def _with_longer_times(traces: Sequence[Part]) -> list[Part]:
    """The traces with each time in one line, where it is short enough for one."""
    return [
        trace | {"text": [_in_one_line(words) for words in trace["text"]]} if trace.get("name") == TIMES else trace
        for trace in traces
    ]


def _in_one_line(words: str) -> str:
    return words.replace("<br>", " ") if len(words) <= ONE_LINE else words


def narrowest(traces: Sequence[Part], layout: Part) -> float:
    """The least width, in pixels, at which the words of a figure have room beside each other."""
    margins = layout["margin"]["l"] + layout["margin"]["r"]
    if not _has_rows(traces):
        return float(margins + _columns(traces, layout))
    printed = panel_needed(traces)
    lines = [len(line) for words in _texts(traces, TIMES) for line in words.split("<br>")]
    share = layout["xaxis"]["domain"][1] if lines else 1.0
    times = LETTER * max(lines, default=0) / (1 - share - GUTTER)
    return float(margins + max(printed / share, times))


def _columns(traces: Sequence[Part], layout: Part) -> float:
    """The width that the columns of a matrix need for their words; anything else is as wide as a narrow page."""
    cell = cell_letters(traces)
    if not cell:
        return NARROW
    flat = () if layout["xaxis"].get("tickangle") else layout["xaxis"].get("ticktext", ())
    heads = [line for words in flat for line in words.split("<br>")]
    first, last = layout["xaxis"]["range"]
    return float((last - first) * LETTER * max([cell, *(len(head) + APART for head in heads)]))


def cell_letters(traces: Sequence[Part]) -> int:
    """How many letters the widest cell of a matrix has room for, its number among them; 0 where there are no cells."""
    cells = [line for words in _texts(traces, "words") for line in plain(words).split("\n")]
    return max(map(len, cells)) + CORNER if cells else 0


def _with_wider_labels(traces: Sequence[Part], layout: Part) -> Part:
    """The layout with the label of each row in two lines at most, and a margin that is as wide as that needs."""
    if not _has_rows(traces):
        return layout
    notes = [_unfolded(note) if note in _labels(layout) else note for note in layout["annotations"]]
    told = [line for note in notes if "</b><br>" in note["text"] for line in _lines(note["text"])]
    more = max(0.0, max(told, default=0.0) + 44 - layout["margin"]["l"])
    return layout | _moved(layout, notes, more)


def _moved(layout: Part, notes: Iterable[Part], more: float) -> Part:
    """Everything in the left margin, as much further to the left."""
    margin, axis = layout["margin"], layout["yaxis"]
    stand = {"ticklabelstandoff": axis["ticklabelstandoff"] + more} if "ticklabelstandoff" in axis else {}
    return {
        "margin": margin | {"l": margin["l"] + more},
        "yaxis": axis | stand,
        "annotations": [
            note | {"xshift": note["xshift"] - more} if note.get("xshift", 0) < 0 else note for note in notes
        ],
        "shapes": [_wider(shape, more) for shape in layout.get("shapes", ())],
    }


def _wider(shape: Part, more: float) -> Part:
    return shape | {"x0": shape["x0"] - more} if shape.get("xsizemode") == "pixel" else shape


def _divided(layout: Part, split: float) -> Part:
    """Quantities up to this share of the width, times with their heads beyond it."""
    if "xaxis2" not in layout:
        return {}
    end, start = layout["xaxis"]["domain"][1], layout["xaxis2"]["domain"][0]
    domains = {"xaxis": [0.0, split], "xaxis2": [split + GUTTER, 1.0]}
    return {
        **{name: layout[name] | {"domain": domain} for name, domain in domains.items()},
        "shapes": [shape | {"x1": split} if shape.get("x1") == end else shape for shape in layout["shapes"]],
        "annotations": [
            note | {"x": split + GUTTER} if note.get("x") == start else note for note in layout["annotations"]
        ],
    }


def _has_rows(traces: Iterable[Part]) -> bool:
    """Whether marks stand in rows, each with its words above it."""
    return any(trace.get("name") == PRINTED for trace in traces)


def _labels(layout: Part) -> list[Part]:
    """What stands beside the rows: a name, and more quietly what else is known."""
    return [note for note in layout.get("annotations", ()) if "</b><br>" in note["text"]]


def _texts(traces: Iterable[Part], name: str) -> list[str]:
    return [words for trace in traces if trace.get("name") == name for words in trace["text"]]


def _unfolded(note: Part) -> Part:
    """A name and what stands below it in a line each, where they are short enough for one."""
    head, more = note["text"].split("</b><br>", 1)
    markup, name = head.split(">", 1)
    lines = [part.replace("<br>", " ") if len(part) <= LONGEST else part for part in (name, more)]
    return note | {"text": f"{markup}>{lines[0]}</b><br>{lines[1]}"}


def _lines(text: str) -> list[float]:
    """Widths of the lines of a label, in pixels."""
    head, more = text.split("</b>", 1)
    bold = [BOLD * len(line.rsplit(">", 1)[-1]) for line in head.split("<br>")]
    return [*bold, *(LETTER * len(line) for line in more.split("<br>"))]
