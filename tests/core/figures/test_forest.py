import json

import pandas as pd
import pytest

from core.figures.forest import BOTTOM, TOP, forest
from core.figures.rows import HEADING, ROW, drawable
from core.figures.theme import theme
from tests.core.figures.drawn import LANES, LIGHT, chart, days, frame, mark, trace


def everything():
    return [
        mark("c1", "exact", best=11_000, **days("2025-01-01", "2025-01-31")),
        mark("c2", "about", best=11_000, modality="estimated", origin_kind="military"),
        mark("c3", "at_least", low=1_000, lane="additional", **days("2025-02-01", None, certain=False)),
        mark("c4", "more_than", low=8_000, n_documents=3, carriers_label="South Korean media"),
        mark("c5", "up_to", high=3_000, origin_kind="unnamed-officials", **days(None, "2025-02-09", certain=False)),
        mark("c6", "nearly", high=2_500, origin_kind="experts"),
        mark("c7", "range", low=20_000, high=25_000, modality="forecast", lane="forecast", origin_kind="official"),
        mark("c8", "vague", stated="hundreds", lower=200.0, upper=999.0, origin_kind="think-tank"),
    ]


def test_each_row_has_exactly_one_selectable_point_with_its_claim():
    figure = chart(*everything())
    selectable = [each for each in figure.data if each.customdata is not None]
    assert [each.name for each in selectable] == ["claims"]
    assert sorted(selectable[0].customdata) == [[f"c{n}"] for n in range(1, 9)]
    assert selectable[0].hoverinfo == "text"


def test_all_else_gives_way_to_the_pointer():
    figure = chart(*everything())
    assert {each.hoverinfo for each in figure.data if each.name != "claims"} == {"skip"}


def test_what_can_be_clicked_covers_all_that_is_drawn_of_a_row():
    figure = chart(mark("a", "range", low=10_000, high=12_000), mark("b", "exact", best=5_000))
    area = trace(figure, "claims")
    ends = [(base, base + length) for base, length in zip(area.base, area.x, strict=True)]
    assert (ends[0][0] < 10_000, ends[0][1] > 12_000) == (True, True)
    assert (ends[1][0] < 4_500, ends[1][1] > 5_500) == (True, True)
    assert area.width == ROW - 4


def test_selecting_one_mark_fades_no_other():
    figure = chart(*everything())
    area = trace(figure, "claims")
    assert area.marker.opacity == area.selected.marker.opacity == area.unselected.marker.opacity == 0
    assert figure.layout.template.data.bar[0].unselected.marker.opacity == 1
    assert figure.layout.template.data.scatter[0].unselected.marker.opacity == 1
    assert figure.layout.template.data.scatter[0].selected.textfont.color == LIGHT.text


def test_rows_keep_their_order_within_their_lanes_and_lanes_theirs():
    figure = chart(
        mark("f", "exact", best=3_000, lane="forecast", modality="forecast"),
        mark("t2", "exact", best=2_000),
        mark("t1", "exact", best=1_000),
    )
    area = trace(figure, "claims")
    assert area.customdata == (["t2"], ["t1"], ["f"])
    assert list(area.y) == sorted(area.y)
    assert area.y[1] - area.y[0] == ROW
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]


def test_headings_are_those_of_lanes_that_hold_a_row():
    figure = chart(*everything()[:2])
    headings = [note.text for note in figure.layout.annotations if note.font.size == 16]
    assert headings == ["<b>In all</b> · soldiers"]
    figure = chart(*everything())
    headings = [note.text for note in figure.layout.annotations if note.font.size == 16]
    assert headings == ["<b>In all</b> · soldiers", "<b>In addition</b> · soldiers", "<b>Forecast</b> · soldiers"]


def test_only_a_lane_of_forecasts_is_framed():
    dotted = [shape for shape in chart(*everything()).layout.shapes if shape.line.dash == "dot"]
    assert len(dotted) == 1
    facts = chart(*everything()[:2])
    assert [shape for shape in facts.layout.shapes if shape.line.dash == "dot"] == []


def test_numbers_by_which_marks_are_named_stand_at_their_rows():
    figure = chart(*everything()[:2])
    axis = figure.layout.yaxis
    assert axis.ticktext == ("1", "2")
    assert axis.tickvals == (HEADING + ROW / 2, HEADING + ROW * 1.5)


def test_height_grows_by_the_row():
    one, two = (chart(*[mark(f"c{n}", "exact", best=9_000) for n in range(count)]) for count in (1, 2))
    assert two.layout.height - one.layout.height == ROW


def test_a_lane_names_the_unit_of_its_axis_and_owns_up_to_not_starting_at_zero():
    def heads(figure):
        return [note.text for note in figure.layout.annotations if note.y == HEADING / 2]

    whole = chart(mark("a", "exact", best=9_000))
    assert heads(whole) == ["<b>In all</b> · soldiers", "When the number applies"]
    assert whole.layout.xaxis.title.text is None
    cut = chart(mark("a", "exact", best=90_000), mark("b", "exact", best=91_000))
    assert heads(cut)[0] == "<b>In all</b> · soldiers; the axis starts at 88,000, not at 0"
    assert cut.layout.xaxis.range[0] == 88_000


def test_every_lane_has_the_head_of_its_times_where_they_begin():
    figure = chart(*everything())
    heads = [note for note in figure.layout.annotations if note.text == "When the number applies"]
    assert len(heads) == 3
    assert {(note.x, note.xshift) for note in heads} == {(figure.layout.xaxis2.domain[0], 0)}


def test_without_a_key_nothing_stands_below_the_last_row():
    marks = frame(mark("a", "exact", best=9_000), mark("b", "exact", best=9_100))
    figure = forest(marks, theme=LIGHT, unit_title="soldiers", lanes=LANES, with_key=False)
    assert figure.layout.height == TOP + HEADING + 2 * ROW + BOTTOM
    assert tuple(figure.layout.yaxis.domain) == (0, 1)


def test_a_line_marks_zero_only_where_zero_is():
    def zeros(figure):
        return [shape for shape in figure.layout.shapes if shape.type == "line"]

    assert len(zeros(chart(mark("a", "exact", best=9_000)))) == 1
    assert zeros(chart(mark("a", "exact", best=90_000), mark("b", "exact", best=91_000))) == []


def test_claims_without_a_number_are_refused_by_name():
    marks = frame(mark("sound", "exact", best=9_000), mark("heavy", "none", lower=float("nan"), upper=float("nan")))
    assert list(drawable(marks)) == [True, False]
    with pytest.raises(ValueError, match="no number to draw in heavy; list such claims in words below the chart"):
        forest(marks, theme=LIGHT, unit_title="soldiers", lanes=LANES)


def test_a_vague_word_without_a_reading_is_refused_too():
    with pytest.raises(ValueError, match="no number to draw in many"):
        chart(mark("many", "vague", lower=float("nan"), upper=float("nan")))


def test_an_unknown_lane_a_lacking_column_and_no_mark_at_all_are_named():
    with pytest.raises(ValueError, match="no such lane: elsewhere; the lanes are total, additional, forecast"):
        chart(mark("a", "exact", best=9_000, lane="elsewhere"))
    sound = frame(mark("a", "exact", best=9_000))
    with pytest.raises(KeyError, match="the frame lacks quote"):
        forest(sound.drop(columns="quote"), theme=LIGHT, unit_title="soldiers", lanes=LANES)
    with pytest.raises(ValueError, match="no marks to draw"):
        forest(sound.iloc[:0], theme=LIGHT, unit_title="soldiers", lanes=LANES)


def test_the_frame_is_left_as_it_was():
    marks = frame(*everything())
    before = marks.copy(deep=True)
    forest(marks, theme=theme("dark"), unit_title="soldiers", lanes=LANES)
    pd.testing.assert_frame_equal(marks, before)


def test_sixty_rows_of_every_kind_are_a_small_page():
    rows = [
        row | {"claim_id": f"{row['claim_id']}-{turn}", "quote": "a sentence of the article " * 8, "n_documents": 2}
        for turn in range(8)
        for row in everything()
    ]
    figure = chart(*rows[:60])
    assert len(json.loads(figure.to_json())["data"][0]["y"]) == 60
    assert len(figure.to_json()) < 62_000


def test_traces_do_not_grow_with_rows():
    once = everything()
    twice = once + [row | {"claim_id": f"{row['claim_id']}-again"} for row in once]
    assert len(chart(*twice).data) == len(chart(*once).data)
