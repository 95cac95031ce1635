"""A long YAML text cut at its list items, so that each is read once: of a file under work almost all stay the same.

Only lists below a key at the margin are cut, and only where no line leaves a doubt. Whoever reads the parts must fall
back on the whole text where one of them, or the frame, cannot be read: then a cut went through a value.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

LONG = 30_000
"""Texts of fewer characters are read whole."""

_MARGIN = re.compile(r"^[^\s#]", re.MULTILINE)
_KEY = re.compile(r"([A-Za-z_]\w*):[ \t]*(?:#.*)?\n")
_DASH = re.compile(r"^( +)-(?=[ \n])", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")


class Part(NamedTuple):
    """An item of a list in whole lines, up to the next: where it starts in the text, and after how many lines."""

    text: str
    start: int
    line: int


@dataclass(frozen=True, slots=True)
class Parts:
    """The items of each list, by its key at the margin; the `frame` is the text with as many blanks in their place.

    What stands after a list keeps its offset and its line.
    """

    frame: str
    items: Mapping[str, tuple[Part, ...]]


@lru_cache(maxsize=8)
def parts_of(text: str) -> Parts | None:
    """The parts of a long text; None of a short one, and of one without lists that can be cut."""
    if len(text) < LONG:
        return None
    items: dict[str, tuple[Part, ...]] = {}
    frame, last, line = [], 0, 0
    for start, end in pairwise([*(found.start() for found in _MARGIN.finditer(text)), len(text)]):
        key = _KEY.match(text, start, end)
        starts = _starts(text, key.end(), end) if key else []
        if key and starts:
            line += text.count("\n", last, starts[0])
            items[key[1]] = _items(text, [*starts, end], line)
            lines = text.count("\n", starts[0], end)
            frame += [text[last : starts[0]], " " * (end - starts[0] - lines), "\n" * lines]
            line, last = line + lines, end
    return Parts("".join([*frame, text[last:]]), items) if items else None


def _starts(text: str, start: int, end: int) -> list[int]:
    """Where the items of the list between these offsets begin: all in the column of the first."""
    first = _DASH.search(text, start, end)
    if first is None or _LINE.search(re.sub(r"(?m)^\s*#.*$|\s", "", text[start : first.start()])):
        return []
    dashes = re.compile(rf"^{first[1]}-(?=[ \n])", re.MULTILINE)
    return [found.start() for found in dashes.finditer(text, first.start(), end)]


def _items(text: str, edges: list[int], line: int) -> tuple[Part, ...]:
    words = [text[start:end] for start, end in pairwise(edges)]
    lines = accumulate((each.count("\n") for each in words), initial=line)
    return tuple(Part(*each) for each in zip(words, edges, lines, strict=False))
