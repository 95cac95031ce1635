"""Evidence over a presentation: each record is read from its beginning, and nothing stands over its words."""

from tests.browser.charts import at_rest
from tests.browser.test_present import DIALOG, NAMED, opened

SCROLLED = "() => document.querySelector('[data-testid=stDialog]').scrollTop"
SCROLL = "() => { document.querySelector('[data-testid=stDialog]').scrollTop = 400; }"
STRIP = """() => {
  const strip = getComputedStyle(document.querySelector('[data-testid=stDialog]'), '::after');
  return [strip.content, strip.left, strip.right, strip.bottom];
}"""


def test_the_next_record_begins_at_its_heading_however_far_the_last_was_scrolled(page, address) -> None:  # type: ignore[no-untyped-def]
    opened(page, f"{address}/present?briefing={NAMED.name}&step=3", width=1280, height=720)
    page.keyboard.press("1")
    page.locator(DIALOG).get_by_text("1 · Article 000, naming no source").wait_for()
    at_rest(page)
    assert page.evaluate(SCROLLED) == 0
    assert page.evaluate(STRIP) == ['"More below ↓"', "0px", "0px", "0px"]
    page.evaluate(SCROLL)
    assert page.evaluate(SCROLLED) > 0
    page.keyboard.press("2")
    page.locator(DIALOG).get_by_text("2 · Western officials, via the BBC").wait_for()
    at_rest(page)
    assert page.evaluate(SCROLLED) == 0
    assert page.locator(DIALOG).get_by_role("button", name="Close").bounding_box()["y"] > 0
