import pandas as pd
import pytest

from core.figures.scales import Days, Scale, day_scale, day_text, quantity_scale
from tests.core.figures.drawn import days, frame, mark


def test_an_axis_starts_at_zero_and_ends_a_little_beyond_the_last_mark():
    marks = frame(mark("a", "range", low=10_000, high=12_000), mark("b", "exact", best=11_000))
    assert quantity_scale(marks) == Scale(0, 12_720)
    assert Scale(0, 12_720).note == ""


def test_an_open_upper_end_gets_room_for_its_arrow():
    assert quantity_scale(frame(mark("a", "at_least", low=1_000))) == Scale(0, 1_378)


def test_an_axis_leaves_zero_only_where_zero_would_squash_every_mark_and_says_so():
    marks = frame(mark("a", "exact", best=50_000), mark("b", "exact", best=51_000))
    scale = quantity_scale(marks)
    assert scale.first == 48_000
    assert scale.note == "; the axis starts at 48,000, not at 0"


def test_a_single_mark_or_one_open_downwards_keeps_zero():
    near = mark("a", "exact", best=50_000)
    assert quantity_scale(frame(near)).first == 0
    assert quantity_scale(frame(near, mark("b", "up_to", high=50_000))).first == 0


def test_zero_is_a_number_like_others():
    scale = quantity_scale(frame(mark("a", "up_to", high=0)))
    assert (scale.first, scale.last) == (0, 1)


def test_small_counts_step_by_whole_units():
    assert Scale(0, 3).tick_step == 1
    assert Scale(0, 300).tick_step is None


def test_days_span_all_that_is_known_with_room():
    marks = frame(mark("a", "exact", best=1, **days("2025-01-01", "2025-01-31")), mark("b", "exact", best=1))
    assert day_scale(marks) == Days(pd.Timestamp("2024-12-29"), pd.Timestamp("2025-02-04"))


def test_a_single_day_gets_a_month_around_it():
    span = day_scale(frame(mark("a", "exact", best=1, **days("2025-02-07", "2025-02-07"))))
    assert (span.last - span.first).days == 35


def test_no_known_day_is_no_axis():
    assert day_scale(frame(mark("a", "exact", best=1))) is None


@pytest.mark.parametrize(
    ("last", "form"), [("2025-02-01", "%-d %b\n%Y"), ("2025-12-01", "%b\n%Y"), ("2029-01-01", "%Y")]
)
def test_ticks_are_as_fine_as_the_span_allows(last, form):
    span = Days(pd.Timestamp("2025-01-01"), pd.Timestamp(last))
    assert span.tick_format == form


def test_numbers_in_parts_of_a_unit_have_ticks_between_them():
    scale = quantity_scale(frame(mark("a", "at_least", low=0.2), mark("b", "up_to", high=0.3)))
    assert (scale.in_parts, scale.tick_step, scale.tick_digits, scale.tick_letters) == (True, None, 2, 4)


def test_the_band_of_a_vague_word_may_lie_between_whole_numbers_and_a_rounding_may_not():
    fraction, few = {"lower": 0.1, "upper": 0.4}, {"lower": 2.7, "upper": 3.3}
    assert quantity_scale(frame(mark("a", "vague", **fraction))).in_parts
    assert not quantity_scale(frame(mark("a", "exact", best=3) | few)).in_parts


@pytest.mark.parametrize(
    ("last", "in_parts", "letters"), [(3, False, 1), (3, True, 3), (70, True, 2), (4_000, True, 5)]
)
def test_the_longest_number_of_an_axis(last, in_parts, letters):
    assert Scale(0, last, in_parts).tick_letters == letters


def test_no_axis_of_time_leaves_the_years_that_there_are():
    marks = frame(
        mark("a", "exact", best=1, **days("0001-01-01", "0025-02-01")),
        mark("b", "exact", best=1, **days("2025-01-01", "9999-12-31")),
    )
    span = day_scale(marks)
    assert (day_text(span.first), day_text(span.last)) == ("0001-01-01", "9999-12-31")
