"""Our arithmetic on a page: outcome, sentence, chart and inputs of each check; what holds ranges up; how firm it is."""

from copy import deepcopy
from pathlib import Path

import pytest

from tests.corpora import VOCABULARY, article, claim, position, time, write_corpus
from tests.pages.opening import buttons, charts, opened, words

CROSSCHECKS = "pages/why/cross-checks.py"
TEXT = "It was 300. It was 900. It was 100. It may be 450. Over 50. He affirms it."


@pytest.fixture
def counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Killed are a part of the casualties: 300 of 900 holds, 300 of the GUR's 100 is broken, over 50 is undecided."""
    vocabulary = deepcopy(VOCABULARY)
    vocabulary["measures"]["casualties"]["parts"] = ["killed"]
    day = {"as_of": time("2025-02-01")}
    whole = {"measure": "casualties", "attribution": ["zelenskyy"], **day}
    records = (
        claim("dead", "300", quote="It was 300.", best=300, **day),
        claim("many", "900", quote="It was 900.", best=900, **whole),
        claim("few", "100", quote="It was 100.", best=100, **(whole | {"attribution": ["gur"]})),
        claim("over", "Over 50", quote="Over 50.", low=50, hedge="more_than", attribution=["bbc"], **day),
        claim("later", "450", quote="It may be 450.", best=450, measure="killed", modality="forecast"),
        position("affirmed", quote="He affirms it."),
    )
    folder = write_corpus(tmp_path / "counted", {"a": article(TEXT, *records)}, vocabulary)
    monkeypatch.setenv("CORPUS", str(folder))
    return folder


def test_the_title_counts_the_outcomes_and_the_gravest_comes_first(counted: Path) -> None:
    app = opened(CROSSCHECKS)
    assert not app.exception
    assert app.title[0].value.replace("\\", "") == "1 of 4 cross-checks is broken: 1 holds, 2 are undecided"
    found = words(app)
    signs = [line.value.replace("\\", "")[2:13] for line in app.markdown if line.value.startswith("**")]
    assert [sign.split("**")[0] for sign in signs] == ["✗ broken", "? undecided", "? undecided"]
    assert "Our arithmetic: a part is never more than its whole" in found


def test_every_check_is_a_chart_and_every_input_opens_its_evidence(counted: Path) -> None:
    app = opened(CROSSCHECKS)
    assert len(charts(app)) == 3
    assert all("a part is never more than its whole" in chart.alt for chart in charts(app))
    buttons(app, "“100” – GUR")[0].click().run()
    assert app.query_params["claim"] == "few"


def test_a_check_that_holds_is_a_line_that_opens_its_chart(counted: Path) -> None:
    app = opened(CROSSCHECKS)
    listed = next(each for each in app.expander if "hold" in each.label)
    assert listed.label == "1 check that holds, each in a line"
    assert "“300” – NIS · “900” – Zelenskyy" in words(listed)
    assert "against 850 to 950 soldiers" in words(listed)
    buttons(app, "Show")[0].click().run()
    assert len(charts(app)) == 4
    buttons(app, "Hide")[0].click().run()
    assert len(charts(app)) == 3
    only = opened(CROSSCHECKS, outcome=["✓ holds"])
    assert not charts(only)
    assert only.expander[0].proto.expanded


def test_outcomes_are_chosen_and_a_link_restores_the_choice(counted: Path) -> None:
    app = opened(CROSSCHECKS, outcome=["✓ holds"])
    assert not charts(app)
    assert "“900” – Zelenskyy" in words(app)
    app.get_by_key("outcome").set_value([]).run()
    assert not app.exception
    assert "Of 4 checks, none has a chosen outcome." in words(app)


def test_the_same_checks_as_a_table(counted: Path) -> None:
    app = opened(CROSSCHECKS)
    app.get_by_key("checks-as").set_value("table").run()
    table = app.dataframe[0].value
    assert list(table["Outcome"]) == ["✗ broken", "? undecided", "? undecided", "✓ holds"]
    assert list(table["First number"]) == ["dead", "over", "over", "dead"]
    assert not charts(app)


def test_where_nothing_can_be_checked_the_page_says_so(tiny: Path) -> None:
    app = opened(CROSSCHECKS)
    assert not app.exception
    assert app.title[0].value == "No two numbers here can be checked against each other"
    assert "The articles of this corpus report no numbers to check against each other." in words(app)


def test_filters_that_leave_no_check_are_named(counted: Path) -> None:
    app = opened(CROSSCHECKS)
    app.multiselect(key="origins").select("nis").run()
    assert not app.exception
    assert "The filters leave no numbers to check against each other. Origins: NIS." in words(app)


def test_who_holds_a_range_up_is_told_and_opens_its_evidence(counted: Path) -> None:
    app = opened(CROSSCHECKS)
    found = words(app)
    assert "What holds the range up" in found
    counted = "Killed or wounded, North Korean troops, a running total"
    assert f"{counted}: the highest number is set by 900 soldiers (Zelenskyy" in found
    assert "without it 1 statement is left, 100 (1 article, 1 origin)" in found
    buttons(app, "Open the evidence")[0].click().run()
    assert app.query_params["claim"] == "over"


def test_single_numbers_are_on_demand_and_the_table_has_all(tiny: Path) -> None:
    app = opened(CROSSCHECKS)
    assert app.expander[0].label == "3 numbers that no other number can be compared with"
    app.get_by_key("ranges-as").set_value("table").run()
    assert set(app.dataframe[0].value["Claim"]) == {"first-300", "russian-900", "sent"}


def test_agreement_comes_with_its_n_or_with_the_reason_for_none(tiny: Path) -> None:
    app = opened(CROSSCHECKS)
    found = words(app)
    assert "How firm is the agreement" in found
    assert app.expander[-1].label == "The same as one figure: Krippendorff's alpha"
    assert not app.expander[-1].proto.expanded
    assert "2 named, separate sources take 2 positions on 1 matter" in found
    assert "No Krippendorff's alpha: with fewer than 10 positions" in found
