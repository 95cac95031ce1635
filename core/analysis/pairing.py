"""Which statements are set side by side: those on one matter, and those of which one names the other."""

from collections.abc import Iterator

import numpy as np

from core.analysis.intervals import Numbers
from core.analysis.rules import Rules

Pairs = tuple[Numbers, Numbers]


def pair_blocks(rules: Rules, at_once: int) -> Iterator[Pairs]:
    """Positions of every pair, lesser first, each pair once, in their order; at least one block, be it empty."""
    size = len(rules.coded)
    step = max(1, at_once // max(1, size))
    for first in range(0, max(1, size), step):
        paired = _paired(rules, first, min(first + step, size))
        row = np.repeat(np.arange(len(paired)), np.count_nonzero(paired, axis=1))
        yield row + first, np.flatnonzero(paired) - row * paired.shape[1] + first


def between(rules: Rules, pairs: Pairs, *, one_origin: bool) -> Pairs:
    """Of these pairs those of one origin with itself, or those of two origins."""
    (left, right), origin = pairs, rules.coded.origin.codes
    kept = (origin[left] == origin[right]) == one_origin
    return left[kept], right[kept]


def _paired(rules: Rules, first: int, last: int) -> Numbers:
    """True where a statement from `first` to `last` (a row each) is paired with a later one (a column each)."""
    data, rows, columns = rules.coded, slice(first, last), slice(first, None)
    matter, measure = data.matter, data.measure.codes
    paired = (matter[rows, None] == matter[columns]) | (measure[rows, None] == measure[columns])
    here = (rules.named_left >= first) & (rules.named_left < last)
    paired[rules.named_left[here] - first, rules.named_right[here] - first] = True
    return np.triu(paired, k=1)
