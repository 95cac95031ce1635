"""What a browser prints of the pages with charts: black on white, whole, and without what only a screen is for."""

import pytest

from tests.browser.charts import at_rest, open_page, rows_on_screen

UPRIGHT, LYING = {"width": 702, "height": 1032}, {"width": 1032, "height": 702}
"""A4 without its margins, in CSS pixels."""

CHARTS = """() => [...document.querySelectorAll('.chart')].map((chart) => {
  const box = chart.querySelector('.svg-container').getBoundingClientRect();
  const names = [...chart.querySelectorAll('.annotation text, .ytick text, .textpoint text, text')];
  const colours = names.map((text) => getComputedStyle(text).fill);
  const inside = getComputedStyle(chart.closest('[data-testid=stElementContainer]')).breakInside;
  return {wide: box.right, high: box.height, inside, colours: [...new Set(colours)]};
})"""

SEEN = """() => [...document.querySelectorAll(
  "button, input, [data-testid=stSidebar], [data-testid=stHeader], [data-testid=stButtonGroup]"
)].filter((each) => each.checkVisibility() && each.getBoundingClientRect().height).map((each) => each.innerText)"""

PALE = """() => [...document.querySelectorAll('[data-testid=stMain] :is(h1, h2, h3, p, li)')]
  .filter((each) => each.checkVisibility() && getComputedStyle(each).color !== 'rgb(0, 0, 0)').length"""


@pytest.fixture
def dark(page) -> object:  # type: ignore[no-untyped-def]
    """The tab of a reader whose screen is dark."""
    page.emulate_media(color_scheme="dark")
    return page


def opened(page, address: str) -> set[str]:  # type: ignore[no-untyped-def]
    """The page with its charts drawn, and the rows of these."""
    open_page(page, address)
    page.wait_for_selector(".chart .main-svg")
    at_rest(page)
    return rows_on_screen(page)


PRINTED = [("", LYING), ("agreement", LYING), ("casualties", UPRIGHT)]
PRINTED_TOO = [
    ("", UPRIGHT),
    ("agreement", UPRIGHT),
    ("casualties", LYING),
    ("attribution", UPRIGHT),
    ("attribution", LYING),
]


@pytest.mark.parametrize(
    ("path", "paper"), [*PRINTED, *(pytest.param(*each, marks=pytest.mark.thorough) for each in PRINTED_TOO)]
)
def test_every_chart_is_whole_on_paper_whatever_the_screen_has(dark, address: str, path: str, paper: dict) -> None:  # type: ignore[no-untyped-def]
    rows = opened(dark, f"{address}/{path}")
    dark.emulate_media(media="print")
    dark.set_viewport_size(paper)
    at_rest(dark)
    for chart in dark.evaluate(CHARTS):
        assert chart["wide"] <= paper["width"] + 1
        assert chart["high"] <= 0.85 * paper["height"]
        assert chart["inside"] == "avoid"
        assert "rgb(250, 250, 250)" not in chart["colours"]
    assert rows_on_screen(dark) == rows
    assert dark.evaluate(PALE) == 0
    assert dark.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_what_only_a_screen_is_for_stays_there_and_statements_in_words_are_told(dark, address: str) -> None:  # type: ignore[no-untyped-def]
    opened(dark, f"{address}/casualties")
    dark.emulate_media(media="print")
    seen = dark.evaluate(SEEN)
    assert len(seen) == 14
    assert "“heavy casualties” (“reports of”) – nobody named (article 003)" in seen
    assert dark.get_by_role("heading", level=1).is_visible()
    assert dark.get_by_text("No midpoint is ever made").is_visible()


def test_after_printing_the_charts_are_those_of_the_screen_again(dark, address: str) -> None:  # type: ignore[no-untyped-def]
    rows = opened(dark, f"{address}/deployment")
    before = dark.evaluate(CHARTS)
    printed = dark.pdf(format="A4")
    assert printed.startswith(b"%PDF")
    at_rest(dark)
    assert dark.evaluate(CHARTS) == before
    assert "rgb(250, 250, 250)" in before[0]["colours"]
    assert rows_on_screen(dark) == rows
