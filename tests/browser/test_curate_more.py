"""Two annotators differ on one number; two windows on one article; text that looks like markup: on one server."""

from pathlib import Path

import pytest

from core.curation.drafting.drafts import draft
from core.curation.editing.edits import added, header_set, removed
from core.curation.keeping import store
from core.loader import load
from core.reading.yamltext import read
from tests.browser.charts import at_rest, open_page
from tests.browser.conftest import Desk, anew
from tests.browser.test_curate import SIXTH, dismiss, press

MARKUP = "<script>alert(1)</script> **7** $x_2$ :red[no] [a](http://b.example) \u200f\u05d0\u200b\U0001f600 He is 77."
STEM = "004_3a45abb186c395a5"


@pytest.fixture(scope="module")
def worked_on(lent: Desk) -> Desk:
    """A server over the shipped corpus with two drafts and a second annotation more, and its folder."""
    folder = anew(lent.folder)
    lay_down(folder, "sixth", SIXTH)
    lay_down(folder, "markup", MARKUP)
    with_second(folder)
    return lent


def lay_down(folder: Path, name: str, text: str) -> None:
    """The draft of an article, as the page that adds it leaves it."""
    vocabulary = load(folder).vocabulary
    published = {"edtf": "2025-02-12", "basis": "inferred", "evidence": "The test says so."}
    store.add_document(folder, name, text.encode(), header_set(draft(text, vocabulary), {"published": published}))


def with_second(folder: Path) -> None:
    """A second annotation that has all the first has, but that one claim is an estimate."""
    text = (folder / f"{STEM}.yaml").read_text(encoding="utf-8")
    claims = read(text)[0]["claims"]
    at = next(at for at, claim in enumerate(claims) if claim["modality"] == "asserted")
    other = added(removed(text, "claims", at), "claims", {**claims[at], "modality": "estimated"}, at)
    (folder / f"{STEM}.second.yaml").write_text(other, encoding="utf-8")


def test_a_difference_is_decided_with_a_reason(page, worked_on) -> None:  # type: ignore[no-untyped-def]
    folder, address = worked_on
    open_page(page, f"{address}/second?article={STEM}")
    page.get_by_role("heading", name="1 of 1 difference open").wait_for()
    stated = page.locator(".article .first.second")
    assert stated.last.get_attribute("data-letters") == "A B"
    page.get_by_text("B: estimated", exact=True).click()
    page.get_by_label("Why? (needed)").fill("“Reportedly” makes it an estimate.")
    page.keyboard.press("Tab")
    press(page, "Decide")
    page.get_by_role("heading", name="0 of 1 difference open").wait_for()
    at_rest(page)
    held = read((folder / f"{STEM}.second.yaml").read_text(encoding="utf-8"))[0]
    assert held["decisions"][0]["reason"] == "“Reportedly” makes it an estimate."
    corpus = load(folder)
    found = {each.id: each for document in corpus.documents for each in document.annotation.claims}
    assert found[held["decisions"][0]["first"]].modality == "estimated"
    assert not [problem for problem in corpus.problems if problem.file.startswith(STEM)]


def test_two_windows_on_one_article_lose_nothing(page, worked_on) -> None:  # type: ignore[no-untyped-def]
    folder, address = worked_on
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
    value, _ = read((folder / "sixth.yaml").read_text(encoding="utf-8"))
    assert len(value["dismissed"]) == 2


def test_what_looks_like_markup_is_shown_as_typed(new_page, worked_on) -> None:  # type: ignore[no-untyped-def]
    page = new_page
    page.on("dialog", lambda dialog: (_ for _ in ()).throw(AssertionError(dialog.message)))
    open_page(page, f"{worked_on.address}/edit?article=markup")
    article = page.locator(".article.tall")
    assert article.evaluate("each => each.textContent") == MARKUP
    article.get_by_role("button").last.click()
    page.get_by_role("heading", name="“77”").wait_for()
