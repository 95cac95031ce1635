"""The clocks: a step shows what came, says so, survives a change of page, and can be sent as a link."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.corpora import article, claim, position, time, write_corpus
from tests.pages.opening import (
    AGREEMENT,
    ATTRIBUTION,
    CASUALTIES,
    CROSS_CHECKS,
    DEPLOYMENT,
    DOCUMENTS,
    buttons,
    charts,
    drawn,
    opened,
    turned_to,
    words,
)

KNOWN, ABOUT = "known-by", "as-of"
ANY_DAY = "known-by any day"
SAME = "The same is known as by 1 February 2025: nothing changed in between."
MATTERS = {"compare": "yes/no matters"}


@pytest.fixture
def dated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three articles: of 1 February, of some day from the 7th to the 9th, and of the 28th."""
    gur = {"attribution": ["gur"]}
    first = article("300 died.", claim("early", "300", best=300, as_of=time("2025-01-31")), published="2025-02-01")
    second = article(
        "900 died. They are back.",
        claim("late", "900", best=900, as_of=time("2025-02-05"), **gur),
        position("back", proposition="back", quote="They are back.", **gur),
        published="2025-02-07/2025-02-09",
    )
    third = article("They are back.", position("back-too", proposition="back"), published="2025-02-28")
    folder = write_corpus(tmp_path / "dated", {"a": first, "b": second, "c": third})
    monkeypatch.setenv("CORPUS", str(folder))
    return folder


def turned(app: AppTest, key: str, day: str) -> AppTest:
    return app.selectbox(key=key).select(day).run()


def test_the_days_are_those_on_which_something_changes(dated: Path) -> None:
    app = opened(CASUALTIES)
    days = [f"{day} February 2025" for day in (1, 7, 9, 28)]
    assert app.selectbox(key=KNOWN).options == ["all that is known", *days]
    assert app.selectbox(key=ABOUT).options == ["any day", "31 January 2025", "5 February 2025"]
    assert not app.expander


def test_a_sentence_to_paste_is_of_what_was_told_by_the_chosen_day(dated: Path) -> None:
    told = words(turned(opened(CASUALTIES, claim="early"), KNOWN, "7 February 2025"))
    assert "Made out of all that the articles here told by 7 February 2025, whatever is filtered here." in told
    hidden = words(turned(opened(CASUALTIES, claim="back-too"), KNOWN, "7 February 2025"))
    assert "No sentence would be safe here: back-too was not yet published by 7 February 2025." in hidden


def test_any_day_between_them_can_be_chosen_and_is_said_to_be_the_same(dated: Path) -> None:
    app = opened(CASUALTIES)
    calendar = app.date_input(key=ANY_DAY)
    assert (calendar.min, calendar.max, calendar.value) == (date(2025, 2, 1), date(2025, 2, 28), None)
    calendar.set_value(date(2025, 2, 5)).run()
    assert drawn(app) == [["early"]]
    assert app.selectbox(key=KNOWN).value == "5 February 2025"
    assert SAME in [caption.value for caption in app.sidebar.caption]
    assert "Between 1 and 5 February 2025: nothing came." in words(app)
    buttons(app, "Later")[0].click().run()
    assert (app.selectbox(key=KNOWN).value, app.date_input(key=ANY_DAY).value) == ("7 February 2025", date(2025, 2, 7))
    assert "5 February 2025" not in app.selectbox(key=KNOWN).options
    assert not app.sidebar.caption
    app.date_input(key=ANY_DAY).set_value(None).run()
    assert app.selectbox(key=KNOWN).value == "all that is known"


def test_a_link_restores_a_day_between_them(dated: Path) -> None:
    app = opened(CASUALTIES, **{KNOWN: "5 February 2025"})
    assert drawn(app) == [["early"]]
    assert app.date_input(key=ANY_DAY).value == date(2025, 2, 5)
    assert SAME in [caption.value for caption in app.sidebar.caption]


def test_a_step_shows_what_came_and_says_so(dated: Path) -> None:
    app = turned(opened(CASUALTIES), KNOWN, "1 February 2025")
    assert drawn(app) == [["early"]]
    assert "By 1 February 2025: 1 statement came." in words(app)
    buttons(app, "Later")[0].click().run()
    assert app.selectbox(key=KNOWN).value == "7 February 2025"
    assert drawn(app) == [["early"], ["late"]]
    came = "1 statement came (only perhaps); elsewhere: 1 position (only perhaps)."
    assert f"Between 1 and 7 February 2025: {came}" in words(app)
    assert "Killed, North Korean troops: 900 soldiers, as of 5 February 2025, inferred (GUR); perhaps not" in words(app)
    assert "“Back” is perhaps now affirmed by GUR." in words(app)
    assert "1 mark perhaps not yet published" in charts(app)[0].alt
    buttons(app, "Later")[0].click().run()
    sure = "1 earlier one is now surely published (before: perhaps)"
    assert f"nothing came; {sure}; elsewhere: {sure}." in words(app)
    assert "perhaps" not in charts(app)[0].alt
    assert app.selectbox(key="since").options == ["since the step before", "since 1 February 2025"]
    assert "Between 1 and 9 February 2025: 1 statement came; elsewhere: 1 position." in words(
        turned(app, "since", "since 1 February 2025")
    )
    buttons(app, "Earlier")[0].click().run()
    buttons(app, "Earlier")[0].click().run()
    assert drawn(app) == [["early"]]


def test_a_clock_that_counts_every_day_stands_at_its_end(dated: Path) -> None:
    app = opened(CASUALTIES)
    assert steps_there(app) == {"Earlier": True, "Later": False}
    buttons(app, "Earlier")[0].click().run()
    assert (app.selectbox(key=KNOWN).value, steps_there(app)) == ("28 February 2025", {"Earlier": True, "Later": True})
    buttons(app, "Later")[0].click().run()
    assert app.selectbox(key=KNOWN).value == "all that is known"
    turned(app, KNOWN, "1 February 2025")
    assert steps_there(app) == {"Earlier": False, "Later": True}


def steps_there(app: AppTest) -> dict[str, bool]:
    """Whether each step of the first clock can be taken."""
    return {name: not buttons(app, name)[0].disabled for name in ("Earlier", "Later")}


def test_the_axes_stay_while_marks_come(dated: Path) -> None:
    app = opened(CASUALTIES)
    whole = charts(app)[0]
    few = charts(turned(app, KNOWN, "1 February 2025"))[0]
    assert whole.layout["xaxis"]["range"] == few.layout["xaxis"]["range"]


def test_the_day_that_a_number_is_about(dated: Path) -> None:
    app = turned(opened(CASUALTIES), ABOUT, "5 February 2025")
    assert drawn(app) == [["late"]]
    buttons(app, "Earlier")[1].click().run()
    assert drawn(app) == [["early"]]
    assert "numbers that may be about 31 January 2025" in app.caption[0].value


def test_the_clock_survives_a_change_of_page_and_reset_takes_it_off(dated: Path) -> None:
    app = turned(opened(CASUALTIES), KNOWN, "9 February 2025")
    turned_to(app, AGREEMENT)
    assert app.selectbox(key=KNOWN).value == "9 February 2025"
    app.get_by_key("compare").set_value("yes/no matters").run()
    assert drawn(app) == [["gur", "back"]]
    buttons(app, "Reset")[0].click().run()
    assert sorted(drawn(app)) == [["gur", "back"], ["nis", "back"]]


def test_a_link_restores_the_step(dated: Path) -> None:
    app = opened(CASUALTIES, **{KNOWN: "1 February 2025"})
    assert drawn(app) == [["early"]]


@pytest.mark.parametrize("name", [KNOWN, ABOUT])
@pytest.mark.parametrize("value", ["nonsense", "2 March 2025", "02 February 2025", "2025-02-01", "<b>", "x" * 100_000])
def test_a_day_that_is_no_step_is_passed_over(dated: Path, name: str, value: str) -> None:
    app = opened(CASUALTIES, **{name: value})
    assert not app.exception
    assert drawn(app) == [["early"], ["late"]]


def test_what_a_day_leaves_empty_names_the_clock(dated: Path) -> None:
    app = turned(opened(AGREEMENT, **MATTERS), KNOWN, "1 February 2025")
    assert "The filters leave no origins to compare. Known by: 1 February 2025." in words(app)
    assert "reports no" not in words(turned_to(app, DEPLOYMENT))


def test_a_step_that_an_edit_took_away_counts_no_longer(dated: Path) -> None:
    app = turned(opened(CASUALTIES), KNOWN, "28 February 2025")
    (dated / "c.yaml").unlink()
    (dated / "c.txt").unlink()
    app.run()
    assert not app.exception
    assert drawn(app) == [["early"], ["late"]]


def test_a_table_says_what_is_in_doubt(dated: Path) -> None:
    app = opened(CASUALTIES, **{KNOWN: "7 February 2025", "casualties-as": "table"})
    assert app.dataframe[0].value["By that day"].tolist() == ["", "perhaps not yet published"]


def test_a_record_that_was_not_yet_published_can_be_opened_and_says_so(dated: Path) -> None:
    app = opened(CASUALTIES, **{KNOWN: "1 February 2025", "claim": "late"})
    assert "Not yet published by 1 February 2025." in words(app)
    app = opened(CASUALTIES, **{KNOWN: "7 February 2025", "claim": "late"})
    assert "Perhaps not yet published by 7 February 2025." in words(app)
    assert "published by" not in words(opened(CASUALTIES, **{KNOWN: "9 February 2025", "claim": "late"}))


def test_of_the_tellings_of_a_statement_those_to_come_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"best": 300, "statement": "said", "as_of": time("2025-01-31")}
    folder = write_corpus(
        tmp_path / "told",
        {
            "a": article("300 died.", claim("one", "300", **said), published="2025-02-01"),
            "b": article("300 have died.", claim("two", "300", **said), published="2025-02-09"),
        },
    )
    monkeypatch.setenv("CORPUS", str(folder))
    found = words(opened(CASUALTIES, **{KNOWN: "1 February 2025", "claim": "one"}))
    assert found.count("Not yet published by 1 February 2025") == 1


def test_the_articles_say_which_were_not_yet_published_and_keep_their_marks(dated: Path) -> None:
    app = opened(DOCUMENTS, **{KNOWN: "7 February 2025", "claim": "late"})
    assert "Not yet published by 7 February 2025: article c, “They are back.”." in words(app)
    assert "Perhaps not yet published by 7 February 2025: article b, “900 died. They are back.”." in words(app)
    assert "inferred from the text; perhaps not yet published by 7 February 2025" in words(app)
    assert "Marked: 1 claim and 1 position, all that are on record; the rest of the text is not." in words(app)


def test_cross_checks_reckon_with_what_was_known_and_say_what_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = claim("total", "300", best=300, as_of=time("2025-01-01"))
    later = claim("more", "900", best=900, as_of=time("2025-02-05"))
    folder = write_corpus(
        tmp_path / "checked",
        {
            "a": article("300 died.", first, published="2025-02-01"),
            "b": article("900 died.", later, published="2025-02-07/2025-02-09"),
        },
    )
    monkeypatch.setenv("CORPUS", str(folder))
    app = opened(CROSS_CHECKS, **{KNOWN: "1 February 2025"})
    assert not charts(app)
    assert "By 1 February 2025: 1 statement came." in words(app)
    app = opened(CROSS_CHECKS, **{KNOWN: "7 February 2025"})
    buttons(app, "Show")[0].click().run()
    assert sorted(drawn(app)) == [["more"], ["total"]]
    assert len(buttons(app, "“900” – NIS (perhaps not yet published)")) == 1


def test_attribution_dots_what_was_perhaps_not_yet_published(dated: Path) -> None:
    app = opened(ATTRIBUTION, **{KNOWN: "7 February 2025"})
    assert "perhaps not yet published" in [trace["name"] for trace in charts(app)[0].data]
    assert "2 numbers and positions among these may have been published by the chosen day, or later: dotted." in words(
        app
    )
    assert "Nothing here is told twice, and of nothing does a text name an outlet that passed it on." in words(app)


def test_words_without_a_number_are_claims_as_reported_and_say_what_was_perhaps_not_yet_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heavy = claim("heavy", "heavy losses", hedge="none")
    only = article("They had heavy losses.", heavy, published="2025-02-07/2025-02-09")
    monkeypatch.setenv("CORPUS", str(write_corpus(tmp_path / "wordless", {"a": only})))
    app = opened(CASUALTIES, **{KNOWN: "7 February 2025", "show": "as reported"})
    assert "1 claim without a number" in words(app)
    (chip,) = (button.label for button in app.button if "heavy losses" in button.label)
    assert chip.endswith("; perhaps not yet published")


def test_charts_that_nobody_had_told_by_the_day_are_named(own_seeds: Path) -> None:
    app = opened(CASUALTIES, **{KNOWN: "18 December 2024"})
    assert (
        "No count of its own told by 18 December 2024: Killed (a running total), Wounded (a running total), "
        in words(app)
    )
    assert "No count of its own told by" not in words(opened(CASUALTIES))
