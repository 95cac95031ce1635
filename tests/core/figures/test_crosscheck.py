"""One check on one axis: the inputs keep their shapes, our result looks like nobody's number and bears our name."""

from math import inf

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.figures.crosscheck import OURS, Result, crosscheck, crosscheck_alt
from core.figures.shapes import SHAFT
from core.figures.theme import theme
from tests.core.figures.drawn import LIGHT, frame, mark, numbers, trace, traces

KILLED = mark("killed", "exact", best=300, lower=250, upper=350, origin_label="NIS", measure_label="Killed")
HURT = mark("hurt", "at_least", low=1_000, origin_label="GUR", measure_label="Wounded")
SUM = Result("killed + wounded", 1_250, inf, "at least 1,250")


def drawn(*inputs: dict[str, object], result: Result | None = SUM, broken: bool = False) -> go.Figure:
    return crosscheck(
        frame(*({"measure_label": "Killed"} | row for row in inputs)),
        result,
        theme=LIGHT,
        unit_title="soldiers",
        broken=broken,
    )


def test_inputs_keep_the_shape_of_their_hedge() -> None:
    figure = drawn(KILLED, HURT)
    assert numbers(figure, "circles") == [300]
    assert numbers(figure, "ticks") == [1_000]
    assert trace(figure, "open upwards").marker.symbol == ("arrow",)


def test_every_input_is_one_step_from_its_evidence() -> None:
    assert [list(each) for each in trace(drawn(KILLED, HURT), "claims").customdata] == [["killed"], ["hurt"]]


def test_our_result_is_a_thin_dotted_line_below_the_inputs_in_no_source_s_colour() -> None:
    figure = drawn(KILLED, result=Result("a + b", 200, 500, "200 to 500"))
    ours, ends = trace(figure, OURS), trace(figure, "our ends")
    assert list(ours.x) == list(ends.x) == [200, 500]
    assert (ours.line.dash, ours.line.color) == ("2px,3px", LIGHT.quiet)
    assert ours.line.color not in LIGHT.kinds.values()
    assert ours.line.width < min(trace(drawn(HURT), "ticks").marker.line.width)
    assert ours.y[0] > max(trace(figure, "claims").y)
    assert not traces(figure, "our open end")


def test_our_result_says_that_it_is_ours_at_the_line_and_in_the_margin() -> None:
    figure = drawn(KILLED, result=Result("killed + wounded", 200, 500, "200 to 500"))
    assert trace(figure, "our words").text == ("200 to 500 (our arithmetic)",)
    assert "<b" in figure.layout.annotations[-1].text
    assert "Our arithmetic</b><br>killed + wounded" in figure.layout.annotations[-1].text


def test_a_row_is_named_after_what_it_counts_and_then_after_who_says_so() -> None:
    first, second, ours = (note.text for note in drawn(KILLED, HURT).layout.annotations)
    assert "Killed</b><br>NIS" in first
    assert "Wounded</b><br>GUR" in second
    assert "Our arithmetic</b>" in ours


def test_an_open_end_is_an_arrow_on_a_stub_and_no_end_of_a_line() -> None:
    figure = drawn(KILLED, HURT)
    arrow = trace(figure, "our open end")
    end = 1_250 + SHAFT * figure.layout.xaxis.range[1]
    assert arrow.marker.symbol == "arrow-open"
    assert list(arrow.x) == [end]
    assert list(trace(figure, OURS).x) == [1_250, end]
    assert list(trace(figure, "our ends").x) == [1_250]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_only_a_broken_check_is_red(mode: str) -> None:
    look = theme(mode)
    sound, broken = (
        crosscheck(frame(KILLED), SUM, theme=look, unit_title="men", broken=broken) for broken in (False, True)
    )
    assert trace(broken, OURS).line.color == look.differ
    assert look.differ not in sound.to_json()


def test_without_a_result_only_what_was_stated_is_drawn() -> None:
    figure = drawn(KILLED, HURT, result=None)
    assert not traces(figure, OURS)
    assert OURS not in figure.to_json().lower()


def test_a_result_alone_is_drawn_where_every_input_has_another_unit() -> None:
    empty = frame(KILLED).iloc[:0]
    figure = crosscheck(empty, Result("4,000 ÷ 92 a day", 40, 48, "40 to 48"), theme=LIGHT, unit_title="days")
    assert [each.name for each in figure.data] == [OURS, "our ends", "our words"]
    assert crosscheck_alt(empty, Result("4,000 ÷ 92 a day", 40, 48, "40 to 48"), "Undecided") == (
        "Undecided. Our arithmetic: 4,000 ÷ 92 a day, 40 to 48."
    )


def test_there_must_be_something_to_draw() -> None:
    with pytest.raises(ValueError, match="no number to draw; tell such a check in words"):
        crosscheck(frame(KILLED).iloc[:0], None, theme=LIGHT, unit_title="men")
    with pytest.raises(ValueError, match="no number to draw in silent"):
        drawn(mark("silent", "none"))


def test_foreign_words_are_never_markup() -> None:
    figure = drawn(KILLED, result=Result("<script>a</script>", 1, 2, "1 to 2"))
    assert "<script" not in figure.to_json().replace("\\u003c", "<")


@given(some.floats(0, 1e6), some.floats(0, 1e6) | some.just(inf), some.floats(1, 1e6))
def test_everything_drawn_lies_on_the_axis(lower: float, room: float, best: float) -> None:
    result = Result("a", lower, lower + room, "some")
    figure = drawn(mark("one", "exact", best=best, lower=best, upper=best), result=result)
    first, last = figure.layout.xaxis.range
    start, end = trace(figure, OURS).x
    assert first <= start <= end <= last + 1e-6
    assert first <= best <= last


def test_the_alternative_names_every_input_and_our_result_within_600_characters() -> None:
    words = crosscheck_alt(frame(KILLED, HURT), SUM, "Killed and wounded fit within the casualties")
    assert words == (
        "Killed and wounded fit within the casualties. 2 marks, in soldiers, of 2 origins."
        " Killed, a running total: 300 soldiers (NIS). Wounded, a running total: at least 1,000 soldiers (GUR)."
        " Our arithmetic: killed + wounded, at least 1,250."
    )
    many = frame(*(mark(f"n{n}", "exact", best=n, stated="word " * 30) for n in range(1, 30)))
    told = crosscheck_alt(many, SUM, "word " * 60)
    assert len(told) <= 600
    assert f" And {29 - told.count('a running total')} marks more. Our arithmetic" in told
