"""What every page of a site is made from, and what a page is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from core.exhibits.fingerprint import fingerprint
from core.exhibits.focus import in_focus
from core.exhibits.shown import to_filters, view_of
from core.exhibits.state import State
from core.exports.site.data.whole import DrawnChart
from core.exports.site.links import SiteLinks, links
from core.exports.site.publication import Publication
from core.exports.site.sentences import SafeSentences
from core.figures.theme import theme
from core.frames import Tables, tables
from core.frames.rows import article_number
from core.models import Corpus
from core.models.briefing import Shown
from core.wording.headlines import headline

COPYING = "assets/copying.js"
"""What a page runs that has buttons to copy sentences."""


@dataclass(frozen=True, slots=True)
class SiteSource:
    """A corpus in the state in which its site opens, with the links between its pages, and a sentence a record."""

    corpus: Corpus
    publication: Publication
    state: State
    links: SiteLinks
    sentences: SafeSentences

    @property
    def tables(self) -> Tables:
        return self.state.tables

    @property
    def title(self) -> str:
        return self.publication.title or self.tables.title

    def shown(self, shown: Shown) -> State:
        """Another state of the same corpus, as a step of a briefing shows it; what it shares with the first is not
        worked out again."""
        shown = in_focus(shown, self.tables)
        state = replace(self.state, shown=shown)
        return state if to_filters(shown) == state.view.filters else replace(state, view=view_of(self.tables, shown))


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page by its path from the root: its template, its name in a word or two, its finding, and what it shows.

    `live` is the name under which its charts are known to the script, or None. `drawn` are the charts without filters
    by the keys of their tables, `scripts` what else it runs.
    """

    path: str
    template: str
    name: str
    finding: str
    context: Mapping[str, Any] = field(default_factory=dict)
    live: str | None = None
    drawn: Mapping[str, DrawnChart] = field(default_factory=dict)
    scripts: tuple[str, ...] = ()

    @property
    def headline(self) -> tuple[str, str]:
        """The finding in two: the title of the page, and what stands below it."""
        return headline(self.finding)


def source_of(corpus: Corpus, publication: Publication) -> SiteSource:
    """The source of a site."""
    known = tables(corpus) if publication.texts else _without_texts(tables(corpus))
    seen = view_of(known, Shown())
    state = State(seen, Shown(), theme("light"), known_as=fingerprint(known))
    return SiteSource(corpus, publication, state, links(seen), SafeSentences(seen))


def _without_texts(known: Tables) -> Tables:
    """The tables with no words of an article but the quotes: what has no title is called by its number alone."""
    documents = known.documents
    labels = documents["label"].where(documents["title"].notna(), documents["document"].map(article_number))
    return replace(known, texts={}, documents=documents.assign(label=labels))
