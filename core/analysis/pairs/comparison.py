"""Comparison of two statements: first whether they can be compared, then how they relate (design §3).

Paired are only statements on one matter: about one subject within one chart of the vocabulary (deployment, losses),
on one measure about different subjects, or where one names the other. Everything else answers another question and is
not listed.

| verdict        | when                                                                                       |
|----------------|--------------------------------------------------------------------------------------------|
| agree          | comparable, and the bounds overlap                                                         |
| differ         | comparable, bounds apart, and surely of one time; or one disputes the other in so many words |
| may differ     | bounds apart, but a time is open or uncertain: they may speak of different moments          |
| not comparable | with its reason                                                                            |
| same statement | one utterance in several documents: no independent confirmation                             |
| revision       | one origin, later as-of: an update, not a disagreement                                     |

Surely of one time are two running totals or snapshots as of one day, and two counts or rates of one certain period.
Row order of the input never matters: statements are sorted by id first, and `left` is the lesser id.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from core.analysis.intervals import Numbers, nearest_ratio
from core.analysis.pairs.pairing import Pairs, between, pair_blocks
from core.analysis.relations import links
from core.analysis.rules.coding import NEEDED, read_columns
from core.analysis.rules.rules import Rules
from core.analysis.rules.verdicts import SAME_STATEMENT, Rule
from core.frames import JOINT, expect
from core.frames.columns import NUMBER, TEXT, array

COMPARISONS = {
    **dict.fromkeys(("left", "right", "left_origin", "right_origin", "verdict", "reason"), TEXT),
    "ratio": NUMBER,
    **dict.fromkeys(("kind", "topic"), TEXT),
}
AT_ONCE = 1_000_000
"""How many pairs are looked at in one go, listed or not."""


def compare_chunks(statements: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """One row a pair of statements on one matter, and one a statement that several documents carry, a part at a time.

    `statements` are those of `by_origin` on claims with bounds. The `ratio` is that between the nearest bounds, where
    the bounds lie apart. A part has at most AT_ONCE pairs, or those of one statement with all others.
    """
    expect(statements, *NEEDED)
    ordered = statements[read_columns(statements)].sort_values("statement_id")
    rules = Rules.of(ordered)
    for pairs in pair_blocks(rules, AT_ONCE):
        yield listed(rules, pairs)
    yield heard_twice(ordered, "quantity", "measure")


def pairs_of(statements: pd.DataFrame, left_origin: str, right_origin: str) -> pd.DataFrame:
    """The rows of `compare_chunks` between these two origins, whichever stands left; for one origin, its own."""
    expect(statements, *NEEDED)
    ordered = statements[read_columns(statements)].sort_values("statement_id")
    ends = {left_origin, right_origin}
    rules = Rules.of(ordered[ordered["origin"].isin(ends)].reset_index(drop=True), links(ordered))
    one = len(ends) == 1
    found = [listed(rules, between(rules, pairs, one_origin=one)) for pairs in pair_blocks(rules, AT_ONCE)]
    twice = heard_twice(ordered[ordered["origin"].isin(ends if one else [])], "quantity", "measure")
    return pd.concat([*found, twice], ignore_index=True)


def pair_of(statements: pd.DataFrame, one: str, other: str) -> pd.DataFrame:
    """The row of `compare_chunks` for these two statements, or for one heard twice; none where there is none."""
    ordered = statements[read_columns(statements)].sort_values("statement_id")
    two = ordered[ordered["statement_id"].isin([one, other])].reset_index(drop=True)
    rules = Rules.of(two, links(ordered))
    found = [listed(rules, pairs) for pairs in pair_blocks(rules, AT_ONCE)]
    return pd.concat([*found, heard_twice(two if one == other else two[:0], "quantity", "measure")], ignore_index=True)


def heard_twice(statements: pd.DataFrame, kind: str, topic: str) -> pd.DataFrame:
    """A `same statement` row for each statement that several documents carry."""
    several = np.flatnonzero(statements["n_documents"].to_numpy() > 1)
    statement, origin, matter = (statements[name].array.take(several) for name in ("statement_id", "origin", topic))
    reasons = [f"one utterance in {n} documents" for n in statements["n_documents"].array.take(several)]
    verdict, every = array([SAME_STATEMENT, kind], dtype=TEXT), np.zeros_like(several)
    told = array(reasons, dtype=TEXT), np.full(len(several), np.nan)
    cells = (statement, statement, origin, origin, verdict.take(every), *told, verdict.take(every + 1), matter)
    return pd.DataFrame(dict(zip(COMPARISONS, cells, strict=True)), index=statements.index[several])


def listed(rules: Rules, pairs: Pairs) -> pd.DataFrame:
    """These pairs as rows, without those that were heard twice."""
    (left, right), data = pairs, rules.coded
    decided = rules.decide(left, right)
    verdicts, reasons = rules.texts()
    return pd.DataFrame(
        {
            "left": _texts(data.ids, left),
            "right": _texts(data.ids, right),
            "left_origin": _texts(data.origin.names, data.origin.codes[left]),
            "right_origin": _texts(data.origin.names, data.origin.codes[right]),
            "verdict": _texts(verdicts, decided),
            "reason": _texts(reasons, decided),
            "ratio": _ratios(rules, pairs, decided),
            "kind": _texts(["quantity"], np.zeros_like(left)),
            "topic": _topics(rules, pairs),
        }
    ).astype(COMPARISONS)


def _texts(names: Sequence[str] | pd.Series, codes: Numbers) -> pd.Series:
    """The name of each code."""
    return pd.Series(names, dtype="str").take(codes).reset_index(drop=True)


def _ratios(rules: Rules, pairs: Pairs, decided: Numbers) -> Numbers:
    """The ratio between the nearest bounds of the pairs whose bounds lie apart; NaN for the others."""
    outside = (decided == Rule.APART) | (decided == Rule.OPEN_TIME)
    ratio = np.full(len(decided), np.nan)
    left, right = (rules.coded.bounds.take(side[outside]) for side in pairs)
    ratio[outside] = nearest_ratio(left, right)
    return ratio


def _topics(rules: Rules, pairs: Pairs) -> pd.Series:
    """What both measure, or what each of them does."""
    left, right = (rules.coded.measure.codes[side] for side in pairs)
    names = rules.coded.measure.names
    topics = [a if a == b else a + JOINT + b for a in names for b in names]
    return _texts(topics, left * len(names) + right)
