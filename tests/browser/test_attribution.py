"""A click on a strand lights its way and shows its wording step by step; a link brings both back."""

import pytest

from tests.browser.charts import at_rest, click_mark, open_page, rows_on_screen
from tests.browser.findings import serious_in_both

TOLD = "western-officials-killed-1000"
LOST = "Lost “they believed”"
DIALOG = "[role=dialog]"
LADDER = "document.querySelector('.st-key-ladder')"
WITHIN = f"""() => {{
  const panel = {LADDER}, place = panel.getBoundingClientRect();
  return [place.top, place.bottom, panel.scrollHeight - panel.clientHeight];
}}"""
LIT = """() => [...document.querySelectorAll('.js-plotly-plot')].some(
  (chart) => chart._fullData.some((trace) => trace.name === 'lit'))"""


def test_a_click_on_a_strand_lights_its_way_and_shows_its_ladder(page, address) -> None:
    open_page(page, f"{address}/attribution?statement=none")
    assert not page.evaluate(LIT)
    click_mark(page, TOLD)
    assert f"statement={TOLD}" in page.url
    page.get_by_text(LOST).wait_for()
    page.wait_for_function(LIT)


@pytest.mark.thorough
def test_a_click_far_below_brings_the_whole_wording_into_view(page, address) -> None:
    open_page(page, f"{address}/attribution?statement={TOLD}")
    click_mark(page, "special-forces-unseen")
    assert "statement=special-forces-unseen" in page.url
    page.get_by_text("21 became “several weeks”").wait_for()
    page.wait_for_function(f"{LADDER}?.contains(document.activeElement)")
    top, bottom, hidden = page.evaluate(WITHIN)
    assert (top >= 0, bottom <= page.viewport_size["height"], hidden) == (True, True, 0)


def test_a_link_restores_the_lit_way_and_each_step_opens_its_sentence(page, address) -> None:
    open_page(page, f"{address}/attribution?statement={TOLD}")
    page.get_by_text(LOST).wait_for()
    page.wait_for_function(LIT)
    assert serious_in_both(page) == []
    page.get_by_role("button", name="Open the evidence").nth(1).click()
    page.wait_for_selector(DIALOG)
    assert "claim=002-killed-nk-1000" in page.url
    page.keyboard.press("Escape")
    at_rest(page)
    assert f"statement={TOLD}" in page.url
    assert "claim=" not in page.url


def test_a_statement_is_lit_from_the_keyboard_and_put_out(page, address) -> None:
    open_page(page, f"{address}/attribution")
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    page.get_by_role("combobox", name="Light a statement").focus()
    page.keyboard.type("45,100")
    page.locator("[role=option][data-focused=true]", has_text="Zelenskyy: 45,100 people").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**statement=zelenskyy-ukrainian-casualties-45100**")
    at_rest(page)
    page.get_by_role("button", name="Put out").click()
    at_rest(page)
    assert "statement=none" in page.url
    assert not page.evaluate(LIT)


def test_filters_leave_only_the_strands_of_an_origin(page, address) -> None:
    open_page(page, f"{address}/attribution?origins=Western+officials")
    numbers, matters = {TOLD, "western-officials-deployed-11000"}, ("1000-killed", "troops-sent")
    assert rows_on_screen(page) == numbers | {f"western-officials-affirm-{matter}" for matter in matters}
