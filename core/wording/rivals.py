"""What the statements about one thing that is counted are to each other, in a few words: rivals, or none."""

import pandas as pd

from core.analysis.chains import NOBODY_NAMED
from core.analysis.verdicts import AGREE
from core.view import View
from core.wording.agreeing import NAMELESS, unpublished_among, unsure_among
from core.wording.labels import COUNTS, label
from core.wording.names import say_measure
from core.wording.spread import numbered, say_more, say_verdicts
from core.wording.stated import counted


def say_thing(marks: pd.DataFrame, view: View) -> str:
    """What these marks count, and whose; the way of counting too, where it is not the measure's own."""
    row, measures = marks.iloc[0], view.tables.measures
    own = (measures["measure"] == row["measure"]) & (measures["counts"] == row["counts"])
    return say_measure(row, view.tables) + ("" if own.any() else f", {label(COUNTS, row['counts'])}")


def say_rivals(marks: pd.DataFrame, view: View) -> str:
    """What the pairs of these marks show: "all 5 pairs that can be compared agree; wherever two agree, …".

    "1 statement" where no other states a number; "2 claims of one statement", told twice; "2 statements that are no
    rivals" where no pair of them can be compared. How many tell it in words alone, follows: "and 14 more in words".
    """
    given = numbered(marks)
    more, pairs = say_more(marks.drop(given.index), given), say_pairs(marks, view)
    found = [pairs, say_nameless(marks, view)]
    if say_pairs(given, view) if more else pairs:
        return "; ".join(filter(None, [*found, more]))
    alone = given["statement_id"].nunique() == 1
    n = f"{counted(given, view)}{'' if alone else ' that are no rivals'}{f', and {more}' if more else ''}"
    return "; ".join(filter(None, [n, *found]))


def verdicts_among(marks: pd.DataFrame, view: View) -> dict[str, int]:
    """n of each verdict on two statements that are both among these marks."""
    statements = marks["statement_id"].drop_duplicates()
    return view.compared.verdicts_among(statements) if len(statements) > 1 else {}


def say_pairs(marks: pd.DataFrame, view: View) -> str:
    """What the pairs of these marks show, and how many agree only if they are of one time, or are perhaps not known."""
    counts = verdicts_among(marks, view)
    return say_verdicts(counts, unsure_among(view, marks, counts.get(AGREE, 0)), unpublished_among(view, marks, counts))


def say_nameless(marks: pd.DataFrame, view: View) -> str:
    """That some agree, and none of those with another whom the text names: they may repeat each other."""
    named = marks[marks["origin_kind"] != NOBODY_NAMED]
    return NAMELESS if verdicts_among(marks, view).get(AGREE) and not verdicts_among(named, view).get(AGREE) else ""
