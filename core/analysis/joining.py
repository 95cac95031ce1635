"""Which statements pairs join, directly or through others: found pair by pair, and none of them is held."""

import numpy as np

from core.analysis.intervals import Numbers
from core.analysis.pairing import Pairs
from core.analysis.rules import Rules
from core.analysis.sweep import PERHAPS_APART, Line, block, spans
from core.analysis.tally import ALIKE


def joined_by_pairs(rules: Rules, among: Numbers) -> Numbers:
    """For each statement the position of one that stands for all that pairs of one kind join with it.

    Joined are pairs that agree, differ or may differ, of statements that are True in `among`.
    """
    line = Line.through(rules, among)
    stands = np.arange(len(rules.coded))
    named = rules.named_left * len(stands) + rules.named_right
    two_voices = ~rules.shared
    for rows in spans(line):
        if _is_one(stands[line.of[_reached(line, rows)]]):
            continue
        pairs = block(line, rows)
        left, right = pairs.left(line.of), line.of[pairs.right]
        apart = (pairs.outcome <= PERHAPS_APART) & (stands[left] != stands[right])
        left, right = left[apart], right[apart]
        origin = rules.coded.origin.codes
        kept = two_voices[origin[left], origin[right]]
        if len(named):
            kept &= ~np.isin(np.minimum(left, right) * len(stands) + np.maximum(left, right), named)
        if kept.any():
            stands = _joined(stands, (left[kept], right[kept]))
    return _joined(stands, _named(rules, among))


def _reached(line: Line, rows: slice) -> slice:
    """These rows of a line and all that follow one of them."""
    return slice(rows.start, int((np.arange(rows.start, rows.stop) + line.followers[rows]).max()) + 1)


def _is_one(stands: Numbers) -> bool:
    """Whether one stands for all of these already: then none of their pairs joins anything, and most are such."""
    return bool((stands == stands[0]).all())


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
