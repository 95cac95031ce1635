"""What changed since an earlier state: three sentences, each with what stands behind it and where to read it."""

from typing import NamedTuple

from core.exports.site.source import SitePage, SiteSource
from core.filters import Filters
from core.frames import Tables
from core.view import view
from core.wording.since.lines import ChangeLine
from core.wording.since.told import NOTHING, since


class ChangeShown(NamedTuple):
    """A change in words, and the addresses of the passages that show it."""

    words: str
    hrefs: tuple[str, ...]


class ChangeTold(NamedTuple):
    """One of the sentences that matter, and what stands behind it, by heading."""

    sentence: str
    behind: dict[str, tuple[ChangeShown, ...]]


def told_since(source: SiteSource, earlier: Tables) -> list[ChangeTold]:
    """The three sentences, or that nothing has changed."""
    everything = Filters(retracted=True)
    found = since(view(earlier, everything), view(source.tables, everything))
    return [ChangeTold(sentence, _linked(source, behind)) for sentence, behind in found.told]


def since_page(source: SiteSource, earlier: Tables) -> SitePage:
    """Every change since the earlier state, one line each."""
    told = told_since(source, earlier)
    finding = told[0].sentence if told[0].sentence == NOTHING else "What is new, revised or withdrawn, and what moved"
    return SitePage("since.html", "since", "Since the last briefing", finding.rstrip("."), {"told": told})


def _linked(source: SiteSource, behind: dict[str, tuple[ChangeLine, ...]]) -> dict[str, tuple[ChangeShown, ...]]:
    return {heading: tuple(_change(source, line) for line in lines) for heading, lines in behind.items()}


def _change(source: SiteSource, line: ChangeLine) -> ChangeShown:
    articles = [source.links.articles[line.document]] if line.document else []
    passages = [source.links.passages[name] for name in line.records]
    return ChangeShown(line.words, (*articles, *passages))
