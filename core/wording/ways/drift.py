"""What became of a statement's words on one rung of its ladder, against the fullest telling."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pandas as pd

from core.curation.candidates.sentences import sentences
from core.frames import Tables, words_in
from core.wording.labels import HEDGES, MODALITIES, label
from core.wording.names import measure_label, quoted, say_list
from core.wording.numbers import say_quantity
from core.wording.record import Record, known


class Beyond(NamedTuple):
    """Words of an article, and the rest of their sentence."""

    before: str
    words: str
    after: str


NO_DRIFT = "told as fully, as far as anyone recorded"

TOLD: dict[str, Callable[[Record, Tables], str]] = {
    "other_number": lambda row, tables: say_quantity(row),
    "other_hedge": lambda row, tables: label(HEDGES, row["hedge"]),
    "other_modality": lambda row, tables: label(MODALITIES, row["modality"]),
    "other_measure": lambda row, tables: quoted(measure_label(row["measure"], tables)),
    "other_term": lambda row, tables: _printed(row["term"]),
    "other_place": lambda row, tables: _printed(row["place"]),
}
"""How each thing that a telling may change is said; empty where it says nothing of it."""


def say_drift(rung: Record, fullest: Record, tables: Tables) -> str:
    """What a telling lost, added or changed: "lost “they believed”; an estimate became asserted".

    Both are rows of `core.analysis.ways.drift.ladder`. The words are the annotator's, the changes are derived.
    """
    parts = [*_say_words("lost", rung["lost"]), *_say_words("added", rung["added"])]
    parts += [_say_change(tell(fullest, tables), tell(rung, tables)) for flag, tell in TOLD.items() if rung[flag]]
    return "; ".join(parts) or NO_DRIFT


def beyond_quote(rungs: pd.DataFrame, text: str) -> list[Beyond]:
    """What later rungs of a ladder lost that stands in the article of the fullest telling, but not in its quote.

    Each of these words in its sentence; `text` is that article.
    """
    lost = dict.fromkeys(words for joined in rungs["lost"].dropna() for words in words_in(joined))
    quote = " ".join(rungs["quote"].iloc[0].split())
    return [_beyond(text, text.find(words), words) for words in lost if words not in quote and words in text]


def _beyond(text: str, start: int, words: str) -> Beyond:
    end = start + len(words)
    first, last = sentences(text).around(start, end)
    return Beyond(text[first:start], text[start:end], text[end:last])


def _say_change(before: str, now: str) -> str:
    """What one thing became, or that it is told no more, or only now."""
    if before and now:
        return f"{before} became {now}"
    return f"{before} is not told any more" if before else f"{now} is told only here"


def _say_words(verb: str, joined: str) -> Iterator[str]:
    if known(joined):
        yield f"{verb} {say_list([quoted(words) for words in words_in(joined)])}"


def _printed(words: object) -> str:
    return quoted(str(words)) if known(words) else ""
