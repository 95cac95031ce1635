"""The pages of articles: every quote marked in place and described beside it; or the quotes alone, with offsets."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from core.analysis.bounds import bands_of, with_bounds
from core.analysis.evidence import is_claim, of_document, spans
from core.analysis.retractions import with_retracted
from core.exports.site.articles import tree
from core.exports.site.source import COPYING, SitePage, SiteSource
from core.frames import Tables
from core.frames.columns import record_id
from core.wording.claims import say_claim_with_bases
from core.wording.evidence.recorded import as_read, dated, sourced
from core.wording.evidence.withdrawal import say_withdrawn
from core.wording.names import measure_label, quoted, short_of
from core.wording.numbers import say_count
from core.wording.record import Record as Row
from core.wording.record import known
from core.wording.safe.sentence import Refusal, SafeSentence
from core.wording.sources.said import more_of
from core.wording.stances import say_stance
from core.wording.titles.findings import document_title
from core.wording.ways.attribution import say_told

LIST = "documents.html"


class SafeTold(NamedTuple):
    """A sentence that is safe to print, or, where `safe` is False, why there is none."""

    words: str
    safe: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A claim or a position: what is said of it, as headings and sentences, and the way back to its mark."""

    key: str
    kind: str
    tag: str
    headline: str
    quote: str
    start: int
    end: int
    safe: SafeTold
    short: SafeTold
    facts: tuple[tuple[str, str], ...]
    mark: str | None
    more: tuple[tuple[str, str], ...]


def documents_pages(source: SiteSource) -> Iterator[SitePage]:
    """The list of all articles, then a page for each."""
    rows = [row for _, row in source.tables.documents.iterrows()]
    listed = [(source.links.articles[row["document"]], document_title(row), say_outlet(row)) for row in rows]
    title = f"{say_count(len(rows), 'article')}, every number and position in place"
    yield SitePage(LIST, "documents", "Articles", title, {"listed": listed, "texts": source.publication.texts})
    yield from (_article(source, row) for row in rows)


def _article(source: SiteSource, row: pd.Series) -> SitePage:
    name = row["document"]
    records = list(_records(source, name))
    text = tree(source.tables.texts[name], spans(source.tables, name)) if source.publication.texts else ()
    context = {"text": text, "records": records, "by_id": {record.key: record for record in records}, "file": name}
    path, title = source.links.articles[name], document_title(row)
    return SitePage(path, "document", "Articles", title, context, scripts=(COPYING,))


def say_outlet(row: Row) -> str:
    """The outlet of an article, where it is known, and the file of its text."""
    said = [f"Outlet: {row['publisher']}." if known(row["publisher"]) else "", f"File: {row['document']}."]
    return " ".join(filter(None, said))


def _records(source: SiteSource, document: str) -> Iterator[Record]:
    """In the order of the text; of two with one quote, claims first."""
    known_ones = source.tables
    claims = with_retracted(of_document(known_ones.claims, document))
    bounded = with_bounds(claims, bands_of(known_ones.readings), source.state.view.filters.tolerance)
    rows = [*_rows(bounded), *_rows(of_document(known_ones.positions, document))]
    yield from (_record(source, row) for row in sorted(rows, key=lambda row: (row["start"], row["end"])))


def _record(source: SiteSource, row: pd.Series) -> Record:
    number, tables = is_claim(row), source.tables
    key = record_id(row)
    return Record(
        key=key,
        kind="claim" if number else "position",
        tag=measure_label(row["measure"], tables) if number else _stance(row, tables),
        headline=say_claim_with_bases(row, tables) if number else say_told(row, tables),
        quote=row["quote"],
        start=int(row["start"]),
        end=int(row["end"]),
        safe=_said(source.sentences.of(key), "No sentence"),
        short=_said(source.sentences.short_of(key), "No short form"),
        facts=tuple((name, words) for name, words in _facts(source.tables, row) if words),
        mark=source.links.marks.get(key),
        more=tuple((source.links.sources[each], words) for each, words in more_of(row, tables).items()),
    )


def _facts(tables: Tables, row: pd.Series) -> Iterator[tuple[str, str]]:
    if is_claim(row):
        yield "Withdrawn", say_withdrawn(row, tables)
    yield from sourced(row, tables).items()
    if is_claim(row):
        yield from as_read(row).items()
        yield "Word used", quoted(row["term"]) if known(row["term"]) else ""
        yield "Place", row["place"] if known(row["place"]) else ""
    yield from dated(row, unknown=False).items()
    yield "The annotator’s note", row["note"] if known(row["note"]) else ""


def _said(found: SafeSentence | Refusal, without: str) -> SafeTold:
    """The sentence that is safe to print, or why there is none."""
    if isinstance(found, Refusal):
        return SafeTold(f"{without}: {found.reason}", safe=False)
    return SafeTold(found.text, safe=True)


def _stance(row: pd.Series, tables: Tables) -> str:
    return f"{short_of(row['proposition'], tables)}: {say_stance(row['stance'], row['certainty'])}"


def _rows(records: pd.DataFrame) -> Iterator[Any]:
    return (row for _, row in records.iterrows())
