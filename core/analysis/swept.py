"""The pairs of a sweep, counted: by origins for the matrix, and by what they are about for titles and lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, groupby
from typing import Self

import numpy as np

from core.analysis.alike import stretches
from core.analysis.intervals import Numbers
from core.analysis.moments import cells_within, crowded
from core.analysis.rules import Rules
from core.analysis.sweep import ELSEWHERE, OUTCOMES, Block, Cells, Line, sweep


@dataclass(frozen=True, slots=True)
class OfKinds:
    """The pairs that may meet in time, as if no statement named another, by what they are about.

    `of_kinds`: by kind and outcome, of two origins that share no source. `of_other_times`: by kind, of one origin,
    those that are of one place, as far as is known, but not of one time. `among` is True for the statements whose pairs
    these are, None where they are all.
    """

    rules: Rules
    among: Numbers | None
    of_kinds: Numbers
    of_other_times: Numbers


@dataclass(frozen=True, slots=True)
class Swept(OfKinds):
    """The same, gone through once for all that count them. `of_origins`: by origin, origin and outcome, each once."""

    of_origins: Numbers

    @classmethod
    def of(cls, rules: Rules, among: Numbers | None = None) -> Self:
        """The pairs of all statements, or of those that are True in `among`."""
        line, origins, kinds = Line.through(rules, among), len(rules.coded.origin.names), len(rules.coded.kinds.measure)
        of_origins = np.zeros((origins, origins, OUTCOMES), dtype=np.int64)
        of_kinds, met = np.zeros((kinds, OUTCOMES), dtype=np.int64), np.zeros(kinds, dtype=np.int64)
        moments = crowded(line)
        for left, right, kind, counts in chain(_cells(line.past(moments), origins), cells_within(line, moments)):
            _add(of_origins, left * origins + right, counts)
            apart, own = ~rules.shared[left, right], left == right
            _add(of_kinds, kind[apart], counts[apart])
            np.add.at(met, kind[own], counts[own, :ELSEWHERE].sum(axis=1))
        return cls(rules, among, of_kinds, _of_one_origin(line, origins, kinds) - met, of_origins)

    def of_whole_kinds(self, among: Numbers) -> OfKinds | None:
        """Of all pairs those of the statements that are True in `among`; None where these are but some of a kind."""
        kind = self.rules.coded.kinds.of
        able = self.rules.comparable_kinds[kind]
        asked, left = (np.bincount(kind[able & each], minlength=len(self.of_kinds)) > 0 for each in (among, ~among))
        if (asked & left).any():
            return None
        held = np.where(asked[:, None], self.of_kinds, 0), np.where(asked, self.of_other_times, 0)
        return OfKinds(self.rules, among, *held)


def _add(sums: Numbers, places: Numbers, counts: Numbers) -> None:
    """Adds counts by outcome to those at these places: number by number, which is quickest."""
    each = places[:, None] * OUTCOMES + np.arange(OUTCOMES)
    np.add.at(sums.reshape(-1), each.reshape(-1), counts.reshape(-1))


def _cells(line: Line, origins: int) -> Iterator[Cells]:
    """Every two origins of a kind, kind after kind. A voice is an origin on a kind: no cell is of two kinds."""
    names, voice = np.unique(line.kind * origins + line.origin, return_inverse=True)
    kind, origin = np.divmod(names, origins)
    first, last = (np.searchsorted(kind, kind, side=side) for side in ("left", "right"))
    held = last - first
    begins = np.cumsum(held) - held
    row, column = OUTCOMES * begins[voice], OUTCOMES * (voice - first[voice])

    def voices(block: Block) -> tuple[int, int]:
        return int(first[voice[block.rows.start]]), int(last[voice[block.rows.stop - 1]])

    for (start, stop), blocks in groupby(sweep(line), key=voices):
        left = np.repeat(np.arange(start, stop), held[start:stop])
        right = stretches(first[start:stop], held[start:stop])
        counts = np.zeros(len(left) * OUTCOMES, dtype=np.int64)
        for block in blocks:
            here = np.repeat(row[block.rows] - OUTCOMES * begins[start], block.times)
            counts += np.bincount(here + column[block.right] + block.outcome, minlength=len(counts))
        yield origin[left], origin[right], kind[left], counts.reshape(-1, OUTCOMES)


def _of_one_origin(line: Line, origins: int, kinds: int) -> Numbers:
    """By kind: pairs of one origin, without those that name two places."""
    own = line.kind * origins + line.origin
    pairs = _twos(own, line.kind, kinds)
    if line.place is None:
        return pairs
    placed = line.place >= 0
    both, kind = own[placed], line.kind[placed]
    at_one = both * (int(line.place.max()) + 1) + line.place[placed]
    return pairs - _twos(both, kind, kinds) + _twos(at_one, kind, kinds)


def _twos(groups: Numbers, kind: Numbers, kinds: int) -> Numbers:
    """By kind: pairs within one group; each group is of one kind."""
    _, first, held = np.unique(groups, return_index=True, return_counts=True)
    pairs = np.bincount(kind[first], weights=held * (held - 1) // 2, minlength=kinds)
    return pairs.astype(np.int64)
