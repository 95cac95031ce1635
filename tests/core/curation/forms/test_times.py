"""EDTF from plain controls: exact values, and every value comes back from the controls it is shown in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.curation.forms.times import (
    MAY_BE_ABOUT,
    SHAPES,
    TWO_ENDS,
    Day,
    When,
    edtf_of,
    time_controls,
    time_record,
    when_of,
    without_month,
)
from core.times import parse

PLAIN = {
    "2025-02-07": When("date", Day(2025, 2, 7)),
    "2025-02": When("date", Day(2025, 2)),
    "2022": When("date", Day(2022)),
    "2025-01-15~": When("date", Day(2025, 1, 15), about=True),
    "2024-12-14?": When("date", Day(2024, 12, 14), uncertain=True),
    "2025-02%": When("date", Day(2025, 2), about=True, uncertain=True),
    "2024-10/2025-01": When("stretch", Day(2024, 10), Day(2025, 1)),
    "2025-01-15~/2025-02-05~": When("stretch", Day(2025, 1, 15), Day(2025, 2, 5), about=True),
    "2024-12/..": When("from", Day(2024, 12)),
    "../2025-02": When("until", Day(2025, 2)),
    "[2025-02-07..2025-02-09]": When("within", Day(2025, 2, 7), Day(2025, 2, 9)),
    "[..2025-02-09]": When("by", Day(2025, 2, 9)),
    "[2025-02-09..]": When("after", Day(2025, 2, 9)),
}


@pytest.mark.parametrize(("edtf", "when"), PLAIN.items())
def test_the_plain_shapes_of_the_guide(edtf: str, when: When) -> None:
    assert when_of(edtf) == when
    assert edtf_of(when) == edtf


@pytest.mark.parametrize(
    "edtf", ["2025-01~/2025-02", "[2025-02-07,2025-02-09]", "{2025-02-07..2025-02-09}", "soon", ""]
)
def test_what_no_plain_control_says_stays_as_it_is_written(edtf: str) -> None:
    assert when_of(edtf) == When("written", written=edtf)
    assert edtf_of(when_of(edtf)) == edtf


def test_a_date_without_a_year_is_no_date_yet() -> None:
    assert edtf_of(When("date", Day(None, 2, 7))) == ""
    assert edtf_of(When("stretch", Day(2025, 2), Day())) == ""


def test_a_day_without_its_month_is_no_date_and_not_the_whole_year() -> None:
    lacking = When("date", Day(2025, None, 12))
    assert edtf_of(lacking) == ""
    assert without_month(lacking)
    assert without_month(When("within", Day(2025, 1, 1), Day(2025, None, 3)))
    assert not without_month(When("date", Day(2025, 1, 1), Day(2025, None, 3)))


days = st.dates().map(lambda date: (date.year, date.month, date.day))
days_in_part = st.tuples(days, st.integers(1, 3)).map(lambda drawn: Day(*drawn[0][: drawn[1]]))


@st.composite
def whens(draw: st.DrawFn) -> When:
    shape = draw(st.sampled_from([shape for shape in SHAPES if shape not in ("none", "written")]))
    marks = draw(st.tuples(st.booleans(), st.booleans())) if shape in MAY_BE_ABOUT else (False, False)
    return When(shape, draw(days_in_part), draw(days_in_part) if shape in TWO_ENDS else Day(), *marks)


@given(whens())
def test_what_the_controls_say_comes_back(when: When) -> None:
    assert when_of(edtf_of(when)) == when


@given(whens())
def test_what_the_controls_say_is_edtf(when: When) -> None:
    first, last = str(when.first), str(when.last)
    if when.shape not in TWO_ENDS or (len(first) == len(last) and first <= last):
        assert parse(edtf_of(when)).certain is (
            when.shape in ("date", "stretch") and not (when.about or when.uncertain)
        )


def test_a_time_keeps_its_words_and_what_it_rests_on() -> None:
    record = {"edtf": "2025-01", "text": "In January", "basis": "inferred", "evidence": "the year is the article's"}
    assert time_record(time_controls("said", record), "said") == record


def test_a_time_that_is_not_given_is_none() -> None:
    assert time_record(time_controls("said", None), "said") is None
