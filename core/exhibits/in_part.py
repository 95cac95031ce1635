"""What is told of some of the marks of a chart, where a screen or a slide shows no more of them."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from core.analysis.panels import lane_of
from core.exhibits.caveats import caveats
from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.forests import PANELS
from core.exhibits.overview import CHART
from core.exhibits.state import State
from core.wording.numbers import say_number


def caveats_of(exhibit: Exhibit, marks: Sequence[Mark], state: State) -> Caveats:
    """What is counted, n, the articles and what is inferred: of these marks alone where they are not all.

    Of marks that are no numbers it is told how many of all are here.
    """
    told, n, of = exhibit.caveats, len(marks), len(exhibit.marks)
    if n in (0, of):
        return told
    if not _is_of_numbers(exhibit):
        return replace(told, count=f"{told.count}; here: {say_number(n)} of {say_number(of)}")
    rows = state.marks[state.marks["claim_id"].isin({mark.opens[0] for mark in marks})]
    more = [words for words in (f"in all parts: {say_number(of)}", told.count.partition("; ")[2]) if words]
    return caveats(state, rows, _measure(exhibit, rows), legend=told.legend, count=more)


def _is_of_numbers(exhibit: Exhibit) -> bool:
    return exhibit.key == CHART or exhibit.key.partition("-")[0] in PANELS


def _measure(exhibit: Exhibit, rows: pd.DataFrame) -> str:
    """The lanes of these rows in place of all that the chart counts; of one that has but one lane, the same as it."""
    _, unit, rest = exhibit.caveats.measure.partition(", in ")
    if exhibit.key == CHART or not unit:
        return exhibit.caveats.measure
    ways = zip(rows["measure_label"], rows["counts"], rows["modality"], strict=True)
    return f"{'; '.join(dict.fromkeys(lane_of(*way, between=': ') for way in ways))}{unit}{rest}"
