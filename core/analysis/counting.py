"""The agreement of all origins, counted without holding the pairs: 100,000 statements make a hundred million and more.

Only statements of one kind whose times may meet can agree or clash. Sorted by the day from which they count, those
that meet a statement follow it in one stretch; the stretches are gone through block by block. No other pair can be
compared, and how many those are follows from how many statements each origin has on each matter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.analysis.agreement import AGREEMENT, COUNTED
from core.analysis.coding import UNKNOWN, Coded
from core.analysis.intervals import Numbers
from core.analysis.rules import Rules
from core.analysis.verdicts import AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE, REVISION, Rule

AT_ONCE = 1 << 16
"""Pairs in a block: few enough for the processor's cache."""

LAYERS = (AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE, REVISION)
"""The verdicts by which pairs are counted, in this order; a block counts the first three, and the rest as one."""

_AGREE, _DIFFER, _MAY_DIFFER, _REST = range(4)
WITH_REST = 4


@dataclass(frozen=True, slots=True)
class Line:
    """The statements that can be compared with others of their kind: kind after kind, by the day they count from.

    `followers`: how many of those right behind it each one may meet in time. `row` and `column` add up to a pair's
    cell among the counts. `days` (-1: not certain), `place` (-1: unknown) and `periods` are None where no statement
    has any.
    """

    followers: Numbers
    row: Numbers
    column: Numbers
    begins: Numbers
    ends: Numbers
    days: Numbers | None
    place: Numbers | None
    periods: tuple[Numbers, Numbers] | None


def count_agreement(statements: pd.DataFrame) -> pd.DataFrame:
    """What `agreement(compare_statements(statements))` gives, in memory that does not grow with the pairs."""
    rules = Rules.of(statements)
    counts = _counted(rules)
    _count_named(rules, counts)
    return _as_frame(counts, rules.coded.origin.names)


def _counted(rules: Rules) -> Numbers:
    """Pairs by verdict, origin and origin, as if no statement named another. No origin is set beside itself."""
    names = rules.coded.origin.names
    counts = np.zeros((len(LAYERS), len(names), len(names)), dtype=np.int64)
    for cells in _blocks(_line(rules), len(names)):
        counts[:_REST] += cells
    counts += counts.transpose(0, 2, 1)
    counts[:, rules.shared] = 0
    counts[_REST] = _pairs_between(rules.coded, len(names)) - counts.sum(axis=0)
    counts[_REST][np.diag_indices(len(names))] = 0
    return counts


def _count_named(rules: Rules, counts: Numbers) -> None:
    """Moves the pairs of which one names the other to the verdict that this gives them."""
    left, right = rules.named_left, rules.named_right
    layer = np.array([LAYERS.index(verdict) for verdict in rules.texts()[0]])
    before = rules.unnamed(left, right)
    after = np.where(rules.named_rule == Rule.COMPARABLE, before, rules.named_rule)
    data, ends = rules.coded, rules.coded.origin.codes
    listed = (data.matter[left] == data.matter[right]) | (data.measure.codes[left] == data.measure.codes[right])
    apart = ends[left] != ends[right]
    for a, b in ((ends[left], ends[right]), (ends[right], ends[left])):
        np.add.at(counts, (layer[before], a, b), -(listed & apart).astype(np.int64))
        np.add.at(counts, (layer[after], a, b), apart.astype(np.int64))


def _pairs_between(data: Coded, origins: int) -> Numbers:
    """How many pairs two origins have on one matter: on one subject of a chart or on one measure, each pair once."""
    measure = data.measure.codes
    by_both, _ = pd.factorize(data.matter * (measure.max(initial=0) + 1) + measure)
    by_matter, _ = pd.factorize(data.matter)
    pairs = [_products(groups, data.origin.codes, origins) for groups in (by_matter, measure, by_both)]
    return pairs[0] + pairs[1] - pairs[2]


def _products(groups: Numbers, origin: Numbers, origins: int) -> Numbers:
    size = int(groups.max(initial=0)) + 1
    held = np.bincount(groups * origins + origin, minlength=size * origins).reshape(size, origins).astype(float)
    products: Numbers = (held.T @ held).astype(np.int64)
    return products


def _line(rules: Rules) -> Line:
    data, kind = rules.coded, rules.coded.kinds.of
    comparable = np.flatnonzero(np.diagonal(rules.kinds)[kind] == Rule.COMPARABLE)
    order = comparable[np.lexsort((data.covers_from[comparable], kind[comparable]))]
    origin, certain, place = data.origin.codes[order], data.certain[order], data.place[order]
    periods = data.period_from[order], data.period_to[order]
    bounded = (periods[0] > UNKNOWN.min) | (periods[1] < UNKNOWN.max)
    return Line(
        followers=_followers(kind[order], data.covers_from[order], data.covers_to[order]),
        row=origin * len(data.origin.names) * WITH_REST,
        column=origin * WITH_REST,
        begins=data.begins[order],
        ends=data.ends[order],
        days=np.where(certain, _days(data, order), -1) if certain.any() else None,
        place=place if place.max(initial=-1) >= 0 else None,
        periods=periods if bounded.any() else None,
    )


def _days(data: Coded, order: Numbers) -> Numbers:
    """One number for each first and last day."""
    first, last = data.covers_from[order], data.covers_to[order]
    return pd.factorize(pd.factorize(first)[0] * (len(order) + 1) + pd.factorize(last)[0])[0]


def _followers(kind: Numbers, first: Numbers, last: Numbers) -> Numbers:
    """How many statements of its kind, sorted by their first day, begin after each one but not after its last day."""
    days = np.unique(first)
    place = kind * (len(days) + 1)
    begins = place + np.searchsorted(days, first)
    until = place + np.searchsorted(days, last, side="right")
    return np.searchsorted(begins, until) - np.arange(1, len(kind) + 1)


def _blocks(line: Line, origins: int) -> Iterator[Numbers]:
    """Block by block: how many pairs agree, differ and may differ, by origin and origin."""
    pairs = np.cumsum(line.followers)
    first = 0
    while first < len(pairs):
        done = pairs[first - 1] if first else 0
        last = max(first + 1, int(np.searchsorted(pairs, done + AT_ONCE, side="right")))
        yield _block(line, slice(first, last), origins)
        first = last


def _block(line: Line, rows: slice, origins: int) -> Numbers:
    """The pairs of these rows with their followers, counted."""
    times = line.followers[rows]
    before = np.cumsum(times) - times
    right = np.arange(times.sum()) + np.repeat(np.arange(rows.start + 1, rows.stop + 1) - before, times)

    def left(values: Numbers) -> Numbers:
        return np.repeat(values[rows], times)

    outside = (left(line.ends) < line.begins[right]) | (line.ends[right] < left(line.begins))
    layer = outside.view(np.int8) * np.int8(_MAY_DIFFER)
    if line.days is not None:
        here, there = left(line.days), line.days[right]
        certain = (here >= 0) & (there >= 0)
        layer[outside & certain] = _DIFFER
        layer[certain & (here != there)] = _REST
    if line.place is not None:
        here, there = left(line.place), line.place[right]
        layer[(here != there) & (here >= 0) & (there >= 0)] = _REST
    if line.periods is not None:
        begin, end = line.periods
        layer[(left(begin) > end[right]) | (begin[right] > left(end))] = _REST
    counted = np.bincount(left(line.row) + line.column[right] + layer, minlength=origins * origins * WITH_REST)
    return counted.reshape(origins, origins, WITH_REST).transpose(2, 0, 1)[:_REST]


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
