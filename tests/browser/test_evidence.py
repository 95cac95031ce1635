"""Every mark is one click, or one key, from its sentence."""

from tests.browser.charts import at_rest, click_mark, open_page, press_mark, rows_on_screen

SENTENCE = "North Korea reportedly sent"
DIALOG = "[role=dialog]"


MARKS = {
    "004-deployed-10000-12000",
    "003-deployed-12000",
    "000-deployed-11000",
    "001-deployed-11000",
    "002-additional-1000",
    "003-forecast-20000-25000",
}


def test_a_click_on_a_mark_opens_its_sentence_and_closing_lets_it_open_again(page, address) -> None:
    open_page(page, f"{address}/deployment")
    assert rows_on_screen(page) == MARKS
    for _ in range(2):
        click_mark(page, "004-deployed-10000-12000")
        page.wait_for_selector(DIALOG)
        page.locator(DIALOG).get_by_text(SENTENCE).first.wait_for()
        assert "claim=004-deployed-10000-12000" in page.url
        page.keyboard.press("Escape")
        page.wait_for_selector(DIALOG, state="detached")
        at_rest(page)
        assert "claim=" not in page.url
    page.get_by_text("as reported", exact=True).click()
    at_rest(page)
    assert page.query_selector(DIALOG) is None, "it came back with the next change"


def test_closed_in_the_instant_it_opens_it_leaves_the_address(page, address) -> None:
    open_page(page, f"{address}/deployment")
    press_mark(page, "004-deployed-10000-12000")
    page.wait_for_selector(DIALOG)
    page.keyboard.press("Escape")
    page.wait_for_selector(DIALOG, state="detached")
    at_rest(page)
    assert "claim=" not in page.url
    assert page.query_selector(DIALOG) is None


def test_the_keyboard_alone_opens_the_evidence(page, address) -> None:
    open_page(page, f"{address}/deployment")
    chooser = page.get_by_role("combobox", name="Open the evidence …")
    chooser.focus()
    page.keyboard.type("10,000 and 12,000")
    page.locator("[role=option][data-focused=true]", has_text="10,000 and 12,000").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_selector(DIALOG)
    page.locator(DIALOG).get_by_text(SENTENCE).first.wait_for()


def test_a_link_opens_the_evidence(page, address) -> None:
    open_page(page, f"{address}/casualties?claim=003-rate-92")
    page.wait_for_selector(DIALOG)
    page.locator(DIALOG).get_by_text("roughly 92 casualties per day").first.wait_for()
    page.locator(DIALOG).get_by_test_id("stCode").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.ariaLabel") == "Copy to clipboard"


def test_a_cell_lists_its_pairs_side_by_side(page, address) -> None:
    open_page(page, f"{address}/agreement")
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    cell = next(row for row in rows_on_screen(page) if set(row.split("|")) == {"zelenskyy", "russian-military"})
    click_mark(page, *cell.split("|"))
    page.wait_for_selector(DIALOG)
    page.locator(DIALOG).get_by_text("advancing 2.5 kilometers").first.wait_for()
    page.locator(DIALOG).get_by_text("had been repelled").first.wait_for()


def test_the_article_marks_its_claims_and_opens_their_records(page, address) -> None:
    open_page(page, f"{address}/documents?claim=004-casualties-weekend-30")
    assert "approximately 30 North Korean soldiers" in page.inner_text("[data-testid=stMain]")
    page.get_by_role("button", name="at least three North Korean soldiers").first.click()
    at_rest(page)
    assert "claim=004-missing-3" in page.url
