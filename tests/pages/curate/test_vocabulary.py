"""A corpus's words are changed by forms; ids stay, what an edit breaks is said before, and nobody's work is lost."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.curation.keeping import store
from core.loader import load
from tests.corpora import write
from tests.pages.curate.forms import ADD, control, fill, on_disk, press, said
from tests.pages.opening import DEPLOYMENT, opened, turned_to

VOCABULARY = "pages/curate/vocabulary.py"


def entry(table: str, name: str) -> AppTest:
    """The page with this entry open."""
    app = opened(VOCABULARY, table=table, entry=name)
    assert not app.exception
    return app


def held(tiny: Path) -> dict:  # type: ignore[type-arg]
    return on_disk(tiny, "vocabulary.yaml")  # type: ignore[no-any-return]


def lines_changed(before: str, after: str) -> int:
    return len(set(after.splitlines()) - set(before.splitlines()))


def test_a_name_is_changed_and_nothing_else(tiny: Path) -> None:
    before = (tiny / "vocabulary.yaml").read_text(encoding="utf-8")
    app = fill(entry("sources", "nis"), short="South Korea’s NIS")
    assert "The check finds nothing that this would break, in any article." in said(app)
    press(app, "Save")
    assert held(tiny)["sources"]["nis"]["short"] == "South Korea’s NIS"
    assert lines_changed(before, (tiny / "vocabulary.yaml").read_text(encoding="utf-8")) == 1
    assert load(tiny).problems == ()


def test_a_new_source_has_an_id_made_from_its_name(tiny: Path) -> None:
    app = fill(entry("sources", "_new"), name="Reuters", kind="outlet")
    assert "Still needed: on whose side." in said(app)
    assert "Not saved: still needed: on whose side." in said(press(app, "Save"))
    press(fill(app, side="none"), "Save")
    assert held(tiny)["sources"]["reuters"] == {"name": "Reuters", "kind": "outlet", "side": "none"}
    press(app, "A new source")
    fill(app, name="reuters")
    assert "Its id will be reuters-2;" in said(app)


def test_an_entry_that_is_used_stays_and_says_by_whom(tiny: Path) -> None:
    app = entry("sources", "gur")
    assert next(button for button in app.button if button.label == "Take this entry out").disabled
    assert "Used by 2 places: b.yaml: sent and b.yaml: stayed." in said(app)


def test_an_entry_that_nothing_uses_can_go(tiny: Path) -> None:
    press(entry("propositions", "back"), "Take this entry out")
    assert list(held(tiny)["propositions"]) == ["withdrawn"]


def test_a_draft_uses_entries_too(tiny: Path) -> None:
    text = (tiny / "b.yaml").read_text(encoding="utf-8")
    write(tiny / "b.yaml", text.replace("hedge: vague", "hedge: vaguely", 1))
    assert [document.name for document in load(tiny).documents] == ["a.txt"]
    assert "b.yaml: sent" in said(entry("sources", "gur"))


def test_what_an_edit_would_break_is_said_and_asked(tiny: Path) -> None:
    app = fill(entry("measures", "killed"), rate_of="casualties")
    assert "Charts would lose 2 articles: a.txt and b.txt." in said(app)
    before = (tiny / "vocabulary.yaml").read_bytes()
    assert "Not saved: see what it would break, and agree to that first." in said(press(app, "Save"))
    assert (tiny / "vocabulary.yaml").read_bytes() == before
    next(each for each in app.checkbox if each.label == "Save it all the same").check()
    press(app.run(), "Save")
    assert held(tiny)["measures"]["killed"]["rate_of"] == "casualties"


def test_a_vague_word_is_kept_in_lower_case(tiny: Path) -> None:
    press(fill(entry("readings", "_new"), word="Several  Thousand", low="3,000", high="9,999"), "Save")
    assert held(tiny)["readings"]["several thousand"] == {"low": 3000, "high": 9999}
    assert "ours, not the source's" in said(opened(VOCABULARY, table="readings"))


def test_a_measure_is_given_its_clause_for_sentences_to_paste(tiny: Path) -> None:
    app = fill(entry("measures", "killed"), phrase="{number} {subject} died")
    assert "'phrase' needs {had}, {number}, and {members} or {subject} once each" in said(app)
    control(app, "phrase").set_value("{number} {subject} {had} been killed")
    press(app, "Save")
    assert held(tiny)["measures"]["killed"]["phrase"] == "{number} {subject} {had} been killed"
    assert load(tiny).vocabulary.measures["killed"].phrase == "{number} {subject} {had} been killed"


def test_a_subject_is_told_how_a_sentence_names_it_and_what_its_members_are_called(tiny: Path) -> None:
    app = fill(entry("subjects", "russian-forces"), named="the Russian army", members="Russian soldiers")
    press(app, "Save")
    subject = load(tiny).vocabulary.subjects["russian-forces"]
    assert (subject.named, subject.members) == ("the Russian army", "Russian soldiers")


def test_what_was_not_seen_to_break_is_not_saved(tiny: Path) -> None:
    app = fill(entry("measures", "killed"), phrase="{number} {subject} {had} been killed")
    before = (tiny / "vocabulary.yaml").read_bytes()
    control(app, "rate_of").set_value("casualties")
    assert "Not saved: see what it would break" in said(press(app, "Save"))
    assert (tiny / "vocabulary.yaml").read_bytes() == before
    assert control(app, "phrase").value == "{number} {subject} {had} been killed"


def test_a_war_is_said_once_a_pair(tiny: Path) -> None:
    press(fill(entry("sides", "west"), opponents=["none"]), "Save")
    assert held(tiny)["opponents"] == {"west": ["none"]}
    press(fill(entry("sides", "none"), opponents=[]), "Save")
    assert "opponents" not in held(tiny)


def test_what_somebody_else_saved_meanwhile_is_kept(tiny: Path) -> None:
    app = fill(entry("sources", "nis"), short="Mine")
    theirs = (tiny / "vocabulary.yaml").read_text(encoding="utf-8").replace("short: GUR", "short: Theirs")
    write(tiny / "vocabulary.yaml", theirs)
    press(app, "Save")
    assert (tiny / "vocabulary.yaml").read_text(encoding="utf-8") == theirs
    assert "Nothing was written: choose." in said(app)
    assert any("short: Theirs" in code.value for code in app.code)
    press(app, "Keep theirs, and put mine on top")
    sources = held(tiny)["sources"]
    assert (sources["nis"]["short"], sources["gur"]["short"]) == ("Mine", "Theirs")


def test_undo_and_redo(tiny: Path) -> None:
    before = (tiny / "vocabulary.yaml").read_bytes()
    app = press(fill(entry("sources", "nis"), short="Mine"), "Save")
    after = (tiny / "vocabulary.yaml").read_bytes()
    press(app, "Undo")
    assert (tiny / "vocabulary.yaml").read_bytes() == before
    press(app, "Redo")
    assert (tiny / "vocabulary.yaml").read_bytes() == after


def test_a_folder_that_cannot_be_written_is_said(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise store.ReadOnlyError("nothing was written: the folder is read-only")

    app = fill(entry("sources", "nis"), short="Mine")
    monkeypatch.setattr(store, "write", refused)
    press(app, "Save")
    assert "the folder is read-only" in said(app)
    assert control(app, "short").value == "Mine"
    assert any("short: Mine" in code.value for code in app.code)


def test_a_vocabulary_that_cannot_be_read_is_left_alone(tiny: Path) -> None:
    write(tiny / "vocabulary.yaml", "sources: [\n")
    app = opened(VOCABULARY)
    assert not app.exception
    assert "cannot be edited here" in said(app)


def test_foreign_text_is_no_markup(tiny: Path) -> None:
    app = fill(entry("sources", "_new"), name=":red[x] **y** <b>", kind="outlet", side="none")
    press(app, "Save")
    assert held(tiny)["sources"]["red-x-y-b"]["name"] == ":red[x] **y** <b>"
    assert not app.exception


def test_an_empty_folder_begins_with_a_vocabulary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORPUS", str(tmp_path))
    app = opened(DEPLOYMENT)
    assert ("No article is on the charts yet" in said(app), "There is no article in this corpus yet" in said(app)) == (
        True,
        True,
    )
    assert "This corpus has no vocabulary yet: begin with it" in said(turned_to(app, ADD))
    press(turned_to(app, VOCABULARY), "Begin a vocabulary")
    assert "Not begun: still needed: what the corpus is about." in said(app)
    app.text_input(key="vocabulary-title").set_value("The Vale: an earthquake")
    press(app, "Begin a vocabulary")
    assert (load(tmp_path).problems, held(tmp_path)["title"]) == ((), "The Vale: an earthquake")
    assert "Create" in [button.label for button in turned_to(app, ADD).button]
