"""The front page of the published site: a row of its chart leads to its sentence, with a mouse and without scripts."""

from typing import Any

import pytest

from core.exports.folders import replace_folder
from tests.browser.test_site import reading
from tests.published import seeds_site

KILLED = "001-killed-nk-1000"
QUOTE = "Western officials disclosed to the BBC that they believed at least 1,000"

ROW = """([claim, share]) => {
  const chart = document.querySelector('.js-plotly-plot');
  chart.scrollIntoView({ block: 'center' });
  const rows = chart.data.find(({ name }) => name === 'rows');
  const axis = chart._fullLayout[`yaxis${rows.yaxis.slice(1)}`];
  const at = rows.customdata.findIndex(([each]) => each === claim);
  const box = chart.getBoundingClientRect();
  return [box.left + share * box.width, box.top + axis._offset + axis.d2p(rows.y[at])];
}"""
"""A place in the row of a mark, this share of the width of the chart from the left."""

WORDS = """() => {
  const texts = [...document.querySelectorAll('.js-plotly-plot text')].filter((each) => each.textContent.trim());
  const boxes = texts.map((each) => [each.textContent, each.getBoundingClientRect()]);
  const meet = (a, b, near, far, room) => a[near] < b[far] - room && b[near] < a[far] - room;
  const edge = document.querySelector('.js-plotly-plot').getBoundingClientRect();
  const cut = boxes.filter(([, box]) => box.left < edge.left - 1 || box.right > edge.right + 1).map(([text]) => text);
  return [...cut, ...boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
    .filter(([, b]) => meet(a, b, 'left', 'right', 1) && meet(a, b, 'top', 'bottom', 4))
    .map(([other]) => `${one} | ${other}`))];
}"""
"""Words of the chart that run into others, or leave it."""


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("front") / "site"
    replace_folder(out, seeds_site())
    return (out / "index.html").as_uri()


@pytest.mark.parametrize("share", [0.1, 0.9])
def test_a_row_of_the_chart_leads_to_its_sentence(browser: Any, front: str, share: float) -> None:
    with reading(browser, offline=True) as (page, _, faults):
        page.goto(front)
        page.wait_for_selector(".js-plotly-plot .scatterlayer")
        page.mouse.move(*page.evaluate(ROW, [KILLED, share]))
        page.wait_for_selector(".cc-opens")
        page.mouse.click(*page.evaluate(ROW, [KILLED, share]))
        page.wait_for_url(f"**/documents/001-*#{KILLED}")
        assert QUOTE in page.locator("mark:target, mark:has(> span:target)").first.inner_text()
        assert faults == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_the_chart_stands_in_both_looks_and_widths(browser: Any, front: str, scheme: str, width: int) -> None:
    with reading(browser, offline=True, color_scheme=scheme) as (page, _, faults):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(front)
        page.wait_for_selector(".js-plotly-plot .scatterlayer")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
        assert page.evaluate(WORDS) == []
        ground = page.evaluate("getComputedStyle(document.querySelector('.js-plotly-plot .main-svg')).backgroundColor")
        assert ground == ("rgb(255, 255, 255)" if scheme == "light" else "rgb(14, 17, 23)")
        label = page.locator(".cc-figure").get_attribute("aria-label")
        assert label.startswith("How many, as stated: 6 things")
        page.get_by_text("Table: 14 rows").click()
        page.locator("[data-chart] table a", has_text="at least 1,000").first.click()
        page.wait_for_url("**/documents/*")
        assert faults == []


def test_another_look_of_the_system_draws_it_anew(browser: Any, front: str) -> None:
    with reading(browser, offline=True, color_scheme="light") as (page, _, faults):
        page.goto(front)
        page.wait_for_selector(".js-plotly-plot .scatterlayer")
        page.emulate_media(color_scheme="dark")
        page.wait_for_function("() => document.querySelector('.js-plotly-plot').layout.paper_bgcolor === '#0e1117'")
        assert faults == []


def test_without_scripts_the_table_is_read_and_leads_to_the_sentences(browser: Any, front: str) -> None:
    with reading(browser, java_script_enabled=False) as (page, _, faults):
        page.goto(front)
        assert page.locator("[data-chart] tbody tr").count() == 14
        assert page.locator(".cc-figure").count() == 0
        page.locator(f"[id='mark={KILLED}'] a[href^='documents/']").click()
        page.wait_for_url(f"**/documents/001-*#{KILLED}")
        assert faults == []
