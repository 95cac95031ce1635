"""The pages of sources: who is behind each number, what each source said and passed on, and what stands against it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER
from core.analysis.ways.chains import reach
from core.exports.site.links import SiteLinks
from core.exports.site.pairs import PairTold, pairs
from core.exports.site.source import SitePage, SiteSource
from core.exports.site.tables import SiteCell
from core.wording.evidence.facts import say_sources
from core.wording.numbers import say_count, say_number
from core.wording.sources.lines import RecordLine, said_of_it, say_agreeing, say_no_clash
from core.wording.sources.listed import BY_ARTICLES, ListedRecords, listed_records
from core.wording.sources.said import SaidBy, offered, said_by, source_names
from core.wording.sources.title import source_title
from core.wording.titles.findings import counting_note, hedge_note
from core.wording.titles.reach import say_reach

LIST = "sources.html"


class RecordsTold(NamedTuple):
    """Records under one heading: what must be said of all, and those about one thing after each other."""

    title: str
    note: str
    groups: list[tuple[str, list[SiteCell]]]


@dataclass(frozen=True, slots=True)
class PairsTold:
    """What stands against a source, what articles say of it, and who agrees; `against` is told where there is none."""

    title: str
    against: list[PairTold]
    none: str
    by_articles: list[str]
    agreed: str
    agreeing: str
    agree: list[PairTold]


def sources_pages(source: SiteSource) -> Iterator[SitePage]:
    """The list of all sources, most records first, then a page for each."""
    names = source_names(source.tables)
    pages = {names(each): _page(source, each) for each in offered(source.state.view)}
    listed = [
        (page.path, name, page.headline[0].removeprefix(f"{name}: "), page.context["who"])
        for name, page in pages.items()
    ]
    finding = f"{say_count(len(pages), 'source')}: what each said and passed on, and what stands against it"
    yield SitePage(LIST, "sources", "Sources", finding, {"listed": listed})
    yield from pages.values()


def _page(source: SiteSource, name: str) -> SitePage:
    view, links = source.state.view, source.links
    found = said_by(view, name)
    lists = [_listed(each, links) for each in listed_records(found, view) if each.lines]
    context: dict[str, Any] = {
        "who": say_sources({"origin": name}, view.tables),
        "reach": say_reach(reach(found.reaching)),
        "lists": lists,
        "pairs": None if found.own.empty else _pairs(source, found),
        "by_articles": BY_ARTICLES,
        "notes": [counting_note(view, found.marks if len(found.marks) else found.passed_on), hedge_note(view)],
    }
    return SitePage(links.sources[name], "source", "Sources", source_title(view, name), context)


def _listed(listed: ListedRecords, links: SiteLinks) -> RecordsTold:
    parts = groupby(listed.lines, lambda line: line.about)
    groups = [(about, [_line(line, links) for line in own]) for about, own in parts]
    return RecordsTold(f"{listed.title} ({say_number(len(listed.lines))})", listed.note, groups)


def _line(line: RecordLine, links: SiteLinks) -> SiteCell:
    return SiteCell(f"{line.words[0].upper()}{line.words[1:]}.", href=links.passages[line.opens])


def _pairs(source: SiteSource, found: SaidBy) -> PairsTold:
    view, told = source.state.view, pairs(source.state.view, source.links, found.pairs)
    against, agree = (
        [pair for pair in told if pair.verdict in verdicts] for verdicts in ((DIFFER, MAY_DIFFER), (AGREE,))
    )
    agreeing = found.pairs[found.pairs["verdict"] == AGREE]
    return PairsTold(
        title=f"What others hold against it ({say_number(len(against))})",
        against=against,
        none="" if against else say_no_clash(found),
        by_articles=said_of_it(view, found.source),
        agreed=f"Who agrees ({say_count(len(agree), 'pair')})",
        agreeing=say_agreeing(agreeing, found.source, source.state.origins) if agree else "",
        agree=agree,
    )
