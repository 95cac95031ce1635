"""Nothing is asked of another host, and nothing of ours stands in the way of a reader who cannot see or use a mouse.

One reader walks through all pages by their links, so that each is opened once for all that is asked of it.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest

from tests.browser.charts import at_rest, open_page
from tests.browser.findings import serious, serious_in_both
from tests.conftest import THOROUGH

TABLED = ("", "deployment", "casualties", "agreement", "attribution", "cross-checks", "comparisons", "sources")
CHARTS = (*TABLED[:-2], "coverage", "present")
COLOURED = (*CHARTS, "documents")
"""Pages with colours of our own; on the others all are Streamlit's."""

PAGES = (
    *(*TABLED, "documents", "add", "edit", "coverage", "second", "changed-texts", "vocabulary"),
    *("briefings", "present"),
)
"""Every page; the last covers the way to the others."""

MENUS = {
    "Evidence": ("documents", "sources"),
    "Why they differ": ("attribution", "comparisons", "cross-checks"),
    "Present": ("briefings", "present"),
    "Curate": ("add", "edit", "coverage", "second", "changed-texts", "vocabulary"),
}
"""Which pages stand in a menu of the bar above all pages; the others stand in the bar itself."""

WIDE, ZOOMED = {"width": 1280, "height": 1600}, {"width": 640, "height": 400}
"""A window, and what is left of one of 1280 × 800 at 200 %."""

NAMES = """() => [...document.querySelectorAll('.js-plotly-plot')].map((chart) => {
  const named = chart.closest('[aria-label]');
  return named.getAttribute('aria-label') || '';
})"""

OVERFLOWING = """() => {
  const main = document.querySelector('[data-testid=stMain]');
  const across = [document.scrollingElement, main].map((each) => each.scrollWidth - each.clientWidth);
  const outside = (box) => box.width && (box.left < 0 || box.right > innerWidth + 1);
  const controls = [...main.querySelectorAll('button, input, a, h1, h2, h3, p, label')]
    .filter((each) => !each.closest('.chart, [data-testid=stDataFrame], iframe'))
    .filter((each) => outside(each.getBoundingClientRect()) && getComputedStyle(each).position !== 'absolute');
  const isKey = (each) => (each.closest('[aria-label]')?.getAttribute('aria-label') || '').startsWith('Key');
  const charts = [...main.querySelectorAll('.js-plotly-plot')].filter((each) => !isKey(each));
  const squeezed = charts.map((each) => each.clientWidth);
  const narrow = squeezed.filter((pixels) => pixels < 800);
  return [...across.filter((pixels) => pixels > 0), ...narrow, ...controls.map((each) => each.outerHTML.slice(0, 200))];
}"""
"""By how much the page can be scrolled sideways, charts too narrow for their words (a key has fewer columns there), and
what is outside the window."""

REACHED = """() => [...document.querySelectorAll('[data-testid=stElementContainer]:has(.chart)')]
  .every((box) => box.scrollWidth <= box.clientWidth + 1 || box.tabIndex === 0)"""
"""Whether the keyboard reaches every chart that scrolls inside its box."""


class Visit(NamedTuple):
    """A page that was opened, and whatever its browser has asked for on the way."""

    path: str
    page: Any
    asked: list[str]


@pytest.fixture(scope="module")
def walk(browser, address) -> Iterator[Visit]:
    """The reader who walks."""
    context = browser.new_context(viewport=WIDE, color_scheme="light")
    page, asked = context.new_page(), []
    page.on("request", lambda sent: asked.append(sent.url))
    page.on("websocket", lambda opened: asked.append(opened.url))
    open_page(page, address)
    yield Visit("", page, asked)
    context.close()


@pytest.fixture(scope="module", params=PAGES, ids=lambda path: path or "overview")
def visit(request: pytest.FixtureRequest, walk: Visit) -> Visit:
    """Each page in turn, in a wide window."""
    page, path = walk.page, request.param
    page.set_viewport_size(WIDE)
    go_to(page, path)
    page.wait_for_url(f"**/{path}*")
    at_rest(page)
    return walk._replace(path=path)


def go_to(page: Any, path: str) -> None:
    """Follow the page's link in the bar, opening its menu where it has one."""
    for menu in (name for name, paths in MENUS.items() if path in paths):
        page.get_by_test_id("stTopNavSection").filter(has_text=menu).click()
    page.locator(
        f"[data-testid=stTopNav] [href$='/{path}'], [data-testid=stTopNavDropdownLink][href$='/{path}']"
    ).click()


def test_no_request_leaves_this_machine(visit: Visit) -> None:
    hosts = {urlsplit(url).hostname for url in visit.asked if url.startswith(("http", "ws"))}
    assert hosts == {"127.0.0.1"}


def test_no_chart_offers_to_be_sent_elsewhere(visit: Visit) -> None:
    for drawn in visit.page.locator(".js-plotly-plot").all()[:1]:
        drawn.hover()
    assert visit.page.locator(".modebar-btn").count() == 0


def test_axe_finds_nothing_serious_that_is_ours(visit: Visit) -> None:
    look = serious_in_both if visit.path in COLOURED or THOROUGH else serious
    assert look(visit.page) == []


def test_every_chart_has_a_text_alternative_with_its_numbers(visit: Visit) -> None:
    names = visit.page.evaluate(NAMES)
    assert bool(names) == (visit.path in CHARTS)
    assert all(len(name) > 40 for name in names), names
    assert all(any(letter.isdigit() for letter in name) for name in names if not name.startswith("Key")), names


def test_at_200_percent_nothing_is_cut_off(visit: Visit) -> None:
    visit.page.set_viewport_size(ZOOMED)
    at_rest(visit.page)
    assert visit.page.evaluate(OVERFLOWING) == []
    visit.page.wait_for_function(REACHED)


def test_every_chart_of_claims_can_be_read_as_a_table(visit: Visit) -> None:
    page = visit.page
    shown = page.get_by_text("table", exact=True)
    assert bool(shown.count()) == (visit.path in TABLED)
    if shown.count():
        shown.first.click()
        page.wait_for_selector("[data-testid=stDataFrame]")
        at_rest(page)
        assert page.query_selector(".js-plotly-plot") is None
