"""Why they differ: a pair opens from its sentence, a link restores a choice of verdicts, a check opens its inputs."""

import pytest

from tests.browser.charts import at_rest, click_mark, open_page

DIALOG = "[data-testid=stDialog]"


def test_a_pair_opens_from_its_sentence_by_keyboard_and_closing_takes_it_out_of_the_address(page, address) -> None:
    open_page(page, f"{address}/comparisons")
    page.get_by_role("button", name="Side by side").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(DIALOG)
    page.locator(DIALOG).get_by_text("significantly higher").first.wait_for()
    assert "pairs=" in page.url
    page.keyboard.press("Escape")
    page.wait_for_selector(DIALOG, state="detached")
    at_rest(page)
    assert "pairs=" not in page.url


@pytest.mark.thorough
def test_a_link_with_a_verdict_restores_it(page, address) -> None:
    open_page(page, f"{address}/comparisons")
    for verdict in ("✗ clash", "~ may clash", "✓ agree", "• cannot be compared"):
        page.get_by_role("button", name=verdict, exact=True).click()
        at_rest(page)
    link, main = page.url, page.locator("[data-testid=stMain]")
    assert "verdict=" in link
    (listed,) = main.get_by_role("heading", level=3).all_inner_texts()
    assert listed.startswith("• cannot be compared (")
    fresh = page.context.new_page()
    open_page(fresh, link)
    again = fresh.locator("[data-testid=stMain]")
    assert again.get_by_role("heading", level=3).all_inner_texts() == [listed]
    assert again.inner_text() == main.inner_text()


def test_a_check_opens_its_inputs_from_the_chart_and_from_a_button(page, address) -> None:
    open_page(page, f"{address}/cross-checks")
    click_mark(page, "003-casualties-4000")
    page.wait_for_selector(DIALOG)
    assert "claim=003-casualties-4000" in page.url
    page.keyboard.press("Escape")
    page.wait_for_selector(DIALOG, state="detached")
    at_rest(page)
    page.get_by_role("button", name="roughly 92 casualties per day").first.click()
    page.wait_for_selector(DIALOG)
    assert "claim=003-rate-92" in page.url


@pytest.mark.thorough
def test_the_addresses_of_both_pages_work_on_a_fresh_server(page, served, own_seeds) -> None:
    address = served(own_seeds)
    for path, title in (("cross-checks", "cross-checks"), ("comparisons", "cannot be compared")):
        open_page(page, f"{address}/{path}")
        assert title in page.inner_text("h1")
        assert page.query_selector(DIALOG) is None
