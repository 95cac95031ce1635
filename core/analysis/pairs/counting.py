"""The agreement of all origins, counted without holding a pair.

Only statements of one kind whose times may meet can agree or clash (see `core.analysis.rules.sweep`). No other pair can
be compared, and how many those are follows from how many statements there are on each matter.
"""

import numpy as np
import pandas as pd

from core.analysis.intervals import Numbers
from core.analysis.pairs.agreement import AGREEMENT, COUNTED
from core.analysis.rules.coding import Coded
from core.analysis.rules.rules import Rules
from core.analysis.rules.swept import Swept
from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE, REVISION, Rule

LAYERS = (AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE, REVISION)
"""The verdicts by which pairs are counted, in this order; a sweep tells the first three, and the rest as one."""

_REST = 3


def matrix(swept: Swept) -> pd.DataFrame:
    """The agreement of all origins by the statements whose pairs were swept."""
    counts = _counted(swept)
    _count_named(swept.rules, counts, swept.among)
    return _as_frame(counts, swept.rules.coded.origin.names)


def _counted(swept: Swept) -> Numbers:
    """Pairs by verdict, origin and origin, as if no statement named another. No origin is set beside itself."""
    rules, size = swept.rules, len(swept.rules.coded.origin.names)
    counts = np.zeros((len(LAYERS), size, size), dtype=np.int64)
    counts[:_REST] = swept.of_origins[..., :_REST].transpose(2, 0, 1)
    counts += counts.transpose(0, 2, 1)
    counts[:, rules.shared] = 0
    counts[_REST] = _pairs_between(rules.coded, size, swept.among) - counts.sum(axis=0)
    counts[_REST][np.diag_indices(size)] = 0
    return counts


def _count_named(rules: Rules, counts: Numbers, among: Numbers | None) -> None:
    """Moves the pairs of which one names the other to the verdict that this gives them."""
    left, right, rule = named_among(rules, among)
    layer = layers(rules)
    before = rules.unnamed(left, right)
    after = np.where(rule == Rule.COMPARABLE, before, rule)
    data, ends = rules.coded, rules.coded.origin.codes
    listed = on_one_matter(data, left, right)
    apart = ends[left] != ends[right]
    for a, b in ((ends[left], ends[right]), (ends[right], ends[left])):
        np.add.at(counts, (layer[before], a, b), -(listed & apart).astype(np.int64))
        np.add.at(counts, (layer[after], a, b), apart.astype(np.int64))


def layers(rules: Rules) -> Numbers:
    """The place in LAYERS of the verdict of each rule, by its number."""
    return np.array([LAYERS.index(verdict) for verdict in rules.texts()[0]])


def named_among(rules: Rules, among: Numbers | None) -> tuple[Numbers, Numbers, Numbers]:
    """The pairs of which one names the other, and their rule: all, or those of which both are `among` the asked."""
    left, right, rule = rules.named_left, rules.named_right, rules.named_rule
    both = np.ones(len(left), dtype=bool) if among is None else among[left] & among[right]
    return left[both], right[both], rule[both]


def on_one_matter(data: Coded, left: Numbers, right: Numbers) -> Numbers:
    """True for pairs that are set side by side whether or not one names the other."""
    alike: Numbers = (data.matter[left] == data.matter[right]) | (data.measure.codes[left] == data.measure.codes[right])
    return alike


def _pairs_between(data: Coded, origins: int, among: Numbers | None) -> Numbers:
    """How many pairs two origins have on one matter: on one subject of a chart or on one measure, each pair once."""
    chosen = slice(None) if among is None else among
    measure, origin, matter = data.measure.codes[chosen], data.origin.codes[chosen], data.matter[chosen]
    by_both, _ = pd.factorize(matter * (measure.max(initial=0) + 1) + measure)
    by_matter, _ = pd.factorize(matter)
    pairs = [products(groups, origin, origins) for groups in (by_matter, measure, by_both)]
    return pairs[0] + pairs[1] - pairs[2]


def products(groups: Numbers, members: Numbers, size: int, times: Numbers | None = None) -> Numbers:
    """How often each two of `size` members meet in one group, in which each stands once or so many `times`."""
    groups_held = int(groups.max(initial=0)) + 1
    held = np.bincount(groups * size + members, times, groups_held * size).reshape(groups_held, size).astype(float)
    found: Numbers = (held.T @ held).astype(np.int64)
    return found


def _as_frame(counts: Numbers, names: list[str]) -> pd.DataFrame:
    """One row each two origins that have a pair, in the order of their names."""
    left, right = np.nonzero(counts.any(axis=0))
    agree, differ, may_differ, not_comparable, _ = counts[:, left, right]
    n = agree + differ
    rated = np.divide(agree, n, out=np.full(len(n), np.nan), where=n > 0)
    origins = pd.array(names, dtype="str")
    cells = (origins.take(left), origins.take(right), agree, differ, may_differ, not_comparable, n, rated)
    return pd.DataFrame(dict(zip(AGREEMENT, cells, strict=True)))


def joined(*matrices: pd.DataFrame) -> pd.DataFrame:
    """Several agreements, such as those of numbers and of positions, as if their pairs stood in one list."""
    counts = pd.concat(matrices).groupby(["left_origin", "right_origin"], as_index=False)[[*COUNTED, "n"]].sum()
    return counts.assign(agreement=counts["agree"] / counts["n"].replace(0, np.nan)).astype(AGREEMENT)
