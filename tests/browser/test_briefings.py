"""A briefing by keyboard: put in order, its view opened as it was kept, and another view added beside a chart."""

from core.loader import load
from tests.browser.charts import at_rest, open_page, rows_on_screen
from tests.browser.conftest import Desk


def test_a_briefing_is_ordered_opened_and_added_to_by_keyboard(page, desk: Desk) -> None:
    own_seeds, address = desk
    open_page(page, f"{address}/briefings")
    page.get_by_role("button", name="Down").nth(1).focus()
    page.keyboard.press("Enter")
    page.get_by_text("3. How many were sent: 10,000", exact=False).wait_for()
    assert load(own_seeds).briefings[0].briefing.steps[2].page == "deployment"
    page.locator(".st-key-step-who-is-there-2-Down button:focus").wait_for()
    page.get_by_role("link", name="Open this view").nth(0).focus()
    with page.context.expect_page() as opening:
        page.keyboard.press("Enter")
    page = opening.value
    page.wait_for_url("**/agreement?**")
    page.get_by_role("heading", name="On none of 4 yes/no matters").wait_for()
    at_rest(page)
    assert "known-by=18+December+2024" in page.url.replace("%20", "+")
    assert rows_on_screen(page) >= {"ryder|nk-in-combat"}
    page.get_by_role("button", name="Add to a briefing").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("So what, in one line (needed)").fill("It was early")
    page.keyboard.press("Tab")
    dialog.get_by_role("button", name="Add it").focus()
    page.keyboard.press("Enter")
    dialog.wait_for(state="hidden")
    page.get_by_role("link", name="Added: open it").wait_for()
    added = load(own_seeds).briefings[0].briefing.steps[-1]
    first = load(own_seeds).briefings[0].briefing.steps[0]
    assert (added.page, added.so_what, len(added.headline) > 0) == ("agreement", "It was early", True)
    assert set(added.shown.origins) == set(first.shown.origins)
    assert added.shown.model_copy(update={"origins": ()}) == first.shown.model_copy(update={"origins": ()})
