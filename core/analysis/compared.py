"""The comparisons of a view, none of them held: counted, listed as far as they are asked for, or gone through in parts.

12,000 statements make 27 million pairs, and 100,000 make two billion: nobody reads them, and no memory holds them. What
they come to is counted (see `core.analysis.tally`); rows of text are only made of those that somebody looks at.
"""

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b

import numpy as np
import pandas as pd

from core.analysis.agreement import COUNTED
from core.analysis.coding import read_columns
from core.analysis.comparison import compare_chunks, heard_twice, pair_of, pairs_of
from core.analysis.counting import joined, matrix
from core.analysis.evidence import pairs_between
from core.analysis.groups import in_order
from core.analysis.intervals import Numbers
from core.analysis.positions import held_positions, positions_heard_twice
from core.analysis.rules import Rules
from core.analysis.searching import Progress, first_pairs, search, unheard
from core.analysis.stances import Stances
from core.analysis.swept import Swept
from core.analysis.tally import TALLY, about, tally, tally_listed, verdicts_in
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
        self._given = statements[read_columns(statements)]
        self.positions = held_positions(positions)
        self._kept: dict[Hashable, pd.DataFrame] = {}
        self._counted: dict[bytes, dict[str, int]] = {}

    @cached_property
    def statements(self) -> pd.DataFrame:
        """What decides pairs of each statement, in the order of the ids."""
        return self._given.take(in_order(self._given["statement_id"])).reset_index(drop=True)

    @cached_property
    def rules(self) -> Rules:
        """What decides each pair of statements; their positions are those of the sorted ids."""
        return Rules.of(self.statements)

    @cached_property
    def _swept(self) -> Swept:
        """The pairs of two different statements, gone through once for the matrix and the tally."""
        return Swept.of(self.rules)

    @cached_property
    def counts(self) -> pd.DataFrame:
        """n of every verdict by what the pairs are about, with the columns of `core.analysis.tally.TALLY`."""
        of_positions = self.stances.counts().assign(kind="position", measure=None, subject=None)
        told_twice = tally_listed(pd.concat([self._heard_twice, self._positions_heard_twice]))
        return pd.concat([self.of_numbers, of_positions[list(TALLY)].astype(TALLY), told_twice], ignore_index=True)

    @cached_property
    def of_numbers(self) -> pd.DataFrame:
        """The same of two different statements, without positions."""
        return tally(self._swept)

    @cached_property
    def stances(self) -> Stances:
        """Who took which side on the yes/no matters."""
        return Stances.of(self.positions)

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

    @cached_property
    def _heard_twice(self) -> pd.DataFrame:
        return heard_twice(self.statements, "quantity", "measure")

    @cached_property
    def _positions_heard_twice(self) -> pd.DataFrame:
        return positions_heard_twice(self.positions)

    @cached_property
    def numbers(self) -> pd.DataFrame:
        """The agreement of all origins in numbers."""
        return matrix(self._swept)

    @cached_property
    def agreement(self) -> pd.DataFrame:
        """The agreement of all origins, in numbers and on yes/no matters."""
        return joined(self.numbers, self.stances.agreement())

    def agreement_among(self, statements: Collection[str]) -> pd.DataFrame:
        """The agreement of all origins by these statements, those with positions included."""
        of_positions = self.stances.agreement(self.stances.among(statements))
        return joined(matrix(Swept.of(self.rules, self.among(statements))), of_positions)

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
        return verdicts_in(about(self.counts, topic))

    def between_origins(self, *kinds: str) -> dict[str, int]:
        """n of each verdict on pairs of two origins, updates apart: of all kinds, or of quantities or positions."""
        both = {"quantity": self.numbers, "position": self.stances.agreement()}
        sums = pd.concat([both[kind] for kind in kinds or both])[list(COUNTED)].sum() // 2
        return {verdict: int(sums[name]) for name, verdict in COUNTED.items()}

    def verdicts_among(self, statements: Collection[str] | pd.Series) -> dict[str, int]:
        """n of every verdict on two statements that are both among these."""
        among = self.among(statements)
        what = blake2b(among.tobytes(), digest_size=16).digest()
        if what not in self._counted:
            self._counted[what] = verdicts_in(tally(Swept.of(self.rules, among)))
        return self._counted[what]

    def among(self, statements: Collection[str] | pd.Series) -> Numbers:
        """True for each statement of `rules` that is among these."""
        names = statements.tolist() if isinstance(statements, pd.Series) else list(statements)
        found = self._places.get_indexer(pd.Index(names, dtype=object))
        asked = np.zeros(len(self._places), dtype=bool)
        asked[found[found >= 0]] = True
        return asked

    @cached_property
    def _places(self) -> "pd.Index[str]":
        """Where each statement stands among those of `rules`, by its id."""
        places: pd.Index[str] = pd.Index(self.statements["statement_id"].tolist(), dtype=object)
        return places

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
