"""A second opinion is begun blind, compared with n, and decided between with a reason; both files follow or neither."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.curation.keeping import journal, store
from core.curation.keeping.journal import Step
from core.loader import load
from tests.corpora import article, as_yaml, claim, dismissal, position, time, write
from tests.pages.curate.forms import EDIT, choose_kind, fill, on_disk, press, said
from tests.pages.opening import FIRST, opened

SECOND = "pages/curate/second.py"
HEDGE = "first-300|b-300|hedge"
WHY = "The text says “some”."


def with_second(tiny: Path) -> None:
    """A second annotation of the article a: another hedge, no forecast, no position, and a claim of its own."""
    officials: dict[str, Any] = {"attribution": ["western-officials"], "as_of": time("2025-01-31")}
    for name in ("a.txt", "a.yaml"):  # "some" is no such hedge as two readers cannot take for two
        write(tiny / name, (tiny / name).read_text(encoding="utf-8").replace("About 300", "Some 300"))
    _, annotation = article(
        FIRST.replace("About 300", "Some 300"),
        claim("b-300", "Some 300", quote="Some 300 died.", best=300, hedge="exact", **officials),
        claim("b-77", "77", quote="He is 77.", best=77),
        claim("b-heavy", "heavy", quote="Losses were heavy.", hedge="none", measure="casualties"),
        position("b-left", quote="They have left."),
        dismissal("25,000", "no number of troops"),
    )
    write(tiny / "a.second.yaml", as_yaml(annotation))


def comparing(tiny: Path) -> AppTest:
    with_second(tiny)
    app = opened(SECOND, article="a")
    assert not app.exception
    return app


def test_the_page_opens_the_article_that_has_a_second_opinion_and_names_it_on_others(tiny: Path) -> None:
    write(tiny / "b.second.yaml", (tiny / "b.yaml").read_text(encoding="utf-8"))
    assert opened(SECOND).selectbox(key="article").value == "b"
    app = opened(SECOND, article="a")
    (way,) = (button.label for button in app.button if button.label.startswith("Open the second opinion on b"))
    assert press(app, way).selectbox(key="article").value == "b"


def choose(app: AppTest, difference: str) -> AppTest:
    """Open a difference: the ids of its two records and its field, as in the address."""
    app.query_params["difference"] = difference
    app.run()
    assert not app.exception
    return app


def decide(app: AppTest, kept: str, reason: str = WHY) -> AppTest:
    app.radio[0].set_value(kept)
    assert "Not saved: a decision needs a choice and a reason." in said(press(app, "Decide"))
    next(each for each in app.text_area if each.label == "Why? (needed)").set_value(reason)
    return press(app, "Decide")


def test_a_second_opinion_begins_as_a_draft_that_shows_nothing_of_the_first(tiny: Path) -> None:
    app = opened(SECOND, article="a")
    next(each for each in app.text_input if each.key == "second-annotator").set_value("N. N.")
    press(app, "Begin a second opinion")
    held = on_disk(tiny, "a.second.yaml")
    assert held["document"]["annotator"] == "N. N."
    assert [each["kind"] for each in held["undecided"]] == ["number", "number", "number"]
    assert "0 of 3 numbers decided" in said(app)
    press(app, "Next open number")
    boxes = [*app.selectbox, *app.multiselect]
    offered = "\n".join(option for box in boxes if box.label != "Why it is no claim" for option in box.options)
    assert "second-300" in offered
    assert "first-300" not in offered


def test_a_number_is_dismissed_in_the_second_annotation_only(tiny: Path) -> None:
    before = (tiny / "a.yaml").read_bytes()
    app = press(opened(SECOND, article="a"), "Begin a second opinion")
    assert "Not saved: still needed: who annotates." in said(app)
    assert not (tiny / "a.second.yaml").exists()
    app.text_input(key="second-annotator").set_value("N. N.")
    press(app, "Begin a second opinion")
    press(app, "Next open number")
    choose_kind(app, "dismissed")
    press(fill(app, reason="an age"), "Save")
    assert len(on_disk(tiny, "a.second.yaml")["dismissed"]) == 1
    assert "1 of 3 numbers decided" in said(app)
    assert (tiny / "a.yaml").read_bytes() == before


def test_an_article_whose_second_annotation_would_have_too_long_a_name_has_none(tiny: Path) -> None:
    stem = "a" * 247
    for ending in (".txt", ".yaml"):
        (tiny / f"a{ending}").rename(tiny / f"{stem}{ending}")
    app = opened(SECOND, article=stem)
    app.text_input(key="second-annotator").set_value("N. N.")
    press(app, "Begin a second opinion")
    assert "Not saved: found a file name of 259 bytes; give one of at most 255." in said(app)


def test_agreement_has_its_n_and_states_have_their_own_words(tiny: Path) -> None:
    app = comparing(tiny)
    assert "3 of 5 records found by both; 3 of 3 differences open" in said(app)
    agreement, records, numbers = (each.value for each in app.dataframe[:3])
    alike = dict(zip(agreement["Compared"], agreement["Alike"], strict=True))
    assert alike["Claims: hedge"] == "1 of 2"
    assert list(records["Found by"]) == ["A and B", "A only", "A and B", "A and B", "B only"]
    assert set(numbers["B"]) == {"∅ looked at, nothing there", "● recorded as a claim"}
    matters = app.dataframe[3].value
    assert list(matters["A"]) == ["… never looked at"]


def test_keeping_the_second_changes_the_first_and_records_why(tiny: Path) -> None:
    app = choose(comparing(tiny), HEDGE)
    second = on_disk(tiny, "a.second.yaml")
    decide(app, "second")
    assert on_disk(tiny, "a.yaml")["claims"][0]["hedge"] == "exact"
    held = on_disk(tiny, "a.second.yaml")
    assert held.pop("decisions") == [
        {"first": "first-300", "second": "b-300", "field": "hedge", "kept": "second", "reason": WHY}
    ]
    assert held == second
    assert "1 decision on record" in said(app)
    assert "2 of 3 differences open" in said(app)
    assert load(tiny).problems == ()


def test_keeping_the_first_changes_only_the_log(tiny: Path) -> None:
    app = comparing(tiny)
    before = (tiny / "a.yaml").read_bytes()
    decide(choose(app, HEDGE), "first")
    assert (tiny / "a.yaml").read_bytes() == before
    assert on_disk(tiny, "a.second.yaml")["decisions"][0]["kept"] == "first"


def test_a_record_of_the_second_is_taken_over(tiny: Path) -> None:
    decide(choose(comparing(tiny), "|b-77|record"), "second")
    held = on_disk(tiny, "a.yaml")
    assert [each["id"] for each in held["claims"]][-1] == "b-77"
    assert "dismissed" not in held or held["dismissed"] == []


def test_a_decision_that_the_first_cannot_follow_is_refused(tiny: Path) -> None:
    text = (tiny / "b.yaml").read_text(encoding="utf-8")
    write(tiny / "b.yaml", text.replace("id: sent\n", "id: sent\n  disputes: [forecast]\n", 1))
    app = choose(comparing(tiny), "forecast||record")
    before = (tiny / "a.yaml").read_bytes(), (tiny / "a.second.yaml").read_bytes()
    decide(app, "second")
    assert ((tiny / "a.yaml").read_bytes(), (tiny / "a.second.yaml").read_bytes()) == before
    assert "Not saved: it would bring a problem: b.yaml" in said(app)


def test_the_last_decision_is_taken_back_in_both_files(tiny: Path) -> None:
    app = choose(comparing(tiny), HEDGE)
    before = (tiny / "a.yaml").read_bytes(), (tiny / "a.second.yaml").read_bytes()
    press(decide(app, "second"), "Take back the last decision")
    assert ((tiny / "a.yaml").read_bytes(), (tiny / "a.second.yaml").read_bytes()) == before
    assert "3 of 3 differences open" in said(app)


def test_what_somebody_else_saved_meanwhile_is_kept(tiny: Path) -> None:
    app = choose(comparing(tiny), HEDGE)
    app.radio[0].set_value("second")
    next(each for each in app.text_area if each.label == "Why? (needed)").set_value(WHY)
    app.run()
    theirs = (tiny / "a.yaml").read_text(encoding="utf-8").replace("document:", "document:\n  note: theirs", 1)
    write(tiny / "a.yaml", theirs)
    press(app, "Decide")
    assert (tiny / "a.yaml").read_text(encoding="utf-8") == theirs
    assert "decisions" not in on_disk(tiny, "a.second.yaml")
    press(app, "Keep theirs, and put mine on top")
    held = on_disk(tiny, "a.yaml")
    assert (held["document"]["note"], held["claims"][0]["hedge"]) == ("theirs", "exact")
    assert len(on_disk(tiny, "a.second.yaml")["decisions"]) == 1


def test_where_the_first_cannot_be_written_the_decision_is_not_either(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = choose(comparing(tiny), HEDGE)
    before = (tiny / "a.second.yaml").read_bytes()
    write_one = store.write

    def refused(folder: Path, name: str, *rest: Any) -> store.FileState:
        if name == "a.yaml":
            raise store.ReadOnlyError("nothing was written: the file is read-only")
        return write_one(folder, name, *rest)

    monkeypatch.setattr(store, "write", refused)
    decide(app, "second")
    assert "the file is read-only" in said(app)
    assert (tiny / "a.second.yaml").read_bytes() == before


def test_a_decision_that_a_stopped_machine_left_half_written_is_finished_with_one_click(tiny: Path) -> None:
    app = choose(comparing(tiny), HEDGE)
    before = store.read(tiny, "a.yaml")
    decide(app, "second")
    after, second = (store.read(tiny, name) for name in ("a.yaml", "a.second.yaml"))
    assert before
    assert after
    assert second
    steps = [Step(second.name, "what it held before", second.text), Step(before.name, before.digest, after.text)]
    journal.note(tiny, steps)
    write(tiny / "a.yaml", before.text)
    waiting = "a.second.yaml was written, a.yaml was not yet"
    assert waiting in said(opened(EDIT, article="a", at="claims:first-300"))
    assert waiting not in said(opened(EDIT, article="b"))
    app = opened(SECOND, article="a")
    assert waiting in said(app)
    press(app, "Finish it")
    assert on_disk(tiny, "a.yaml")["claims"][0]["hedge"] == "exact"
    assert "2 of 3 differences open" in said(app)


def test_annotations_with_problems_are_not_compared(tiny: Path) -> None:
    with_second(tiny)
    text = (tiny / "a.second.yaml").read_text(encoding="utf-8")
    write(tiny / "a.second.yaml", text.replace("hedge: exact", "hedge: exactly", 1))
    app = opened(SECOND, article="a")
    assert not app.exception
    assert "cannot be compared while either has problems" in said(app)
