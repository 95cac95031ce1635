"""The first page: every mark of its chart is one click from its sentence, and its words are one click away."""

import pytest

from tests.browser.charts import at_rest, click_mark, open_page, rows_on_screen

DIALOG = "[role=dialog]"
FIRST = "001-killed-nk-1000"
WORDS = "Western officials disclosed to the BBC"

BESIDE = """(claim) => {
  const chart = document.querySelector('.js-plotly-plot');
  const rows = chart.data.find(({ name }) => name === 'rows');
  const at = rows.customdata.findIndex(([each]) => each === claim);
  const box = chart.getBoundingClientRect(), { _size, yaxis7 } = chart._fullLayout;
  return [box.left + _size.l + 0.9 * _size.w, box.top + yaxis7._offset + yaxis7.l2p(rows.y[at])];
}"""
"""A place in a row, far to the right of its mark, where its words stand or could."""


def test_a_click_on_a_mark_of_the_overview_opens_its_sentence(page, address) -> None:
    open_page(page, f"{address}/")
    assert FIRST in rows_on_screen(page)
    click_mark(page, FIRST)
    page.wait_for_selector(DIALOG)
    page.locator(DIALOG).get_by_text(WORDS).first.wait_for()
    assert f"claim={FIRST}" in page.url
    page.keyboard.press("Escape")
    page.wait_for_selector(DIALOG, state="detached")
    at_rest(page)
    assert "claim=" not in page.url


@pytest.mark.thorough
def test_the_whole_row_of_a_mark_answers(page, address) -> None:
    open_page(page, f"{address}/")
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    page.mouse.move(*page.evaluate(BESIDE, FIRST))
    page.locator(".js-plotly-plot .hovertext").first.wait_for()
    page.mouse.click(*page.evaluate(BESIDE, FIRST))
    page.wait_for_selector(DIALOG)
    assert f"claim={FIRST}" in page.url


def test_all_things_are_told_in_words_with_the_way_to_their_sentences(page, address) -> None:
    open_page(page, f"{address}/")
    page.get_by_text("The 8 other things counted, in words").click()
    page.get_by_role("button", name="Open the evidence").first.click()
    page.wait_for_selector(DIALOG)
    assert "claim=000-wounded-2700" in page.url


def test_no_words_of_the_overview_run_over_each_other_or_out_of_it(page, address) -> None:
    open_page(page, f"{address}/")
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    page.evaluate("document.fonts.ready")
    assert page.evaluate(CLASHES) == []


CLASHES = """() => {
  const chart = document.querySelector('.js-plotly-plot'), edge = chart.getBoundingClientRect();
  const found = [...chart.querySelectorAll('text')].filter((each) => each.textContent.trim());
  const boxes = found.map((each) => [each.textContent, each.getBoundingClientRect()]);
  const meet = (a, b, near, far, room) => a[near] < b[far] - room && b[near] < a[far] - room;
  const over = ([, a], [, b]) => meet(a, b, 'left', 'right', 1) && meet(a, b, 'top', 'bottom', 4);
  const out = boxes.filter(([, box]) => box.right > edge.right + 1 || box.left < edge.left - 1).map(([text]) => [text]);
  const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => over(one, other))
    .map((other) => [one[0], other[0]]));
  return [...out, ...pairs];
}"""
"""Words that leave the chart, and pairs of words of which one stands on the other."""
