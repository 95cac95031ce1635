"""Every mark is one click, or one key, from its sentence."""

import pytest

from tests.browser.charts import at_rest, click_mark, click_row, open_page, press_mark, rows_on_screen

CUT_OPTIONS = """() => [...document.querySelectorAll('[role=option] *')]
  .filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)"""
"""The options of an open list that are not read to their end."""

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


@pytest.mark.parametrize(
    ("path", "heading", "shares"), [("deployment", 50, (0.1, 0.35, 0.9)), ("", 12, (0.9,))], ids=["forest", "overview"]
)
def test_all_of_a_row_opens_its_sentence_its_name_and_its_words_too(page, address, path, heading, shares) -> None:
    open_page(page, f"{address}/{path}")
    for share in shares:
        click_row(page, "004-deployed-10000-12000", share)
        at_rest(page)
        page.locator(DIALOG).get_by_text(SENTENCE).first.wait_for()
        page.keyboard.press("Escape")
        page.wait_for_selector(DIALOG, state="detached")
        at_rest(page)
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop = 0")  # else a bar may cover the heading
    box = page.locator(".js-plotly-plot").first.bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + heading)
    page.wait_for_function("() => !document.querySelector('.chart.opens')")
    page.mouse.click(box["x"] + 60, box["y"] + heading)
    at_rest(page)
    assert page.query_selector(DIALOG) is None, "a heading opens nothing"


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


@pytest.mark.parametrize("width", [1280, 800])
def test_the_list_of_marks_is_as_wide_as_its_options_and_within_the_window(page, address, width) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_page(page, f"{address}/casualties")
    page.get_by_role("combobox", name="Open the evidence …").click()
    page.locator("[role=option]", has_text="around 300 North Korean soldiers").wait_for()
    at_rest(page)
    assert page.evaluate(CUT_OPTIONS) == []
    box = page.locator("[role=listbox]").bounding_box()
    assert (box["x"] >= 0, box["x"] + box["width"] <= width) == (True, True)


def test_a_link_opens_the_evidence(page, address) -> None:
    open_page(page, f"{address}/casualties?claim=003-rate-92")
    page.wait_for_selector(DIALOG)
    page.locator(DIALOG).get_by_text("roughly 92 casualties per day").first.wait_for()
    page.locator(DIALOG).get_by_test_id("stCode").first.focus()
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


LABELS = """() => [...document.querySelectorAll("*")].map((each) => each.shadowRoot ?? each)
  .flatMap((root) => [...root.querySelectorAll(".article.tall [data-id].tag")]).map((each) => each.dataset.id)"""
"""The records whose labels stand in the article."""


def test_words_that_several_records_share_have_a_label_of_each_by_mouse_and_by_key(page, address) -> None:
    open_page(page, f"{address}/documents?claim=001-killed-silence-moscow")
    page.wait_for_function(f"() => ({LABELS})().length")
    assert len(set(page.evaluate(LABELS))) == 34
    page.get_by_role("button", name="had been killed.: Western officials (affirms): Troops sent").click()
    page.wait_for_url("**claim=001-sent-western-officials**")
    at_rest(page)
    page.get_by_role("button", name="had been killed.: Western officials (affirms, “they believed”)").press("Enter")
    page.wait_for_url("**claim=001-killed-western-officials**")
    at_rest(page)
    page.get_by_role("button", name="commented on this.: Pyongyang (said to be silent)").press("Enter")
    page.wait_for_url("**claim=001-killed-silence-pyongyang**")
