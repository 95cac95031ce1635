"""The whole site as files by path: the same corpus gives the same bytes. Writing them is `core.exports.folders`'."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from core.exports.site import data
from core.exports.site.agreement import agreement_page
from core.exports.site.briefings import LIST as BRIEFINGS_LIST
from core.exports.site.briefings import briefings_pages
from core.exports.site.charts import forests_page
from core.exports.site.colours import colours
from core.exports.site.data.variants import TooOftenToldError
from core.exports.site.documents import LIST as DOCUMENTS_LIST
from core.exports.site.documents import documents_pages
from core.exports.site.downloads import download_files, downloads_page
from core.exports.site.finding import FINDING, finding_page
from core.exports.site.method import method_page
from core.exports.site.overview import overview_page
from core.exports.site.pairs import pairs_page
from core.exports.site.publication import Publication
from core.exports.site.rendering import policy, render
from core.exports.site.source import COPYING, SitePage, SiteSource, source_of
from core.exports.site.sources import LIST as SOURCES_LIST
from core.exports.site.sources import sources_pages
from core.exports.site.telling import since_page
from core.models import Corpus
from core.wording.pages import own_names

STYLE, COLOURS = "assets/site.css", "assets/colours.css"
WHOLE = Publication()
QUICK_TEXTS = ("mode.string_storage", "python")
"""A site is made from very many small frames; with texts kept so, cutting those takes two thirds of the time."""

NAMES = {
    "deployment.html": "Deployment",
    "casualties.html": "Casualties",
    "agreement.html": "Agreement",
    "since.html": "What changed",
}
"""What the way to a page is called where its own name is long, and the vocabulary gives it none."""


def site(corpus: Corpus, publication: Publication = WHOLE) -> dict[str, bytes]:
    """Every file of the site by its path. Raises NoBriefingError."""
    with pd.option_context(*QUICK_TEXTS):
        return _files(source_of(corpus, publication))


def _files(source: SiteSource) -> dict[str, bytes]:
    downloads, charts = download_files(source), _charts(source)
    made = (*_pages(source), downloads_page(downloads))
    pages = [page if charts else replace(page, live=None, drawn={}) for page in made]
    ways = _ways(pages, source)
    return {
        **{page.path: _rendered(page, source, ways) for page in pages},
        **{path: data.asset(path.rpartition("/")[2]) for path in (STYLE, COPYING, FINDING)},
        COLOURS: colours(),
        **charts,
        **{_scripts(page)[0]: data.as_script(dict(page.drawn), "CONTESTED_DRAWN") for page in pages if page.drawn},
        **downloads,
    }


def _charts(source: SiteSource) -> dict[str, bytes]:
    """What makes the charts live. Nothing, so that they are tables, where there is no number to draw, or where one is
    told so often that not every choice of its articles can be drawn beforehand."""
    if source.tables.claims.empty:
        return {}
    try:
        return data.site_files(source.sentences, texts=source.publication.texts)
    except TooOftenToldError:
        return {}


def _pages(source: SiteSource) -> Iterator[SitePage]:
    yield overview_page(source)
    yield forests_page(source, "deployment")
    yield forests_page(source, "casualties")
    yield agreement_page(source)
    yield pairs_page(source)
    yield from sources_pages(source)
    yield from documents_pages(source)
    yield from briefings_pages(source)
    if source.publication.earlier:
        yield since_page(source, source.publication.earlier)
    yield finding_page(source)
    yield method_page(source)


def _ways(pages: list[SitePage], source: SiteSource) -> list[tuple[str, str]]:
    """The ways to all pages but single articles, briefings and sources: path and name."""
    own = {f"{page}.html": name for page, name in own_names(source.tables).items()}
    return [(page.path, (NAMES | own).get(page.path, page.name)) for page in pages if "/" not in page.path]


def _scripts(page: SitePage) -> tuple[str, ...]:
    """What a page runs: what draws its charts first, and last what copies and finds."""
    drawn = data.drawn_scripts(page.path) if page.drawn else ()
    live = data.scripts(page.live) if page.live else ()
    return (*drawn, *live, *page.scripts)


def _rendered(page: SitePage, source: SiteSource, ways: list[tuple[str, str]]) -> bytes:
    lists = {"document": DOCUMENTS_LIST, "briefing": BRIEFINGS_LIST, "source": SOURCES_LIST}
    scripts = _scripts(page)
    return render(
        page.template,
        page=page,
        root="../" * page.path.count("/"),
        here=lists.get(page.template, page.path),
        ways=ways,
        site=source.title,
        state=source.state.fingerprint,
        day=source.publication.day,
        policy=policy(runs=bool(scripts)),
        scripts=scripts,
        styles=(STYLE, COLOURS, data.STYLE) if page.live or page.drawn else (STYLE, COLOURS),
        **page.context,
    )
