"""From text to charts by forms alone; nobody's work is lost, and whatever cannot be written is said."""

from pathlib import Path
from typing import Any

import pytest

from core.curation.keeping import store
from core.loader import load
from core.wording.markdown import escape
from pages._ui.curate import checked, ending, preview
from tests.corpora import article, as_yaml, dismissal, write
from tests.pages.curate.forms import ADD, EDIT, SIXTH, choose_kind, control, created, fill, on_disk, press, said
from tests.pages.opening import CASUALTIES, buttons, drawn, opened, turned_to

A_DATE = "a date or a time of the day"
OFFERED = escape("Published on 3 March 2025: take “3 March 2025” as the date of publication")


def test_an_article_goes_from_text_to_charts(tiny: Path) -> None:
    app = created()
    named = "sixth · The NIS said on 10 February that at least 300 were killed. …"
    assert f"0 of 3 numbers decided: {named} (draft)" in said(app)
    assert "none of its numbers is on the charts until all 3 are decided." in said(app)
    banner = f"“{named}” is a draft: none of its numbers is on the charts until the 3 that wait are decided; "
    assert app.expander[0].label.replace("\\", "").startswith(banner)
    press(app, "Next open number")
    assert control(app, "reason").value == A_DATE  # what looks like a date is guessed to be no claim
    press(app, "Save")
    assert control(app, "stated").value == "at least 300"
    assert "Still needed" not in said(app)
    assert "What is missing or wrong is told here as soon as you fill something in." in said(app)
    fill(app, note="read twice")
    assert "**Still needed:** “How is it known who said it?”, “Whose”" in said(app)
    fill(
        app, measure="killed", subject="north-korean-troops", attribution_basis="stated", **{"attribution.0.one": "nis"}
    )
    fill(app, as_of__shape="date", as_of__year=2025, as_of__month=2, as_of__day=10)
    fill(app, as_of__text="10 February", as_of__basis="inferred", as_of__evidence="the year is the article’s")
    assert "The check finds nothing wrong with this record." in said(app)
    press(app, "Save")
    choose_kind(app, "dismissed")
    press(fill(app, reason="an age"), "Save")
    assert "Every number is decided and the check is clean: the charts show this article." in said(app)
    assert app.title[0].value.replace("\\", "") == f"3 of 3 numbers decided: {named}"
    assert load(tiny).problems == ()
    (claim,) = on_disk(tiny)["claims"]
    assert claim["low"] == 300
    assert claim["hedge"] == "at_least"
    assert claim["as_of"]["edtf"] == "2025-02-10"
    assert [claim["id"]] in drawn(turned_to(app, CASUALTIES))


def test_what_a_program_guessed_is_no_decision(tiny: Path) -> None:
    app = created()
    app.query_params["at"] = f"number:{SIXTH.index('300')}"
    before = (tiny / "sixth.yaml").read_bytes()
    press(app.run(), "Save")
    assert "Not saved: still needed: “How is it known who said it?” is missing; “Whose” is missing." in said(app)
    assert (tiny / "sixth.yaml").read_bytes() == before
    assert "0 of 3 numbers decided" in said(app)
    assert control(app, "stated").value == "at least 300"


def test_a_record_may_keep_the_problems_that_it_has_and_gets_no_other(tiny: Path) -> None:
    text = (tiny / "b.yaml").read_text(encoding="utf-8")
    write(tiny / "b.yaml", text.replace("hedge: vague", "hedge: vaguely", 1))
    app = opened(EDIT, article="b", at="claims:hundreds")
    press(fill(app, measure=None), "Save")
    assert "Not saved: still needed: “What is counted” is missing." in said(app)
    press(fill(app, measure="killed", note="mine"), "Save")
    assert "1 problem that it had before" in app.toast[0].value
    assert on_disk(tiny, "b.yaml")["claims"][-1]["note"] == "mine"


def test_a_half_filled_form_waits_while_another_page_is_visited(tiny: Path) -> None:
    app = created()
    press(app, "Next open number")
    fill(app, reason="an age")
    turned_to(app, "pages/curate/coverage.py")
    app.query_params.clear()
    turned_to(app, EDIT)
    assert control(app, "reason").value == "an age"
    press(app, "Discard what I typed")
    assert control(app, "reason").value == A_DATE


def test_the_date_that_an_article_begins_with_is_offered_as_its_day(tiny: Path) -> None:
    app = opened(ADD)
    app.text_input(key="new-name").set_value("Sixth")
    app.text_area(key="new-text").set_value("3 March 2025\n\nHe is 77.")
    press(app.run(), "Create")
    press(turned_to(app, EDIT), "Next open number")
    press(app, OFFERED)
    held = on_disk(tiny)
    assert held["document"]["published"] == {"edtf": "2025-03-03", "text": "3 March 2025", "basis": "stated"}
    assert [each["number"] for each in held["undecided"]] == ["77"]
    assert OFFERED not in [button.label for button in app.button]


def test_the_same_date_fills_the_form_of_the_article(tiny: Path) -> None:
    app = opened(ADD)
    app.text_input(key="new-name").set_value("Sixth")
    app.text_area(key="new-text").set_value("3 March 2025\n\nHe is 77.")
    press(app.run(), OFFERED)
    assert [control(app, f"published.{part}").value for part in ("day", "month", "year")] == [3, 3, 2025]
    press(app, "Create")
    held = on_disk(tiny)
    assert held["document"]["published"] == {"edtf": "2025-03-03", "text": "3 March 2025", "basis": "stated"}


def test_reasons_are_those_of_the_article_and_general_ones(tiny: Path) -> None:
    """What one other article alone needed is not offered; what two others did is."""
    for stem, reasons in (("c", ("only c", "c and d")), ("d", ("c and d",))):
        number = "They are 77 and 78."
        quotes = dict(zip(reasons, ("77", "78"), strict=False))
        text, annotation = article(number, *(dismissal(quote, why) for why, quote in quotes.items()))
        write(tiny / f"{stem}.txt", text)
        write(tiny / f"{stem}.yaml", as_yaml(annotation))
    app = created()
    press(app, "Next open number")
    options = control(app, "reason").options
    assert "c and d" in options
    assert A_DATE in options
    assert "only c" not in options


def test_a_position_is_recorded(tiny: Path) -> None:
    app = created()
    press(app, "Other words")
    app.text_input(key="_curate-words").set_value("The troops have left")
    app.run()
    next(each for each in app.segmented_control if each.label == "They are …").set_value("positions")
    app.run()
    fill(
        app,
        proposition="withdrawn",
        stance="affirms",
        attribution_basis="inferred",
        **{"attribution.0.one": "nis"},
    )
    next(each for each in app.checkbox if each.label == "Several speak jointly").check().run()
    assert control(app, "attribution.0").value == ["nis"]
    fill(app, **{"attribution.0": ["nis", "gur"]})
    assert "NIS and GUR: affirms, on “The troops were withdrawn in January 2025.”" in said(app)
    assert "In other articles NIS: affirms; GUR: denies." in said(app)
    press(app, "Save")
    (position,) = on_disk(tiny)["positions"]
    assert position["quote"] == "The troops have left."
    assert position["attribution"] == [["nis", "gur"]]
    assert len(on_disk(tiny)["undecided"]) == 3


def test_a_time_read_from_a_number_decides_it_too(tiny: Path) -> None:
    app = created()
    app.query_params["at"] = f"number:{SIXTH.index('300')}"
    app.run()
    fill(app, measure="killed", subject="north-korean-troops", attribution_basis="stated", said__shape="date")
    fill(app, said__text="on 10 February", said__year=2025, said__basis="inferred", said__evidence="its own year")
    assert "With it “10 February” is decided too." in said(app)
    press(app, "Save")
    assert [each["number"] for each in on_disk(tiny)["undecided"]] == ["77"]


def test_several_numbers_are_dismissed_at_once_and_brought_back_by_one_undo(tiny: Path) -> None:
    app = created()
    before = (tiny / "sixth.yaml").read_bytes()
    press(press(app, "Dismiss several at once"), "Dismiss these")
    assert "Not saved: choose the numbers that are no claim, and say why." in said(app)
    pills = next(each for each in app.button_group if each.label == "Numbers that are no claim")
    pills.set_value([SIXTH.index("10 February"), SIXTH.index("77")])
    next(each for each in app.selectbox if each.label == "Why it is no claim").set_value(A_DATE)
    press(app.run(), "Dismiss these")
    assert "2 of 3 numbers decided" in said(app)
    assert [each["reason"] for each in on_disk(tiny)["dismissed"]] == [A_DATE, A_DATE]
    press(app, "Undo")
    assert (tiny / "sixth.yaml").read_bytes() == before


def test_a_day_without_a_month_is_told_and_not_saved(tiny: Path) -> None:
    app = press(created(), "The article itself")
    before = (tiny / "sixth.yaml").read_bytes()
    fill(app, published__month=None)
    assert "A day counts for nothing without its month" in said(app)
    press(app, "Save")
    assert "Not saved: still needed: “When was it published?”: give at least a year; a day needs its month." in said(
        app
    )
    assert (tiny / "sixth.yaml").read_bytes() == before


def test_undo_and_redo(tiny: Path) -> None:
    app = created()
    before = (tiny / "sixth.yaml").read_bytes()
    press(app, "Next open number")
    choose_kind(app, "dismissed")
    press(fill(app, reason=A_DATE), "Save")
    after = (tiny / "sixth.yaml").read_bytes()
    undo = next(button for button in app.button if button.label == "Undo")
    assert "10 February" in undo.help
    press(app, "Undo")
    assert (tiny / "sixth.yaml").read_bytes() == before
    press(app, "Redo")
    assert (tiny / "sixth.yaml").read_bytes() == after


def test_an_address_that_names_no_number_does_not_stop_a_save(tiny: Path) -> None:
    press(opened(EDIT, article="a", at="number:²"), "Save this list")


def half_filled(tiny: Path) -> tuple[object, str]:
    """A reader in the midst of a form, while somebody else saves a note to the same file."""
    app = created()
    press(app, "Next open number")
    choose_kind(app, "dismissed")
    fill(app, reason=A_DATE)
    theirs = (tiny / "sixth.yaml").read_text(encoding="utf-8").replace("document:", "document:\n  note: theirs", 1)
    write(tiny / "sixth.yaml", theirs)
    return app, theirs


def test_what_was_typed_stays_when_somebody_else_saves(tiny: Path) -> None:
    app, theirs = half_filled(tiny)
    app.run()
    assert control(app, "reason").value == A_DATE
    assert "Somebody else saved this article" in said(app)
    press(app, "Save")
    assert (tiny / "sixth.yaml").read_text(encoding="utf-8") == theirs
    shown = "\n".join(code.value for code in app.code)
    assert "+  note: theirs" in shown
    assert "+    reason: a date or a time of the day" in shown


def test_mine_on_top_of_theirs_keeps_both(tiny: Path) -> None:
    app, _ = half_filled(tiny)
    press(press(app, "Save"), "Keep theirs, and put mine on top")
    held = on_disk(tiny)
    assert held["document"]["note"] == "theirs"
    assert held["dismissed"][0]["reason"] == A_DATE


def test_theirs_alone_drops_mine(tiny: Path) -> None:
    app, theirs = half_filled(tiny)
    press(press(app, "Save"), "Take theirs, drop mine")
    assert (tiny / "sixth.yaml").read_text(encoding="utf-8") == theirs


def test_going_back_keeps_the_form(tiny: Path) -> None:
    app, theirs = half_filled(tiny)
    press(press(app, "Save"), "Back to my form, decide later")
    assert control(app, "reason").value == A_DATE
    assert (tiny / "sixth.yaml").read_text(encoding="utf-8") == theirs


def test_the_same_record_changed_by_two_is_a_conflict(tiny: Path) -> None:
    app = opened(EDIT, article="a", at="claims:first-300")
    fill(app, note="mine")
    text = (tiny / "a.yaml").read_text(encoding="utf-8")
    write(tiny / "a.yaml", text.replace("modality: asserted", "modality: estimated", 1))
    press(app.run(), "Save")
    assert "Nothing was written: choose." in said(app)
    assert "Nothing was written" not in said(app.selectbox(key="article").set_value("b").run())
    app.selectbox(key="article").set_value("a").run()
    press(app, "Keep theirs, and put mine on top")
    assert on_disk(tiny, "a.yaml")["claims"][0]["note"] == "mine"


@pytest.mark.parametrize(
    ("page", "file"), [(EDIT, ".history"), ("pages/curate/vocabulary.py", ".history"), (EDIT, ".history/a.yaml")]
)
def test_where_earlier_versions_cannot_be_read_undo_and_redo_say_why(tiny: Path, page: str, file: str) -> None:
    (tiny / file).parent.mkdir(exist_ok=True)
    write(tiny / file, "no folder")
    app = opened(page, article="a", at="claims:first-300")
    assert not app.exception
    steps = [button for button in app.button if button.label in ("Undo", "Redo")]
    assert all(button.disabled and "the system refused" in button.help for button in steps)
    assert [button.label for button in steps] == ["Undo", "Redo"]


def test_the_mark_of_one_article_is_not_that_of_another(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a long article the record alone is previewed, so two may have previews of one text."""
    keys: set[object] = set()
    monkeypatch.setattr(preview, "_mark", lambda key, *_: keys.add(key) or "none")
    monkeypatch.setattr(checked, "alone", lambda *_: "")
    monkeypatch.setattr(checked, "LONG", 0)
    monkeypatch.setattr(ending.Open, "name", "same")
    for stem, name in (("a", "first-300"), ("b", "sent")):
        assert not opened(EDIT, article=stem, at=f"claims:{name}").exception
    assert len(keys) == 2


def test_a_folder_that_cannot_be_written_is_said(tiny: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def refused(*_: object) -> None:
        raise store.ReadOnlyError("nothing was written: the folder is read-only")

    app = opened(EDIT, article="a", at="claims:first-300")
    fill(app, note="mine")
    monkeypatch.setattr(store, "write", refused)
    press(app, "Save")
    assert "the folder is read-only" in said(app)
    assert any("note: mine" in code.value for code in app.code)
    assert control(app, "note").value == "mine"


def test_a_sound_article_says_so_and_its_records_can_be_changed(tiny: Path) -> None:
    app = opened(EDIT, article="a", at="claims:first-300")
    assert "Every number is decided and the check is clean" in said(app)
    before = (tiny / "a.yaml").read_text(encoding="utf-8")
    press(fill(app, note="A hard call: **this**."), "Save")
    after = (tiny / "a.yaml").read_text(encoding="utf-8")
    assert on_disk(tiny, "a.yaml")["claims"][0]["note"] == "A hard call: **this**."
    assert len(after.splitlines()) == len(before.splitlines()) + 1


def test_what_is_typed_last_is_saved_though_the_page_was_not_drawn_anew(tiny: Path) -> None:
    app = fill(opened(EDIT, article="a", at="claims:first-300"), note="before")
    control(app, "note").set_value("typed last")
    press(app, "Save")
    assert on_disk(tiny, "a.yaml")["claims"][0]["note"] == "typed last"


def test_an_amount_that_the_words_print_is_saved_with_a_hedge_that_was_chosen_last(tiny: Path) -> None:
    app = opened(EDIT, article="b", at="claims:second-300")
    fill(app, hedge="none")
    control(app, "hedge").set_value("up_to")
    press(app, "Save")
    claim = on_disk(tiny, "b.yaml")["claims"][0]
    assert (claim["hedge"], claim["high"]) == ("up_to", 300)


def test_what_is_typed_last_waits_while_another_record_is_open(tiny: Path) -> None:
    app = opened(EDIT, article="a", at="claims:first-300")
    control(app, "note").set_value("typed last")
    press(app, "The article itself")
    app.query_params["at"] = "claims:first-300"
    assert control(app.run(), "note").value == "typed last"


def test_matters_without_a_position_are_listed(tiny: Path) -> None:
    app = opened(EDIT, article="a")
    next(each for each in app.multiselect if "nothing there" in each.label).set_value(["back"])
    press(app, "Save this list")
    assert on_disk(tiny, "a.yaml")["nothing_on"] == ["back"]


def test_an_annotation_that_cannot_be_read_is_left_alone(tiny: Path) -> None:
    write(tiny / "a.yaml", "document: [\n")
    app = opened(EDIT, article="a")
    assert not app.exception
    assert "cannot be edited here" in said(app)


def test_of_a_long_article_the_record_is_checked_alone_and_the_whole_is_saved(tiny: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("pages._ui.curate.checked.LONG", 0)
    before = on_disk(tiny, "a.yaml")
    app = fill(opened(EDIT, article="a", at="claims:first-300"), note="mine")
    assert "here this record is checked alone" in said(app)
    assert "The check finds nothing wrong with this record." in said(app)
    press(app, "Save")
    before["claims"][0]["note"] = "mine"
    assert on_disk(tiny, "a.yaml") == before


def test_a_record_with_a_problem_is_one_click_away(tiny: Path) -> None:
    text = (tiny / "b.yaml").read_text(encoding="utf-8")
    write(tiny / "b.yaml", text.replace("hedge: vague", "hedge: vaguely", 1))
    app = opened(EDIT, article="b")
    (button,) = buttons(app, "Open claim: “Hundreds”")
    assert "Claim: hundreds" in said(button.click().run())


def test_a_record_that_is_saved_twice_at_once_is_saved_once(tiny: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    once = store.write

    def twice(*asked: Any) -> store.FileState:
        once(*asked)
        return once(*asked)

    app = opened(EDIT, article="a", at="claims:first-300")
    fill(app, note="mine")
    monkeypatch.setattr(store, "write", twice)
    press(app, "Save")
    assert on_disk(tiny, "a.yaml")["claims"][0]["note"] == "mine"
    assert "Nothing was written: choose." not in said(app)


def test_one_number_after_another_is_opened_from_the_list(tiny: Path) -> None:
    app = created()
    for at, words in ((2, "“77”"), (0, "“10 February”")):
        app.selectbox(key="curate-open-sixth").select_index(at).run()
        assert not app.exception
        assert words in [line.value for line in app.subheader]
        assert app.selectbox(key="curate-open-sixth").value is None
