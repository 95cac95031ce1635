"""Words found in articles: each place with its sentence, and whether it lies in a recorded quote."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from core.analysis.evidence import CLAIM, POSITION, STATED, spans
from core.curation.candidates.sentences import sentences
from core.frames import Tables
from core.wording.names import quoted, some
from core.wording.numbers import say_count, say_share

NEAR = 240
"""So many signs of a long sentence stand on each side of what was found in it."""

CUT = "…"
NOT_RECORDED = "In no recorded quote."


class Hit(NamedTuple):
    """A place where the words stand, in its sentence: the words before, those that were found, and the words after."""

    document: str
    start: int
    before: str
    words: str
    after: str
    recorded: str


def say_hits(words: str, rows: pd.DataFrame, articles: int) -> str:
    """ "“Toretsk”: 3 hits in 2 of 5 articles", "“Toretsk”: no hit in 5 articles"."""
    if rows.empty:
        return f"{quoted(words)}: no hit in {say_count(articles, 'article')}."
    where = say_share(rows["document"].nunique(), articles, "article")
    return f"{quoted(words)}: {say_count(len(rows), 'hit')} in {where}."


def with_sentences(rows: pd.DataFrame, tables: Tables, titles: Mapping[str, str]) -> list[Hit]:
    """Each of these places in its sentence. `titles` name claims and positions by id."""
    held = {name: spans(tables, name) for name in rows["document"].unique().tolist()}
    cells = (rows[name].tolist() for name in ("document", "start", "end"))
    return [_hit(tables, held[place[0]], titles, place) for place in zip(*cells, strict=True)]


def _hit(tables: Tables, held: pd.DataFrame, titles: Mapping[str, str], place: tuple[str, int, int]) -> Hit:
    document, start, end = place
    text = tables.texts[document]
    first, last = sentences(text).around(start, end)
    left, right = max(first, start - NEAR), min(last, end + NEAR)
    return Hit(
        document=document,
        start=start,
        before=f"{CUT if left > first else ''}{text[left:start]}",
        words=text[start:end],
        after=f"{text[end:right]}{CUT if right < last else ''}",
        recorded=_say_recorded(held, titles, start, end),
    )


def _say_recorded(held: pd.DataFrame, titles: Mapping[str, str], start: int, end: int) -> str:
    """The recorded quotes that hold the words, or only some of them."""
    quotes = held[held["layer"].isin([CLAIM, POSITION]) & (held["start"] < end) & (held["end"] > start)]
    if quotes.empty:
        return NOT_RECORDED
    whole = quotes[(quotes["start"] <= start) & (quotes["end"] >= end)]
    names = list(dict.fromkeys(titles[name] for name in (whole if len(whole) else quotes)["id"].tolist()))
    part = "In" if len(whole) else "Partly in"
    return f"{part} the recorded {'quote' if len(names) == 1 else 'quotes'} of {'; '.join(some(names, 3))}."


def stated_at(marked: pd.DataFrame, start: int, end: int) -> str | None:
    """The claim whose marked number holds these words whole, if there is one."""
    holds = (marked["layer"] == STATED) & (marked["start"] <= start) & (marked["end"] >= end)
    found = marked.loc[holds, "id"].tolist()
    return str(found[0]) if found else None
