"""Nothing is asked of another host, and nothing of ours stands in the way of a reader who cannot see or use a mouse."""

from urllib.parse import urlsplit

import pytest

from tests.browser.charts import at_rest, open_page

PAGES = ("", "deployment", "casualties", "agreement", "attribution", "comparisons", "cross-checks", "documents")

STREAMLITS_OWN = {
    "color-contrast": "<kbd",
    "list": "stSidebarNavItems",
    "listitem": '<li class="st-emotion',
    "scrollable-region-focusable": 'data-testid="stElementContainer"',
}
"""Findings that Streamlit itself brings: rule, and what its markup contains."""


@pytest.mark.parametrize("path", PAGES)
def test_no_request_leaves_this_machine(page, address, path: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_page(page, f"{address}/{path}")
    hosts = {urlsplit(url).hostname for url in asked if url.startswith(("http", "ws"))}
    assert hosts == {"127.0.0.1"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious_that_is_ours(browser, address, path: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    context = browser.new_context(viewport={"width": 1280, "height": 1600}, color_scheme=scheme)
    page = context.new_page()
    open_page(page, f"{address}/{path}")
    found = axe.Axe().run(page).response["violations"]
    ours = [
        (rule["id"], node["html"][:200])
        for rule in found
        if rule["impact"] in {"serious", "critical"}
        for node in rule["nodes"]
        if STREAMLITS_OWN.get(rule["id"], "\0") not in node["html"]
    ]
    context.close()
    assert ours == []


@pytest.mark.parametrize("path", ["deployment", "casualties", "agreement"])
def test_every_chart_has_a_text_alternative_with_its_numbers(page, address, path: str) -> None:
    open_page(page, f"{address}/{path}")
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    names = page.evaluate(
        """() => [...document.querySelectorAll('.js-plotly-plot')].map((chart) => {
          const named = chart.closest('[aria-label]') || chart.closest('[data-testid=stPlotlyChart]');
          return named.getAttribute('aria-label') || '';
        })"""
    )
    assert names
    assert all(any(letter.isdigit() for letter in name) and len(name) > 40 for name in names), names


@pytest.mark.parametrize("path", ["deployment", "casualties", "agreement"])
def test_every_chart_can_be_read_as_a_table(page, address, path: str) -> None:
    open_page(page, f"{address}/{path}")
    page.get_by_text("table", exact=True).first.click()
    page.wait_for_selector("[data-testid=stDataFrame]")
    at_rest(page)
    assert page.query_selector(".js-plotly-plot") is None
