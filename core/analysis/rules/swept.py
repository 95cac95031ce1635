"""The pairs of a sweep, counted: by origins for the matrix, and by what they are about for titles and lists."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from core.analysis.alike import codes_of, first_of
from core.analysis.intervals import Numbers
from core.analysis.rules.moments import cells_within, crowded
from core.analysis.rules.rules import Rules
from core.analysis.rules.sweep import ELSEWHERE, OUTCOMES, Block, Line, sweep


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
        sums, moments = _Sums.none_yet(rules.shared, kinds), crowded(line)
        for block in sweep(line.past(moments)):
            sums.add_pairs(line, block)
        for cells in cells_within(line, moments):
            sums.add_cells(*cells)
        other_times = _of_one_origin(line, origins, kinds) - sums.of_one_origin
        return cls(rules, among, sums.of_kinds, other_times, sums.of_origins)

    def of_whole_kinds(self, among: Numbers) -> OfKinds | None:
        """Of all pairs those of the statements that are True in `among`; None where these are but some of a kind."""
        kind = self.rules.coded.kinds.of
        able = self.rules.comparable_kinds[kind]
        asked, left = (np.bincount(kind[able & each], minlength=len(self.of_kinds)) > 0 for each in (among, ~among))
        if (asked & left).any():
            return None
        held = np.where(asked[:, None], self.of_kinds, 0), np.where(asked, self.of_other_times, 0)
        return OfKinds(self.rules, among, *held)


@dataclass(frozen=True, slots=True)
class _Sums:
    """What was counted so far, as in `Swept`. `of_one_origin`: by kind, those that may be of one time and place."""

    shared: Numbers
    of_origins: Numbers
    of_kinds: Numbers
    of_one_origin: Numbers

    @classmethod
    def none_yet(cls, shared: Numbers, kinds: int) -> Self:
        sizes = (*shared.shape, OUTCOMES), (kinds, OUTCOMES), (kinds,)
        return cls(shared, *(np.zeros(size, dtype=np.int64) for size in sizes))

    def add_pairs(self, line: Line, block: Block) -> None:
        """Counts the pairs of a block one by one."""
        size, outcome = len(self.shared), block.outcome
        cell = block.left(line.origin) * size
        cell += line.origin.take(block.right)
        np.add.at(self.of_origins.reshape(-1), cell * OUTCOMES + outcome, 1)
        for one, of_kind in block.by_kind(line):
            self.of_kinds[one] += [np.count_nonzero(of_kind == each) for each in range(OUTCOMES)]
        shared = np.flatnonzero(self.shared.take(cell))
        kind, became = line.kind[block.right[shared]], outcome[shared]
        np.add.at(self.of_kinds, (kind, became), -1)
        own = cell[shared] % (size + 1) == 0
        np.add.at(self.of_one_origin, kind[own & (became < ELSEWHERE)], 1)

    def add_cells(self, left: Numbers, right: Numbers, kind: int, counts: Numbers) -> None:
        """Counts the pairs of two origins each, on one kind, that were counted already; no two origins come twice."""
        self.of_origins[left, right] += counts
        self.of_kinds[kind] += counts[~self.shared[left, right]].sum(axis=0)
        self.of_one_origin[kind] += counts[left == right, :ELSEWHERE].sum()


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
    codes = codes_of(groups)
    held = np.bincount(codes)
    pairs = np.bincount(kind[first_of(codes)], weights=held * (held - 1) // 2, minlength=kinds)
    return pairs.astype(np.int64)
