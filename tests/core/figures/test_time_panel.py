import pandas as pd

from core.figures.forest import APPLIES, forest
from core.figures.times import DAY_LENGTH
from tests.core.figures.drawn import LANES, LIGHT, chart, days, frame, mark, trace, traces


def test_certain_days_are_a_solid_bar_to_the_end_of_the_last_day():
    bar = trace(chart(mark("a", "exact", best=9_000, **days("2025-02-01", "2025-02-07"))), "time", "x2")
    assert (bar.base, bar.x) == (("2025-02-01",), (7 * DAY_LENGTH,))
    assert bar.marker.pattern.shape == ("",)


def test_an_uncertain_time_is_hatched():
    bar = trace(chart(mark("a", "exact", best=9_000, **days("2025-02-01", "2025-02-07", certain=False))), "time", "x2")
    assert bar.marker.pattern.shape == ("/",)


def test_a_few_days_on_a_long_axis_are_a_mark_that_stands_upright_and_says_no_more_days():
    figure = chart(
        mark("a", "exact", best=9_000, **days("2022-09-21", "2022-09-21")),
        mark("b", "exact", best=9_000, **days("2024-02-01", "2025-02-28")),
    )
    bar = trace(figure, "time", "x2")
    assert bar.x[0] == DAY_LENGTH
    assert (bar.width, bar.marker.line.width) == ((16, 9), (2, 1))


def test_no_line_runs_through_words() -> None:
    figure = chart(mark("a", "exact", best=9_000, **days("2025-02-01", "2025-02-28")))
    assert LIGHT.background in trace(figure, "words as printed").textfont.shadow
    assert LIGHT.background in trace(figure, "time in words", "x2").textfont.shadow
    heads = [note for note in figure.layout.annotations if note.y == figure.layout.annotations[0].y]
    assert len(heads) == 2
    assert all(LIGHT.shade in head.font.shadow for head in heads)


def test_an_open_end_is_an_arrow_at_the_edge_of_the_panel():
    figure = chart(
        mark("since", "exact", best=9_000, **days("2025-01-01", None, certain=False)),
        mark("until", "exact", best=9_000, **days(None, "2025-02-07", certain=False)),
    )
    first, last = figure.layout.xaxis2.range
    arrows = {arrow.marker.symbol: arrow.x for arrow in traces(figure, "time left open", "x2")}
    assert arrows == {"triangle-left": (first,), "triangle-right": (last,)}
    bar = trace(figure, "time", "x2")
    assert bar.base == ("2025-01-01", first)
    assert bar.x[0] == (pd.Timestamp(last) - pd.Timestamp("2025-01-01")).days * DAY_LENGTH


def test_a_time_that_nobody_stated_is_said_in_words_and_drawn_nowhere():
    figure = chart(
        mark("known", "exact", best=9_000, covers_label="in January", **days("2025-01-01", "2025-01-31")),
        mark("unknown", "exact", best=9_000),
    )
    assert len(trace(figure, "time", "x2").y) == 1
    words = trace(figure, "time in words", "x2")
    assert words.text == ("in Jan", "not stated")
    assert words.textfont.color == (LIGHT.text, LIGHT.quiet)


def test_without_any_known_day_the_panel_has_words_and_no_ticks():
    figure = chart(mark("a", "exact", best=9_000))
    assert traces(figure, "time", "x2") == []
    assert trace(figure, "time in words", "x2").text == ("not stated",)
    assert figure.layout.xaxis2.showticklabels is False


def test_several_plots_share_one_axis_of_time_but_not_one_where_nothing_would_stand():
    early = frame(mark("a", "exact", best=9_000, **days("2024-12-14", "2024-12-15")))
    late = frame(mark("b", "exact", best=9_000, **days("2025-02-01", "2025-02-07")))
    never, of_all = frame(mark("c", "exact", best=9_000)), pd.concat([early, late])
    made = [
        forest(marks, theme=LIGHT, unit_title="men", lanes=LANES, times=of_all)
        for marks in (early, late, never, of_all)
    ]
    ranges = [figure.layout.xaxis2.range for figure in made]
    assert ranges[0] == ranges[1] == ranges[3]
    assert ranges[2] == (0, 1)
    assert all(APPLIES in {note.text for note in each.layout.annotations} for each in made), "each says it at its rows"


def test_long_words_take_two_lines_and_no_more():
    label = "on a day between 1 January 2025 and 9 February 2025, or a little later"
    row = mark("a", "exact", best=9_000, covers_label=label, **days("2025-01-01", "2025-02-09", certain=False))
    (text,) = trace(chart(row), "time in words", "x2").text
    assert text == "on a day between 1 Jan 2025<br>and 9 Feb 2025, or a little …"


def test_an_inferred_time_is_called_so_first_that_it_is_never_cut():
    label = "as of a day between 1 October 2024 and 28 February 2025"
    when = days("2024-10-01", "2025-02-28", certain=False) | {"covers_label": label, "as_of_basis": "inferred"}
    (text,) = trace(chart(mark("a", "exact", best=9_000, **when)), "time in words", "x2").text
    assert text == "inferred: a day between 1 Oct<br>2024 and 28 Feb 2025"
    assert trace(chart(mark("a", "exact", best=9_000, **when)), "time in words", "x2").textfont.color == (LIGHT.quiet,)
    long = when | {"covers_label": f"{label}, or a little later"}
    (text,) = trace(chart(mark("a", "exact", best=9_000, **long)), "time in words", "x2").text
    assert text == "inferred: a day between 1 Oct<br>2024 and 28 Feb 2025, or a …"


def test_of_a_count_within_a_period_the_basis_of_the_period_is_told():
    when = {"covers_label": "in January", "period_basis": "stated", "as_of_basis": "inferred"}
    marks = [
        mark("a", "exact", best=9_000, counts=counts, **when, **days("2025-01-01", "2025-01-31"))
        for counts in ("period", "cumulative")
    ]
    assert trace(chart(*marks), "time in words", "x2").text == ("in Jan", "inferred: in Jan")


def test_the_words_as_written_stand_in_where_no_label_is_given():
    row = mark("a", "exact", best=9_000, **days("2025-01-01", "2025-01-31"))
    assert trace(chart(row), "time in words", "x2").text == ("2025-01-01/2025-01-31",)


def test_a_bar_may_reach_to_the_first_and_the_last_of_all_days():
    figure = chart(
        mark("a", "exact", best=1, **days("0001-01-01", "0025-02-01")),
        mark("b", "exact", best=1, **days("2025-01-01", "9999-12-31")),
    )
    (bars,) = [trace for trace in figure.data if trace.name == "time"]
    assert list(bars.base) == ["0001-01-01", "2025-01-01"]
    assert list(figure.layout.xaxis2.range) == ["0001-01-01", "9999-12-31"]
