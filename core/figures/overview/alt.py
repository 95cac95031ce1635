"""The overview in sentences, for readers who do not see it: thing after thing, with what its statements come to."""

from collections.abc import Mapping, Sequence

import pandas as pd

from core.figures.alt import LONGEST, Sentence, Told, number_words, told_of, within
from core.figures.texts import FORECASTS, counted, trimmed
from core.wording.names import say_list
from core.wording.titles.things import Thing


def overview_alt(marks: pd.DataFrame, things: Sequence[Thing]) -> str:
    """What the chart shows: each thing with its finding, and each mark's number, hedge, unit and origin.

    At most 600 characters; what is left out is counted.
    """
    lanes: dict[str, list[Told]] = {thing.key: [] for thing in things}
    for lane, row in zip(marks["lane"], told_of(marks), strict=True):
        lanes[lane].append(row)
    head = f"How many, as stated: {counted(len(things), 'thing')}, each on a scale of its own."
    return within(head, [_sentence(thing, lanes) for thing in things], LONGEST)


def _sentence(thing: Thing, lanes: Mapping[str, Sequence[Told]]) -> Sentence:
    """ "Killed, North Korean troops (the one pair that can be compared may clash): about 300 people (NIS)." """
    own = lanes[thing.key]
    marks = say_list([_mark(row) for row in own])
    return f"{trimmed(thing.heading, 80)} ({trimmed(thing.finding, 90)}): {marks}.", len(own)


def _mark(row: Told) -> str:
    words = (number_words(row), FORECASTS.get(row["modality"], ""), row["remark"])
    return ", ".join(filter(None, words))
