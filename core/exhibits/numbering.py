"""The numbers of marks in a briefing: on each chart from 1, on screen, slide and paper alike.

On a page of several charts, numbers run on from one chart to the next. A briefing shows one at a time: there they would
begin anywhere, and the sentences below one chart would share theirs with the marks of another. The overview is one
chart and the list that belongs to it: there the list counts on.
"""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from core.exhibits.exhibit import Exhibit
from core.figures.numbers import counted_down


def counted_on(exhibits: Sequence[Exhibit]) -> list[Exhibit]:
    """The same exhibits with their marks numbered from 1 through all of them."""
    made: list[Exhibit] = []
    for exhibit in exhibits:
        made.append(numbered_from(exhibit, 1 + sum(len(each.marks) for each in made)))
    return made


def numbered_from(exhibit: Exhibit, first: int = 1) -> Exhibit:
    """The same exhibit with its marks numbered from `first` in their order; one without marks as it is."""
    less = exhibit.marks[0].number - first if exhibit.marks else 0
    if not less:
        return exhibit
    return replace(
        exhibit,
        figure=counted_down(exhibit.figure, less) if exhibit.figure is not None else None,
        marks=tuple(replace(mark, number=mark.number - less) for mark in exhibit.marks),
        table=_less(exhibit.table, "Mark", less),
        rows=_less(exhibit.rows, "number", less),
    )


def _less(table: pd.DataFrame, column: str, less: int) -> pd.DataFrame:
    """The table with the numbers in this column so much less; where there is none, there is none after."""
    return table.assign(**{column: table[column] - less}) if column in table else table
