"""Every pair in a sentence: chosen by verdict and measure, from the address too, listed, tabled and downloaded."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.filters import Filters
from core.frames import tables
from core.loader import load
from core.view import view
from core.wording.pairs.comparisons import with_sentences
from tests.corpora import article, claim, time, write_corpus
from tests.pages.opening import AGREEMENT, COMPARISONS, buttons, opened, title, turned_to, words

CLASH = "A clash: “The troops were withdrawn in January 2025” is affirmed by NIS and denied by GUR."


def sentences(app: AppTest) -> list[str]:
    """The sentences of the list, from top to bottom."""
    said = [line.value.replace("\\", "") for line in app.markdown if line.value.endswith("\\.")]
    return [sentence for sentence in said if sentence not in title(app)]


def test_clashes_and_agreements_are_listed_first_and_all_are_counted(tiny: Path) -> None:
    app = opened(COMPARISONS)
    assert not app.exception
    assert sentences(app) == [CLASH]
    assert [heading.value.replace("\\", "") for heading in app.subheader] == ["✗ clash (1)"]
    assert title(app) == (
        "Positions: the one pair that can be compared clashes",
        "Numbers: no two statements can be compared here; 5 pairs (1 of them of one origin) cannot be compared and 1 "
        "statement was told in several articles.",
    )


def test_what_cannot_be_compared_is_listed_on_demand_with_its_reason(tiny: Path) -> None:
    app = opened(COMPARISONS, verdict=["• cannot be compared"])
    assert len(sentences(app)) == 5
    assert all(not sentence.startswith("A clash") for sentence in sentences(app))


def test_every_sentence_is_the_one_that_the_command_line_prints(tiny: Path) -> None:
    seen = view(tables(load(tiny)), Filters())
    said = with_sentences(seen.comparisons, seen)
    app = opened(COMPARISONS)
    app.get_by_key("verdict").set_value(list(dict.fromkeys(said["verdict"]))).run()
    assert sorted(sentences(app)) == sorted(said["sentence"])


def test_the_measure_narrows_title_counts_and_list(tiny: Path) -> None:
    app = opened(COMPARISONS)
    app.selectbox(key="measure").select("withdrawn").run()
    assert sentences(app) == [CLASH]
    assert [heading.value.replace("\\", "") for heading in app.subheader] == ["✗ clash (1)"]
    app.selectbox(key="measure").select("deployed").run()
    assert sentences(app) == []
    assert "none has the verdict “clash” or “may clash” or “agree”" in words(app)


def test_a_pair_opens_side_by_side(tiny: Path) -> None:
    app = opened(COMPARISONS)
    buttons(app, "Side by side")[0].click().run()
    assert app.query_params["pairs"] == "left~stayed"
    assert "“They have left.”" in words(app)


def test_without_a_verdict_the_page_says_so(tiny: Path) -> None:
    app = opened(COMPARISONS)
    app.get_by_key("verdict").set_value([]).run()
    assert "No verdict is chosen" in words(app)


def test_filters_that_leave_no_pair_are_named(tiny: Path) -> None:
    app = opened(COMPARISONS)
    app.multiselect(key="subjects").select("russian-forces")
    app.multiselect(key="documents").select("a.txt")
    app.multiselect(key="origins").select("western-officials").run()
    assert not app.exception
    assert "The filters leave no statements to compare." in words(app)
    assert app.title[0].value == "No two statements are about one matter here"


def test_the_table_holds_the_same_pairs(tiny: Path) -> None:
    app = opened(COMPARISONS)
    app.get_by_key("comparisons-as").set_value("table").run()
    assert list(app.dataframe[0].value["Why"]) == [CLASH]


def test_a_long_list_comes_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = range(101, 115, 2)
    records = [
        claim(f"n{n}", f"{n}", quote=f"It was {n}.", best=n, as_of=time("2025-02-01"), attribution=[source])
        for n, source in zip(
            numbers, ("nis", "gur", "zelenskyy", "bbc", "western-officials", "nis", "gur"), strict=True
        )
    ]
    text = " ".join(f"It was {n}." for n in numbers)
    monkeypatch.setenv("CORPUS", str(write_corpus(tmp_path / "many", {"a": article(text, *records)})))
    app = opened(COMPARISONS, verdict=["✗ clash", "• cannot be compared"])
    assert len(sentences(app)) == 20
    assert len(sentences(opened(COMPARISONS, verdict=["✗ clash", "• cannot be compared"], part="2"))) == 1


def test_the_page_stands_after_the_table_of_the_matrix_was_shown(tiny: Path) -> None:
    """Both keep something about the same view."""
    app = opened(AGREEMENT, **{"agreement-as": "table"})
    assert not app.exception
    assert not turned_to(app, COMPARISONS).exception
