"""What the pages are called: two of them by the vocabulary, where it gives a title, so that they suit its topic."""

from collections.abc import Callable, Mapping

from core.frames import Tables
from core.models.briefing import PageName

PAGES: Mapping[PageName, str] = {
    "overview": "Overview",
    "deployment": "Deployment estimates",
    "casualties": "Casualty claims",
    "agreement": "Source agreement",
    "attribution": "Attribution",
    "comparisons": "Comparisons",
    "cross-checks": "Cross-checks",
    "documents": "Articles",
}
"""What the navigation calls each page, unless the vocabulary does."""

HEADINGS: Mapping[PageName, str] = {**PAGES, "casualties": "Casualty claims by source"}
"""What a page calls itself, unless the vocabulary does."""

PAGE_OF: Mapping[str, PageName] = {"deployment": "deployment", "losses": "casualties"}
"""By what a measure is drawn on: its page."""

_NOTHING = {
    "deployment": "No number of those deployed is reported here",
    "losses": "No number of losses is reported here",
}


def page_name(page: PageName, tables: Tables) -> str:
    """What the navigation calls a page: "Casualty claims"."""
    return own_names(tables).get(page, PAGES[page])


def page_heading(page: PageName, tables: Tables) -> str:
    """What a page calls itself: "Casualty claims by source"."""
    return own_names(tables).get(page, HEADINGS[page])


def own_names(tables: Tables) -> dict[PageName, str]:
    """The pages that the vocabulary names."""
    return {PAGE_OF[chart]: title for chart, title in tables.pages.items()}


def renamed(tables: Tables) -> Callable[[str], str]:
    """From what the navigation calls a page to what it calls it in this corpus."""
    named = {PAGES[page]: title for page, title in own_names(tables).items()}
    return lambda name: named.get(name, name)


def say_nothing_on(chart: str, tables: Tables) -> str:
    """That nothing is drawn on a chart, without a full stop: of numbers only, since positions may tell of it, too."""
    if tables.documents.empty:
        return "No article is on the charts yet"
    title = tables.pages.get(chart)
    return f"{title}: no number is reported here" if title else _NOTHING[chart]
