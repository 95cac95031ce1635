"""Which marks of an exhibit stand on which of its screens: a number opens only what is seen."""

from collections.abc import Sequence
from typing import Any

from core.exhibits.exhibit import Exhibit
from core.exhibits.in_part import Opens, known_as
from core.exhibits.state import State


def drawn(figure: Any) -> set[Opens]:
    """What the marks of a figure open; empty without a figure."""
    traces = figure.data if figure is not None else ()
    return {tuple(map(str, ids)) for trace in traces for ids in ids_of(trace)}


def ids_of(trace: Any) -> Sequence[Any]:
    """What each mark of a trace opens; the marks of some open nothing."""
    return () if trace.customdata is None else trace.customdata


def seen(exhibit: Exhibit, figure: Any, numbers: Sequence[int | None], state: State) -> set[int]:
    """The numbers of the marks that a chart draws, or that are told beside it."""
    on_chart = drawn(figure)
    marks = {mark.number for mark in exhibit.marks if not on_chart.isdisjoint(known_as(mark, state))}
    return marks | {number for number in numbers if number is not None}
