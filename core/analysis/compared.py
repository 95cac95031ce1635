"""The comparisons of a view, none of them held: counted, listed as far as they are asked for, or gone through in parts.

12,000 statements make 27 million pairs, and 100,000 make two billion: nobody reads them, and no memory holds them. What
they come to is counted (see `core.analysis.tally`); rows of text are only made of those that somebody looks at.
"""

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from functools import cached_property

import pandas as pd

from core.analysis.agreement import COUNTED, agreement
from core.analysis.coding import read_columns
from core.analysis.comparison import compare_chunks, heard_twice, pair_of, pairs_of
from core.analysis.counting import joined, matrix
from core.analysis.evidence import pairs_between
from core.analysis.intervals import Numbers
from core.analysis.positions import compare_positions
from core.analysis.rules import Rules
from core.analysis.searching import Progress, first_pairs, search, unheard
from core.analysis.tally import tally, tally_listed, verdicts_in
from core.frames import JOINT

ALL_UP_TO = 5_000
"""Up to so many pairs are listed in full: as many as 100 statements make."""

FIRST = 1_000
"""Where there are more, so many pairs of each verdict are listed, in the order of their ids."""

KEPT = 8
"""So many lists that were looked for last are kept."""


class Compared:
    """All pairs of statements (those of `by_origin`, with bounds) and of positions, as one list that is never made."""

    def __init__(self, statements: pd.DataFrame, positions: pd.DataFrame) -> None:
        self.statements = statements[read_columns(statements)].sort_values("statement_id", ignore_index=True)
        self.of_positions = compare_positions(positions)
        self._kept: dict[Hashable, pd.DataFrame] = {}

    @cached_property
    def rules(self) -> Rules:
        """What decides each pair of statements; their positions are those of the sorted ids."""
        return Rules.of(self.statements)

    @cached_property
    def counts(self) -> pd.DataFrame:
        """n of every verdict by what the pairs are about, with the columns of `core.analysis.tally.TALLY`."""
        return pd.concat([self.of_numbers, tally_listed(self._few)], ignore_index=True)

    @cached_property
    def of_numbers(self) -> pd.DataFrame:
        """The same of two different statements, without positions."""
        return tally(self.rules)

    @cached_property
    def _few(self) -> pd.DataFrame:
        """What is listed whole: the statements that several documents carry, and all pairs of positions."""
        return pd.concat([heard_twice(self.statements, "quantity", "measure"), self.of_positions], ignore_index=True)

    @cached_property
    def numbers(self) -> pd.DataFrame:
        """The agreement of all origins in numbers."""
        return matrix(self.rules)

    @cached_property
    def agreement(self) -> pd.DataFrame:
        """The agreement of all origins, in numbers and on yes/no matters."""
        return joined(self.numbers, agreement(self.of_positions))

    def agreement_among(self, statements: Collection[str]) -> pd.DataFrame:
        """The agreement of all origins by these statements, those with positions included."""
        both = self.of_positions[["left", "right"]].isin(list(statements)).all(axis="columns")
        return joined(matrix(self.rules, self.among(statements)), agreement(self.of_positions[both]))

    def __len__(self) -> int:
        """How many comparisons there are."""
        return int(self.counts["n"].sum())

    def topics(self) -> list[str]:
        """The measures and propositions that pairs are about, those with most pairs first."""
        held = self.counts.assign(topic=self.counts["topic"].str.split(JOINT, regex=False)).explode("topic")
        counts = held.groupby("topic")["n"].sum().reset_index()
        return list(counts.sort_values(["n", "topic"], ascending=[False, True])["topic"])

    def verdicts(self, topic: str | None = None) -> dict[str, int]:
        """n of every verdict: of all pairs, or of those of which a side is about this measure or proposition."""
        return verdicts_in(_about(self.counts, topic))

    def between_origins(self, *kinds: str) -> dict[str, int]:
        """n of each verdict on pairs of two origins, updates apart: of all kinds, or of quantities or positions."""
        both = {"quantity": self.numbers, "position": agreement(self.of_positions)}
        sums = pd.concat([both[kind] for kind in kinds or both])[list(COUNTED)].sum() // 2
        return {verdict: int(sums[name]) for name, verdict in COUNTED.items()}

    def verdicts_among(self, statements: Collection[str]) -> dict[str, int]:
        """n of every verdict on two statements that are both among these."""
        return verdicts_in(tally(self.rules, self.among(statements)))

    def among(self, statements: Collection[str]) -> Numbers:
        """True for each statement of `rules` that is among these."""
        return self.statements["statement_id"].isin(list(statements)).to_numpy()

    def chunks(self) -> Iterator[pd.DataFrame]:
        """Every comparison, a part at a time, with the columns of COMPARISONS: statements first, then positions."""
        yield from compare_chunks(self.statements)
        yield self.of_positions

    def parts(self, verdicts: Sequence[str]) -> Iterator[pd.DataFrame]:
        """Every comparison with these verdicts, verdict after verdict, a part at a time; at least one part."""
        yield self._few[:0]
        swept = verdicts_in(self.of_numbers)
        for verdict in verdicts:
            yield from search(self.rules, {verdict: swept.get(verdict, 0)})
            yield self._few[self._few["verdict"] == verdict]

    def listed(self) -> pd.DataFrame:
        """Every comparison in one frame. Only where there are few: see ALL_UP_TO."""
        return pd.concat(self.chunks(), ignore_index=True)

    def first(self, verdicts: Collection[str], topic: str | None = None, progress: Progress = unheard) -> pd.DataFrame:
        """The comparisons with these verdicts about a topic: all, or FIRST of each verdict where there are too many."""
        return self._once((frozenset(verdicts), topic), lambda: self._first(verdicts, topic, progress))

    def between(self, one: str, other: str) -> pd.DataFrame:
        """The comparisons that two names pick out: see `core.analysis.evidence.pairs_between`."""
        return self._once((one, other), lambda: self._between(one, other))

    def _once(self, what: Hashable, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """What was looked for last is kept; it is shared, so it must not be changed."""
        if what not in self._kept:
            made = make()
            self._kept = dict([*list(self._kept.items())[1 - KEPT :], (what, made)])
        return self._kept[what]

    def _first(self, verdicts: Collection[str], topic: str | None, progress: Progress) -> pd.DataFrame:
        wanted = {verdict: n for verdict, n in self.verdicts(topic).items() if verdict in verdicts}
        most = ALL_UP_TO if sum(wanted.values()) <= ALL_UP_TO else FIRST
        few = _about(self._few, topic)
        rest = few[few["verdict"].isin(wanted)].groupby("verdict", sort=False).head(most)
        there = rest["verdict"].value_counts()
        searched = {verdict: min(n, most) - int(there.get(verdict, 0)) for verdict, n in wanted.items()}
        return pd.concat([first_pairs(self.rules, searched, topic, progress), rest], ignore_index=True)

    def _between(self, one: str, other: str) -> pd.DataFrame:
        found = [pair_of(self.statements, one, other), pairs_of(self.statements, one, other)]
        picked = pairs_between(pd.concat([*found, self.of_positions], ignore_index=True), one, other)
        return picked.drop_duplicates(["kind", "topic", "left", "right"], ignore_index=True)


def _about(rows: pd.DataFrame, topic: str | None) -> pd.DataFrame:
    """The rows whose topic is, or holds, this one; all for None."""
    if topic is None:
        return rows
    holding = [each for each in rows["topic"].unique() if topic in each.split(JOINT)]
    return rows[rows["topic"].isin(holding)]
