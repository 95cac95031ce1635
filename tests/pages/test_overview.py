"""The overview draws what is counted, keeps every sentence within reach, and stays short whatever the corpus."""

from pathlib import Path

import pytest

from tests.corpora import article, claim, write_corpus
from tests.pages.opening import OVERVIEW, Chart, buttons, charts, drawn, opened, words

OTHERS = "The 8 other things counted, in words: Wounded, North Korean troops; "


def test_the_overview_draws_each_thing_and_every_mark_carries_its_sentence(tiny: Path) -> None:
    app = opened(OVERVIEW)
    assert not app.exception
    chart, key = charts(app)
    assert sorted(drawn(app)) == [["first-300"], ["forecast"], ["russian-900"], ["sent"]]
    assert [axis for axis in chart.layout if axis.startswith("xaxis")] == ["xaxis", "xaxis2", "xaxis3", "xaxis4"]
    assert chart.alt.startswith(
        "How many, as stated: 3 things, each on a scale of its own. Deployed, North Korean troops "
    )
    assert key.alt.startswith("Key to the chart above")


def test_what_is_not_drawn_stays_within_reach_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORPUS", "seeds")
    app = opened(OVERVIEW)
    assert app.expander[0].label.replace("\\", "").startswith(OTHERS)
    assert len(buttons(app, "Open the evidence")) == 8
    assert "Missing, North Korean troops: 1 statement of at least 3 people" in words(app.expander[0])
    assert "Troops deployed, North Korean troops: " not in words(app.expander[0]), "it is drawn"


def test_what_an_article_itself_calls_contradictory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORPUS", "seeds")
    app = opened(OVERVIEW)
    assert "What articles themselves call contradictory (1)" in words(app)
    assert "This declaration contradicts the findings of South Korea’s National Intelligence Service" in words(app)
    app.button(key="said-nis-zelenskyy").click().run()
    assert not app.exception
    assert app.query_params["pairs"] == "nis~zelenskyy"


def test_the_list_of_marks_has_the_numbers_of_the_rows(tiny: Path) -> None:
    app = opened(OVERVIEW)
    chooser = app.selectbox(key="overview-mark-0")
    numbered = [option.split(" · ")[0] for option in chooser.options]
    assert numbered == ["1", "2", "3", "4"]
    assert any(option.endswith(": “11,000”") for option in chooser.options)
    chooser.select("sent").run()
    assert app.query_params["claim"] == "sent"


def test_a_table_has_the_same_marks(tiny: Path) -> None:
    app = opened(OVERVIEW, **{"overview-as": "table"})
    (table,) = (each.value for each in app.dataframe if "Mark" in each.value)
    assert charts(app) == []
    assert len(app.expander) == 1, "all things are in the table, and of few none is left to be told in words"
    assert table["Mark"].tolist() == [1, 2, 3, 4]
    assert sorted(table["Claim"]) == ["first-300", "forecast", "russian-900", "sent"]


def test_without_a_number_there_is_no_chart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    silent = article("Losses were heavy.", claim("heavy", "heavy", quote="Losses were heavy.", hedge="none"))
    monkeypatch.setenv("CORPUS", str(write_corpus(tmp_path / "silent", {"a": silent})))
    app = opened(OVERVIEW)
    assert not app.exception
    assert "No number is stated here." in words(app)
    assert charts(app) == []
    assert app.button(key="overview-take").label == "Take this list"


def test_what_stands_on_the_page_can_be_taken_along(tiny: Path) -> None:
    app = opened(OVERVIEW)
    taking = app.button(key="overview-take")
    assert taking.label == "Take this chart"
    taking.click().run()
    assert not app.exception
    assert [name.partition(":")[0] for name in app.selectbox(key="overview-take-which").options] == [
        "1. How many, as stated",
        "2. A tiny corpus",
    ]
    on_page, *_, picture = charts(app)
    assert drawn_by(picture) == drawn_by(on_page)
    assert picture.alt == on_page.alt
    notes = " ".join(note["text"] for note in picture.layout["annotations"])
    assert "<b>Source:</b>" in notes
    assert "How it was worded" in notes
    app.selectbox(key="overview-take-which").select_index(1).run()
    assert not app.exception
    assert drawn_by(charts(app)[-1]) == []


def drawn_by(chart: Chart) -> list[list[float]]:
    """The numbers of every mark, trace by trace; those of its key are samples."""
    return [trace["x"] for trace in chart.data if trace.get("xaxis") in ("x", "x2", "x3")]


def test_the_picture_has_what_is_on_the_screen_when_a_filter_is_set(tiny: Path) -> None:
    app = opened(OVERVIEW, **{"subjects": "Russian forces"})
    app.button(key="overview-take").click().run()
    assert not app.exception
    picture = charts(app)[-1]
    notes = " ".join(note["text"] for note in picture.layout["annotations"])
    assert "<b>Filters:</b> Whose numbers: Russian forces" in notes
    assert "North Korean troops" not in notes
    assert [trace["x"] for trace in picture.data if trace["name"] == "circles" and trace["xaxis"] == "x"] == [[900]]


def test_the_chart_is_proposed_as_a_step_of_a_briefing(tiny: Path) -> None:
    app = opened(OVERVIEW)
    app.button(key="overview-add").click().run()
    assert not app.exception
    chosen = app.selectbox(key="overview-panel")
    assert chosen.value == "chart"
    assert chosen.options[0] == "All 2 charts of this page"


def test_of_very_many_numbers_the_ends_are_drawn_and_the_way_to_all_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = [str(1_000 + n) for n in range(40)]
    said = [claim(f"c{n}", number, quote=f"{number} died.", best=int(number)) for n, number in enumerate(numbers)]
    many = article(" ".join(f"{number} died." for number in numbers), *said)
    monkeypatch.setenv("CORPUS", str(write_corpus(tmp_path / "many", {"a": many})))
    app = opened(OVERVIEW)
    assert not app.exception
    assert drawn(app) == [["c0"], ["c1"], ["c2"], ["c37"], ["c38"], ["c39"]]
    assert "drawn: the 3 lowest and the 3 highest of 40 statements" in charts(app)[0].alt
    assert "“Casualty claims” have all of theirs" in words(app)


@pytest.mark.parametrize("address", [{"known-by": "14 February 2025"}, {"show": "as reported"}, {"withdrawn": "true"}])
def test_whatever_is_chosen_the_overview_draws_it(address: dict[str, str], own_seeds: Path) -> None:
    app = opened(OVERVIEW, **address)
    assert not app.exception
    assert len(charts(app)) == 2
    marks = next(each for each in charts(app)[0].data if each["name"] == "rows")["customdata"]
    assert len(marks) == len({tuple(each) for each in marks}) > 9
