"""The evidence behind each mark: the quote in its paragraph, who said it, who passed it on, when; a safe sentence."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from core.analysis.bounds import bands_of, with_bounds
from core.analysis.evidence import is_claim, paragraph
from core.exports.site.links import SiteLinks
from core.exports.site.sentences import SafeSentences
from core.frames import Tables
from core.frames.columns import record_id
from core.wording.articles import article_label
from core.wording.evidence.recorded import as_read, dated, sourced
from core.wording.evidence.said import say_what, say_who
from core.wording.evidence.withdrawal import say_withdrawn
from core.wording.names import quoted
from core.wording.safe.sentence import Refusal
from core.wording.sources.said import more_of


def records(sentences: SafeSentences, links: SiteLinks, *, texts: bool) -> dict[str, dict[str, Any]]:
    """Claims and positions by id; `texts`: with the paragraph around each quote."""
    tables = sentences.view.tables
    claims = with_bounds(tables.claims, bands_of(tables.readings))
    both = ((claims, "claim_id"), (tables.positions, "position_id"))
    held = {str(row[key]): row for rows, key in both for _, row in rows.iterrows()}
    return {name: _record(tables, row, links, texts=texts) | _safe(sentences, name) for name, row in held.items()}


def _safe(sentences: SafeSentences, name: str) -> dict[str, str]:
    said, short = sentences.of_withdrawn(name), sentences.short_of(name)
    if isinstance(said, Refusal):
        return {"refusal": said.reason}
    told = {"long": short.reason} if isinstance(short, Refusal) else {"short": short.text, "cited": short.cited}
    return {"safe": said.text} | told


def _record(tables: Tables, record: pd.Series, links: SiteLinks, *, texts: bool) -> dict[str, Any]:
    return {
        "who": say_who(record, tables),
        "what": say_what(record, tables),
        "remark": say_withdrawn(record, tables) if is_claim(record) else "",
        "passage": _passage(tables, record, texts=texts),
        "offsets": [int(record["start"]), int(record["end"])],
        "article": article_label(record["document"], tables),
        "href": links.passages[record_id(record)],
        "more": [[links.sources[source], words] for source, words in more_of(record, tables).items()],
        "facts": [list(each) for each in _facts(tables, record)],
    }


def _passage(tables: Tables, record: pd.Series, *, texts: bool) -> list[str]:
    """What stands before the quote in its paragraph, the quote, and what stands after it."""
    if not texts:
        return ["", str(record["quote"]), ""]
    text, start, end = tables.texts[record["document"]], int(record["start"]), int(record["end"])
    first, last = paragraph(text, start, end)
    return [text[first:start], text[start:end], text[end:last]]


def _facts(tables: Tables, record: pd.Series) -> Iterator[tuple[str, str]]:
    """Headings and words; what was not recorded is left out."""
    yield from sourced(record, tables).items()
    if is_claim(record):
        yield "As printed", quoted(record["stated"])
        yield from as_read(record).items()
    yield from dated(record, unknown=True).items()
