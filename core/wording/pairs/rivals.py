"""What the statements about one thing that is counted are to each other, in a few words: rivals, or none."""

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from core.analysis.rules.verdicts import AGREE, DIFFER
from core.analysis.ways.chains import NOBODY_NAMED
from core.view import View
from core.wording.labels import COUNTS, label
from core.wording.names import say_measure
from core.wording.pairs.agreeing import NAMELESS, unpublished_among, unsure_among
from core.wording.titles.disputes import against_within
from core.wording.titles.spread import numbered, rest, say_verdicts
from core.wording.titles.stated import counted
from core.wording.titles.worded import say_more


def say_thing(marks: pd.DataFrame, view: View) -> str:
    """What these marks count, and whose; the way of counting too, where it is not the measure's own."""
    return f"{say_measure(marks.iloc[0], view.tables)}{say_other_way(marks, view)}"


def say_other_way(marks: pd.DataFrame, view: View) -> str:
    """The way of counting, where it is not the measure's own: ", a count within a period"."""
    row, measures = marks.iloc[0], view.tables.measures
    own = (measures["measure"] == row["measure"]) & (measures["counts"] == row["counts"])
    return "" if own.any() else f", {label(COUNTS, row['counts'])}"


def say_rivals(marks: pd.DataFrame, view: View) -> str:
    """What the pairs of these marks show: "all 5 pairs that can be compared agree; wherever two agree, …".

    "1 statement" where no other states a number; "2 claims of one statement", told twice; "2 statements that cannot be
    compared" where no pair of them can. How many tell it in words alone, follows: "and 14 more in words".
    """
    given = numbered(marks)
    more, pairs = say_more(rest(marks, given), given), say_pairs(marks, view)
    found = [pairs, say_nameless(marks, view)]
    if say_pairs(given, view) if more else pairs:
        return "; ".join(filter(None, [*found, more]))
    alone = given["statement_id"].nunique() == 1
    apart = "" if alone or pairs else " that cannot be compared"
    n = f"{counted(given, view)}{apart}{f', and {more}' if more else ''}"
    return "; ".join(filter(None, [n, *found]))


def verdicts_among(marks: pd.DataFrame, view: View) -> dict[str, int]:
    """n of each verdict on two statements that are both among these marks."""
    return view.compared.verdicts_among(marks["statement_id"]) if len(marks) > 1 else {}


def say_pairs(marks: pd.DataFrame, view: View) -> str:
    """What the pairs of these marks show, and how many agree only if they are of one time, or are perhaps not known.

    Of one pair that clashes, or may, who is against whom: "the one pair that can be compared clashes: A against B".
    """
    words = say_pairs_of([marks], view)
    who = against_within(view, marks["statement_id"], verdicts_among(marks, view)) if words else ""
    return f"{words}: {who}" if who else words


def say_pairs_of(things: Iterable[pd.DataFrame], view: View) -> str:
    """The same of the marks of several things: of the pairs that each has of its own."""
    verdicts, unpublished, unsure, in_words = Counter[str](), Counter[str](), 0, 0
    for marks in things:
        counts = verdicts_among(marks, view)
        verdicts.update(counts)
        unpublished.update(unpublished_among(view, marks, counts))
        unsure += unsure_among(view, marks, counts.get(AGREE, 0))
        in_words += view.compared.in_words(marks["statement_id"]) if counts.get(DIFFER) else 0
    return say_verdicts(verdicts, unsure, unpublished, in_words)


def say_nameless(marks: pd.DataFrame, view: View) -> str:
    """That some agree, and none of those with another whom the text names: they may repeat each other."""
    named = marks[marks["origin_kind"] != NOBODY_NAMED]
    if len(named) == len(marks):
        return ""
    return NAMELESS if verdicts_among(marks, view).get(AGREE) and not verdicts_among(named, view).get(AGREE) else ""
