"""Which statements are set side by side: those on one matter, and those of which one names the other."""

from collections.abc import Iterator

import numpy as np

from core.analysis.alike import stretches
from core.analysis.intervals import Numbers
from core.analysis.rules.rules import Rules

Pairs = tuple[Numbers, Numbers]

FIRST_LOOK = 1 << 15
"""So many pairs are in a first block, and twice as many in each next: most searches end with the first of them."""


def pair_blocks(rules: Rules, at_once: int) -> Iterator[Pairs]:
    """Positions of every pair, lesser first, each pair once, in their order; at least one block, be it empty."""
    size = len(rules.coded)
    step = max(1, at_once // max(1, size))
    for first in range(0, max(1, size), step):
        paired = _paired(rules, first, min(first + step, size))
        row = np.repeat(np.arange(len(paired)), np.count_nonzero(paired, axis=1))
        yield row + first, np.flatnonzero(paired) - row * paired.shape[1] + first


def alike_blocks(rules: Rules, at_once: int) -> Iterator[Pairs]:
    """As `pair_blocks`, but of pairs that are of one kind and can be compared, and of those that are named, only.

    Blocks grow from FIRST_LOOK to `at_once`.
    """
    kind, size = rules.coded.kinds.of, len(rules.coded)
    alike = np.flatnonzero(rules.comparable_kinds[kind])
    members = alike[np.argsort(kind[alike], kind="stable")]
    after = np.zeros(size, dtype=np.int64)
    after[members] = np.arange(1, len(members) + 1)
    behind = np.zeros(size, dtype=np.int64)
    behind[members] = np.searchsorted(kind[members], kind[members], side="right") - after[members]
    pairs, first, most = np.cumsum(behind), 0, min(FIRST_LOOK, at_once)
    while first < size:
        done = pairs[first - 1] if first else 0
        last = max(first + 1, int(np.searchsorted(pairs, done + most, side="right")))
        times = behind[first:last]
        there = members[stretches(after[first:last], times)]
        yield _with_named(rules, (np.repeat(np.arange(first, last), times), there), first, last)
        first, most = last, min(2 * most, at_once)


def alike_with(rules: Rules, chosen: Numbers) -> Pairs:
    """Every pair of `alike_blocks` of which a statement is one of these positions, each once, in their order."""
    kind, size = rules.coded.kinds.of, len(rules.coded)
    able = chosen[rules.comparable_kinds[kind[chosen]]]
    members = np.argsort(kind, kind="stable")
    first, last = (np.searchsorted(kind[members], kind[able], side=side) for side in ("left", "right"))
    times = last - first
    here, there = np.repeat(able, times), members[stretches(first, times)]
    named = np.isin(rules.named_left, chosen) | np.isin(rules.named_right, chosen)
    keys = np.unique(
        np.concatenate(
            [
                (np.minimum(here, there) * size + np.maximum(here, there))[here != there],
                rules.named_left[named] * size + rules.named_right[named],
            ]
        )
    )
    return keys // max(1, size), keys % max(1, size)


def _with_named(rules: Rules, pairs: Pairs, first: int, last: int) -> Pairs:
    """These pairs and those of the rows from `first` to `last` that are named, each once, in their order."""
    here = (rules.named_left >= first) & (rules.named_left < last)
    if not here.any():
        return pairs
    (left, right), size = pairs, len(rules.coded)
    named = rules.named_left[here] * size + rules.named_right[here]
    both = np.union1d(left * size + right, named)
    return both // size, both % size


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
