"""A sixth article from its text to the charts, through the pages alone, begun with no mouse."""

import re

from core.loader import load
from core.reading.yamltext import read
from tests.browser.charts import at_rest, open_page, rows_on_screen
from tests.browser.conftest import Desk

SIXTH = (
    "South Korea’s intelligence service said that at least 300 North Korean soldiers had been killed.\n\n"
    "It said that nearly 40 North Korean soldiers had been captured. The spokesman is 77."
)


FOCUSED = """() => {
  const at = document.activeElement;
  const named = document.getElementById(at.getAttribute('aria-labelledby'));
  return [at.tagName, (at.getAttribute('aria-label') || named?.innerText || at.innerText || '').trim()];
}"""


def tab_to(page, name: str) -> None:  # type: ignore[no-untyped-def]
    """Press Tab until the control of this name has the focus."""
    for _ in range(120):
        page.keyboard.press("Tab")
        tag, label = page.evaluate(FOCUSED)
        if tag in ("INPUT", "TEXTAREA", "BUTTON") and label.split("\n")[-1] == name:
            return
    raise AssertionError(f"the keyboard never reaches {name}; it is at {label!r}")


def type_at(page, name: str, words: str, *, enter: bool = False) -> None:  # type: ignore[no-untyped-def]
    """Go to a control by the keyboard and type; `enter` takes what a list offers for it."""
    tab_to(page, name)
    page.keyboard.insert_text(words)
    if enter:
        page.keyboard.press("Enter")
    at_rest(page)


def add_by_keyboard(page, address: str, name: str, text: str) -> None:  # type: ignore[no-untyped-def]
    """Paste an article, say when it was published, and create it: with no mouse."""
    open_page(page, f"{address}/add")
    type_at(page, "Name of its files", name)
    type_at(page, "Paste the article’s words", text)
    type_at(page, "When was it published?", "a day, a month", enter=True)
    type_at(page, "day", "12")
    type_at(page, "month", "Feb", enter=True)
    type_at(page, "year", "2025")
    tab_to(page, "state it")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    at_rest(page)
    type_at(page, "How it was inferred", "The page that carried it had this date.")
    tab_to(page, "Create")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="decided").wait_for()
    at_rest(page)


def keep_by_keyboard(page) -> None:  # type: ignore[no-untyped-def]
    """Open the next number, and keep what was guessed of it: with no mouse."""
    for name in ("Next open number", "stated in the sentence"):
        tab_to(page, name)
        page.keyboard.press("Space")
        at_rest(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Control+Enter")
    at_rest(page)


def choose(page, label: str, option: str) -> None:  # type: ignore[no-untyped-def]
    """Pick from a list."""
    page.get_by_role("combobox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()
    at_rest(page)


def press(page, name: str) -> None:  # type: ignore[no-untyped-def]
    """Press a button once the page has come to rest; its keys may follow its name."""
    at_rest(page)
    page.get_by_role("button", name=re.compile(rf"^{re.escape(name)}( Shortcut .*)?$")).click()
    at_rest(page)


def dismiss(page, reason: str) -> None:  # type: ignore[no-untyped-def]
    """Say that the open number is no claim."""
    page.get_by_role("radio", name="no claim").click()
    at_rest(page)
    choose(page, "Why it is no claim", reason)


def keep(page) -> None:  # type: ignore[no-untyped-def]
    """Keep what a program guessed of the open number, and say that the sentence names the source."""
    page.get_by_role("radio", name="stated in the sentence").click()
    at_rest(page)
    page.get_by_text("The check finds nothing wrong with this record.").wait_for()
    press(page, "Save")


def test_a_sixth_article_goes_from_text_to_charts_through_the_pages_alone(page, desk: Desk) -> None:  # type: ignore[no-untyped-def]
    own_seeds, address = desk
    add_by_keyboard(page, address, "Sixth", SIXTH)
    keep_by_keyboard(page)
    page.get_by_role("heading", name="1 of 3 numbers decided").wait_for()
    page.get_by_role("combobox", name="Who said it first").focus()
    page.keyboard.type("Spy Agency")
    page.get_by_role("option", name="NIS (South Korea)").click()
    at_rest(page)
    assert not page.get_by_role("listbox").count()
    keep(page)
    dismiss(page, "an age")
    press(page, "Save")
    page.get_by_text("Every number is decided and the check is clean").wait_for()
    assert load(own_seeds).problems == ()
    value, _ = read((own_seeds / "sixth.yaml").read_text(encoding="utf-8"))
    first, second = (claim["id"] for claim in value["claims"])
    open_page(page, f"{address}/casualties")
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    assert {first, second} <= rows_on_screen(page)
