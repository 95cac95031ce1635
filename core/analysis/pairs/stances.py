"""Pairs of sources that took sides on one yes/no matter: counted, or found as far as they are asked for.

10,000 sources on one matter make 50 million pairs, and how many agree follows from how many affirm and deny. Two
positions of one origin are a pair only where the later supersedes the earlier; what is superseded is in no other pair.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
import pandas as pd

from core.analysis.alike import stretches
from core.analysis.groups import in_order
from core.analysis.intervals import Numbers
from core.analysis.pairs.agreement import AGREEMENT
from core.analysis.pairs.pairing import Pairs
from core.analysis.pairs.positions import TAKEN, position_rows
from core.analysis.pairs.reversals import DAYS, reversals
from core.analysis.rules.coding import shared_origins
from core.analysis.rules.verdicts import AGREE, DIFFER, REVISION
from core.frames import expect
from core.frames.columns import COUNT, TEXT, array

AT_ONCE = 1_000_000
"""Pairs looked at in one go."""

VERDICTS = (AGREE, DIFFER, REVISION)
NEEDED = ["statement_id", "proposition", "origin", "stance", *DAYS, "superseded"]
STANCES = {**dict.fromkeys(("topic", "verdict"), TEXT), "n": COUNT}


@dataclass(frozen=True, slots=True)
class Stances:
    """Who affirms or denies what, in the order of statements and propositions: one entry each of `rows`.

    `shared` is True for two origins that are not two voices; `taken` are the first and the last day on which each
    position may have been taken, `past` is True for those that are superseded. A pair has the lesser position first,
    and pairs are in the order of both positions.
    """

    rows: pd.DataFrame
    topic: Numbers
    topics: tuple[str, ...]
    origin: Numbers
    origins: tuple[str, ...]
    denies: Numbers
    shared: Numbers
    taken: tuple[Numbers, Numbers]
    past: Numbers

    @classmethod
    def of(cls, held: pd.DataFrame) -> Self:
        """Those of `core.analysis.pairs.positions.held_positions` who took a side."""
        expect(held, *NEEDED)
        sided = held[NEEDED][held["stance"].isin(TAKEN)]
        taken = sided.take(in_order(sided["statement_id"], sided["proposition"])).reset_index(drop=True)
        topic, topics = pd.factorize(taken["proposition"], sort=True)
        origin, origins = pd.factorize(taken["origin"], sort=True)
        denies, past = (taken["stance"] == "denies").to_numpy(dtype=bool), taken["superseded"].to_numpy(dtype=bool)
        begins, ends = (taken[day].to_numpy() for day in DAYS)
        named, shared = (tuple(topics), origin, tuple(origins)), shared_origins(list(origins))
        return cls(taken, topic, *named, denies, shared, (begins, ends), past)

    def __len__(self) -> int:
        return len(self.rows)

    def among(self, statements: Collection[str]) -> Numbers:
        """True for each entry that is of one of these statements."""
        asked = set(statements)
        return np.array([name in asked for name in self.rows["statement_id"].tolist()], dtype=bool)

    def counts(self, among: Numbers | None = None) -> pd.DataFrame:
        """n of each verdict that there is by topic; with `among`, of pairs of entries that are True there only."""
        two, (affirm, deny) = (~self.shared).astype(float), self._held(among)
        agree = ((affirm @ two * affirm).sum(axis=1) + (deny @ two * deny).sum(axis=1)) / 2
        differ = (affirm @ two * deny).sum(axis=1)
        held = np.stack([agree, differ, self._reversed(among)]).astype(np.int64)
        verdict, topic = np.nonzero(held)
        names = (array(list(each), dtype=TEXT) for each in (self.topics, VERDICTS))
        cells = (each.take(codes) for each, codes in zip(names, (topic, verdict), strict=True))
        return pd.DataFrame(dict(zip(STANCES, (*cells, held[verdict, topic]), strict=True)))

    def agreement(self, among: Numbers | None = None) -> pd.DataFrame:
        """The agreement of all origins by the pairs: of all, or of entries `among` these."""
        affirm, deny = self._held(among)
        agree = np.where(self.shared, 0, affirm.T @ affirm + deny.T @ deny).astype(np.int64)
        differ = np.where(self.shared, 0, affirm.T @ deny + deny.T @ affirm).astype(np.int64)
        left, right = np.nonzero(agree + differ)
        n, names = (agree + differ)[left, right], array(list(self.origins), dtype="str")
        none = np.zeros_like(n)
        cells = (names.take(left), names.take(right), agree[left, right], differ[left, right], none, none, n)
        rated = (*cells, agree[left, right] / n)
        return pd.DataFrame(dict(zip(AGREEMENT, rated, strict=True)))

    def parts(self, wanted: Mapping[str, int], topic: str | None = None) -> Iterator[pd.DataFrame]:
        """So many pairs of each verdict about a topic, or about all, as rows of COMPARISONS, a part at a time."""
        missing = {VERDICTS.index(verdict): n for verdict, n in wanted.items() if verdict in VERDICTS}
        blocks = self._blocks(None if topic is None else self.rows["proposition"].eq(topic).to_numpy(dtype=bool))
        while any(missing.values()) and (block := next(blocks, None)) is not None:
            verdicts = self._verdicts(block)
            taken = {code: np.flatnonzero(verdicts == code)[:n] for code, n in missing.items()}
            missing = {code: n - len(taken[code]) for code, n in missing.items()}
            kept = np.sort(np.concatenate(list(taken.values())))
            yield self._listed((block[0][kept], block[1][kept]))

    def between(self, one: str, other: str) -> pd.DataFrame:
        """The pairs of which both are of two origins, or are two statements; and those of an origin on a matter."""
        names, origin = [one, other], self.rows["origin"]
        named = (self.rows["statement_id"].isin(names) | origin.isin(names)).to_numpy(dtype=bool)
        on, own = self.rows["proposition"].eq(other).to_numpy(dtype=bool), origin.eq(one).to_numpy(dtype=bool)
        here, there = (side.ravel() for side in np.meshgrid(np.flatnonzero(on & own), np.flatnonzero(on)))
        found = [self._keys(block) for block in self._blocks(named)]
        keys = np.unique(np.concatenate([*found, self._keys((np.minimum(here, there), np.maximum(here, there)))]))
        return self._listed(self._compared((keys // max(1, len(self)), keys % max(1, len(self)))))

    def _keys(self, pairs: Pairs) -> Numbers:
        keys: Numbers = pairs[0] * len(self) + pairs[1]
        return keys

    def _held(self, among: Numbers | None) -> tuple[Numbers, Numbers]:
        """How many entries that nothing superseded affirm, and how many deny: by topic and origin."""
        chosen = ~self.past if among is None else among & ~self.past
        size = (len(self.topics), len(self.origins))
        cell = self.topic * size[1] + self.origin
        affirm, deny = (
            np.bincount(cell[chosen & (self.denies == side)], minlength=size[0] * size[1]).reshape(size).astype(float)
            for side in (False, True)
        )
        return affirm, deny

    def _reversed(self, among: Numbers | None) -> Numbers:
        """How many pairs are updates, by topic."""
        chosen = np.flatnonzero(np.ones(len(self), dtype=bool) if among is None else among)
        cell = (self.topic * len(self.origins) + self.origin)[chosen]
        n = reversals(cell, self.denies[chosen], *(days[chosen] for days in self.taken))
        return np.bincount(self.topic[chosen], weights=n, minlength=len(self.topics))

    def _verdicts(self, pairs: Pairs) -> Numbers:
        """Of each pair that is compared, the place of its verdict in VERDICTS."""
        (left, right), update = pairs, VERDICTS.index(REVISION)
        own = self.origin[left] == self.origin[right]
        verdicts: Numbers = np.where(own, update, (self.denies[left] != self.denies[right]).astype(np.int64))
        return verdicts

    def _compared(self, pairs: Pairs) -> Pairs:
        """Of these pairs on one matter, those of two voices of which nothing is superseded, and the updates."""
        (left, right), (begins, ends) = pairs, self.taken
        voices = ~self.shared[self.origin[left], self.origin[right]] & ~self.past[left] & ~self.past[right]
        own = (self.origin[left] == self.origin[right]) & (self.denies[left] != self.denies[right])
        kept = voices | (own & ((ends[left] < begins[right]) | (ends[right] < begins[left])))
        return left[kept], right[kept]

    def _blocks(self, among: Numbers | None) -> Iterator[Pairs]:
        """All pairs that are compared, in their order, a block at a time."""
        chosen = np.arange(len(self)) if among is None else np.flatnonzero(among)
        by_topic = np.argsort(self.topic[chosen], kind="stable")
        sorted_topic = self.topic[chosen][by_topic]
        after, last = np.empty_like(by_topic), np.searchsorted(sorted_topic, self.topic[chosen], side="right")
        after[by_topic] = np.arange(1, len(chosen) + 1)
        pairs, first = np.cumsum(last - after), 0
        while first < len(chosen):
            stop = max(first + 1, int(np.searchsorted(pairs, (pairs[first - 1] if first else 0) + AT_ONCE, "right")))
            times = (last - after)[first:stop]
            left, right = np.repeat(chosen[first:stop], times), chosen[by_topic[stretches(after[first:stop], times)]]
            yield self._compared((left, right))
            first = stop

    def _listed(self, pairs: Pairs) -> pd.DataFrame:
        left, right = (self.rows.take(side).reset_index(drop=True) for side in pairs)
        return position_rows(left, right)
