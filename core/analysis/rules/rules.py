"""Which rule decides each pair of statements, many pairs at a time.

What a statement counts is looked up in a table of kinds; its place, time and bounds are only looked at where the kinds
let two statements be compared. What statements say of each other in so many words comes before all that.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import pandas as pd

from core.analysis.intervals import Numbers
from core.analysis.relations import Links, links
from core.analysis.rules.coding import Coded, Kinds, coded, shared_origins
from core.analysis.rules.verdicts import BY_NAME, NOT_COMPARABLE, REASONS, Rule, other_counts

_NONE = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Rules:
    """The statements with all that decides how two of them relate.

    `kinds[a, b]` is the rule for two kinds. `named_left`, `named_right` and `named_rule` are the pairs of which one
    names the other, or that are told at once, in their order; their rule is COMPARABLE where that decides nothing.
    """

    coded: Coded
    shared: Numbers
    kinds: Numbers
    named_left: Numbers
    named_right: Numbers
    named_rule: Numbers

    @classmethod
    def of(cls, statements: pd.DataFrame, named: Links | None = None) -> "Rules":
        """The rules for these statements; `named` are the links among more of them, where these are not all."""
        arrays = coded(statements)
        shared = shared_origins(arrays.origin.names)
        bare = cls(arrays, shared, _of_kinds(arrays.kinds, len(arrays.counts.names)), *(_NONE,) * 3)
        left, right, rule = _named(bare, links(statements) if named is None else named)
        return replace(bare, named_left=left, named_right=right, named_rule=rule)

    def decide(self, left: Numbers, right: Numbers) -> Numbers:
        """The rule of each pair of positions; the pairs are in their order, each with the lesser position first."""
        rules = self.unnamed(left, right)
        if len(left) and len(self.named_rule):
            size = len(self.coded)
            pairs, named = left * size + right, self.named_left * size + self.named_right
            place = np.searchsorted(pairs, named).clip(max=len(pairs) - 1)
            decides = (pairs[place] == named) & (self.named_rule != Rule.COMPARABLE)
            rules[place[decides]] = self.named_rule[decides]
        return rules

    def unnamed(self, left: Numbers, right: Numbers) -> Numbers:
        """The rule of each pair, whatever the statements say of each other."""
        kind = self.coded.kinds.of
        rules: Numbers = self.kinds.ravel()[kind[left] * len(self.kinds) + kind[right]]
        alike = np.flatnonzero(rules == Rule.COMPARABLE)
        rules[alike] = self._of_one_kind(left[alike], right[alike])
        return rules

    @property
    def comparable_kinds(self) -> Numbers:
        """True for each kind of which two statements can be compared."""
        able: Numbers = np.diagonal(self.kinds) == Rule.COMPARABLE
        return able

    def texts(self) -> tuple[list[str], list[str]]:
        """The verdict and the reason of each rule, by its number."""
        ways = self.coded.counts.names
        told = [*REASONS.values(), *((NOT_COMPARABLE, other_counts(a, b)) for a in ways for b in ways)]
        verdicts, reasons = zip(*told, strict=True)
        return list(verdicts), list(reasons)

    def _of_one_kind(self, left: Numbers, right: Numbers) -> Numbers:
        data = self.coded
        other_time = ~_times_may_be_one(data, left, right)
        one_origin = data.origin.codes[left] == data.origin.codes[right]
        one_time = _times_are_one(data, left, right)
        outside = (data.ends[left] < data.begins[right]) | (data.ends[right] < data.begins[left])
        held = {
            Rule.OTHER_PLACE: ~_places_may_be_one(data, left, right),
            Rule.LATER: other_time & data.up_to_a_moment[left] & one_origin,
            Rule.OTHER_TIME: other_time | ~_periods_may_be_one(data, left, right),
            Rule.ITS_OWN: one_origin & one_time & outside,
            Rule.ONE_ORIGIN: one_origin,
            Rule.SHARED_ORIGIN: self.shared[data.origin.codes[left], data.origin.codes[right]],
            Rule.APART: outside & one_time,
            Rule.OPEN_TIME: outside,
            Rule.OVERLAP: one_time,
        }
        return np.select(list(held.values()), list(held), default=Rule.PERHAPS_OF_ONE_TIME)


def _times_are_one(data: Coded, left: Numbers, right: Numbers) -> Numbers:
    """True where both covered times are certain and are the same days."""
    begin: Numbers = data.covers_from[left] == data.covers_from[right]
    end: Numbers = data.covers_to[left] == data.covers_to[right]
    return begin & end & data.certain[left] & data.certain[right]


def _times_may_be_one(data: Coded, left: Numbers, right: Numbers) -> Numbers:
    """True unless the covered times surely differ: certain ones are the same days or not, others may meet.

    Two certain periods that merely overlap are two periods: a weekend's dead are no rival to the month's.
    """
    meet = (data.covers_from[left] <= data.covers_to[right]) & (data.covers_from[right] <= data.covers_to[left])
    both_certain = data.certain[left] & data.certain[right]
    return np.where(both_certain, _times_are_one(data, left, right), meet)


def _periods_may_be_one(data: Coded, left: Numbers, right: Numbers) -> Numbers:
    """True unless the periods surely differ: certain ones are the same days or not, others may meet.

    One that is unknown, or open at that end, may lie anywhere. The dead since January are no rival to the dead of an
    aftershock in March, though both are counted up to one day.
    """
    begin, end = data.period_from, data.period_to
    one: Numbers = (begin[left] == begin[right]) & (end[left] == end[right])
    meet = (begin[left] <= end[right]) & (begin[right] <= end[left])
    return np.where(data.period_certain[left] & data.period_certain[right], one, meet)


def _places_may_be_one(data: Coded, left: Numbers, right: Numbers) -> Numbers:
    """True unless both name a place, and not the same one."""
    here, there = data.place[left], data.place[right]
    may_be_one: Numbers = (here == there) | (here < 0) | (there < 0)
    return may_be_one


def _of_kinds(kinds: Kinds, ways: int) -> Numbers:
    """The rule of each two kinds."""

    def each(values: Numbers) -> tuple[Numbers, Numbers]:
        return values[:, None], values[None, :]

    left_way, right_way = each(kinds.counts)
    held = [
        (Rule.WITHDRAWN, np.logical_or(*each(kinds.withdrawn))),
        (Rule.SUPERSEDED, np.logical_or(*each(kinds.superseded))),
        (Rule.NO_NUMBER, np.logical_or(*each(kinds.numberless))),
        (Rule.OTHER_MEASURE, np.not_equal(*each(kinds.measure))),
        (Rule.FORECAST, np.logical_or(*each(kinds.looks_ahead))),
        (Rule.OTHER_SUBJECT, np.not_equal(*each(kinds.subject))),
        (Rule.OF_A_WHOLE, np.logical_or(*each(kinds.part))),
    ]
    by_way = np.where(left_way == right_way, int(Rule.COMPARABLE), Rule.OTHER_COUNTS + left_way * ways + right_way)
    return np.select([condition for _, condition in held], [rule for rule, _ in held], default=by_way)


def _named(bare: Rules, named: Links) -> tuple[Numbers, Numbers, Numbers]:
    """The pairs of which one names the other, in their order, and the rule for each: that of the strongest relation.

    To these belong the pairs that are told at once.
    """
    data, shared = bare.coded, bare.shared
    position = {name: place for place, name in enumerate(data.ids)} if any(named.values()) else {}
    rules: dict[tuple[int, int], int] = dict.fromkeys(_told_at_once(bare), Rule.OTHER_TIME)
    for relation, rule in BY_NAME.items():
        for a, b in named.get(relation, ()):
            if a in position and b in position:
                pair = (min(position[a], position[b]), max(position[a], position[b]))
                weaker = rules.get(pair, Rule.COMPARABLE)
                rules[pair] = weaker if rule == Rule.DISPUTED and _no_dispute(data, shared, pair) else rule
    pairs = sorted(rules)
    left, right = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return left, right, np.array([rules[pair] for pair in pairs], dtype=np.int64)


def _told_at_once(bare: Rules) -> Iterator[tuple[int, int]]:
    """The pairs that would be updates, but stand in one quote: 14,200 in 2019 and 11,640 in 2025 are of two times."""
    quote, origin = bare.coded.quote, bare.coded.origin.codes
    beside: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place in np.flatnonzero(np.bincount(quote)[quote] > 1).tolist():
        beside[quote[place], origin[place]].append(place)
    pairs = [pair for places in beside.values() for pair in combinations(places, 2)]
    rules = bare.unnamed(*np.array(pairs, dtype=np.int64).reshape(-1, 2).T)
    yield from (pair for pair, rule in zip(pairs, rules.tolist(), strict=True) if rule == Rule.LATER)


def _no_dispute(data: Coded, shared: Numbers, pair: tuple[int, int]) -> bool:
    """An origin does not dispute itself, and what was withdrawn or replaced is no longer held against anybody."""
    left, right = (data.origin.codes[place] for place in pair)
    gone = data.kinds.withdrawn | data.kinds.superseded
    return bool(shared[left, right] or gone[data.kinds.of[list(pair)]].any())
