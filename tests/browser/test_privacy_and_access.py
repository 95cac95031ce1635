"""Nothing is asked of another host, and nothing of ours stands in the way of a reader who cannot see or use a mouse."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest

from tests.browser.charts import at_rest, open_page

PAGES = ("", "deployment", "casualties", "agreement", "attribution", "comparisons", "cross-checks", "documents")
CURATE = ("add", "edit", "coverage", "second", "changed-texts", "vocabulary")
CHARTS = ("deployment", "casualties", "agreement")

STREAMLITS_OWN = {
    "color-contrast": "<kbd",
    "list": "stSidebarNavItems",
    "listitem": '<li class="st-emotion',
}
"""Findings that Streamlit itself brings: rule, and what its markup contains."""


class Visit(NamedTuple):
    """A page that was opened, and whatever its browser asked for on the way."""

    page: Any
    asked: list[str]


VISITS = [
    *((path, scheme) for path in PAGES for scheme in ("light", "dark")),
    *((path, scheme) for scheme, path in zip(("light", "dark") * len(CURATE), CURATE, strict=False)),
]
"""Every page that readers look at in both schemes; those of curators in one or the other, in turn."""


@pytest.fixture(scope="module", params=VISITS, ids=" ".join)
def visit(request: pytest.FixtureRequest, browser, address) -> Iterator[Visit]:
    """Each page in each scheme, opened once for all tests that only look at it."""
    path, scheme = request.param
    context = browser.new_context(viewport={"width": 1280, "height": 1600}, color_scheme=scheme)
    page, asked = context.new_page(), []
    page.on("request", lambda sent: asked.append(sent.url))
    page.on("websocket", lambda opened: asked.append(opened.url))
    open_page(page, f"{address}/{path}")
    yield Visit(page, asked)
    context.close()


def test_no_request_leaves_this_machine(visit: Visit) -> None:
    hosts = {urlsplit(url).hostname for url in visit.asked if url.startswith(("http", "ws"))}
    assert hosts == {"127.0.0.1"}


def test_axe_finds_nothing_serious_that_is_ours(visit: Visit) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(visit.page).response["violations"]
    ours = [
        (rule["id"], node["html"][:200])
        for rule in found
        if rule["impact"] in {"serious", "critical"}
        for node in rule["nodes"]
        if STREAMLITS_OWN.get(rule["id"], "\0") not in node["html"]
    ]
    assert ours == []


@pytest.mark.parametrize("visit", [(path, "light") for path in CHARTS], indirect=True)
def test_every_chart_has_a_text_alternative_with_its_numbers(visit: Visit) -> None:
    visit.page.wait_for_selector(".js-plotly-plot .scatterlayer")
    names = visit.page.evaluate(
        """() => [...document.querySelectorAll('.js-plotly-plot')].map((chart) => {
          const named = chart.closest('[aria-label]') || chart.closest('[data-testid=stPlotlyChart]');
          return named.getAttribute('aria-label') || '';
        })"""
    )
    assert names
    assert all(any(letter.isdigit() for letter in name) and len(name) > 40 for name in names), names


@pytest.mark.parametrize("path", CHARTS)
def test_every_chart_can_be_read_as_a_table(page, address, path: str) -> None:
    open_page(page, f"{address}/{path}")
    page.get_by_text("table", exact=True).first.click()
    page.wait_for_selector("[data-testid=stDataFrame]")
    at_rest(page)
    assert page.query_selector(".js-plotly-plot") is None
