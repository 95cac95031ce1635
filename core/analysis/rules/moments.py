"""Statements of one moment: of one kind, time, period and place, so that only their bounds decide their pairs.

Where there are many, their pairs are not gone through but counted: for each statement, those that begin beyond its end.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np

from core.analysis.intervals import Numbers
from core.analysis.rules.sweep import CERTAINLY_APART, OUTCOMES, OVERLAPPING, PERHAPS_APART, Cells, Line

MANY = 200
"""So many statements of one moment are counted; of fewer it is quicker to go through the pairs."""

AT_ONCE = 1 << 20
"""Statements times origins that are counted in one go."""


def crowded(line: Line) -> list[slice]:
    """The rows of each moment that has MANY statements, in their order."""
    held = np.bincount(line.moment)
    many, ends = held >= MANY, np.cumsum(held)
    return list(map(slice, (ends - held)[many].tolist(), ends[many].tolist()))


def cells_within(line: Line, moments: Sequence[slice]) -> Iterator[Cells]:
    """The pairs within these moments, kind after kind, the lesser origin at the left."""
    for kind, of_kind in groupby(moments, key=lambda rows: int(line.kind[rows.start])):
        parts = list(of_kind)
        origins = np.unique(np.concatenate([line.origin[rows] for rows in parts]))
        held = np.zeros((len(parts), len(origins)), dtype=np.int64)
        below = np.zeros((OUTCOMES, len(origins), len(origins)), dtype=np.int64)
        for number, rows in enumerate(parts):
            origin = np.searchsorted(origins, line.origin[rows])
            held[number] = np.bincount(origin, minlength=len(origins))
            below[_apart(line, rows)] += pairs_below(line.begins[rows], line.ends[rows], origin, len(origins))
        left, right = np.triu_indices(len(origins))
        counts = below[:, left, right] + np.where(left < right, below[:, right, left], 0)
        counts[OVERLAPPING] = _pairs(held)[left, right] - counts.sum(axis=0)
        yield origins[left], origins[right], kind, counts.T


def _apart(line: Line, rows: slice) -> int:
    """What becomes of pairs of this moment whose bounds lie apart."""
    is_certain = line.days is not None and line.days[rows.start] >= 0
    return CERTAINLY_APART if is_certain else PERHAPS_APART


def _pairs(held: Numbers) -> Numbers:
    """By origin and origin: how many pairs they have, of what each one `held` in each moment."""
    pairs: Numbers = held.T @ held
    np.fill_diagonal(pairs, (held * (held - 1) // 2).sum(axis=0))
    return pairs


def pairs_below(begins: Numbers, ends: Numbers, origin: Numbers, origins: int) -> Numbers:
    """By origin and origin: of how many pairs the one's statement ends before the other's begins."""
    order, by_origin = np.argsort(begins), np.argsort(origin, kind="stable")
    place = np.searchsorted(begins[order], ends[by_origin], side="right")
    names, firsts = np.unique(origin[by_origin], return_index=True)
    found = np.zeros((origins, origins), dtype=np.int64)
    width = max(1, AT_ONCE // len(origin))
    for first in range(0, origins, width):
        beyond = _beyond(origin[order] - first, min(width, origins - first))
        found[names, first : first + width] = np.add.reduceat(beyond[:, place], firsts, axis=1, dtype=np.int64).T
    return found


def _beyond(origin: Numbers, origins: int) -> Numbers:
    """By origin, of the first so many: how many of its statements stand at each place or behind it."""
    here = np.flatnonzero((origin >= 0) & (origin < origins))
    held = np.zeros((origins, len(origin) + 1), dtype=np.int32)
    held[origin[here], here] = 1
    beyond: Numbers = held[:, ::-1].cumsum(axis=1, dtype=np.int32)[:, ::-1]
    return beyond
