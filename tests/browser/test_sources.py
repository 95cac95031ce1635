"""One source, and words in all articles, as a reader meets them: the bar, links, both sides of a pair, the place."""

import pytest

from tests.browser.charts import at_rest, open_page

CLASH = "experts-ukrainian-losses-higher~zelenskyy-ukrainian-casualties-45100"


def test_every_page_stands_in_the_bar_in_one_line(page, address) -> None:
    open_page(page, f"{address}/sources")
    bar = page.get_by_test_id("stTopNav")
    assert "more" not in bar.inner_text()
    last = page.get_by_test_id("stTopNavSection").filter(has_text="Curate").bounding_box()
    first = bar.get_by_text("Overview", exact=True).bounding_box()
    assert last["x"] + last["width"] <= 1280
    assert abs(last["y"] + last["height"] / 2 - first["y"] - first["height"] / 2) < 5


def test_a_copied_link_restores_the_source_and_the_filters(page, address) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_page(page, f"{address}/sources")
    page.get_by_role("combobox", name="Source").click()
    page.keyboard.type("western")
    page.keyboard.press("Enter")
    page.wait_for_url("**source=Western+officials**")
    page.get_by_text("as reported", exact=True).click()
    page.wait_for_url("**show=as+reported**")
    at_rest(page)
    title = page.locator("h1").inner_text()
    assert title.startswith("Western officials: 4 numbers (of 2 statements) and 2 positions")
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("The link to this view is copied.").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    fresh = page.context.new_page()
    open_page(fresh, link)
    assert fresh.locator("h1").inner_text() == title


def test_a_pair_opens_side_by_side_and_leads_to_the_evidence(page, address) -> None:
    open_page(page, f"{address}/sources?source=Zelenskyy")
    page.get_by_role("button", name="Side by side").first.click()
    page.get_by_role("dialog").wait_for()
    page.wait_for_url(f"**pairs={CLASH}**")
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "pairs=" not in url)


def test_where_the_filter_of_origins_hides_a_pair_it_opens_all_the_same(page, address) -> None:
    open_page(page, f"{address}/sources?source=Zelenskyy&origins=ISW")
    page.get_by_text("This filter is set aside here").wait_for()
    at_rest(page)
    page.get_by_role("button", name="Side by side").first.click()
    at_rest(page)
    page.get_by_role("dialog").get_by_role("button", name="Open the evidence").last.click()
    page.wait_for_url("**claim=001-casualties-ukrainian-45100**")
    page.get_by_role("dialog").wait_for()
    at_rest(page)
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "claim=" not in url)
    at_rest(page)
    assert page.get_by_role("dialog").count() == 0


SHOWS = """() => {
  const frame = document.querySelector(".article") ?? [...document.querySelectorAll("*")]
    .map((each) => each.shadowRoot?.querySelector(".article")).find(Boolean);
  const chosen = frame?.querySelector(".chosen");
  if (!chosen) return ["", false];
  const [place, box] = [chosen.getBoundingClientRect(), frame.getBoundingClientRect()];
  return [chosen.textContent, place.top >= box.top && place.bottom <= box.bottom];
}"""
"""The words that an article shows as chosen, and whether they are in sight in its frame."""


@pytest.mark.parametrize(
    ("words", "shown"),
    [pytest.param("toretsk", "Toretsk", marks=pytest.mark.thorough), ("industrial HUB", "industrial hub")],
)
def test_what_is_found_is_opened_at_its_place_and_a_link_leads_there(page, address, words: str, shown: str) -> None:
    open_page(page, f"{address}/documents")
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="In the article").first.click()
    page.wait_for_url("**at=**")
    page.wait_for_function(f"() => ({SHOWS})()[1]")
    assert page.evaluate(SHOWS) == [shown, True]
    link = page.url
    open_page(page, f"{address}/documents")
    open_page(page, link)
    page.wait_for_function(f"() => ({SHOWS})()[1]")
    assert page.evaluate(SHOWS) == [shown, True]
