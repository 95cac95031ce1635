"""A forest plot in sentences, for readers who do not see it: made from the data, so that it tells the same story.

The lowest and the highest number are told lane by lane: never one of another measure, of another way of counting, or
of a forecast, in place of one that was asked for.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from core.figures.beside import beside_words, meant_words
from core.figures.rows import inferred_words
from core.figures.texts import FORECASTS, UNPUBLISHED, counted, either, quoted, remarks, trimmed
from core.frames import expect
from core.models.annotation import AMOUNTS
from core.wording.inferred import INFERRED, covers_basis, with_basis
from core.wording.labels import REPLACED, WITHDRAWN, say_counts
from core.wording.names import in_brackets, say_list
from core.wording.numbers import say_amount_with_unit
from core.wording.stances import ESTIMATE
from core.wording.titles.reach import say_origins
from core.wording.titles.spread import DOWNWARDS, UPWARDS

LONGEST = 600
"""Most characters: what a screen reader may be asked to read in one breath."""

REST, RESERVE = " And {} more.", 24
"""The last sentence where some marks are left out, and the room that is kept for it."""

APART = "forecast, drawn apart"
"""What is said of the lane of what has not happened."""

NEEDED = ("measure_label", "counts", "unit", "origin", "origin_label", "stated", "hedge", "modality", *AMOUNTS)

Told = Mapping[str, Any]
"""A mark, with what is said of it in words: its `lane`, `who` said it, `when`, the `remark` that keeps it apart; and
the further printed words that stand `beside` it."""

Sentence = tuple[str, int]
"""Words, and how many marks they tell one by one."""


def alt_text(marks: pd.DataFrame, title: str) -> str:
    """What the chart shows: how many marks and origins, open ends, the lowest and highest number of each lane.

    Numbers have their hedge, unit and origin, and the printed words for how sure it is and for what is counted, as
    beside the marks. Then each mark: who, the words as printed, the time, and whether that is inferred. At most 600
    characters; what is left out is counted.
    """
    lanes = _by_lane(told_of(marks))
    sentences = [(say_marks(marks), 0), *_doubts(marks), *_lanes(lanes), *_rows(lanes)]
    return within(_title(title), sentences, LONGEST)


def say_marks(marks: pd.DataFrame) -> str:
    """How many marks there are, in which unit, of how many origins: those that name nobody apart, as captions have it.

    "2 marks, in people, of 1 origin and 1 that names nobody."
    """
    expect(marks, "unit")
    return f"{counted(len(marks), 'mark')}, in {say_list(list(marks['unit'].unique()))}, of {say_origins(marks)}."


def told_of(marks: pd.DataFrame) -> Sequence[Told]:
    """Every mark with the words that an alternative needs."""
    expect(marks, *NEEDED)
    unpublished = [UNPUBLISHED[known] for known in either(marks, "known", default="yes")]
    words: dict[str, list[Any]] = {
        "lane": [_lane(*each) for each in marks[["measure_label", "counts", "modality"]].itertuples(index=False)],
        "who": list(zip(marks["origin_label"], inferred_words(marks), unpublished, strict=True)),
        "when": _times(marks),
        "remark": remarks(marks),
        "beside": beside_words(marks),
        "meant": meant_words(marks),
    }
    cells = {str(name): column.tolist() for name, column in marks.items()} | words
    return [dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True)]


def _times(marks: pd.DataFrame) -> list[str]:
    """When each number applies, and that this is inferred where it is; empty where it is not known."""
    told = zip(either(marks, "covers_label", "covers"), covers_basis(marks), strict=True)
    return [with_basis(when, basis) if when else "" for when, basis in told]


def _row_words(row: Told) -> str:
    """ "NIS, attribution inferred: “about 300 soldiers”, “reportedly”, as of January 2025, inferred." """
    label, *more = row["who"]
    who = ", ".join(filter(None, [trimmed(label, 60), *more]))
    return f"{who}: {', '.join([quoted(trimmed(row['stated'], 60)), *row['beside']])}{_about(row)}."


def number_words(row: Told) -> str:
    """ "at least 1,000 people (NIS, “likely”, an estimate)", as printed where that is no number."""
    label, *more = row["who"]
    told = in_brackets(trimmed(label, 40), *more, *row["beside"], _meant(row))
    return f"{trimmed(say_amount_with_unit(row), 60)} {told}"


def _meant(row: Told) -> str:
    """How it is meant, where nothing else says so: of a forecast its lane does, of an estimate perhaps its words."""
    is_told = row["modality"] in FORECASTS or any(ESTIMATE.fullmatch(words.strip("“”")) for words in row["beside"])
    return "" if is_told else str(row["meant"])


def measured_words(row: Told) -> str:
    """ "Killed, a running total: at least 1,000 people (NIS, an estimate), by January 2025." """
    return f"{row['lane']}: {number_words(row)}{_about(row)}."


def within(head: str, sentences: Sequence[Sentence], longest: int) -> str:
    """As many sentences as fit into so many characters; of how many marks nothing is told is said at the end."""
    text = head
    for index, (words, _) in enumerate(sentences):
        if len(text) + 1 + len(words) + RESERVE > longest:
            return text + REST.format(counted(sum(marks for _, marks in sentences[index:]), "mark"))
        text += f" {words}"
    return text


def _title(title: str) -> str:
    return f"{trimmed(title, 120).rstrip('.')}."


def _by_lane(told: Sequence[Told]) -> dict[str, list[Told]]:
    lanes: dict[str, list[Told]] = {}
    for row in told:
        lanes.setdefault(row["lane"], []).append(row)
    return lanes


def _lane(measure: str, counts: str, modality: str) -> str:
    return ", ".join(filter(None, (measure, say_counts(counts, modality), APART if modality in FORECASTS else "")))


def _lanes(lanes: Mapping[str, Sequence[Told]]) -> Iterator[Sentence]:
    """Each lane: its one mark, or the ends of its many. One that is alone is not named again, but for a forecast."""
    for lane, own in lanes.items():
        named = f"{lane}: " if len(lanes) > 1 or lane.endswith(APART) else ""
        if len(own) > 1:
            yield _of_many(named, own), 0
        elif named:
            yield measured_words(own[0]), int(len(lanes) > 1)


def _of_many(named: str, own: Sequence[Told]) -> str:
    """The lowest and the highest number of a lane, of what stands; or that none is stated."""
    stated = [row for row in own if not row["remark"] and _amounts(row)]
    if not stated:
        return f"{named}{'no' if named else 'No'} number that stands is stated."
    least, most = min(stated, key=_lowest), max(stated, key=_highest)
    lowest = f"{named}{'lowest' if named else 'Lowest'}"
    if least is most:
        return f"{lowest} and highest number stated: {number_words(least)}."
    return f"{lowest} number stated: {number_words(least)}. Highest: {number_words(most)}."


def _amounts(row: Told) -> list[float]:
    return [row[name] for name in AMOUNTS if not np.isnan(row[name])]


def _lowest(row: Told) -> tuple[float, bool, bool]:
    """Of equal numbers, one that may lie lower is lower: the order of `core.wording.titles.spread`."""
    return min(_amounts(row)), row["hedge"] not in DOWNWARDS, row["hedge"] != "about"


def _highest(row: Told) -> tuple[float, bool, bool]:
    return max(_amounts(row)), row["hedge"] in UPWARDS, row["hedge"] == "about"


def _about(row: Told) -> str:
    return "".join(f", {words}" for words in (row["when"], row["remark"]) if words)


def _doubts(marks: pd.DataFrame) -> Iterator[Sentence]:
    for one_sided, words in ((UPWARDS, "upper"), (DOWNWARDS, "lower")):
        if found := int(marks["hedge"].isin(one_sided).sum()):
            yield f"{counted(found, 'mark')} with no stated {words} end.", 0
    if inferred := int((covers_basis(marks) == INFERRED).sum()):
        yield f"{counted(inferred, 'mark')} with an inferred time.", 0
    kept = remarks(marks)
    if taken_back := kept.count(WITHDRAWN):
        yield f"{counted(taken_back, 'mark')} {WITHDRAWN} by the source, struck out.", 0
    if replaced := kept.count(REPLACED):
        yield f"{counted(replaced, 'mark')} {REPLACED}.", 0
    if unsure := either(marks, "known").count("perhaps"):
        yield f"{counted(unsure, 'mark')} {UNPUBLISHED['perhaps']}.", 0


def _rows(lanes: Mapping[str, Sequence[Told]]) -> Iterator[Sentence]:
    """Each mark that is not told yet; of several lanes, the first mark of one has its name."""
    for lane, own in lanes.items():
        if len(own) > 1 or len(lanes) == 1:
            named = f"{lane}: " if len(lanes) > 1 else ""
            yield f"{named}{_row_words(own[0])}", 1
            yield from ((_row_words(row), 1) for row in own[1:])
