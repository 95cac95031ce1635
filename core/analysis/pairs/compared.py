"""The comparisons of a view, none of them held: counted, listed as far as they are asked for, or gone through in parts.

12,000 statements make 27 million pairs, and 100,000 make two billion: nobody reads them, and no memory holds them. What
they come to is counted (see `core.analysis.pairs.counted`); rows of text are only made of those that somebody looks at.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

import numpy as np
import pandas as pd

from core.analysis.evidence import pairs_between
from core.analysis.pairs.comparison import compare_chunks, pair_of, pairs_of
from core.analysis.pairs.counted import Counted
from core.analysis.pairs.counting import named_among
from core.analysis.pairs.searching import Progress, first_pairs, search, unheard
from core.analysis.pairs.tally import about, verdicts_in
from core.analysis.rules.verdicts import Rule

ALL_UP_TO = 5_000
"""Up to so many pairs are listed in full: as many as 100 statements make."""

FIRST = 1_000
"""Where there are more, so many pairs of each verdict are listed, in the order of their ids."""


class Compared(Counted):
    """The same pairs, listed: each once it is looked at."""

    @cached_property
    def of_positions(self) -> pd.DataFrame:
        """Pairs of positions: all, or FIRST of each matter and verdict where there are too many."""
        counts = self.stances.counts()
        if counts["n"].sum() <= ALL_UP_TO:
            found = list(self.stances.parts(verdicts_in(counts)))
        else:
            few = counts.assign(n=counts["n"].clip(upper=FIRST))
            own = ((topic, verdicts_in(about(few, topic))) for topic in few["topic"].unique())
            found = [part for topic, held in own for part in self.stances.parts(held, topic)]
        return pd.concat([*found, self._positions_heard_twice], ignore_index=True)

    def chunks(self) -> Iterator[pd.DataFrame]:
        """Every comparison, a part at a time, with the columns of COMPARISONS: statements first, then positions."""
        yield from compare_chunks(self.statements)
        yield from self.stances.parts(verdicts_in(self.stances.counts()))
        yield self._positions_heard_twice

    def parts(self, verdicts: Sequence[str]) -> Iterator[pd.DataFrame]:
        """Every comparison with these verdicts, verdict after verdict, a part at a time; at least one part."""
        yield self._heard_twice[:0]
        swept, taken = verdicts_in(self.of_numbers), verdicts_in(self.stances.counts())
        for verdict in verdicts:
            yield from search(self.rules, {verdict: swept.get(verdict, 0)})
            yield self._heard_twice[self._heard_twice["verdict"] == verdict]
            yield from self.stances.parts({verdict: taken.get(verdict, 0)})
            yield self._positions_heard_twice[self._positions_heard_twice["verdict"] == verdict]

    def listed(self) -> pd.DataFrame:
        """Every comparison in one frame. Only where there are few: see ALL_UP_TO."""
        return pd.concat(self.chunks(), ignore_index=True)

    def first(self, verdicts: Collection[str], topic: str | None = None, progress: Progress = unheard) -> pd.DataFrame:
        """The comparisons with these verdicts about a topic: all, or FIRST of each verdict where there are too many."""
        return self._kept((frozenset(verdicts), topic), lambda: self._first(verdicts, topic, progress))

    def in_words(self, statements: pd.Series | None = None, topic: str | None = None) -> int:
        """How many pairs clash of which a side states no number, so that they do in words: of all statements or these,
        of all measures or with a side about this one."""
        among = None if statements is None else self.among(statements)
        left, right, rule = named_among(self.rules, among)
        data = self.rules.coded
        silent = data.kinds.numberless[data.kinds.of]
        disputed = (rule == Rule.DISPUTED) & (silent[left] | silent[right])
        if topic is not None:
            own = np.array([name == topic for name in data.measure.names], dtype=bool)[data.measure.codes]
            disputed &= own[left] | own[right]
        return int(disputed.sum())

    def between(self, one: str, other: str) -> pd.DataFrame:
        """The comparisons that two names pick out: see `core.analysis.evidence.pairs_between`."""
        return self._kept((one, other), lambda: self._between(one, other))

    def _first(self, verdicts: Collection[str], topic: str | None, progress: Progress) -> pd.DataFrame:
        wanted = {verdict: n for verdict, n in self.verdicts(topic).items() if verdict in verdicts}
        most = ALL_UP_TO if sum(wanted.values()) <= ALL_UP_TO else FIRST
        sides = self.stances.parts({verdict: min(n, most) for verdict, n in wanted.items()}, topic)
        few = [about(rows, topic) for rows in (self._heard_twice, *sides, self._positions_heard_twice)]
        listed = pd.concat(few, ignore_index=True)
        rest = listed[listed["verdict"].isin(wanted)].groupby("verdict", sort=False).head(most)
        there = rest["verdict"].value_counts()
        searched = {verdict: min(n, most) - int(there.get(verdict, 0)) for verdict, n in wanted.items()}
        return pd.concat([first_pairs(self.rules, searched, topic, progress), rest], ignore_index=True)

    def _between(self, one: str, other: str) -> pd.DataFrame:
        found = [pair_of(self.statements, one, other), pairs_of(self.statements, one, other)]
        found += [self.stances.between(one, other), self._positions_heard_twice]
        picked = pairs_between(pd.concat(found, ignore_index=True), one, other)
        return picked.drop_duplicates(["kind", "topic", "left", "right"], ignore_index=True)
