"""A forest plot in sentences, for readers who do not see it: made from the data, so that it tells the same story."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from core.figures.texts import (
    FORECASTS,
    UNPUBLISHED,
    WITHDRAWN,
    counted,
    either,
    number_text,
    quoted,
    trimmed,
    withdrawn,
)
from core.frames import expect

LONGEST = 600
"""Most characters: what a screen reader may be asked to read in one breath."""

REST, RESERVE = " And {} more.", 24
"""The last sentence where some marks are left out, and the room that is kept for it."""


def alt_text(marks: pd.DataFrame, title: str) -> str:
    """What the chart shows: how many marks and origins, the lowest and highest number stated, open ends, forecasts.

    Then each mark: who, the words as printed, the time. At most 600 characters; what is left out is counted.
    """
    expect(marks, "origin_label", "stated", "hedge", "low", "high", "best", "modality")
    text = " ".join(_summary(marks, trimmed(title, 120)))
    for index, row in enumerate(_rows(marks)):
        if len(text) + 1 + len(row) + RESERVE > LONGEST:
            return text + REST.format(counted(len(marks) - index, "mark"))
        text += f" {row}"
    return text


def _summary(marks: pd.DataFrame, title: str) -> Iterator[str]:
    yield f"{title.rstrip('.')}. {counted(len(marks), 'mark')} of {counted(marks['origin_label'].nunique(), 'origin')}."
    stated = marks[["low", "high", "best"]].to_numpy(dtype=float)
    if len(marks) > 1 and not np.isnan(stated).all():
        least, most = np.fmin.reduce(stated, axis=1), np.fmax.reduce(stated, axis=1)
        lowest, highest = int(np.nanargmin(least)), int(np.nanargmax(most))
        yield f"Lowest number stated: {number_text(least[lowest])}{_meant(marks, lowest)}"
        yield f"Highest: {number_text(most[highest])}{_meant(marks, highest)}"
    for one_sided, words in ((("at_least", "more_than"), "upper"), (("up_to", "nearly"), "lower")):
        found = int(marks["hedge"].isin(one_sided).sum())
        if found:
            yield f"{counted(found, 'mark')} with no stated {words} end."
    forecasts = int(marks["modality"].isin(FORECASTS).sum())
    if forecasts:
        yield f"{counted(forecasts, 'forecast')}, drawn apart."
    if taken_back := withdrawn(marks).count(WITHDRAWN):
        yield f"{counted(taken_back, 'mark')} {WITHDRAWN} by the source, struck out."
    if unsure := either(marks, "known").count("perhaps"):
        yield f"{counted(unsure, 'mark')} {UNPUBLISHED['perhaps']}."


def _meant(marks: pd.DataFrame, position: int) -> str:
    label, modality = (str(marks[name].iat[position]) for name in ("origin_label", "modality"))
    forecast = f", {FORECASTS[modality]}" if modality in FORECASTS else ""
    return f" ({trimmed(label, 40)}{forecast})."


def _rows(marks: pd.DataFrame) -> Iterator[str]:
    printed = (marks[name].tolist() for name in ("origin_label", "stated"))
    times = either(marks, "covers_label", "covers")
    for label, stated, *more in zip(*printed, times, withdrawn(marks), strict=True):
        about = "".join(f", {words}" for words in more if words)
        yield f"{trimmed(label, 60)}: {quoted(trimmed(stated, 60))}{about}."
