"""The comparisons of a view, counted: what all pairs come to, or those of some statements. None of them is held."""

from collections.abc import Collection
from functools import cached_property
from hashlib import blake2b

import numpy as np
import pandas as pd

from core.analysis.groups import Places, in_order
from core.analysis.intervals import Numbers
from core.analysis.pairs.agreement import COUNTED
from core.analysis.pairs.comparison import heard_twice
from core.analysis.pairs.counting import joined, matrix
from core.analysis.pairs.positions import held_positions, positions_heard_twice
from core.analysis.pairs.stances import Stances
from core.analysis.pairs.tally import TALLY, about, tally, tally_listed, verdicts_in, verdicts_of
from core.analysis.rules.coding import read_columns
from core.analysis.rules.rules import Rules
from core.analysis.rules.swept import OfKinds, Swept
from core.frames import JOINT
from core.remembered import remembering

KEPT = 8
"""So many lists that were looked for last are kept; they are shared, so they must not be changed."""


class Counted:
    """All pairs of statements (those of `by_origin`, with bounds) and of positions, as one list that is never made."""

    def __init__(self, statements: pd.DataFrame, positions: pd.DataFrame, order: Places | None = None) -> None:
        """`order` are the positions of the statements in the order of their ids, where that is known."""
        self._given = statements[read_columns(statements)]
        self._order = in_order(statements["statement_id"]) if order is None else order
        self.positions = held_positions(positions)
        self._kept = remembering(KEPT)
        self._counted: dict[bytes, dict[str, int]] = {}

    @cached_property
    def statements(self) -> pd.DataFrame:
        """What decides pairs of each statement, in the order of the ids."""
        return self._given.take(self._order).reset_index(drop=True)

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
        """n of every verdict by what the pairs are about, with the columns of `core.analysis.pairs.tally.TALLY`."""
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

    def counts_among(self, statements: Collection[str]) -> pd.DataFrame:
        """`counts` of pairs whose two sides are both of these statements, or of positions in them; no others."""
        return self._kept(("counts", frozenset(statements)), lambda: self._counts_among(statements))

    def _counts_among(self, statements: Collection[str]) -> pd.DataFrame:
        taken = self.stances.counts(self.stances.among(statements)).assign(kind="position", measure=None, subject=None)
        of_numbers = self.numbers_among(self.among(statements))
        return pd.concat([of_numbers, taken[list(TALLY)].astype(TALLY)], ignore_index=True)

    def numbers_among(self, among: Numbers) -> pd.DataFrame:
        """`of_numbers` of pairs whose two sides are both True in `among`: see there."""
        return self._kept(("numbers", _digest(among)), lambda: tally(self._swept_among(among)))

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
        sums = [self._between_origins[kind] for kind in kinds or self._between_origins]
        return {verdict: sum(each[name] for each in sums) // 2 for name, verdict in COUNTED.items()}

    @cached_property
    def _between_origins(self) -> dict[str, dict[str, int]]:
        """Twice the same, by kind, since every two origins stand twice; by the names of COUNTED."""
        both = {"quantity": self.numbers, "position": self.stances.agreement()}
        return {kind: {name: int(pairs[name].sum()) for name in COUNTED} for kind, pairs in both.items()}

    def verdicts_among(self, statements: Collection[str] | pd.Series) -> dict[str, int]:
        """n of every verdict on two statements that are both among these."""
        among = self.among(statements)
        what = _digest(among)
        if what not in self._counted:
            self._counted[what] = verdicts_of(self._swept_among(among))
        return self._counted[what]

    def _swept_among(self, among: Numbers) -> OfKinds:
        """Where all pairs are swept already, those of whole kinds are known."""
        known = vars(self)["_swept"].of_whole_kinds(among) if "_swept" in vars(self) else None
        return known or Swept.of(self.rules, among)

    def among(self, statements: Collection[str] | pd.Series) -> Numbers:
        """True for each statement of `rules` that is among these."""
        names = statements.tolist() if isinstance(statements, pd.Series) else list(statements)
        found = self.places.get_indexer(pd.Index(names, dtype=object))
        asked = np.zeros(len(self.places), dtype=bool)
        asked[found[found >= 0]] = True
        return asked

    @cached_property
    def places(self) -> "pd.Index[str]":
        """Where each statement stands among those of `rules`, by its id."""
        places: pd.Index[str] = pd.Index(self.statements["statement_id"].tolist(), dtype=object)
        return places


def _digest(among: Numbers) -> bytes:
    return blake2b(among.tobytes(), digest_size=16).digest()
