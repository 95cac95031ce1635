"""Pairs that filters hide from a view: one side is shown, and the other is not."""

import numpy as np
import pandas as pd

from core.analysis.pairs.compared import Compared
from core.analysis.pairs.stances import Stances
from core.analysis.rules.verdicts import DIFFER, MAY_DIFFER
from core.frames.columns import COUNT, TEXT

HIDDEN = {**dict.fromkeys(("kind", "topic", "verdict"), TEXT), "n": COUNT}
BY = ["kind", "topic", "verdict"]
"""What the hidden pairs are counted by."""


def hidden_pairs(shown: Compared, whole: Compared, among: set[str] | None = None) -> pd.DataFrame:
    """The clashes, and pairs that may clash, of something shown with something that is not, counted: see HIDDEN.

    `whole` is what would be shown without the filters; of it, with `among`, only these statements.
    """
    numbers, positions = _of_numbers(shown, whole, among), _of_positions(shown.stances, whole.stances, among)
    counts = pd.concat([numbers, positions], ignore_index=True)
    apart = counts[counts["verdict"].isin([DIFFER, MAY_DIFFER])].groupby(BY, sort=True)["n"].sum().reset_index()
    return apart[apart["n"] > 0].reset_index(drop=True).astype(HIDDEN)


def _of_numbers(shown: Compared, whole: Compared, among: set[str] | None) -> pd.DataFrame:
    """All pairs, less those of which both sides are shown, and those of which neither is: the parts to be summed."""
    every = np.ones(len(whole.statements), dtype=bool) if among is None else whole.among(among)
    here = every & whole.among(shown.statements["statement_id"])
    if not here.any() or (here == every).all():
        return _less(whole.of_numbers[:0])
    counts = whole.of_numbers if among is None else whole.numbers_among(every)
    return pd.concat([counts[[*BY, "n"]], *(_less(whole.numbers_among(each)) for each in (here, every & ~here))])


def _of_positions(shown: Stances, whole: Stances, among: set[str] | None) -> pd.DataFrame:
    """The same of positions: one utterance may hold several, of which some are shown."""
    held = set(_entries(shown.rows))
    here = np.array([each in held for each in _entries(whole.rows)], dtype=bool)
    every = np.ones(len(whole), dtype=bool) if among is None else whole.among(among)
    parts = [whole.counts(every), *(_less(whole.counts(every & each)) for each in (here, ~here))]
    return pd.concat(parts).assign(kind="position")


def _entries(rows: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(rows["statement_id"].tolist(), rows["proposition"].tolist(), strict=True))


def _less(counts: pd.DataFrame) -> pd.DataFrame:
    """The same counts, to be taken away."""
    return counts[[name for name in (*BY, "n") if name in counts]].assign(n=-counts["n"])
