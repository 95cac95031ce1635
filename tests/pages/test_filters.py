"""Filters: what a reader changes shows at once, survives a change of page, and can be sent as a link."""

from itertools import cycle
from pathlib import Path

import pytest

from core.loader import load
from tests.corpora import VOCABULARY, article, claim, time, write_corpus
from tests.pages.opening import (
    AGREEMENT,
    ATTRIBUTION,
    CASUALTIES,
    COMPARISONS,
    CROSS_CHECKS,
    DEPLOYMENT,
    DOCUMENTS,
    PAGES,
    buttons,
    charts,
    drawn,
    opened,
    turned_to,
    words,
)

GARBAGE = [
    "nonsense",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "",
    "\x00",
    "🦠" * 50,
    "x" * 100_000,
    "1e999",
    "9" * 20,
]
NAMES = [
    *("documents", "kinds", "sides", "origins", "subjects", "show", "about", "withdrawn"),
    *("whose-losses", "compare", "claim", "pairs", "hundreds low", "hundreds high"),
]
OF_ONE_PAGE = [
    *("document", "deployment-as", "every-number", "statement", "attribution-as", "checks-as"),
    *("verdict", "measure", "part", "comparisons-as", "outcome", "checks-part"),
]


def test_by_origin_or_as_reported(tiny: Path) -> None:
    app = opened(CASUALTIES)
    assert drawn(app) == [["first-300"], ["hundreds"]]
    app.get_by_key("show").set_value("as reported").run()
    assert drawn(app) == [["first-300"], ["second-300"], ["hundreds"]]
    assert "Counted as reported" in words(app)


@pytest.mark.parametrize("page", [AGREEMENT, ATTRIBUTION, COMPARISONS, CROSS_CHECKS, DOCUMENTS])
def test_where_it_changes_nothing_it_cannot_be_chosen_and_goes_on_to_the_next_page(tiny: Path, page: str) -> None:
    app = opened(CASUALTIES, show="as reported")
    reported = drawn(app)
    app = turned_to(app, page)
    switch = app.get_by_key("show").proto
    assert switch.disabled
    assert switch.help == "This page is the same either way."
    assert "as reported" not in words(app)
    assert app.query_params["show"] == "as reported"
    assert drawn(turned_to(app, CASUALTIES)) == reported == [["first-300"], ["second-300"], ["hundreds"]]


@pytest.mark.parametrize(
    ("key", "value", "left"),
    [
        ("origins", "western-officials", [["first-300"]]),
        ("kinds", "unnamed-officials", [["first-300"]]),
        ("sides", "west", [["first-300"]]),
        ("documents", "b.txt", [["second-300"], ["hundreds"]]),
        ("subjects", "russian-forces", [["russian-900"]]),
    ],
)
def test_each_filter_leaves_what_was_chosen(tiny: Path, key: str, value: str, left: list[list[str]]) -> None:
    app = opened(CASUALTIES)
    app.multiselect(key=key).select(value).run()
    assert drawn(app) == left


def test_a_side_stands_in_a_link_is_told_and_is_taken_off(tiny: Path) -> None:
    app = opened(DEPLOYMENT, sides=["South Korea"])
    assert app.multiselect(key="sides").options == ["South Korea", "Ukraine", "The West"]
    assert drawn(app) == [["forecast"]]
    assert "Only sides of origin: South Korea." in words(app)
    app.multiselect(key="sides").set_value(["south-korea", "west"]).run()
    assert "Only sides of origin: all but Ukraine." in words(app)
    buttons(app, "Reset")[0].click().run()
    assert app.multiselect(key="sides").value == []
    assert drawn(app) == [["sent"], ["forecast"]]


def test_a_sentence_to_paste_is_of_all_sides_whichever_are_shown(tiny: Path) -> None:
    every, korean = (opened(AGREEMENT, claim="left", **more) for more in ({}, {"sides": "South Korea"}))
    assert [each.value for each in korean.code] == [each.value for each in every.code]
    assert "denied by GUR" in korean.code[0].value


def test_filters_survive_a_change_of_page_and_reset_takes_them_off(tiny: Path) -> None:
    app = opened(DEPLOYMENT)
    app.multiselect(key="origins").select("gur")
    app.slider(key="about").set_value(20)
    app.get_by_key("show").set_value("as reported").run()
    assert drawn(app) == [["sent"]]
    turned_to(app, CASUALTIES)
    assert app.multiselect(key="origins").value == ["gur"]
    assert app.slider(key="about").value == 20
    turned_to(app, DEPLOYMENT)
    assert drawn(app) == [["sent"]]
    buttons(app, "Reset")[0].click().run()
    assert drawn(app) == [["sent"], ["forecast"]]
    assert app.slider(key="about").value == 10


def test_the_subject_is_a_choice_and_the_mixed_are_nobody_s(tiny: Path) -> None:
    app = opened(CASUALTIES)
    assert app.selectbox(key="whose-losses").options == ["North Korean troops", "Russian forces"]
    app.selectbox(key="whose-losses").select("russian-forces").run()
    assert drawn(app) == [["russian-900"]]
    assert "Killed, Russian forces: 1 statement of 900" in words(app)


def test_the_readings_of_hedges_are_the_reader_s(tiny: Path) -> None:
    app = opened(CASUALTIES)
    app.slider(key="about").set_value(25)
    app.number_input(key="hundreds high").set_value(500).run()
    assert "reach 25 % to either side" in words(app)
    assert "“hundreds” is read as 200 to 500 (changed by the reader)" in words(app)


def test_a_band_whose_ends_are_swapped_is_not_read(tiny: Path) -> None:
    app = opened(CASUALTIES)
    app.number_input(key="hundreds low").set_value(5_000).run()
    assert not app.exception
    assert "“hundreds” is read as 200 to 999." in words(app)


def test_an_end_that_no_amount_can_be_is_not_taken(tiny: Path) -> None:
    app = opened(CASUALTIES)
    assert app.number_input(key="hundreds high").proto.max == 2**53 - 1
    app.number_input(key="hundreds high").set_value(1e17).run()
    assert not app.exception
    assert "“hundreds” is read as 200 to 999." in words(app)
    asked = opened(CASUALTIES, hundreds_low="9" * 20, hundreds_high="9" * 20)
    assert f"This link asks for “{'9' * 20}” (hundreds high), which is no choice here; it is left out." in words(asked)


def test_a_link_restores_a_band(tiny: Path) -> None:
    app = opened(CASUALTIES, hundreds_low="300", hundreds_high="500")
    assert "“hundreds” is read as 300 to 500 (changed by the reader)" in words(app)


@pytest.mark.parametrize("value", ["inf", "nan", "-1e400", "9" * 400])
def test_no_number_of_a_link_is_too_large(tiny: Path, value: str) -> None:
    app = opened(CASUALTIES, **{"hundreds high": value, "about": value})
    assert not app.exception
    assert "“hundreds” is read as 200 to 999." in words(app)


def test_a_link_restores_the_view(tiny: Path) -> None:
    app = opened(CASUALTIES, show="as reported", origins=["Western officials"], about="20")
    assert drawn(app) == [["first-300"], ["second-300"]]
    assert "reach 20 % to either side" in words(app)


ONE_EACH = dict(zip(NAMES, cycle(GARBAGE)))


@pytest.mark.parametrize(
    "address",
    [
        *(dict.fromkeys(NAMES, value) for value in GARBAGE),
        ONE_EACH,
        *(pytest.param({name: value}, marks=pytest.mark.thorough) for name, value in ONE_EACH.items()),
    ],
)
def test_what_no_link_of_ours_would_hold_is_passed_over(tiny: Path, address: dict[str, str]) -> None:
    """Each kind of nonsense in all parameters at once, and another kind in each: together, or alone."""
    app = opened(CASUALTIES, **address)
    assert not app.exception
    assert drawn(app) == [["first-300"], ["hundreds"]]


@pytest.mark.parametrize("page", PAGES)
def test_garbage_in_every_parameter_breaks_no_page(tiny: Path, page: str | None) -> None:
    app = opened(page, **dict.fromkeys([*NAMES, *OF_ONE_PAGE], "<b>\\x</b>"))
    assert not app.exception


def test_an_empty_page_names_the_filter_that_emptied_it(tiny: Path) -> None:
    app = opened(DEPLOYMENT, origins=["Western officials"], documents=["a.txt"])
    assert not charts(app)
    assert "The filters leave no numbers of “Deployed” or “Deployed in addition”. Origins: Western officials." in words(
        app
    )
    buttons(app, "Reset the filters")[0].click().run()
    assert drawn(app) == [["sent"], ["forecast"]]


def test_a_corpus_without_such_numbers_is_not_a_filter_s_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "At least 300 were killed."
    folder = write_corpus(tmp_path / "one", {"a": article(text, claim("dead", "At least 300", low=300))})
    monkeypatch.setenv("CORPUS", str(folder))
    assert "The articles of this corpus report no numbers of “Deployed” or “Deployed in addition”." in words(
        opened(DEPLOYMENT)
    )
    app = opened("pages/charts/agreement.py")
    assert "The articles of this corpus report no origins to compare." in words(app)
    assert len(buttons(app, "Reset the filters")) == 1, "that of the sidebar"


def test_the_table_holds_what_the_chart_draws_and_what_has_no_number(tiny: Path) -> None:
    app = opened(CASUALTIES, **{"casualties-as": "table"})
    assert not charts(app)
    table = app.dataframe[0].value
    assert table[["Mark", "Origin", "As printed", "Best", "Claim"]].fillna(0).values.tolist() == [
        [1, "Western officials", "About 300", 300.0, "first-300"],
        [2, "NIS", "Hundreds", 0, "hundreds"],
        [0, "NIS", "heavy", 0, "heavy"],
    ]


def test_the_table_of_pairs_gives_each_its_reason(tiny: Path) -> None:
    app = opened(AGREEMENT, **{"agreement-as": "table"})
    first = app.dataframe[0].value.iloc[0]
    assert (first["Verdict"], first["Pair"]) == ("clash", "left~stayed")
    assert "is affirmed by NIS and denied by GUR" in first["Why"]


def test_a_document_marks_only_what_the_filters_leave(tiny: Path) -> None:
    app = opened(DOCUMENTS, origins=["Western officials"])
    assert "Marked: 1 claim and no positions, of 3 and 1; the filters leave out the rest." in words(app)


@pytest.fixture
def fraction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A number that is read as 0.1 to 0.4, and two that it agrees with."""
    area = {"label": "Area", "definition": "Area.", "unit": "km²", "counts": "cumulative", "chart": "deployment"}
    words = VOCABULARY | {
        "measures": VOCABULARY["measures"] | {"area": area},
        "readings": {"a fraction": {"low": 0.1, "high": 0.4}, "a sliver": {"low": 0, "high": 0.05}},
    }
    text = "He took a fraction of it. She took 0.3 of it. They took 0.2 of it."
    shared = {"measure": "area", "as_of": time("2025-02-01")}
    records = [
        claim("vague", "a fraction", quote="He took a fraction of it.", attribution=["nis"], **shared),
        claim("more", "0.3", quote="She took 0.3 of it.", best=0.3, attribution=["gur"], **shared),
        claim("less", "0.2", quote="They took 0.2 of it.", best=0.2, attribution=["bbc"], **shared),
    ]
    monkeypatch.setenv("CORPUS", str(write_corpus(tmp_path / "fraction", {"a": article(text, *records)}, words)))
    return tmp_path


def test_bands_in_parts_of_a_unit_are_read_as_they_are_written(fraction: Path) -> None:
    app = opened(DEPLOYMENT)
    ends = [app.number_input(key=f"{word} {end}") for word in ("a fraction", "a sliver") for end in ("low", "high")]
    assert [(end.value, end.step, end.proto.format) for end in ends] == [
        *((0.1, 0.1, "%.1f"), (0.4, 0.1, "%.1f"), (0.0, 0.01, "%.2f"), (0.05, 0.01, "%.2f"))
    ]
    assert "“a fraction” is read as 0.1 to 0.4." in words(app)
    assert "read otherwise" not in words(app)
    assert not charts(app)[0].layout["xaxis"].get("dtick")


def test_such_a_band_is_changed_stands_in_a_link_and_is_reset(fraction: Path) -> None:
    app = opened(DEPLOYMENT, a_fraction_low="0.2")
    assert "“a fraction” is read as 0.2 to 0.4 (changed by the reader)" in words(app)
    app.number_input(key="a fraction high").set_value(0.25).run()
    assert app.number_input(key="a fraction high").proto.format == "%.2f"
    app.number_input(key="a fraction high").set_value(0.1 + 0.2).run()
    assert "“a fraction” is read as 0.2 to 0.3 (changed by the reader)" in words(app)
    buttons(app, "Reset")[0].click().run()
    assert "“a fraction” is read as 0.1 to 0.4." in words(app)
    assert "changed by the reader" not in words(app)


@pytest.mark.parametrize(("address", "kept"), [({}, {}), ({"a_fraction_high": "0.45"}, {"a fraction": (0.1, 0.45)})])
def test_a_step_of_a_briefing_keeps_only_bands_that_were_changed(
    fraction: Path, address: dict[str, str], kept: dict[str, tuple[float, float]]
) -> None:
    app = opened(DEPLOYMENT, **address)
    buttons(app, "Add to a briefing")[0].click().run()
    app.text_input(key="deployment-title").set_value("Areas")
    app.text_input(key="deployment-None-so-what").set_value("It matters")
    buttons(app, "Add it")[0].click().run()
    assert not app.exception
    (named,) = load(fraction / "fraction").briefings
    assert named.briefing.steps[0].shown.readings == kept
