"""A chart of all things for a big screen: drawn anew in larger type, in parts of whole things where it needs them.

Such a chart has a panel a thing, so that nothing of it is cut up: a part is drawn from its own marks and things, in the
same type as all other parts, with a key to its own marks.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from core.figures.large.key import Thin, thin
from core.figures.large.sizes import enlarged
from core.figures.marks import AXES
from core.figures.overview.chart import BOTTOM, TOP, overview
from core.figures.overview.keys import key_on
from core.figures.overview.room import room_in
from core.figures.overview.rows import groups_of
from core.figures.stage import EDGE, MARK_SAMPLE, SPACE, Box, Staged, key_beside
from core.figures.theme import Theme
from core.wording.titles.things import Thing

COMFORTABLE = 1.25
"""Where type is not so many times larger than on a page, the chart comes in parts."""

SIZES = [size / 100 for size in range(170, 75, -5)]
"""How many times larger than on a page type may be, largest first."""

Part = pd.DataFrame
"""The marks of a part, of one thing or of several."""


def staged_things(
    marks: pd.DataFrame, things: Sequence[Thing], box: Box, look: Theme, extent: pd.DataFrame | None = None
) -> list[Staged]:
    """The chart in as few parts as make its type large enough, each filling the box; marks keep their numbers.

    Arguments as for `core.figures.overview.chart.overview`. A part has whole things, unless one alone has not the room.
    """
    spanned = marks[["lane", "lower", "upper"]]
    extent = spanned if extent is None else pd.concat([spanned, extent])
    drawer = _Drawer(things, box, look, extent)
    return drawer.drawn(marks)


class _Drawer:
    """What all parts of a chart have in common."""

    def __init__(self, things: Sequence[Thing], box: Box, look: Theme, extent: pd.DataFrame) -> None:
        self._things, self._box, self._look, self._extent = things, box, look, extent

    def drawn(self, marks: pd.DataFrame) -> list[Staged]:
        """All parts, in type of one size."""
        units = [unit for thing in self._things for unit in self._units(marks[marks["lane"] == thing.key])]
        for n in range(1, len(units) + 1):
            parts = self._divided(units, n)
            size = min(map(self._size, parts))
            if size >= COMFORTABLE:
                break
        return [self._staged(part, size) for part in parts]

    def _units(self, own: Part) -> Iterator[Part]:
        """The marks of a thing; in pieces, each as large as has room, where all of them have not."""
        pieces = next((n for n in range(1, len(own)) if self._fits(own[: -(-len(own) // n)])), max(1, len(own)))
        cuts = [round(len(own) * piece / pieces) for piece in range(pieces + 1)]
        yield from (own[first:last] for first, last in pairwise(cuts))

    def _fits(self, part: Part) -> bool:
        return self._size(part) >= COMFORTABLE

    def _divided(self, units: Sequence[Part], n: int) -> list[Part]:
        """So many parts of whole units, as equally high as may be."""
        heights = [self._height(unit, COMFORTABLE) for unit in units]
        ways = ((0, *cuts, len(units)) for cuts in combinations(range(1, len(units)), n - 1))
        best = min(ways, key=lambda cuts: max(sum(heights[a:b]) for a, b in pairwise(cuts)))
        return [pd.concat(units[first:last]) for first, last in pairwise(best)]

    def _size(self, part: Part) -> float:
        """The largest type in which a part has room; the smallest of all where it has none."""
        room = self._box.height - self._below(part)
        at = bisect_left(SIZES, True, key=lambda size: size * self._height(part, size) <= room)
        return SIZES[min(at, len(SIZES) - 1)]

    def _height(self, part: Part, size: float) -> float:
        """The height of a part in the pixels of a page, where its type is so many times larger."""
        groups = groups_of(part, self._things, self._extent, self._look, room_in(self._box.width / size))
        return TOP + groups[-1].bottom + BOTTOM

    def _key(self, part: Part) -> Thin:
        made = key_on(part, self._look, AXES)
        return thin(made.traces, made.notes, self._box.width - EDGE, MARK_SAMPLE)

    def _below(self, part: Part) -> float:
        """The height of the key of a part, with the space above it."""
        return self._key(part).height + SPACE

    def _staged(self, part: Part, size: float) -> Staged:
        room, height = room_in(self._box.width / size), size * self._height(part, size)
        figure = overview(part, self._things, theme=self._look, extent=self._extent, room=room)
        spec: dict[str, Any] = figure.to_plotly_json()
        layout = enlarged(spec["layout"], size) | {"width": self._box.width, "height": height}
        large = go.Figure([enlarged(trace, size) for trace in spec["data"]], layout)
        return Staged(large, key_beside(self._key(part), layout, self._box.width), height + self._below(part), size)
