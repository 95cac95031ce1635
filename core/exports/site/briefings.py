"""Briefings as pages to read: each step with its headline, what follows from it, and its charts."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote, urlencode

from core.exports.site.links import BRIEFINGS, file_names
from core.exports.site.publication import NoBriefingError
from core.exports.site.source import COPYING, SitePage, SiteSource
from core.exports.site.steps import StepChart, charts_of
from core.models import NamedBriefing
from core.models.briefing import PageName, Shown, Step
from core.wording.numbers import say_count

LIST = "briefings.html"
PAGES: Mapping[PageName, str] = {
    "overview": "index.html",
    "deployment": "deployment.html",
    "casualties": "casualties.html",
    "agreement": "agreement.html",
    "comparisons": "comparisons.html",
    "documents": "documents.html",
}
"""The page of the site for each page of the dashboard; the others are told in the briefing alone."""

AS_READ = Shown()
LIVE = ("deployment", "casualties", "agreement")


class StepTold(NamedTuple):
    """One step: what is said of it, and the charts that it shows; `href` leads to the view, where the site has it."""

    key: str
    headline: str
    so_what: str
    charts: list[StepChart]
    href: str | None


def briefings_pages(source: SiteSource) -> Iterator[SitePage]:
    """The list of briefings and a page for each; nothing where there is none."""
    found = _published(source)
    files = file_names(BRIEFINGS, [each.name for each in found])
    if found:
        listed = [(files[each.name], each.briefing.title, _steps(each)) for each in found]
        yield SitePage(LIST, "briefings", "Briefings", say_count(len(found), "briefing"), {"listed": listed})
    for each in found:
        steps = [_told(source, step, number) for number, step in enumerate(each.briefing.steps, 1)]
        drawn = {one.told.key: one.drawn for step in steps for one in step.charts if one.drawn}
        context, title = {"steps": steps}, each.briefing.title
        yield SitePage(files[each.name], "briefing", "Briefings", title, context, drawn=drawn, scripts=(COPYING,))


def _published(source: SiteSource) -> list[NamedBriefing]:
    """The briefings that are published. Raises NoBriefingError."""
    named, chosen = {each.name: each for each in source.corpus.briefings}, source.publication.briefings
    missing = [name for name in chosen or () if name not in named]
    if missing:
        raise NoBriefingError(f"there is no briefing {missing[0]!r}; there is {', '.join(named) or 'none'}")
    return list(named.values()) if chosen is None else [named[name] for name in dict.fromkeys(chosen)]


def hash_of(shown: Shown) -> str:
    """The part of a live page's address that restores this state; empty for the one in which it opens."""
    one = {
        "whose": shown.subject,
        "show": None if shown.by_origin else "reported",
        "known-by": shown.known_by,
        "as-of": shown.as_of,
        "compare": "matters" if shown.matters else None,
        "withdrawn": "1" if shown.withdrawn else None,
    }
    several = {name: getattr(shown, name) for name in ("documents", "kinds", "sides", "origins", "subjects")}
    said = [(name, str(words)) for name, words in one.items() if words]
    return urlencode([*said, *((name, each) for name, chosen in several.items() for each in chosen)], quote_via=quote)


def _steps(each: NamedBriefing) -> str:
    return say_count(len(each.briefing.steps), "step")


def _told(source: SiteSource, step: Step, number: int) -> StepTold:
    href = _href(source, step)
    return StepTold(f"step-{number}", step.headline, step.so_what, list(charts_of(source, step, number, href)), href)


def _href(source: SiteSource, step: Step) -> str | None:
    """Where the site shows the same; None where it cannot, as with hedges that are read otherwise."""
    shown = step.shown
    if step.page not in PAGES or shown.readings or shown.about != AS_READ.about:
        return None
    if step.page == "documents" and shown.document:
        return source.links.articles.get(shown.document, PAGES["documents"])
    state = hash_of(shown) if step.page in LIVE else ""
    return f"{PAGES[step.page]}#{state}".rstrip("#")
