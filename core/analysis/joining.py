"""Which statements pairs join, directly or through others: found pair by pair, and none of them is held."""

import numpy as np

from core.analysis.intervals import Numbers
from core.analysis.pairing import Pairs
from core.analysis.rules import Rules
from core.analysis.sweep import PERHAPS_APART, Line, sweep
from core.analysis.tally import ALIKE


def joined_by_pairs(rules: Rules, among: Numbers) -> Numbers:
    """For each statement the position of one that stands for all that pairs of one kind join with it.

    Joined are pairs that agree, differ or may differ, of statements that are True in `among`.
    """
    line = Line.through(rules, among)
    stands = np.arange(len(rules.coded))
    named = rules.named_left * len(stands) + rules.named_right
    two_voices = ~rules.shared
    for block in sweep(line):
        left, right = block.left(line.of), line.of[block.right]
        apart = (block.outcome <= PERHAPS_APART) & (stands[left] != stands[right])
        left, right = left[apart], right[apart]
        origin = rules.coded.origin.codes
        kept = two_voices[origin[left], origin[right]]
        if len(named):
            kept &= ~np.isin(np.minimum(left, right) * len(stands) + np.maximum(left, right), named)
        if kept.any():
            stands = _joined(stands, (left[kept], right[kept]))
    return _joined(stands, _named(rules, among))


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
