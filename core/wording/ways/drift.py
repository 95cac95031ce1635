"""What became of a statement's words on one rung of its ladder, against the fullest telling."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pandas as pd

from core.curation.candidates.sentences import sentences
from core.filters import Filters, filter_documents
from core.frames import Tables, words_in
from core.view import View
from core.wording.articles import article_named
from core.wording.inferred import say_covers_with_basis
from core.wording.labels import HEDGES, MODALITIES, label
from core.wording.names import in_brackets, measure_label, quoted, say_carriers, say_list
from core.wording.numbers import say_quantity
from core.wording.record import Record, known
from core.wording.times import is_dated


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
    "other_place": lambda row, tables: f"the place {in_brackets(row['place'])}" if known(row["place"]) else "",
    "other_covers": lambda row, tables: f"the time {in_brackets(say_covers_with_basis(row))}" if is_dated(row) else "",
    "other_way": lambda row, tables: f"the way {ways}" if (ways := say_carriers(row, tables)) else "",
}
"""How each thing that a telling may change is said; empty where it says nothing of it."""


def say_drift(rung: Record, fullest: Record, tables: Tables) -> str:
    """What a telling lost, added or changed: "lost “they believed”; an estimate became asserted".

    Both are rows of `core.analysis.ways.drift.ladder`. The words are the annotator's, the changes are derived.
    """
    parts = [*_say_words("lost", rung["lost"]), *_say_words("added", rung["added"])]
    parts += [_say_change(tell(fullest, tables), tell(rung, tables)) for flag, tell in TOLD.items() if rung[flag]]
    return "; ".join(parts) or NO_DRIFT


def say_fullest(rungs: pd.DataFrame, view: View) -> str:
    """That the first of these rungs is the fullest telling, or the only one; and which articles that filters leave out
    tell it, too, as far as they are known by the chosen day.
    """
    which = "The fullest telling" if len(rungs) > 1 else "The only telling"
    others = _told_elsewhere(rungs, view)
    tell = "tells" if len(others) == 1 else "tell"
    return f"{which} that the filters leave; {say_list(others)} {tell} it, too" if others else which


def _told_elsewhere(rungs: pd.DataFrame, view: View) -> list[str]:
    """The articles with further tellings of the statement of these rungs."""
    tables, known_by = view.tables, view.filters.known_by
    known_ones = filter_documents(tables.documents, Filters(known_by=known_by))["document"]
    told = pd.concat([rows[rows["statement_id"] == rungs["statement_id"].iloc[0]] for rows in _records(tables)])
    others = told[~told["document"].isin(rungs["document"]) & told["document"].isin(known_ones)]["document"].unique()
    return [article_named(name, tables) for name in sorted(others)]


def _records(tables: Tables) -> tuple[pd.DataFrame, pd.DataFrame]:
    columns = ["statement_id", "document"]
    return tables.claims[columns], tables.positions[columns]


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
