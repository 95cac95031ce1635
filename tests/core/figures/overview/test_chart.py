"""The overview in one figure: each thing on a scale of its own, the marks of the forest plot, and nothing unstated."""

from dataclasses import replace
from math import isfinite
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from core.figures.overview.chart import overview
from core.figures.overview.keys import overview_key, overview_legend
from core.figures.overview.room import PAGE, room_in
from core.figures.scales import Scale
from core.figures.shapes import SHAFT
from core.wording.titles.things import Thing
from tests.core.figures.drawn import LIGHT, frame, mark, trace, traces

KILLED = Thing("killed", "Killed, North Korean troops", "people", "the one pair that can be compared may clash")
SENT = Thing("sent", "Troops deployed, North Korean troops", "troops", "1 statement; 1 forecast kept apart")
THINGS = (KILLED, SENT)
ABOUT = mark("about", "about", lane="killed", best=5_000, origin_label="NIS", stated="about 5,000")
LEAST = mark("least", "at_least", lane="killed", low=9_000, origin_label="GUR", stated="at least 9,000")
RANGE = mark("range", "range", lane="sent", low=10_000, high=12_000, stated="10,000 to 12,000")
AHEAD = mark("ahead", "range", lane="sent", low=20_000, high=25_000, modality="forecast", stated="up to 25,000 more")
ALL = (ABOUT, LEAST, RANGE, AHEAD)
OVER = "x3"
"""The axis that lies over two panels; over one it is x2."""


def drawn(*marks: dict[str, Any], things: tuple[Thing, ...] = THINGS, extent: pd.DataFrame | None = None) -> go.Figure:
    return go.Figure(overview(frame(*marks), things, theme=LIGHT, extent=extent).to_dict())


def numbers(figure: go.Figure, name: str, axis: str) -> list[float]:
    return [x for found in traces(figure, name, axis) for x in found.x]


def notes(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_each_thing_has_its_own_scale_with_its_own_numbers_above_its_own_rows() -> None:
    layout = drawn(*ALL).layout
    assert layout.xaxis.range == (0, 9_000 * 1.3 * 1.06)
    assert layout.xaxis2.range == (0, 25_000 * 1.06)
    assert (layout.xaxis.anchor, layout.xaxis2.anchor) == ("y", "y2")
    assert all(axis.side == "top" and axis.showticklabels is None for axis in (layout.xaxis, layout.xaxis2))
    assert layout.yaxis.domain[0] > layout.yaxis2.domain[1], "one panel begins where the other has ended"
    assert layout.xaxis.matches is layout.xaxis2.matches is None


def test_the_marks_are_those_of_the_forest_plot_on_the_scale_of_their_thing() -> None:
    figure = drawn(*ALL)
    assert numbers(figure, "circles", "x") == [5_000]
    assert numbers(figure, "ticks", "x") == [9_000]
    assert numbers(figure, "open upwards", "x") == [9_000 + SHAFT * figure.layout.xaxis.range[1]]
    assert numbers(figure, "ticks", "x2") == [10_000, 12_000, 20_000, 25_000]
    assert not traces(figure, "open upwards", "x2")
    assert not traces(figure, "circles", "x2"), "a range has no point in its middle"


def test_nothing_is_drawn_that_was_neither_stated_nor_read() -> None:
    figure = drawn(*ALL)
    points = {
        x
        for axis in ("x", "x2")
        for found in figure.data
        if (found.xaxis or "x") == axis and found.type == "scatter"
        for x in found.x
        if x is not None and found.name not in ("lines", "open upwards")
    }
    assert points == {5_000, 9_000, 10_000, 12_000, 20_000, 25_000}
    (band,) = traces(figure, "bands")
    assert (band.base, band.x) == ((4_000,), (2_000,))


def test_a_mark_that_is_open_downwards_ends_in_an_arrow_and_in_no_cap() -> None:
    figure = drawn(mark("up", "up_to", lane="killed", high=900), things=(KILLED,))
    assert numbers(figure, "open downwards", "x") == [900 - SHAFT * figure.layout.xaxis.range[1]]
    assert numbers(figure, "ticks", "x") == [900]


def test_rows_are_numbered_through_and_each_opens_its_own_sentence() -> None:
    figure = drawn(*ALL)
    rows = trace(figure, "rows", OVER)
    assert [list(each) for each in rows.customdata] == [["about"], ["least"], ["range"], ["ahead"]]
    assert figure.layout.yaxis3.ticktext == ("1", "2", "3", "4")
    assert figure.layout.yaxis3.tickvals == tuple(rows.y)
    assert list(rows.y) == sorted(rows.y)
    assert (rows.base, set(rows.x)) == (0, {1}), "the whole row answers, its words too"
    words = trace(figure, "words as printed", OVER)
    assert words.y == rows.y
    assert words.text == (
        "“about <b>5,000</b>”",
        "“at least <b>9,000</b>”",
        "“<b>10,000 to 12,000</b>”",
        "“up to <b>25,000</b> more” · forecast",
    )


def test_the_rows_lie_over_all_panels_so_that_the_pointer_finds_them() -> None:
    figure = drawn(*ALL)
    assert figure.data[-1].name == "rows"
    assert (figure.layout.xaxis3.domain, figure.layout.yaxis3.domain) == ((0, 1), (0, 1))


def test_a_band_says_what_is_counted_in_which_unit_and_what_the_statements_are_to_each_other() -> None:
    figure = drawn(*ALL)
    assert [text for text in notes(figure) if "Killed" in text] == [
        f'<b style="color:{LIGHT.text}">Killed, North Korean troops</b> · people'
    ]
    (found,) = (note for note in figure.layout.annotations if note.text == KILLED.finding)
    assert (found.x, found.xanchor) == (1, "right")
    assert "<b>GUR</b>" in notes(figure)


@pytest.mark.parametrize(
    ("verdict", "sign", "ground"), [("differ", "✗ ", LIGHT.differ), ("may differ", "~ ", LIGHT.background)]
)
def test_the_finding_of_a_thing_of_which_numbers_clash_begins_with_a_sign_and_a_clash_is_red(
    verdict: str, sign: str, ground: str
) -> None:
    figure = drawn(*ALL, things=(replace(KILLED, verdict=verdict), SENT))
    (found,) = (note for note in figure.layout.annotations if note.text == f"{sign}{KILLED.finding}")
    assert (found.bgcolor, found.font.weight) == (ground, 700), "as large and bold, but never red where it may clash"
    (heading,) = (note for note in figure.layout.annotations if "Killed, North Korean troops</b>" in note.text)
    assert (found.xanchor, found.xshift) == (None, heading.xshift), "below its heading, so that it covers none"
    assert SENT.finding in notes(figure), "no sign where nothing clashes"


def test_words_without_a_number_that_clash_have_a_row_and_no_mark() -> None:
    nothing = {"lower": float("nan"), "upper": float("nan")}
    words = mark("words", "none", lane="killed", stated="much higher", origin_label="experts", **nothing)
    figure = drawn(ABOUT, words, RANGE, things=(replace(KILLED, verdict="differ"), SENT))
    rows = trace(figure, "rows", OVER)
    assert [list(each) for each in rows.customdata] == [["about"], ["words"], ["range"]], "it opens its sentence"
    words_of_it = trace(figure, "words as printed", OVER).text[1]
    assert words_of_it == (f'<b><span style="color:{LIGHT.differ}">✗</span> in words, no number:</b> “much higher”'), (
        "on no scale"
    )
    alone = drawn(ABOUT, RANGE)
    assert figure.layout.xaxis.range == alone.layout.xaxis.range
    assert [numbers(figure, name, "x") for name in ("circles", "ticks")] == [[5_000], []]


def test_a_long_finding_stands_below_its_heading_and_makes_room() -> None:
    long = Thing("killed", KILLED.heading, "people", "; ".join(["all 5 pairs that can be compared agree"] * 4))
    short, figure = drawn(ABOUT), drawn(ABOUT, things=(long,))
    (found,) = (note for note in figure.layout.annotations if note.text.startswith("all 5"))
    assert found.text.count("<br>") == 1
    assert found.xanchor is None, "at the left, as all labels are"
    assert figure.layout.height == short.layout.height + 2 * 16


def test_a_forecast_is_hollow_in_a_frame_of_its_own() -> None:
    figure = drawn(*ALL)
    (frame_,) = (shape for shape in figure.layout.shapes if shape.line.dash == "dot")
    rows = trace(figure, "rows", OVER)
    assert frame_.y0 < rows.y[3] < frame_.y1
    assert frame_.y0 > rows.y[2]
    dashes = [found.line.dash for found in traces(figure, "lines", "x2")]
    assert sorted(dashes) == ["5px,4px", "solid"]


def test_what_is_not_sure_of_a_mark_is_said_beside_it() -> None:
    sure = {"lane": "killed", "best": 300, "origin_label": "NIS"}
    figure = drawn(
        mark("a", "exact", attribution_basis="inferred", known="yes", retracted=False, **sure),
        mark("b", "exact", known="perhaps", attribution_basis="stated", retracted=False, **sure),
        mark("c", "exact", known="yes", attribution_basis="stated", retracted=True, **sure),
    )
    inferred, unpublished, withdrawn = trace(figure, "words as printed", "x2").text
    assert inferred.endswith(" · attribution inferred")
    assert unpublished.replace("<br>", " ").endswith("perhaps not yet published")
    assert withdrawn.endswith(" · withdrawn")
    assert trace(figure, "perhaps not yet published").y == (trace(figure, "rows", "x2").y[1],)
    assert numbers(figure, "withdrawn", "x") == [300]


def test_the_article_is_named_unless_the_origin_is() -> None:
    own = {"lane": "killed", "best": 300, "documents": "001.txt", "article_label": "001: Losses"}
    figure = drawn(
        mark("a", "exact", **own),
        mark("b", "exact", **own | {"origin_label": "nobody named (article 001)"}),
        mark("c", "exact", **own | {"documents": "001.txt; 002.txt", "n_documents": 2}),
    )
    texts = [text.replace("\N{NO-BREAK SPACE}", " ") for text in trace(figure, "words as printed", "x2").text]
    assert texts == ["“so many” · article 001", "“so many”", "“so many” · articles 001, 002"]


def test_an_axis_that_does_not_start_at_zero_says_so_and_one_mark_never_moves_it() -> None:
    near = [mark(name, "exact", lane="killed", best=best) for name, best in (("a", 99_000), ("b", 99_900))]
    assert "the axis starts at " in "".join(notes(drawn(*near)))
    assert drawn(near[0]).layout.xaxis.range[0] == 0
    same = pd.DataFrame({"lane": ["killed"], "lower": [near[0]["lower"]], "upper": [near[0]["upper"]]})
    assert drawn(near[0], extent=same).layout.xaxis.range[0] == 0


def test_scales_span_what_is_still_to_come() -> None:
    later = pd.DataFrame({"lane": ["killed", "sent"], "lower": [0.0, 0.0], "upper": [50_000.0, 99_000.0]})
    assert drawn(ABOUT, extent=later).layout.xaxis.range == (0, 50_000 * 1.06)


def test_hostile_labels_stay_words() -> None:
    bad = "<b>x</b> $y$ & <a href='z'>"
    thing = Thing("killed", bad, bad, bad)
    figure = drawn(mark("a", "exact", lane="killed", best=3, origin_label=bad, stated=bad), things=(thing,))
    texts = [*notes(figure), *trace(figure, "words as printed", "x2").text, *trace(figure, "rows", "x2").hovertext]
    plain = "".join(texts).replace("<br>", "").replace("<b>", "").replace("</b>", "")
    assert plain.count("<") == plain.count(f'<b style="color:{LIGHT.text}">') == 1
    assert "$" not in plain


def test_a_word_without_end_is_broken_within_the_chart() -> None:
    figure = drawn(mark("a", "exact", lane="killed", best=3, stated="9" * 70))
    assert all(len(line) <= 58 for line in trace(figure, "words as printed", "x2").text[0].split("<br>"))


def test_the_key_stands_below_the_rows_on_axes_of_its_own_and_moves_none_of_them() -> None:
    bare, keyed = drawn(*ALL), go.Figure(overview(frame(*ALL), THINGS, theme=LIGHT, with_key=True).to_dict())
    more = keyed.layout.height - bare.layout.height
    assert more > 0
    both = ((keyed, keyed.layout.height - 4), (bare, bare.layout.height - 4))
    for axis in ("yaxis", "yaxis2", "yaxis3"):
        ends, own = ([(1 - end) * high for end in made.layout[axis].domain] for made, high in both)
        assert ends == pytest.approx(own, abs=1.5), "as far from the top as without a key"
    assert keyed.layout.yaxis4.domain[1] < keyed.layout.yaxis3.domain[0]
    assert keyed.data[-1].name == "rows", "the pointer finds the rows"
    words = {note.text for note in keyed.layout.annotations if note.yref == "y4"}
    assert {"about or estimated; band: our reading", "range: both ends stated", "dashed: a forecast"} <= words
    assert {*notes(bare)} | words == {*notes(keyed)}


def test_the_legend_in_words_is_that_of_the_key() -> None:
    key = go.Figure(overview_key(frame(*ALL), LIGHT).to_dict())
    words = [note.text for note in key.layout.annotations if not note.text.startswith("<b>")]
    assert list(overview_legend(frame(*ALL), LIGHT)) == words, "one kind of origin only, which needs no colours"


def test_a_wider_chart_has_longer_lines_and_a_narrower_one_shorter() -> None:
    assert (room_in(1_000).words, room_in(700).words) == (76, 46)
    long = mark("a", "exact", lane="killed", best=3, stated="many " * 14)
    heights = [
        overview(frame(long), THINGS, theme=LIGHT, room=room).layout.height
        for room in (room_in(1_000), PAGE, room_in(500))
    ]
    assert heights == [sorted(heights)[0], sorted(heights)[0] + 16, sorted(heights)[0] + 48]


def test_a_scale_has_as_many_numbers_as_have_room_and_none_is_turned() -> None:
    assert [PAGE.ticks(Scale(0.0, last)) for last in (40.0, 4_000.0, 371_000.0)] == [5, 4, 3]
    assert room_in(420).ticks(Scale(0.0, 371_000.0)) == 2
    assert drawn(ABOUT).layout.xaxis.tickangle == 0


def test_a_heading_that_is_too_long_for_the_chart_is_cut_and_not_what_stands_beside_it() -> None:
    wordy = Thing("killed", "Killed " * 12, "people", "1 statement")
    figure = overview(frame(ABOUT), (wordy,), theme=LIGHT, room=room_in(500))
    (heading,) = (text for text in notes(figure) if "Killed" in text)
    assert "…" in heading
    assert "1 statement" in notes(figure)


def test_every_row_has_room_for_its_lines() -> None:
    short, long = (drawn(mark("a", "exact", lane="killed", best=3, stated=text)) for text in ("3", "many " * 14))
    assert long.layout.height == short.layout.height + 16
    assert isfinite(short.layout.height)


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(ValueError, match="no marks to draw"):
        overview(frame(ABOUT)[:0], THINGS, theme=LIGHT)
    with pytest.raises(ValueError, match="no number to draw in silent"):
        drawn(mark("silent", "none", lane="killed", lower=float("nan")))
    with pytest.raises(ValueError, match="no such thing: lost; they are killed, sent"):
        drawn(mark("a", "exact", lane="lost", best=3))


def test_the_key_has_what_is_drawn_and_no_time() -> None:
    key = go.Figure(overview_key(frame(*ALL), LIGHT).to_dict())
    words = [note.text for note in key.layout.annotations]
    assert "at least: no upper end stated" in words
    assert "dashed: a forecast" in words
    assert not any("When it applies" in text for text in words)
