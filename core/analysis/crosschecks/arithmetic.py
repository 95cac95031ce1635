"""Our arithmetic across statements: sums, shares, rates and running totals that must fit each other (design §3).

| rule                | left                                    | must be at most the right                          |
|---------------------|-----------------------------------------|----------------------------------------------------|
| part within whole   | killed                                  | casualties: a whole that the measure is a part of  |
| sum within whole    | killed + wounded, of one origin         | casualties: parts of which no two count the same   |
| total does not fall | a running total                         | the same total as of a later day                   |
| rate within total   | a rate times the days of its period     | the running total that it adds to, up to its as-of |
| share of whole      | a number over the speaker's own whole   | the whole of it, 1                                 |
| time to depletion   | a part and a rate times the time stated | the speaker's own whole: reached in that time      |

A share is told as a part of its whole: it is broken only where its bounds leave nothing else. Else the whole is its
upper end where the bounds go beyond it; an open end stays open.

The vocabulary says which measures are parts, rates and durations. Only facts with a number take part, and only those of
one subject. Across origins only the tightest two statements of each two origins are set against each other, and of all
that a rule finds of one measure and subject only the tightest (see `core.analysis.crosschecks.checking.MOST`).
Whatever comes out is our arithmetic and nobody's statement. Nothing is ever subtracted: how many of a force remain is
never given.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from core.analysis.crosschecks.check_rows import CHECKS, DEPLETION, FALL, PART, RATE, RULES, SHARE, SUM, check_rows
from core.analysis.crosschecks.containment import checked_parts, checked_rates, checked_sums, checked_totals
from core.analysis.crosschecks.material import material
from core.analysis.crosschecks.quotients import checked_depletions, checked_shares
from core.analysis.crosschecks.sides import INPUTS
from core.frames import Tables

__all__ = ["CHECKS", "DEPLETION", "FALL", "PART", "RATE", "RULES", "SHARE", "SUM", "cross_checks", "inputs"]

_CHECKED = (checked_parts, checked_sums, checked_totals, checked_rates, checked_shares, checked_depletions)


def cross_checks(statements: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """One row a check, with the columns of CHECKS; rules in their order, then subjects as in the vocabulary, then ids.

    `left_…` and `right_…` are the two sides as read, `…_stated_…` from the numbers as stated (NaN for vague words),
    both in `unit`. A rate also has the `days` it is taken times and, where these are of its own period, as read and as
    stated, the days `needed` to reach the total. `outcome` is HOLDS, BROKEN or UNDECIDED of
    `core.analysis.crosschecks.checking`, `undecided_by` says why one is undecided, and `holds_as_stated` whether the
    rule would hold if every number were meant to the last digit.
    """
    given = material(statements, tables)
    found = check_rows((checked for rule in _CHECKED for checked in rule(given)), given.origins)
    order = {"rule": list(RULES), "subject": given.subjects}
    keys = [found[name].map(names.index).tolist() for name, names in order.items()]
    ranks = list(zip(*keys, found["check_id"].tolist(), strict=True))
    return found.take(sorted(range(len(ranks)), key=ranks.__getitem__)).reset_index(drop=True)


def inputs(check: pd.Series | Mapping[Any, Any]) -> list[str]:
    """The ids of the statements that a check is made from: the left's first, then the right's."""
    return str(check["inputs"]).split(INPUTS)
