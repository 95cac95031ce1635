"""The page on which words are found: every statement, source and article in a line, narrowed in the browser."""

from collections.abc import Iterator
from typing import NamedTuple

from core.exports.site.documents import say_outlet
from core.exports.site.source import SitePage, SiteSource
from core.wording.claims import say_claim_with_bases
from core.wording.evidence.facts import say_sources
from core.wording.numbers import say_count
from core.wording.rows import rows_of
from core.wording.sources.said import offered, source_names
from core.wording.titles.findings import document_title
from core.wording.ways.attribution import say_told

FINDING = "assets/find.js"


class FoundEntry(NamedTuple):
    """What can be found: its words, the further ones that are searched with them, and where they lead."""

    href: str
    words: str
    more: str


def finding_page(source: SiteSource) -> SitePage:
    """All lists; without scripts they are an index."""
    groups = {
        "Statements of how many": list(_numbers(source)),
        "Positions on yes/no matters": list(_positions(source)),
        "Sources": list(_sources(source)),
        "Articles": list(_articles(source)),
    }
    found = {title: entries for title, entries in groups.items() if entries}
    n = sum(map(len, found.values()))
    left = f"{{n}} of {say_count(n, 'entry', 'entries')} have all of these words."
    finding = "Every statement with its quote, every source and every article"
    return SitePage("find.html", "find", "Find", finding, {"groups": found, "left": left}, scripts=(FINDING,))


def _numbers(source: SiteSource) -> Iterator[FoundEntry]:
    tables = source.tables
    for row in rows_of(source.state.statements):
        yield FoundEntry(source.links.passages[row["claim_id"]], say_claim_with_bases(row, tables), row["quote"])


def _positions(source: SiteSource) -> Iterator[FoundEntry]:
    tables = source.tables
    for row in rows_of(source.state.view.positions):
        yield FoundEntry(source.links.passages[row["position_id"]], say_told(row, tables), row["quote"])


def _sources(source: SiteSource) -> Iterator[FoundEntry]:
    named = source_names(source.tables)
    for name in offered(source.state.view):
        yield FoundEntry(source.links.sources[name], named(name), say_sources({"origin": name}, source.tables))


def _articles(source: SiteSource) -> Iterator[FoundEntry]:
    for row in rows_of(source.tables.documents):
        yield FoundEntry(source.links.articles[row["document"]], document_title(row), say_outlet(row))
