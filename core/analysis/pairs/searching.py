"""The first pairs with certain verdicts, found without listing the others."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np
import pandas as pd

from core.analysis.intervals import Numbers
from core.analysis.pairs.comparison import COMPARISONS, listed
from core.analysis.pairs.pairing import Pairs, alike_blocks, pair_blocks
from core.analysis.rules.rules import Rules
from core.analysis.rules.verdicts import NOT_COMPARABLE, VERDICTS

AT_ONCE = 1_000_000
"""Pairs looked at in one go."""

Progress = Callable[[float], None]
"""Told how far a search has come, from 0 to 1."""


def unheard(_: float) -> None:
    """The progress of a search that nobody wants to know of."""


def first_pairs(
    rules: Rules, wanted: Mapping[str, int], topic: str | None = None, progress: Progress = unheard
) -> pd.DataFrame:
    """So many pairs of each verdict, as far as there are; of those of which a side is about the topic, if any is given.

    The rows are those of `core.analysis.pairs.comparison.compare_chunks`, in their order, without those heard twice;
    the pairs that cannot be compared come last. The search ends with the last pair that is wanted.
    """
    apart = {verdict: n for verdict, n in wanted.items() if verdict == NOT_COMPARABLE}
    alike = {verdict: n for verdict, n in wanted.items() if verdict != NOT_COMPARABLE}
    found = [*search(rules, alike, topic, progress), *search(rules, apart, topic, progress)]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=list(COMPARISONS)).astype(COMPARISONS)


def search(
    rules: Rules, wanted: Mapping[str, int], topic: str | None = None, progress: Progress = unheard
) -> Iterator[pd.DataFrame]:
    """So many pairs of each verdict, part by part, in their order; none of them is kept."""
    blocks = (pair_blocks if NOT_COMPARABLE in wanted else alike_blocks)(rules, AT_ONCE)
    verdict_of = np.array([VERDICTS.index(verdict) for verdict in rules.texts()[0]], dtype=np.int8)
    missing = {VERDICTS.index(verdict): n for verdict, n in wanted.items()}
    while any(missing.values()) and (block := next(blocks, None)) is not None:
        left, right = _about(rules, block, topic)
        verdicts = verdict_of[rules.decide(left, right)]
        taken = {verdict: np.flatnonzero(verdicts == verdict)[:n] for verdict, n in missing.items()}
        missing = {verdict: n - len(taken[verdict]) for verdict, n in missing.items()}
        kept = np.sort(np.concatenate(list(taken.values())))
        progress(float(block[0].max(initial=0) + 1) / len(rules.coded))
        yield listed(rules, (left[kept], right[kept]))


def _about(rules: Rules, block: Pairs, topic: str | None) -> Pairs:
    """The pairs of which a side is about the topic."""
    (left, right), measure = block, rules.coded.measure
    if topic is None:
        return block
    about: Numbers = np.array([name == topic for name in measure.names], dtype=bool)[measure.codes]
    either = about[left] | about[right]
    return left[either], right[either]
