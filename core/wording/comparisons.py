"""All pairs in sentences: why each of them agrees, clashes or cannot be compared, and what they come to."""

from typing import Any

import pandas as pd

from core.analysis.comparison import NOT_COMPARABLE, REVISION, SAME_STATEMENT
from core.frames import JOINT, expect
from core.frames.columns import TEXT
from core.view import View
from core.wording.names import say_list
from core.wording.numbers import say_count, say_number
from core.wording.reasons import say_comparison
from core.wording.record import Record
from core.wording.spread import say_verdicts


def with_sentences(comparisons: pd.DataFrame, view: View) -> pd.DataFrame:
    """The same pairs with one more column, `sentence`: why the two agree, clash or cannot be compared.

    `comparisons` are rows of `view.comparisons`. Raises KeyError on a reason that has no sentence.
    """
    expect(comparisons, "left", "right", "verdict", "reason", "ratio", "kind")
    sides = {"quantity": _by_id(view.statements), "position": _by_id(view.positions)}
    said = [
        say_comparison(row, sides[row["kind"]][row["left"]], sides[row["kind"]][row["right"]], view.tables)
        for row in _records(comparisons)
    ]
    return comparisons.assign(sentence=pd.Series(said, index=comparisons.index, dtype=TEXT))


def topics(comparisons: pd.DataFrame) -> list[str]:
    """The measures and propositions that pairs are about, those with most pairs first."""
    expect(comparisons, "topic")
    held = comparisons["topic"].str.split(JOINT, regex=False).explode()
    counts = held.value_counts().rename_axis("topic").reset_index(name="n")
    return list(counts.sort_values(["n", "topic"], ascending=[False, True])["topic"])


def about(comparisons: pd.DataFrame, topic: str | None) -> pd.DataFrame:
    """The pairs of which at least one side is about this measure or proposition; all pairs for None."""
    if topic is None:
        return comparisons
    holding = [each for each in comparisons["topic"].unique() if topic in each.split(JOINT)]
    return comparisons[comparisons["topic"].isin(holding)]


def comparisons_title(view: View, topic: str | None = None) -> str:
    """How many pairs agree, clash or may only seem to, and how many of the others there are, each with its n."""
    pairs = about(view.comparisons, topic)
    if pairs.empty:
        return "No two statements are about one matter here"
    words = say_verdicts(pairs) or "no two statements can be compared here"
    clauses = [f"{words[0].upper()}{words[1:]}", *_others(pairs)]
    return "; ".join(clauses)


def _others(pairs: pd.DataFrame) -> list[str]:
    counts = pairs["verdict"].value_counts()
    apart, updates, twice = (int(counts.get(verdict, 0)) for verdict in (NOT_COMPARABLE, REVISION, SAME_STATEMENT))
    said = [
        f"{say_count(apart, 'pair')} cannot be compared" if apart else "",
        f"{say_number(updates)} {'is an update' if updates == 1 else 'are updates'}" if updates else "",
        f"{say_count(twice, 'statement')} {'was' if twice == 1 else 'were'} heard more than once" if twice else "",
    ]
    given = [words for words in said if words]
    return [say_list(given)] if given else []


def _by_id(rows: pd.DataFrame) -> dict[str, Record]:
    return {row["statement_id"]: row for row in _records(rows)}


def _records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): cell for name, cell in row.items()} for row in rows.to_dict("records")]
