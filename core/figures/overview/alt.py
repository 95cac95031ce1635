"""The overview in sentences, for readers who do not see it: thing after thing, with what its statements come to."""

from collections.abc import Mapping, Sequence

import pandas as pd

from core.figures.alt import LONGEST, Sentence, Told, number_words, told_of, within
from core.figures.texts import FORECASTS, counted, trimmed
from core.wording.names import say_list
from core.wording.titles.things import Thing


def overview_alt(marks: pd.DataFrame, things: Sequence[Thing]) -> str:
    """What the chart shows: each thing with its finding, and each mark's number, hedge, unit and origin.

    What clashes, or may, comes first, of each thing. At most 600 characters; what is left out is counted.
    """
    lanes: dict[str, list[Told]] = {thing.key: [] for thing in things}
    for lane, row in zip(marks["lane"], told_of(marks), strict=True):
        lanes[lane].append(row)
    head = f"How many, as stated: {counted(len(things), 'thing')}, each on a scale of its own."
    contested = [
        (f"{trimmed(thing.heading, 80)}: {trimmed(thing.finding, 90)}.", 0) for thing in things if thing.verdict
    ]
    return within(head, [*contested, *(_sentence(thing, lanes) for thing in things)], LONGEST)


def _sentence(thing: Thing, lanes: Mapping[str, Sequence[Told]]) -> Sentence:
    """As in "Killed, North Korean troops (1 statement): about 300 people (NIS)."; what is contested is told before."""
    own = lanes[thing.key]
    marks = say_list([_mark(row) for row in own])
    finding = "" if thing.verdict else f" ({trimmed(thing.finding, 90)})"
    return f"{trimmed(thing.heading, 80)}{finding}: {marks}.", len(own)


def _mark(row: Told) -> str:
    words = (number_words(row), FORECASTS.get(row["modality"], ""), row["remark"])
    return ", ".join(filter(None, words))
