from core.figures.forest import forest, forest_key
from core.figures.key import hedge_key
from core.figures.legends import in_short
from core.figures.samples import SAMPLES
from core.wording.labels import KINDS
from tests.core.figures.drawn import LANES, LIGHT, chart, days, frame, mark, trace, traces


def words(figure):
    return [note.text for note in figure.layout.annotations if note.xref == "x3" and not note.text.startswith("<b>")]


def test_a_key_names_only_what_the_chart_shows():
    figure = chart(mark("a", "at_least", low=1_000))
    assert words(figure) == ["at least: no upper end stated"]


def test_a_key_names_shapes_times_and_kinds():
    figure = chart(
        mark("a", "nearly", high=1_000, **days("2025-01-01", "2025-01-31")),
        mark("b", "exact", best=9_000, origin_kind="military", bounds_basis="tolerance"),
        mark("c", "exact", best=9_000, modality="forecast", lane="forecast", **days("2025-03-01", None, certain=False)),
    )
    assert words(figure) == [
        "a figure; strip: its rounding",
        "about or estimated; band: our reading",
        "up to, nearly: no lower end",
        "hollow: a forecast",
        "these days",
        "uncertain: some or all of these days",
        "armed forces",
        "intelligence service",
    ]


def test_a_key_says_of_a_forecast_how_it_is_drawn_and_of_a_whole_number_no_strip():
    ahead = {"modality": "forecast", "lane": "forecast"}
    assert words(chart(mark("a", "range", low=5, high=9, **ahead))) == ["range: both ends stated", "dashed: a forecast"]
    assert words(chart(mark("a", "at_least", low=5, **ahead)))[1:] == ["dashed, hollow: a forecast"]
    assert words(chart(mark("a", "vague", lower=5, upper=9, **ahead))) == ["vague word; band: our reading"]
    assert words(chart(mark("a", "exact", best=2, lower=1.5, upper=2.5))) == ["a figure"]


def test_the_colours_of_the_key_are_those_of_the_marks():
    figure = chart(mark("a", "exact", best=9_000), mark("b", "exact", best=9_000, origin_kind="military"))
    (kinds,) = [each for each in traces(figure, "key", "x3") if each.marker.symbol == "square"]
    assert set(kinds.marker.color) == set(trace(figure, "circles").marker.color)


def test_one_kind_of_origin_needs_no_key_of_colours():
    assert "intelligence service" not in words(chart(mark("a", "exact", best=9_000)))


def test_a_key_of_its_own_shows_every_shape():
    figure = hedge_key(LIGHT)
    shown = [note.text for note in figure.layout.annotations]
    assert shown == ["<b>How it was worded</b>", *(sample[2] for sample in SAMPLES.values())]
    assert figure.layout.height < 200
    assert all(each.customdata is None and each.hoverinfo == "skip" for each in figure.data)


def test_a_sample_is_drawn_as_its_mark_is():
    figure = hedge_key(LIGHT, ["at_least"])
    assert [each.name for each in figure.data] == ["lines", "ticks", "open upwards"]
    (tick,) = [each for each in figure.data if each.name == "ticks"]
    assert len(tick.x) == 1


def test_in_a_narrow_window_a_key_has_half_as_many_columns_and_says_the_same():
    marks = frame(mark("a", "at_least", low=1_000), mark("b", "exact", best=9_000, origin_kind="military"))
    wide, narrow = (forest_key(marks, LIGHT, narrow=narrow) for narrow in (False, True))
    told = [[note.text for note in key.layout.annotations] for key in (wide, narrow)]
    assert told[0] == told[1]
    columns = [{note.x for note in key.layout.annotations if note.text in KINDS.values()} for key in (wide, narrow)]
    assert [sorted(each) for each in columns] == [[0.006, 0.256], [0.006, 0.506]]
    assert narrow.layout.height > wide.layout.height


def test_several_plots_share_one_key_of_all_that_they_show():
    marks = [mark("a", "at_least", low=1_000), mark("b", "exact", best=9_000, origin_kind="military")]
    shared = forest_key(frame(*marks), LIGHT)
    shown = [note.text for note in shared.layout.annotations if not note.text.startswith("<b>")]
    assert shown[:2] == ["a figure; strip: its rounding", "at least: no upper end stated"]
    alone = forest(frame(*marks), theme=LIGHT, unit_title="troops", lanes=LANES, with_key=False)
    assert not [note for note in alone.layout.annotations if note.text in shown]
    assert alone.layout.height < chart(*marks).layout.height


def test_in_short_only_what_could_be_taken_for_more_than_was_stated_is_told():
    said = [
        mark("a", "about", best=300, bounds_basis="tolerance", **days("2025-01-01", None, certain=False)),
        mark("b", "at_least", low=1_000),
        mark("c", "exact", best=9_000, modality="forecast"),
    ]
    assert in_short(frame(*said), LIGHT, 0.125) == (
        "Pale band: our reading, a margin that no source stated (“about” or an estimate: ±12.5 %; a plain figure: its "
        "rounding) · short arrow: no end stated there; its length says nothing · hatched: some or all of these days · "
        "hollow or dashed: a forecast"
    )
    assert in_short(frame(mark("b", "at_least", low=1_000)), LIGHT, 0.1) == (
        "Short arrow: no end stated there; its length says nothing"
    )
    assert in_short(frame(mark("r", "range", low=5, high=9)), LIGHT, 0.1) == ""
