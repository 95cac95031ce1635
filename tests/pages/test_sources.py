"""The page on one source: from the address, by its list, as a table; each record and pair opens; filters and clocks."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.corpora import article, claim, position, write_corpus
from tests.pages.opening import DEPLOYMENT, SOURCES, buttons, opened, title, turned_to, words


def headings(app: AppTest) -> list[str]:
    return [each.value.replace("\\", "") for each in app.subheader]


def test_the_source_with_most_records_is_shown_first_and_stands_in_the_address(tiny: Path) -> None:
    app = opened(SOURCES)
    assert not app.exception
    assert list(app.selectbox(key="source-chosen").options) == [
        "NIS · 5 records",
        "GUR · 2 records",
        "Western officials · 1 record",
    ]
    assert app.query_params["source"] == "NIS"
    assert title(app)[0] == "NIS: clash with GUR (“Withdrawn”)"
    assert title(app)[1].startswith("2 numbers, 2 more in words and 1 position")
    assert headings(app) == [
        "Numbers (2)",
        "In words, without a number (2)",
        "Positions on yes/no matters (1)",
        "What others hold against it (1)",
    ]


def test_an_address_opens_another_source_and_the_list_writes_it(tiny: Path) -> None:
    app = opened(SOURCES, source="GUR")
    assert title(app)[0] == "GUR: clash with NIS (“Withdrawn”)"
    assert title(app)[1].startswith("1 number and 1 position, of which 1 (a position) clashes with what others say")
    app.selectbox(key="source-chosen").select("western-officials").run()
    assert app.query_params["source"] == "Western officials"
    assert title(app)[0] == "Western officials: 1 number, which can be compared with nothing that others say"
    assert "None: nothing that others say here can be compared with what it said." in words(app)


def test_an_address_that_names_no_source_says_so(tiny: Path) -> None:
    app = opened(SOURCES, source="CIA")
    assert app.query_params["source"] == "NIS"
    assert "This link asks for “CIA”" in words(app)
    assert "it is left out" in words(app)


def test_every_record_opens_its_sentence_and_a_pair_both_sides(tiny: Path) -> None:
    app = opened(SOURCES)
    assert len(buttons(app, "Open the evidence")) == 5
    buttons(app, "Open the evidence")[0].click().run()
    assert app.query_params["claim"] == "forecast"
    app = opened(SOURCES)
    buttons(app, "Side by side")[0].click().run()
    assert app.query_params["pairs"] == "left~stayed"
    assert "“They have not left.”" in words(app)


def test_the_filter_of_origins_is_set_aside_and_the_pair_opens_all_the_same(tiny: Path) -> None:
    plain = opened(SOURCES, source="GUR")
    app = opened(SOURCES, source="GUR", origins="GUR")
    assert title(app)[0] == title(plain)[0]
    assert "Origins: GUR. This filter is set aside here" in words(app)
    assert "set aside" not in words(plain)
    buttons(app, "Side by side")[0].click().run()
    assert not app.exception
    assert "pairs" not in app.query_params
    assert "“They have left.”" in words(app)
    assert [button.key for button in buttons(app, "Open the evidence")][-2:] == ["left-stayed-0", "left-stayed-1"]


def test_other_filters_apply_and_name_what_they_leave(tiny: Path) -> None:
    app = opened(SOURCES, source="NIS", subjects="Russian forces")
    said = "1 number and 1 position of any subject, of which 1 (a position) clashes with what others say here"
    assert title(app)[0] == "NIS: clash with GUR (“Withdrawn”)"
    assert title(app)[1].startswith(said)
    app = opened(SOURCES, source="Western officials", subjects="Russian forces")
    assert title(app)[0] == "Western officials: nothing that the filters leave"
    assert "Western officials · nothing that the filters leave" in app.selectbox(key="source-chosen").options
    assert headings(app) == []


def test_what_other_filters_hide_is_said_and_shown_on_demand(tiny: Path) -> None:
    app = opened(SOURCES, source="GUR", documents="a", origins="NIS")
    assert "The filters hide" not in words(app)
    app = opened(SOURCES, source="NIS")
    app.multiselect(key="documents").select("a.txt").run()
    assert (
        title(app)[0]
        == "NIS: 1 number, 1 more in words and 1 position, none of which can be compared with what others say here"
    )
    assert "The filters hide 1 clash with what it said." in words(app)
    app.button(key="hidden-source").click().run()
    assert "The filters hide" not in words(app)
    assert app.multiselect(key="documents").value == []


def test_as_reported_a_statement_counts_for_every_article(tiny: Path) -> None:
    app = opened(SOURCES, source="Western officials", show="as reported")
    assert title(app)[0].startswith("Western officials: 2 numbers (of one statement), none of which")
    assert len(buttons(app, "Open the evidence")) == 2


def test_the_table_has_the_same_records(tiny: Path) -> None:
    app = opened(SOURCES, **{"source-as": "table"})
    assert list(app.dataframe[0].value["Record"]) == ["forecast", "russian-900", "heavy", "hundreds", "left"]
    assert headings(app) == []


def test_what_was_only_passed_on_stands_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [
        claim("dead", "300", quote="He said 300 died.", best=300, attribution=["gur", "bbc"]),
        position("left", quote="They have left.", attribution=["gur", "bbc"]),
    ]
    text = "He said 300 died. They have left."
    monkeypatch.setenv("CORPUS", str(write_corpus(tmp_path / "told", {"a": article(text, *records)})))
    app = opened(SOURCES, source="BBC")
    assert title(app)[0] == "BBC: nothing of its own here, only 2 passed on from others"
    assert headings(app) == ["Only passed on (2)"]
    assert "others said them first, and they are not its own" in words(app)


def test_an_empty_corpus_has_no_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORPUS", str(write_corpus(tmp_path / "none", {})))
    app = opened(SOURCES)
    assert not app.exception
    assert "Nobody says anything in this corpus" in words(app)


def test_the_reader_comes_back_to_all_origins_and_the_filter_still_stands(tiny: Path) -> None:
    app = opened(SOURCES, origins="GUR")
    assert app.multiselect(key="origins").value == ["gur"]
    assert "Only origins: GUR." in words(turned_to(app, DEPLOYMENT))
