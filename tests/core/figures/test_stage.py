"""Charts on a big screen: larger, within their box, and saying what they said on the page."""

from copy import deepcopy
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.figures.large.lane_parts import lane_parts
from core.figures.large.letters import LETTER
from core.figures.large.parts import in_parts
from core.figures.large.sizes import enlarged
from core.figures.large.words import PRINTED, with_room
from core.figures.rows import ROW
from core.figures.stage import Box, Sign, staged
from tests.core.figures.drawn import LIGHT, chart, days, mark, trace
from tests.core.figures.test_forest import everything
from tests.core.figures.test_position_matrix import drawn

BOX = Box(1240, 440)
PIXELS = st.floats(0.5, 60, allow_nan=False)


@given(PIXELS, st.floats(0.5, 3))
def test_whatever_is_counted_in_pixels_grows_and_nothing_else(size: float, factor: float) -> None:
    part = {
        "x": [1, 2],
        "width": [54, 54],
        "marker": {"size": size, "line": {"width": [size, size]}, "color": "#111111"},
        "textfont": {"size": size},
        "margin": {"l": size, "t": 3},
        "annotations": [{"xshift": -size, "y": 7, "font": {"size": size}}],
        "shapes": [{"xsizemode": "pixel", "x0": -size, "x1": 0, "y0": 4}, {"x0": 3, "line": {"width": size}}],
    }
    before, grown = deepcopy(part), size * factor
    assert enlarged(part, factor) == {
        "x": [1, 2],
        "width": [54, 54],
        "marker": {"size": grown, "line": {"width": [grown, grown]}, "color": "#111111"},
        "textfont": {"size": grown},
        "margin": {"l": grown, "t": 3 * factor},
        "annotations": [{"xshift": -grown, "y": 7, "font": {"size": grown}}],
        "shapes": [{"xsizemode": "pixel", "x0": -grown, "x1": 0, "y0": 4}, {"x0": 3, "line": {"width": grown}}],
    }
    assert part == before


@given(st.integers(1, 12), st.sampled_from([300.0, 440.0, 520.0]))
def test_a_forest_fills_its_box_and_never_more(rows: int, height: float) -> None:
    figure = chart(*(mark(f"c{n}", "exact", best=1_000 + n) for n in range(rows)))
    made = staged(figure, Box(1240, height), [], LIGHT)
    assert made.height <= height
    assert made.figure.layout.width == 1240
    assert made.height == pytest.approx(made.figure.layout.height + made.key.layout.height + 6)


def test_few_rows_are_told_larger_than_many() -> None:
    one, many = (chart(*(mark(f"c{n}", "exact", best=n + 1) for n in range(rows))) for rows in (1, 12))
    sizes = [staged(figure, BOX, [], LIGHT).figure.layout.font.size for figure in (one, many)]
    assert sizes[0] > 1.5 * 13 > sizes[1]


def test_the_page_keeps_its_figure_and_the_screen_its_numbers() -> None:
    figure = chart(*everything())
    before = deepcopy(figure.to_plotly_json())
    made = staged(figure, BOX, [Sign(n, (f"c{n}",)) for n in range(1, 9)], LIGHT)
    assert figure.to_plotly_json() == before
    for name in ("claims", "circles", "ticks"):
        assert trace(made.figure, name).x == trace(figure, name).x
    assert trace(made.figure, "claims").customdata == trace(figure, "claims").customdata
    assert made.figure.layout.yaxis.ticktext == figure.layout.yaxis.ticktext
    assert not [note for note in made.figure.layout.annotations if note.bgcolor]


def test_rows_stay_apart_and_in_order_below_lower_headings() -> None:
    figure = chart(*everything())
    made = staged(figure, BOX, [], LIGHT).figure
    before, after = figure.layout.yaxis.tickvals, made.layout.yaxis.tickvals
    gaps = [(b - a, d - c) for (a, b), (c, d) in zip(pairwise(before), pairwise(after), strict=True)]
    assert all(new == pytest.approx(old) if old == ROW else ROW < new < old for old, new in gaps)
    assert {old for old, _ in gaps} > {ROW}
    assert made.layout.yaxis.range[0] < figure.layout.yaxis.range[0]


def test_the_key_has_the_same_words_in_fewer_lines() -> None:
    figure = chart(*everything())
    titles = {"<b>How it was worded</b>", "<b>When it applies</b>", "<b>Who said it first</b>"}
    words = [note.text for note in figure.layout.annotations if note.yref == "y2" and note.text not in titles]
    notes = staged(figure, BOX, [], LIGHT).key.layout.annotations
    assert [note.text for note in notes] == words
    spots = sorted((note.y, note.x, note.x + 7 * len(note.text)) for note in notes)
    assert all(end <= 1240 for _, _, end in spots)
    assert all(a[0] < b[0] or a[2] < b[1] for a, b in pairwise(spots))
    assert len({y for y, _, _ in spots}) < len(words) / 2


def test_where_a_key_has_several_lines_kinds_of_origin_begin_one() -> None:
    kinds = ("official", "military", "experts")
    figure = chart(*everything(), *(mark(kind, "exact", best=5, origin_kind=kind) for kind in kinds))
    key = staged(figure, BOX, [], LIGHT).key
    (squares,) = (each for each in key.data if each.type == "scatter" and each.marker.symbol == "square")
    above, *own = key.layout.annotations[-len(squares.x) - 1 :]
    assert {note.y for note in own} == set(squares.y)
    assert above.y < own[0].y
    assert squares.x[0] - squares.marker.size / 2 == pytest.approx(8), "as far to the left as other samples"


def test_a_label_of_three_lines_is_told_in_two() -> None:
    label = {"origin_label": "South Korea's National Intelligence", "carriers_label": "Yonhap, Reuters"}
    made = staged(chart(mark("a", "exact", best=5, **label)), BOX, [], LIGHT).figure
    (text,) = (note.text for note in made.layout.annotations if "Korea" in note.text)
    assert text.count("<br>") == 1


def test_cells_have_numbers_at_their_marks() -> None:
    figure = drawn(("gur", "back", "affirms"), ("nis", "back", "denies"))
    signs = [Sign(1, ("gur", "back")), Sign(2, ("nis", "back")), Sign(3, ("nowhere", "back"))]
    made = staged(figure, BOX, signs, LIGHT).figure
    assert all(0 < x - at < 0.2 for at, x in enumerate(trace(made, "words").x))
    assert trace(made, "cells").customdata == trace(figure, "cells").customdata
    assert [note.text for note in made.layout.annotations if note.bgcolor] == ["<b>1</b>", "<b>2</b>"]


def test_numbers_of_ticks_have_room_beside_each_other() -> None:
    for best, most in ((9, 7), (9_000_000, 5)):
        assert staged(chart(mark("a", "exact", best=best)), BOX, [], LIGHT).figure.layout.xaxis.nticks <= most


@given(st.floats(0, 1_000), st.integers(5, 60), st.floats(400, 700))
def test_words_never_stand_out_of_their_panel(x: float, length: int, width: float) -> None:
    axis = {"range": [0, 1_000]}
    words = {"name": PRINTED, "x": [x], "text": ["w" * length], "textposition": ["middle center"]}
    moved, long = with_room(words, axis, width), LETTER * length
    left = moved["x"][0] / 1_000 * width - long / 2
    assert left >= -1e-6
    assert left + long <= width + 1e-6


def test_times_are_told_in_one_line_where_rows_are_many() -> None:
    when = days("2024-12-14", "2024-12-15") | {"covers_label": "from 14 to 15 December 2024 (uncertain)"}
    many = chart(*(mark(f"c{n}", "exact", best=9, **when) for n in range(8)))
    assert {words.count("<br>") for words in trace(many, "time in words", "x2").text} == {1}
    made = staged(many, BOX, [], LIGHT).figure
    assert {words.count("<br>") for words in trace(made, "time in words", "x2").text} == {0}


def test_a_matrix_of_many_rows_comes_in_parts_that_lose_none() -> None:
    held = [("gur", "back", "affirms"), ("nis", "back", "denies"), ("moscow", "sent", "silent")]
    whole = drawn(*held)
    parts = in_parts(whole, 2)
    ids = [list(trace(part, "cells").customdata) for part in parts]
    assert ids == [[["gur", "back"], ["nis", "back"]], [["moscow", "sent"]]]
    assert [len(part.layout.yaxis.ticktext) for part in parts] == [2, 1]
    (first, second), edge = (part.layout.yaxis.range for part in parts), whole.layout.yaxis.range
    assert (first[1], first[0], second[0]) == (0, second[1], edge[0])
    assert in_parts(whole, 1) == [whole]
    assert len(in_parts(chart(*everything()), 3)) == 1


def test_lanes_come_in_parts_that_lose_none_and_keep_their_axes_and_their_key() -> None:
    named = [("a", "total"), ("b", "total"), ("c", "total"), ("d", "additional"), ("e", "forecast")]
    whole = chart(*(mark(name, "range", low=1, high=n + 2, lane=lane) for n, (name, lane) in enumerate(named)))
    before = deepcopy(whole.to_plotly_json())
    first, second = lane_parts(whole, 2)
    assert whole.to_plotly_json() == before
    ids = [[each[0] for each in trace(part, "claims").customdata] for part in (first, second)]
    assert ids == [["a", "b", "c"], ["d", "e"]]
    assert [*first.layout.yaxis.ticktext, *second.layout.yaxis.ticktext] == list(whole.layout.yaxis.ticktext)
    assert second.layout.xaxis.range == whole.layout.xaxis.range
    assert second.layout.yaxis.tickvals[0] == first.layout.yaxis.tickvals[0]
    keys = [[note.text for note in part.layout.annotations if note.yref == "y2"] for part in (first, second)]
    assert keys[0] == keys[1] != []
    assert len(lane_parts(whole, 9)) == 3
    assert lane_parts(chart(mark("a", "exact", best=1)), 2)[0].layout.yaxis.range[0] > 0
