"""Native charts say what the sources said: every number as exported, no cap, no midpoint, no forecast like a fact."""

from typing import Any

import pytest

from core.exhibits.all import exhibits
from core.exhibits.numbering import numbered_from
from core.exports.csvs import to_csv
from core.figures.shapes import SHAFT
from core.figures.theme import theme
from core.frames import Tables
from core.models import Shown
from tests.builders import claim, document, one
from tests.builders import corpus as corpus_of
from tests.core.exports.slides import CHART, charts, marks, numbers, opened, series, sheets, step
from tests.core.exports.tables_read import rows_of_csv

KILLED = "casualties"


def chart_of(*claims: Any, **shown: Any) -> Any:
    (chart,) = charts(opened(one(*claims), step(KILLED, **shown)))
    return chart


@pytest.fixture(scope="module")
def hedged() -> Any:
    """One chart with a mark of every shape, named by its claim."""
    return chart_of(
        claim("at-least", low=1_000),
        claim("up-to", high=500, attribution=("gur",)),
        claim("between", low=300, high=500, attribution=("zelenskyy",)),
        claim("in-words", stated="hundreds", hedge="vague", attribution=("bbc",)),
        claim("asserted", best=301, attribution=("unattributed",)),
        claim("ahead", best=302, modality="forecast", attribution=("unattributed",)),
        claim("more", low=303, hedge="more_than", modality="forecast", attribution=("reuters",)),
    )


def mark_at(chart: Any, *points: float) -> Any:
    """The mark that states exactly these numbers."""
    (found,) = (each for each in marks(chart).values() if numbers(each, "xVal") == list(points))
    return found


def bars(of: Any, direction: str) -> list[Any]:
    return [each for each in of.iter(f"{CHART}errBars") if each.find(f"{CHART}errDir").get("val") == direction]


def read_as(chart: Any) -> dict[str, list[float]]:
    """The bands of what we read, by the name of their mark."""
    return {
        name.removesuffix(": our reading"): numbers(each, "xVal")
        for name, each in series(chart).items()
        if name.endswith(": our reading")
    }


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("deployment", {"subject": "north-korean-troops"}),
        ("deployment", {"by_origin": False, "about": 20}),
        ("casualties", {"subject": "russian-forces"}),
    ],
)
def test_every_number_is_that_of_the_exported_table(seeds: Tables, page: Any, shown: dict[str, Any]) -> None:
    made = opened(seeds, step(page, **shown))
    found = map(numbered_from, exhibits(seeds, page, Shown(**shown), theme("light")))
    rows = [row for exhibit in found for row in rows_of_csv(to_csv(exhibit.rows))]
    told = {f"{row['number']} {row['origin_label']}: “{row['stated']}”": row for row in rows if row["number"]}
    drawn: dict[str, Any] = {}
    for chart, (xml, (_, *cells)) in zip(charts(made), sheets(made), strict=True):
        assert "<f>" not in xml
        the_workbook_has_the_same(cells, told)
        for name, each in marks(chart).items():
            row = told[name]
            stated = [float(row[end]) for end in ("low", "high", "best") if row[end]]
            assert numbers(each, "xVal") == stated
            drawn[name] = each
        for name, band in read_as(chart).items():
            assert band == [float(told[name]["lower"]), float(told[name]["upper"])]
            drawn[name] = band
    assert drawn.keys() == told.keys()


def the_workbook_has_the_same(rows: list[list[str]], told: dict[str, dict[str, str]]) -> None:
    """And it says of an end that nobody stated that it is open."""
    for cells in rows:
        row = told[cells[0]]
        upper = "open: nobody stated an end" if row["upper"] == "INF" else row["upper"]
        assert cells[2:4] == [row["origin_label"], row["stated"]]
        assert cells[4:9] == [row["low"], row["high"], row["best"], row["lower"], upper]


def _axis(drawn: Any) -> tuple[float, float]:
    axis = next(drawn.getroottree().iter(f"{CHART}valAx"))
    return float(axis.find(f".//{CHART}min").get("val")), float(axis.find(f".//{CHART}max").get("val"))


def test_open_ends_have_no_cap_and_a_stub_of_one_length_that_ends_in_an_arrow(hedged: Any) -> None:
    shaft = SHAFT * _axis(hedged)[1]
    found = {name: numbers(each, "xVal") for name, each in series(hedged).items() if name.endswith(": open")}
    assert sorted(found.values()) == [[303, 303 + shaft], [500 - shaft, 500], [1_000, 1_000 + shaft]]
    assert not [bar for name in found for bar in series(hedged)[name].iter(f"{CHART}errBars")]
    signs = series(hedged)["Open ends: nobody stated one"]
    assert {*numbers(signs, "xVal")} == {303 + shaft, 500 - shaft, 1_000 + shaft}


def test_a_range_has_its_two_ends_and_nothing_between_them(hedged: Any) -> None:
    drawn = mark_at(hedged, 300, 500)
    assert drawn.find(f"{CHART}marker/{CHART}symbol").get("val") == "none"
    assert bars(drawn, "x") == []


def test_a_vague_word_has_a_band_of_ours_and_no_point(hedged: Any) -> None:
    assert not [name for name in marks(hedged) if "hundreds" in name]
    assert [band for name, band in read_as(hedged).items() if "hundreds" in name] == [[200, 999]]


def test_a_forecast_is_hollow_and_dashed(hedged: Any) -> None:
    symbols = [mark_at(hedged, best).find(f"{CHART}marker/{CHART}symbol").get("val") for best in (301, 302)]
    hollow = series(hedged)["Forecasts: hollow"]
    assert symbols == ["circle", "none"]
    assert set(numbers(hollow, "xVal")) == {302}
    assert [text.text for text in hollow.iter("{*}t")] == ["○"]
    (ahead,) = (each for name, each in series(hedged).items() if name.endswith("303”: open"))
    assert next(ahead.iter("{*}prstDash")).get("val") == "sysDash"


def test_less_than_is_doubled_and_open_downwards() -> None:
    chart = chart_of(claim("less", high=300, hedge="less_than"), claim("most", high=500))
    strokes = [next(bars(mark_at(chart, high), "y")[0].iter("{*}ln")).get("cmpd") for high in (300, 500)]
    assert strokes == ["dbl", None]
    opened_at = [numbers(each, "xVal") for name, each in series(chart).items() if name.endswith(": open")]
    assert all(start < end for start, end in opened_at)
    assert sorted(end for _, end in opened_at) == [300, 500]


def test_more_than_is_doubled(hedged: Any) -> None:
    strokes = [next(bars(mark_at(hedged, low), "y")[0].iter("{*}ln")).get("cmpd") for low in (1_000, 303)]
    assert strokes == [None, "dbl"]


def test_what_was_withdrawn_is_struck_out_where_it_was_stated() -> None:
    taken, taking = claim("old", low=300, high=400), claim("new", best=90, retracts=("old",))
    chart = chart_of(taken, taking, withdrawn=True)
    assert numbers(series(chart)["Withdrawn: struck out"], "xVal") == [300, 400]
    struck = [run for run in chart.iter("{*}rPr") if run.get("strike") == "sngStrike"]
    assert len(struck) == 2
    assert any("withdrawn" in (text.text or "") for text in chart.iter("{*}t"))


def test_words_stand_at_their_marks(hedged: Any) -> None:
    told = numbers(series(hedged)["Who said it first"], "yVal")
    assert len(set(told)) == 7
    assert {numbers(each, "yVal")[0] for each in marks(hedged).values()} < set(told)


def test_rows_go_on_over_slides_on_one_axis_each_mark_once() -> None:
    claims = [claim(f"c{number}", best=100.0 + number) for number in range(40)]
    made = opened(corpus_of(document("a.txt", *claims)), step(KILLED))
    found = list(charts(made))
    names = [name for chart in found for name in marks(chart)]
    assert len(found) > 2
    assert max(len(marks(chart)) for chart in found) <= 14
    assert sorted(int(name.split()[0]) for name in names) == list(range(1, 41))
    assert len({_axis(next(iter(marks(chart).values()))) for chart in found}) == 1


def test_an_axis_that_leaves_zero_says_so() -> None:
    chart = chart_of(claim("c1", best=45_100.0), claim("c2", best=45_300.0, attribution=("gur",)))
    title = "".join(next(chart.iter(f"{CHART}valAx")).find(f"{CHART}title").itertext())
    first, last = _axis(next(iter(marks(chart).values())))
    assert first > 0
    assert f"the axis starts at {first:,.0f}, not at 0" in title
    assert last > 45_300
