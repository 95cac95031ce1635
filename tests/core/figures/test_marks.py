"""What each hedge is drawn as: exact positions, symbols, and what is never drawn."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.figures.marks import BAND_HEIGHT, NECK, PALE
from core.figures.shapes import SHAFT
from core.figures.theme import tint
from tests.core.figures.drawn import LIGHT, chart, drawn_numbers, mark, numbers, trace, traces

END = "open upwards"
COLOUR = LIGHT.kinds["intelligence"]


def ends(figure):
    """Where the lines of the quantity panel begin and end."""
    return [(line.x[at], line.x[at + 1]) for line in traces(figure, "lines") for at in range(0, len(line.x), 3)]


def shapes(figure):
    """Names of the visible traces of the quantity panel, words apart."""
    panel = [each.name for each in figure.data if (each.xaxis or "x") == "x"]
    return [name for name in panel if name not in ("claims", "words as printed")]


def test_exact_is_a_filled_circle_on_a_slim_strip_of_rounding():
    figure = chart(mark("a", "exact", best=11_000))
    assert shapes(figure) == ["bands", "circles"]
    circle, band = trace(figure, "circles"), trace(figure, "bands")
    assert (circle.x, circle.marker.symbol, circle.marker.color) == ((11_000,), ("circle",), (COLOUR,))
    assert (band.base, band.x, band.width) == ((10_500,), (1_000,), (8,))
    assert band.width[0] < circle.marker.size, "what was stated is the larger mark"
    assert (band.marker.pattern.shape, band.marker.line.width) == (("",), 0)


def test_a_whole_number_exact_to_the_unit_has_no_rounding_to_draw():
    figure = chart(mark("a", "exact", best=2, lower=1.5, upper=2.5))
    assert shapes(figure) == ["circles"]


@pytest.mark.parametrize("hedge", ["about", "exact"])
def test_about_and_an_estimate_are_a_filled_circle_on_a_broad_band(hedge):
    figure = chart(mark("a", hedge, best=11_000, bounds_basis="tolerance", modality="estimated"))
    band = trace(figure, "bands")
    assert (band.base, band.x, band.width) == ((10_000,), (2_000,), (BAND_HEIGHT["tolerance"],))
    assert (band.marker.color, band.marker.line.width) == ((tint(COLOUR, PALE),), 0)
    assert trace(figure, "circles").marker.symbol == ("circle",)


def test_at_least_is_a_tick_and_a_stub_that_ends_in_an_arrow_without_a_cap():
    figure = chart(mark("a", "at_least", low=1_000))
    shaft = SHAFT * figure.layout.xaxis.range[1]
    assert shapes(figure) == ["lines", "ticks", END]
    assert ends(figure) == [(1_000, pytest.approx(1_000 + NECK * shaft))]
    assert numbers(figure, "ticks") == [1_000]
    arrow = trace(figure, END)
    assert (arrow.x, arrow.marker.symbol, arrow.marker.angle) == ((1_000 + shaft,), ("arrow",), 90)


def test_the_smallest_number_is_not_the_largest_mark_and_no_stub_passes_zero():
    figure = chart(
        *(mark(f"least {low}", "at_least", low=low) for low in (1_000, 20_000)),
        *(mark(f"most {high}", "up_to", high=high) for high in (90, 15_000)),
    )
    shaft = SHAFT * figure.layout.xaxis.range[1]
    assert numbers(figure, END) == [1_000 + shaft, 20_000 + shaft]
    assert numbers(figure, "open downwards") == [0, 15_000 - shaft]


def test_more_than_is_the_same_with_a_hollow_tick():
    figure = chart(mark("a", "more_than", low=8_000))
    assert shapes(figure) == ["lines", "ticks", "hollow ticks", END]
    hollow = trace(figure, "hollow ticks")
    assert hollow.x == (8_000,)
    assert hollow.marker.line.color == (LIGHT.background,)
    assert hollow.marker.line.width[0] < trace(figure, "ticks").marker.line.width[0]
    assert hollow.marker.size < trace(figure, "ticks").marker.size


def test_less_than_points_to_the_left_with_a_hollow_tick():
    figure = chart(mark("a", "less_than", high=8_000))
    assert shapes(figure) == ["lines", "ticks", "hollow ticks", "open downwards"]
    assert numbers(figure, "ticks") == numbers(figure, "hollow ticks") == [8_000]
    assert trace(figure, "hollow ticks").marker.line.color == (LIGHT.background,)


@pytest.mark.parametrize("hedge", ["up_to", "nearly"])
def test_up_to_and_nearly_point_to_the_left_without_a_cap_at_zero(hedge):
    figure = chart(mark("a", hedge, high=3_000))
    assert shapes(figure) == ["lines", "ticks", "open downwards"]
    shaft = SHAFT * figure.layout.xaxis.range[1]
    assert ends(figure) == [(pytest.approx(3_000 - NECK * shaft), 3_000)]
    assert numbers(figure, "ticks") == [3_000]
    arrow = trace(figure, "open downwards")
    assert (arrow.x, arrow.marker.symbol, arrow.marker.angle) == ((3_000 - shaft,), ("arrow",), -90)


def test_a_range_has_two_caps_and_nothing_between_them():
    figure = chart(mark("a", "range", low=10_000, high=12_000))
    assert shapes(figure) == ["lines", "ticks"]
    assert ends(figure) == [(10_000, 12_000)]
    assert sorted(numbers(figure, "ticks")) == [10_000, 12_000]


def test_a_vague_word_is_a_hatched_band_without_caps():
    figure = chart(mark("a", "vague", stated="hundreds", lower=200.0, upper=999.0))
    assert shapes(figure) == ["bands"]
    band = trace(figure, "bands")
    assert (band.base, band.x, band.marker.pattern.shape) == ((200,), (799,), ("/",))
    assert trace(figure, "words as printed").text == ("“<b>hundreds</b>”, read as 200–999",)


def test_a_forecast_is_hollow_thin_and_dashed_and_says_so():
    figure = chart(
        mark("a", "exact", best=15_000, modality="forecast", lane="forecast", stated="15,000"),
        mark("b", "at_least", low=5_000, modality="conditional", lane="forecast", stated="at least 5,000"),
        mark("c", "up_to", high=9_000, modality="forecast", lane="forecast"),
        mark("d", "range", low=20_000, high=25_000, modality="forecast", lane="forecast"),
    )
    symbols = [trace(figure, name).marker.symbol for name in ("circles", END, "open downwards")]
    assert symbols == [("circle-open",), ("arrow-open",), ("arrow-open",)]
    assert {(line.line.dash, line.line.width) for line in traces(figure, "lines")} == {("5px,4px", 2)}
    assert set(trace(figure, "ticks").marker.line.width) == {2}
    words = trace(figure, "words as printed").text
    assert words[:2] == ("“<b>15,000</b>” · forecast", "“at least <b>5,000</b>” · conditional forecast")


def test_a_fact_is_neither_hollow_nor_dashed():
    figure = chart(mark("a", "exact", best=15_000), mark("b", "range", low=1, high=2), mark("c", "at_least", low=5_000))
    assert {line.line.dash for line in traces(figure, "lines")} == {"solid"}
    assert trace(figure, "circles").marker.symbol == ("circle",)


def test_shape_alone_tells_the_hedges_apart():
    def look(hedge, **stated):
        figure = chart(mark("a", hedge, **stated))
        widths = [band.width for band in traces(figure, "bands")]
        patterns = [band.marker.pattern.shape for band in traces(figure, "bands")]
        return (*shapes(figure), *widths, *patterns)

    drawn = [
        look("exact", best=11_000),
        look("about", best=11_000),
        look("at_least", low=11_000),
        look("more_than", low=11_000),
        look("up_to", high=11_000),
        look("less_than", high=11_000),
        look("range", low=11_000, high=12_000),
        look("vague", lower=200.0, upper=999.0),
    ]
    assert len(set(map(str, drawn))) == len(drawn)


def test_no_line_joins_two_rows():
    figure = chart(
        mark("a", "range", low=1, high=2), mark("b", "range", low=3, high=4), mark("c", "range", low=5, high=6)
    )
    (line,) = traces(figure, "lines")
    for at in range(0, len(line.x), 3):
        assert line.y[at] == line.y[at + 1]
        assert line.x[at + 2] is line.y[at + 2] is None


AMOUNTS = st.integers(0, 400_000).map(float)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=6))
def test_nothing_is_ever_drawn_between_the_ends_of_a_range(pairs):
    low, high = max(min(pair) for pair in pairs), min(max(pair) for pair in pairs)
    ranges = [mark(f"c{at}", "range", low=min(pair), high=max(pair)) for at, pair in enumerate(pairs)]
    figure = chart(*ranges)
    stated = {float(end) for pair in pairs for end in pair}
    assert set(numbers(figure, "ticks")) == stated
    words = {*trace(figure, "words as printed").x}
    assert {x for x in drawn_numbers(figure) if low < x < high} - words <= stated


STATED = st.one_of(
    st.tuples(st.sampled_from(["at_least", "more_than"]), st.just("low"), AMOUNTS),
    st.tuples(st.sampled_from(["up_to", "less_than", "nearly"]), st.just("high"), AMOUNTS),
    st.tuples(st.sampled_from(["exact", "about"]), st.just("best"), AMOUNTS.map(lambda amount: amount + 1_000)),
)


@given(st.lists(STATED, min_size=1, max_size=8))
def test_every_stated_number_is_marked_and_lies_on_the_axis(stated):
    figure = chart(*(mark(f"c{at}", hedge, **{end: amount}) for at, (hedge, end, amount) in enumerate(stated)))
    first, last = figure.layout.xaxis.range
    marked = numbers(figure, "ticks") + numbers(figure, "circles")
    assert sorted(marked) == sorted(amount for _, _, amount in stated)
    assert all(first <= x <= last for x in drawn_numbers(figure))
    assert last < inf
