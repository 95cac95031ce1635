"""What a changed text left behind is settled by a person, quote by quote, before the text is accepted."""

from hashlib import sha256
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.curation.editing.edits import header_set
from core.curation.keeping import store
from core.loader import load
from core.wording.markdown import escape
from tests.corpora import write
from tests.pages.curate.forms import on_disk, press, said
from tests.pages.opening import FIRST, opened

CHANGED = "pages/curate/changed-texts.py"
NOW = FIRST.replace("He sees 25,000 more.", "He sees 26,000 more.").replace("They have left.", "They have all left.")


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


@pytest.fixture
def edited(tiny: Path) -> Path:
    """The article a, two of whose sentences were changed after it was annotated: a number in one, a word in another."""
    annotation = (tiny / "a.yaml").read_text(encoding="utf-8")
    write(tiny / "a.yaml", header_set(annotation, {"sha256": digest(FIRST)}))
    write(tiny / "a.txt", NOW)
    return tiny


def page() -> AppTest:
    app = opened(CHANGED)
    assert not app.exception
    return app


def turn_to(app: AppTest, record: str) -> AppTest:
    """Open a record that waits."""
    box = next(each for each in app.selectbox if each.label == "Record")
    return box.set_value(record).run()


def field(app: AppTest, label: str):  # type: ignore[no-untyped-def]
    return next(each for each in (*app.text_area, *app.text_input) if each.label.startswith(label))


def test_what_stands_is_counted_and_digits_are_told(edited: Path) -> None:
    app = page()
    assert "3 of 5 quotes still stand in the changed text; 2 records to settle" in said(app)
    assert "Digits differ: “25,000” in the quote, “26,000” in the text." in said(app).replace("**", "")
    assert ":orange-background[~~**25,000**~~]" in said(app)
    assert ":orange-background[**26,000**]" in said(app)
    assert next(button for button in app.button if button.label.startswith("Accept this text")).disabled
    before = (edited / "a.yaml").read_bytes()
    assert "Not saved: say first why the record is to go." in said(press(app, "Take this record out"))
    assert (edited / "a.yaml").read_bytes() == before


def test_new_words_become_the_quote_exactly(edited: Path) -> None:
    app = turn_to(page(), "positions:left")
    assert field(app, "The new quote").value == "They have all left."
    field(app, "The new quote").set_value("They have all")
    press(app, "Take these words as the quote")
    assert on_disk(edited, "a.yaml")["positions"][0]["quote"] == "They have all"
    assert "1 record to settle" in said(app)


def test_words_that_do_not_stand_there_are_refused(edited: Path) -> None:
    app = page()
    field(app, "The new quote").set_value("He sees 27,000 more.")
    app.run()
    assert "These words do not stand once in the text" in said(app)
    before = (edited / "a.yaml").read_bytes()
    assert "Not saved: these words do not stand once in the text" in said(press(app, "Take these words as the quote"))
    assert (edited / "a.yaml").read_bytes() == before


def test_a_number_that_changed_stays_a_problem_until_it_is_corrected(edited: Path) -> None:
    press(page(), "Take these words as the quote")
    claim = on_disk(edited, "a.yaml")["claims"][1]
    assert (claim["quote"], claim["best"]) == ("He sees 26,000 more.", 25_000)
    assert any("25,000 more" in problem.message for problem in load(edited).problems)


def test_all_settled_the_text_is_accepted(edited: Path) -> None:
    app = page()
    field(app, "Or take the record out").set_value("another number by now")
    press(app, "Take this record out")
    assert "another number by now" in on_disk(edited, "a.yaml")["document"]["note"]
    press(app, "Take these words as the quote")
    assert "5 of 5" not in said(app)
    press(app, "Accept this text as the one that was annotated")
    assert on_disk(edited, "a.yaml")["document"]["sha256"] == digest(NOW)
    assert load(edited).problems == ()
    assert "No text has changed since it was annotated" in said(app)


def test_undo(edited: Path) -> None:
    before = (edited / "a.yaml").read_bytes()
    app = press(page(), "Take these words as the quote")
    press(app, "Undo")
    assert (edited / "a.yaml").read_bytes() == before


def test_what_somebody_else_saved_meanwhile_is_kept(edited: Path) -> None:
    app = page()
    theirs = (edited / "a.yaml").read_text(encoding="utf-8").replace("document:", "document:\n  note: theirs", 1)
    write(edited / "a.yaml", theirs)
    press(app, "Take these words as the quote")
    assert (edited / "a.yaml").read_text(encoding="utf-8") == theirs
    press(app, "Keep theirs, and put mine on top")
    held = on_disk(edited, "a.yaml")
    assert (held["document"]["note"], held["claims"][1]["quote"]) == ("theirs", "He sees 26,000 more.")


def test_a_record_that_somebody_else_settled_is_not_settled_twice(edited: Path) -> None:
    app = page()
    theirs = (edited / "a.yaml").read_text(encoding="utf-8").replace("He sees 25,000 more.", "He sees 26,000")
    write(edited / "a.yaml", theirs)
    press(press(app, "Take these words as the quote"), "Keep theirs, and put mine on top")
    assert "is there no more, or was changed; look again" in said(app)
    assert (edited / "a.yaml").read_text(encoding="utf-8") == theirs


def test_a_folder_that_cannot_be_written_is_said(edited: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise store.ReadOnlyError("nothing was written: the folder is read-only")

    app = page()
    monkeypatch.setattr(store, "write", refused)
    assert "the folder is read-only" in said(press(app, "Take these words as the quote"))


@pytest.mark.parametrize("hostile", ["**25,000**", "<b>25,000", ":red[25,000]", "$25,000$"])
def test_foreign_text_is_no_markup(edited: Path, hostile: str) -> None:
    write(edited / "a.txt", NOW.replace("He sees 26,000 more.", f"He sees {hostile} more."))
    shown = "\n".join(line.value for line in page().markdown)
    assert escape(hostile) in shown
