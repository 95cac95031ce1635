"""An article is added byte for byte, under a safe name; what is no text, or is there already, is said in a sentence."""

from pathlib import Path

import pytest

from tests.pages.curate.forms import ADD, EDIT, control, created, fill, on_disk, press, said
from tests.pages.opening import FIRST, opened, turned_to


def test_a_pasted_text_becomes_a_draft(tiny: Path) -> None:
    app = created("He is 77.\n\nSome $x$ <b>more</b>.", "../../Sixth: naïve?")
    (stem,) = (path.stem for path in tiny.glob("*sixth*.txt"))
    assert (tiny / f"{stem}.txt").read_text(encoding="utf-8") == "He is 77.\n\nSome $x$ <b>more</b>."
    held = on_disk(tiny, f"{stem}.yaml")
    assert held["document"]["published"] == {"edtf": "2025-02-12", "basis": "inferred", "evidence": "the test says so"}
    assert [each["number"] for each in held["undecided"]] == ["77"]
    assert "0 of 1 number decided" in said(app)


def test_the_date_is_asked_and_never_taken_from_elsewhere(tiny: Path) -> None:
    app = opened(ADD)
    app.text_input(key="new-name").set_value("Sixth")
    app.text_area(key="new-text").set_value("On 10 February 2025 he was 77.")
    assert "Charts show the article once it has a date of publication" in said(app.run())
    press(app, "Create")
    assert "edtf" not in on_disk(tiny)["document"]["published"]
    press(turned_to(app, EDIT), "Open the article itself")
    assert control(app, "published.shape").value == "none"
    label = "Fill in what is missing of “sixth · On 10 February 2025 he was 77\\.” itself"
    press(turned_to(opened(article="a"), EDIT), label)
    assert control(app, "published.shape").value == "none"


def test_the_words_of_the_date_need_no_decision_of_their_own(tiny: Path) -> None:
    app = opened(ADD)
    app.text_input(key="new-name").set_value("Sixth")
    app.text_area(key="new-text").set_value("KYIV, March 9 - He was 77.")
    fill(app, published__shape="date", published__year=2025, published__month=3, published__day=9)
    fill(app, published__basis="inferred", published__evidence="no year", published__text="March 9")
    press(app, "Create")
    assert [each["number"] for each in on_disk(tiny)["undecided"]] == ["77"]


def test_what_was_pasted_waits_while_another_page_is_visited(tiny: Path) -> None:
    app = opened(ADD)
    app.text_input(key="new-name").set_value("Sixth")
    app.text_area(key="new-text").set_value("He is 77.")
    fill(app, published__shape="date", published__year=2025, published__basis="stated", title="Seventy-seven")
    turned_to(turned_to(app, "pages/curate/coverage.py"), ADD)
    assert app.text_area(key="new-text").value == "He is 77."
    assert control(app, "title").value == "Seventy-seven"
    assert "1 number to decide" in said(app)
    press(app, "Create")
    assert on_disk(tiny)["document"] | {"sha256": ""} == {
        "sha256": "",
        "title": "Seventy-seven",
        "published": {"edtf": "2025", "basis": "stated"},
    }
    assert not turned_to(app, ADD).text_area(key="new-text").value


def test_a_name_that_is_taken_is_said(tiny: Path) -> None:
    app = opened(ADD)
    app.text_input(key="new-name").set_value("A")
    assert "There is an article a already" in said(app.run())


def test_a_text_that_is_there_already_is_said_and_what_cannot_be_read_to_see(tiny: Path) -> None:
    (tiny / "c.txt").write_bytes(b"\xff")
    app = opened(ADD)
    app.text_input(key="new-name").set_value("Sixth")
    app.text_area(key="new-text").set_value(FIRST)
    assert "The corpus has this very text already, as a." in said(app.run())
    assert "Not held against c.txt, which cannot be read" in said(app)
    assert "Not created: The corpus has this very text already, as a." in said(press(app, "Create"))
    assert not (tiny / "sixth.txt").exists()


def test_what_is_typed_last_is_kept_and_what_is_lacking_is_said(tiny: Path) -> None:
    app = fill(opened(ADD), published__shape="date", published__year=2025, published__basis="inferred")
    assert "Not created: still needed: a name and a text." in said(press(app, "Create"))
    app.text_input(key="new-name").set_value("Sixth")
    app.text_area(key="new-text").set_value("He is 77.")
    control(app, "published.evidence").set_value("typed last")
    press(app, "Create")
    assert on_disk(tiny)["document"]["published"] == {"edtf": "2025", "basis": "inferred", "evidence": "typed last"}


@pytest.mark.parametrize(
    ("contents", "sentence"),
    [
        (b"%PDF-1.7 \x00", "This is a PDF, and no text"),
        (b"PK\x03\x04\x00\x00", "a packed file"),
        (b"\xff\xfea\x00", "This text is UTF-16"),
        (b"", "There is nothing in it"),
    ],
)
def test_what_is_no_text_is_told_apart(tiny: Path, contents: bytes, sentence: str) -> None:
    app = opened(ADD)
    app.segmented_control(key="new-way").set_value("Upload")
    app.run()
    app.file_uploader(key="new-file").upload("article.txt", contents, "text/plain")
    assert sentence in said(app.run())


def test_windows_line_ends_are_changed_only_when_agreed(tiny: Path) -> None:
    app = opened(ADD)
    app.segmented_control(key="new-way").set_value("Upload")
    app.text_input(key="new-name").set_value("Sixth")
    app.run()
    app.file_uploader(key="new-file").upload("article.txt", b"\xef\xbb\xbfHe is 77.\r\n", "text/plain")
    app.run()
    assert "1 Windows line end (CR) becomes LF" in said(app)
    app.checkbox(key="new-change").set_value(False)
    assert "the corpus would refuse it" in said(app.run())
    app.checkbox(key="new-change").set_value(True)
    press(app.run(), "Create")
    assert (tiny / "sixth.txt").read_bytes() == b"He is 77.\n"


def test_a_folder_without_articles_leads_here(tiny: Path) -> None:
    for path in tiny.glob("?.*"):
        path.unlink()
    for page in ("edit", "second"):
        app = opened(f"pages/curate/{page}.py")
        assert not app.exception
        assert "There is no article yet" in said(app)
