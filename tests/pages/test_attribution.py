"""Who told whom: every strand is a statement, and the one in the address is lit and shown step by step."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.corpora import article, claim, write_corpus
from tests.pages.opening import ROOT, buttons, charts, drawn, opened, title, words

ATTRIBUTION = "pages/why/attribution.py"
SAID = "Western officials: about 300 soldiers (Killed, North Korean troops; an estimate, “They believe”)"


def write_told(folder: Path) -> Path:
    """One statement that comes through an outlet and loses its hedge; two that share everything but a statement."""
    first = article(
        "They believe about 300 died, an official told the BBC. The service says that 40 were sent.",
        claim(
            "full",
            "about 300",
            quote="They believe about 300 died",
            best=300,
            hedge="about",
            modality="estimated",
            certainty="They believe",
            attribution=["western-officials", "bbc"],
            statement="dead",
        ),
        claim("sent", "40", quote="says that 40 were sent", measure="deployed", best=40),
    )
    second = article(
        "According to officials, 300 died. Exactly 40 went, *says* the service.",
        claim(
            "bare",
            "300",
            quote="officials, 300 died",
            best=300,
            attribution=["western-officials"],
            statement="dead",
            lost=["They believe"],
        ),
        claim("went", "40", quote="Exactly 40 went, *says* the service", measure="deployed", best=40),
    )
    return write_corpus(folder, {"a": first, "b": second})


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = write_told(tmp_path / "told")
    monkeypatch.setenv("CORPUS", str(folder))
    return folder


def lit(app: AppTest) -> bool:
    """Whether the chart draws a way above the others."""
    return any(trace["name"] == "lit" for chart in charts(app) for trace in chart.data)


def chooser(app: AppTest) -> object:
    return next(box for box in app.selectbox if box.label.startswith("Light a statement"))


def test_the_page_runs_over_the_corpus_that_ships(own_seeds: Path) -> None:
    app = opened(ATTRIBUTION)
    assert not app.exception
    said = "Western officials: at least 1,000 people (Killed, North Korean troops; an estimate)"
    assert app.title[0].value.replace("\\", "") == f"{said}, retold without “they believed”"
    assert {"zelenskyy-troops-back"} <= {ids[0] for ids in drawn(app)}


def test_the_page_only_arranges() -> None:
    assert len((ROOT / ATTRIBUTION).read_text(encoding="utf-8").splitlines()) < 50


def test_the_title_is_the_finding(told: Path) -> None:
    app = opened(ATTRIBUTION)
    said = "Western officials: about 300 soldiers (Killed, North Korean troops; an estimate)"
    assert app.title[0].value.replace("\\", "") == f"{said}, retold without “They believe”"
    assert title(app)[1].startswith("1 of 3 numbers and positions came through another outlet; the one that was retold")
    assert title(app)[1].endswith("is told otherwise.")
    assert any("2 articles, 2 origins" in line.value.replace("\\", "") for line in app.caption)


def test_at_first_only_what_travelled_is_shown_and_what_is_lit(told: Path) -> None:
    app = opened(ATTRIBUTION)
    assert {ids[0] for ids in drawn(app)} == {"dead"}
    assert "Flow of 1 number or position from 1 origin to 2 articles." in charts(app)[0].alt
    which = next(each for each in app.button_group if each.label == "Numbers and positions")
    assert list(which.options) == ["what travelled (1)", "all (3)"]
    one_lit = opened(ATTRIBUTION, statement="sent")
    assert {ids[0] for ids in drawn(one_lit)} == {"dead", "sent"}
    assert len(opened(ATTRIBUTION, **{"attribution-as": "table"}).dataframe[0].value) == 3


def test_every_statement_has_a_strand_and_a_chart_has_its_words(told: Path) -> None:
    app = opened(ATTRIBUTION, strands="all")
    assert {ids[0] for ids in drawn(app)} == {"dead", "sent", "went"}
    assert "Flow of 3 numbers and positions from 2 origins to 2 articles." in charts(app)[0].alt


def test_the_statement_of_the_title_is_lit_until_all_are_to_look_alike(told: Path) -> None:
    app = opened(ATTRIBUTION)
    assert lit(app)
    assert "Lit: Western officials told BBC" in charts(app)[0].alt
    assert "statement" not in app.query_params
    buttons(app, "Show all alike")[0].click().run()
    assert not lit(app)
    assert app.query_params["statement"] == "none"
    assert not buttons(app, "Show all alike")


def test_nothing_lit_lists_what_travelled(told: Path) -> None:
    app = opened(ATTRIBUTION)
    assert list(app.dataframe[0].value["Statement"]) == [SAID]
    assert list(app.dataframe[0].value["Changed"]) == ["1 of 1"]
    assert list(app.dataframe[0].value["Articles"]) == ["a and b"]
    assert list(app.dataframe[0].value["Passed on by"]) == ["BBC"]


def test_the_statement_in_the_address_is_lit_and_shown_step_by_step(told: Path) -> None:
    app = opened(ATTRIBUTION, statement="dead")
    assert lit(app)
    found = words(app)
    assert "1. The fullest telling (“They believe”)" in found
    assert "2. Lost “They believe”; " in found
    assert found.index("They believe about 300 died") < found.index("officials, 300 died")


def test_each_step_says_that_the_day_of_its_article_is_inferred(told: Path) -> None:
    app = opened(ATTRIBUTION, statement="dead")
    assert words(app).count("; published on 14 February 2025, inferred") == 2


def test_each_step_opens_its_sentence(told: Path) -> None:
    app = opened(ATTRIBUTION, statement="dead")
    buttons(app, "Open the evidence")[1].click().run()
    assert app.query_params["claim"] == "bare"
    assert app.query_params["statement"] == "dead"
    assert "Western officials" in words(app)


def test_a_statement_is_chosen_without_a_mouse_and_put_out_again(told: Path) -> None:
    app = opened(ATTRIBUTION)
    chooser(app).select("dead").run()  # type: ignore[attr-defined]
    assert app.query_params["statement"] == "dead"
    assert lit(app)
    buttons(app, "Put out")[0].click().run()
    assert app.query_params["statement"] == "none"
    assert not lit(app)


def test_what_the_address_names_in_vain_is_taken_out(told: Path) -> None:
    app = opened(ATTRIBUTION, statement="<b>nobody</b>")
    assert not app.exception
    assert "statement" not in app.query_params


def test_two_records_of_one_utterance_are_pointed_out_and_not_merged(told: Path) -> None:
    app = opened(ATTRIBUTION)
    assert "sent and went share Deployed, North Korean troops, 40, and one origin, but no statement." in words(app)
    assert "nothing merges by itself" in words(app)
    buttons(app, "Open the evidence: went")[0].click().run()
    assert app.query_params["claim"] == "went"


def test_words_that_two_articles_share_are_told(own_seeds: Path) -> None:
    app = opened(ATTRIBUTION)
    assert "8 words in a row stand in" in words(app)
    as_printed = ("“Putin and North Korean leader Kim Jong-un”; and in article 002", "North Korean leader Kim Jong Un”")
    assert all(each in words(app).replace("\\", "") for each in as_printed)


def test_the_table_holds_every_link(told: Path) -> None:
    app = opened(ATTRIBUTION, **{"attribution-as": "table", "strands": "all"})
    links = app.dataframe[0].value
    assert [tuple(row) for row in links[["Told by", "Told whom", "Step"]].itertuples(index=False)][:2] == [
        ("Western officials", "BBC", 1),
        ("BBC", links["Told whom"].iloc[1], 2),
    ]
    assert len(links) == 5
    assert not charts(app)


def test_filters_count_here_too(told: Path) -> None:
    app = opened(ATTRIBUTION, origins="NIS")
    assert {ids[0] for ids in drawn(app)} == {"sent", "went"}
    assert not lit(app)
    assert not [each for each in app.button_group if each.label == "Numbers and positions"]


def test_where_the_filters_leave_nothing_the_page_says_so(told: Path) -> None:
    app = opened(ATTRIBUTION, origins="Western officials", articles="b", kinds="intelligence service")
    assert not app.exception
    assert app.title[0].value == "Nobody tells anything here"
    assert "The filters leave no statements." in words(app)


def test_the_clock_counts_here_too_and_what_it_leaves_uncertain_is_told(own_seeds: Path) -> None:
    app = opened(ATTRIBUTION, **{"known-by": "7 February 2025"})
    assert not app.exception
    assert "may have been published by the chosen day, or later" in words(app)
    assert "may have been published" not in words(opened(ATTRIBUTION))


def test_the_first_step_shows_what_later_steps_lost_of_its_article(own_seeds: Path) -> None:
    found = words(opened(ATTRIBUTION, statement="zelenskyy-troops-back"))
    assert "Elsewhere in the same article: “Today, **I received a report from the Commander-in-Chief** on the" in (
        found.replace("&#32;", " ")
    )
    assert "new assaults have taken place—Russia has once again" in found
    assert found.count("**I received a report") == 1


def test_the_table_has_the_words_of_each_telling_and_nobody_silent_tells_anything(own_seeds: Path) -> None:
    app = opened(ATTRIBUTION, **{"attribution-as": "table", "strands": "all"})
    rows = next(each.value for each in app.dataframe if "As told there" in each.value)
    special = rows[(rows["Told by"] == "Ukrainian special forces") & rows["Told whom"].str.startswith("002")]
    assert any("several weeks" in said for said in special["As told there"])
    assert not any("21 days" in said for said in rows.loc[rows["Told whom"].str.startswith("002"), "As told there"])
    assert not rows["Told by"].isin(["Moscow", "Pyongyang"]).any()
    quiet = rows[rows["Said to be silent"].notna()]
    assert set(quiet["Said to be silent"]) == {"Moscow", "Pyongyang"}
    assert quiet["Told by"].isna().all()
    assert all(", said to be silent: “" in said for said in quiet["As told there"])
