"""Which statements pairs join, directly or through others: found pair by pair, and none of them is held."""

from collections.abc import Iterator

import numpy as np

from core.analysis.intervals import Numbers
from core.analysis.pairs.pairing import Pairs
from core.analysis.pairs.tally import ALIKE
from core.analysis.rules.rules import Rules
from core.analysis.rules.sweep import PERHAPS_APART, Line, block, spans


def joined_by_pairs(rules: Rules, among: Numbers) -> Numbers:
    """For each statement the position of one that stands for all that pairs of one kind join with it.

    Joined are pairs that agree, differ or may differ, of statements that are True in `among`.
    """
    line = Line.through(rules, among)
    stands = np.arange(len(rules.coded))
    for within in _of_moments(line):
        stands = _joined(stands, _of_two_voices(rules, within))
    for rows in spans(line):
        if _nothing_new(stands, line, rows):
            continue
        pairs = block(line, rows)
        left, right = pairs.left(line.of), line.of[pairs.right]
        apart = (pairs.outcome <= PERHAPS_APART) & (stands[left] != stands[right])
        stands = _joined(stands, _of_two_voices(rules, (left[apart], right[apart])))
    return _joined(stands, _named(rules, among))


def _of_moments(line: Line) -> Iterator[Pairs]:
    """The first and the last statement of each moment, each with all of its moment: most often these join them all."""
    begins = np.flatnonzero(np.diff(line.moment, prepend=-1))
    held = np.diff(begins, append=len(line.of))
    for one in (begins, begins + held - 1):
        yield line.of[np.repeat(one, held)], line.of


def _of_two_voices(rules: Rules, pairs: Pairs) -> Pairs:
    """Of these pairs those of two origins that share no source, and of which none names the other."""
    left, right = pairs
    origin, size = rules.coded.origin.codes, len(rules.coded)
    kept = ~rules.shared[origin[left], origin[right]]
    if len(rules.named_left):
        named = rules.named_left * size + rules.named_right
        kept &= ~np.isin(np.minimum(left, right) * size + np.maximum(left, right), named)
    return left[kept], right[kept]


def _nothing_new(stands: Numbers, line: Line, rows: slice) -> bool:
    """Whether one stands already for each of these rows and all that follow it, as most often; then no pair is new."""
    first = np.arange(rows.stop - rows.start)
    last = first + line.followers[rows]
    reached = stands[line.of[rows.start : rows.start + int(last.max()) + 1]]
    others = np.cumsum(np.diff(reached, prepend=reached[0]) != 0)
    return bool((others[first] == others[last]).all())


def _named(rules: Rules, among: Numbers) -> Pairs:
    """The pairs of one kind of which one names the other, and that can be compared all the same."""
    left, right = rules.named_left, rules.named_right
    verdicts = np.array([verdict in ALIKE for verdict in rules.texts()[0]], dtype=bool)
    kind = rules.coded.kinds.of
    alike = verdicts[rules.decide(left, right)] & (kind[left] == kind[right]) & among[left] & among[right]
    return left[alike], right[alike]


def _joined(stands: Numbers, pairs: Pairs) -> Numbers:
    """Who stands for each statement once these pairs are joined, too: of those joined, the first."""
    left, right = (stands[side] for side in pairs)
    if not len(left):
        return stands
    tops = np.arange(len(stands))
    while len(left):
        np.minimum.at(tops, np.maximum(left, right), np.minimum(left, right))
        while not np.array_equal(above := tops[tops], tops):
            tops = above
        left, right = tops[left], tops[right]
        apart = left != right
        left, right = left[apart], right[apart]
    found: Numbers = tops[stands]
    return found
