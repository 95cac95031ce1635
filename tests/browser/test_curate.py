"""A sixth article from its text to the charts, through the pages alone; two windows; text that looks like markup."""

from pathlib import Path

from core.curation import store
from core.curation.drafting import draft
from core.curation.editing import header_set
from core.loader import load
from core.reading.yamltext import read
from tests.browser.charts import at_rest, open_page, rows_on_screen

SIXTH = (
    "South Korea’s intelligence service said that at least 300 North Korean soldiers had been killed.\n\n"
    "It said that nearly 40 North Korean soldiers had been captured. The spokesman is 77."
)
MARKUP = "<script>alert(1)</script> **7** $x_2$ :red[no] [a](http://b.example) \u200f\u05d0\u200b\U0001f600 He is 77."


def add(page, address: str, name: str, text: str) -> None:  # type: ignore[no-untyped-def]
    """Paste an article, say when it was published, and create it."""
    open_page(page, f"{address}/add")
    page.get_by_label("Name of the article").fill(name)
    page.get_by_label("Paste the article’s words").fill(text)
    choose(page, "When was it published?", "a day, a month or a year")
    for label, value in (("day", "12"), ("year", "2025")):
        page.get_by_label(label, exact=True).fill(value)
        page.keyboard.press("Tab")
    choose(page, "month", "February")
    page.get_by_role("radio", name="need inference").click()
    page.get_by_label("How it was inferred").fill("The page that carried it had this date.")
    page.keyboard.press("Tab")
    press(page, "Create")
    page.get_by_role("heading", name="decided").wait_for()


def lay_down(folder: Path, name: str, text: str) -> None:
    """The draft of an article, as the page that adds it leaves it."""
    vocabulary = load(folder).vocabulary
    published = {"edtf": "2025-02-12", "basis": "inferred", "evidence": "The test says so."}
    store.add_document(folder, name, text.encode(), header_set(draft(text, vocabulary), {"published": published}))


def choose(page, label: str, option: str) -> None:  # type: ignore[no-untyped-def]
    """Pick from a list."""
    page.get_by_role("combobox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()
    at_rest(page)


def press(page, name: str) -> None:  # type: ignore[no-untyped-def]
    """Press a button once the page has come to rest."""
    at_rest(page)
    page.get_by_role("button", name=name, exact=True).click()
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


def test_a_sixth_article_goes_from_text_to_charts_through_the_pages_alone(page, own_seeds: Path, served) -> None:  # type: ignore[no-untyped-def]
    address = served(own_seeds)
    add(page, address, "Sixth", SIXTH)
    press(page, "Next open number")
    keep(page)
    page.get_by_role("combobox", name="Who said it first").focus()
    page.keyboard.type("Spy Agency")
    page.get_by_role("option", name="NIS (South Korea)").click()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    at_rest(page)
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


def test_two_windows_on_one_article_lose_nothing(page, own_seeds: Path, served) -> None:  # type: ignore[no-untyped-def]
    lay_down(own_seeds, "sixth", SIXTH)
    address = served(own_seeds)
    other = page.context.new_page()
    for window, number in ((page, "77"), (other, "nearly 40")):
        start = SIXTH.index(number.split()[-1])
        open_page(window, f"{address}/edit?article=sixth&at=number:{start}")
        dismiss(window, "an age")
    press(page, "Save")
    other.get_by_text("Somebody else saved this article").wait_for()
    press(other, "Save")
    other.get_by_text("Nothing was written: choose.").wait_for()
    press(other, "Keep theirs, and put mine on top")
    other.get_by_role("heading", name="2 of 3 numbers decided").wait_for()
    value, _ = read((own_seeds / "sixth.yaml").read_text(encoding="utf-8"))
    assert len(value["dismissed"]) == 2


def test_what_looks_like_markup_is_shown_as_typed(page, own_seeds: Path, served) -> None:  # type: ignore[no-untyped-def]
    page.on("dialog", lambda dialog: (_ for _ in ()).throw(AssertionError(dialog.message)))
    lay_down(own_seeds, "sixth", MARKUP)
    open_page(page, f"{served(own_seeds)}/edit?article=sixth")
    article = page.locator(".article.tall")
    assert article.evaluate("each => each.textContent") == MARKUP
    article.get_by_role("button").last.click()
    page.get_by_role("heading", name="“77”").wait_for()
