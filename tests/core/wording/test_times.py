"""Uncertain times in plain English, exactly; and whatever the parser accepts can be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.times import parse
from core.wording.times import MONTHS, say_covers, say_time, say_when, say_within

TIMES = [
    ("2025-02-07", "7 February 2025", "on 7 February 2025"),
    ("2025-02", "February 2025", "in February 2025"),
    ("2025", "2025", "in 2025"),
    ("0999", "999", "in 999"),
    ("2025-02-07T10:00:00Z", "7 February 2025", "on 7 February 2025"),
    ("2025-01~", "about January 2025", "in about January 2025"),
    ("2025-01?", "January 2025 (uncertain)", "in January 2025 (uncertain)"),
    ("2025-01%", "about January 2025 (uncertain)", "in about January 2025 (uncertain)"),
    ("2004-06-~11", "about 11 June 2004", "on about 11 June 2004"),
    ("Y17E2", "1700", "in 1700"),
    ("2024-12-14/2024-12-15", "14–15 December 2024", "from 14 to 15 December 2024"),
    ("2024-12-14?/2024-12-15?", "14–15 December 2024 (uncertain)", "from 14 to 15 December 2024 (uncertain)"),
    ("2024-11-14/2024-12-15", "14 November to 15 December 2024", "from 14 November to 15 December 2024"),
    ("2024-12-14/2025-01-15", "14 December 2024 to 15 January 2025", "from 14 December 2024 to 15 January 2025"),
    ("2024-10/2024-12", "October to December 2024", "from October to December 2024"),
    ("2024-10/2025-01", "October 2024 to January 2025", "from October 2024 to January 2025"),
    ("2024-10/2025", "October 2024 to 2025", "from October 2024 to 2025"),
    ("2024/2025", "2024 to 2025", "from 2024 to 2025"),
    ("2025-01~/2025-02?", "about January 2025 to February 2025 (uncertain)", None),
    ("2025-02-07/2025-02-07", "7 February 2025", "on 7 February 2025"),
    ("2025-01/..", "from January 2025 on", "from January 2025 on"),
    ("../2025-01", "until January 2025", "until January 2025"),
    ("../..", "from a time not stated to a time not stated", "from a time not stated to a time not stated"),
    (
        "[2025-02-08..2025-02-12]",
        "some day from 8 to 12 February 2025",
        "on some day from 8 to 12 February 2025",
    ),
    ("[2024-12..2025-02]", "some month from December 2024 to February 2025", None),
    ("[2024..2025]", "some year from 2024 to 2025", "in some year from 2024 to 2025"),
    ("[2025-02-13,2025-02-20,2025-02-27]", "13, 20 or 27 February 2025", "on 13, 20 or 27 February 2025"),
    ("[2025-01,2025-03]", "January 2025 or March 2025", "in January 2025 or March 2025"),
    ("[2025-02-08, 2025-02-10..2025-02-12]", "8 February 2025 or some day from 10 to 12 February 2025", None),
    ("[..2025-02-09]", "9 February 2025 or earlier", "on 9 February 2025 or earlier"),
    ("[2025-01..]", "January 2025 or later", "in January 2025 or later"),
    ("{2025-02-08,2025-02-10}", "8 and 10 February 2025", "on 8 and 10 February 2025"),
    ("{2025-02-08..2025-02-12}", "every day from 8 to 12 February 2025", "every day from 8 to 12 February 2025"),
    ("{..2025-01}", "every month until January 2025", "every month until January 2025"),
    ("{2025-01..}", "every month from January 2025 on", "every month from January 2025 on"),
]


@pytest.mark.parametrize(("edtf", "alone", "placed"), TIMES)
def test_a_time_in_words(edtf: str, alone: str, placed: str | None) -> None:
    assert say_time(edtf) == alone
    assert placed is None or say_within(edtf) == placed


@pytest.mark.parametrize("cell", [None, float("nan")])
def test_an_empty_cell_is_not_stated(cell: float | None) -> None:
    assert (say_time(cell), say_within(cell)) == ("not stated", "at a time not stated")


@pytest.mark.parametrize("value", ["yesterday", "2025-02-30", "2025-03/2025-01"])
def test_what_is_no_time_is_an_error(value: str) -> None:
    with pytest.raises(ValueError, match=value[:4]):
        say_time(value)


@pytest.mark.parametrize(
    ("counts", "covers", "alone", "in_a_sentence"),
    [
        ("cumulative", "2025-01", "by January 2025", "as of January 2025"),
        ("cumulative", "[..2025-02-09]", "by 9 February 2025 at the latest", "as of 9 February 2025 at the latest"),
        ("cumulative", "2025-01/..", "by a time from January 2025 on", "as of a time from January 2025 on"),
        ("snapshot", "2025-02-07", "as of 7 February 2025", "as of 7 February 2025"),
        ("period", "2024-12-14/2024-12-15", "from 14 to 15 December 2024", "from 14 to 15 December 2024"),
        ("rate", "2024-12/..", "from December 2024 on", "from December 2024 on"),
        ("period", "2025-01", "in January 2025", "in January 2025"),
        ("cumulative", None, "at a time not stated", "at a time not stated"),
        ("period", None, "at a time not stated", "at a time not stated"),
    ],
)
def test_what_a_number_is_about(counts: str, covers: str | None, alone: str, in_a_sentence: str) -> None:
    row = {"counts": counts, "covers": covers, "period": None}
    assert (say_covers(row), say_when(row)) == (alone, in_a_sentence)


@pytest.mark.parametrize(
    ("covers", "words"),
    [(None, "from October 2024 on"), ("2025-01", "by January 2025")],
)
def test_a_total_up_to_no_known_day_is_told_with_its_period(covers: str | None, words: str) -> None:
    assert say_covers({"counts": "cumulative", "covers": covers, "period": "2024-10/.."}) == words


MARKS = st.sampled_from(["", "~", "?", "%"])
YEARS = st.integers(1, 9999).map("{:04}".format)
DAYS = st.dates().map(str)
DATES = st.one_of(YEARS, DAYS.map(lambda day: day[:7]), DAYS)
MARKED = st.builds(str.__add__, DATES, MARKS)
INNER = st.builds("{0}{3}{1}-{4}{2}".format, YEARS, MARKS, st.sampled_from(["01", "12-31"]), MARKS, MARKS)
SPAN = st.builds("{}..{}".format, DATES, DATES)
ELEMENTS = st.lists(st.one_of(DATES, MARKED, SPAN, DATES.map("..{}".format), DATES.map("{}..".format)), min_size=1)
SETS = st.builds(lambda inner, ends: f"{ends[0]}{','.join(inner)}{ends[1]}", ELEMENTS, st.sampled_from(["[]", "{}"]))
ENDS = st.one_of(MARKED, INNER, st.just(".."))
INTERVALS = st.builds("{}/{}".format, ENDS, ENDS)
CLOCKS = st.builds("{}T12:30:00{}".format, DAYS, st.sampled_from(["", "Z", "+09:00"]))
OTHER_YEARS = st.sampled_from(["Y17E2", "Y2E3"])
EDTF = st.one_of(MARKED, INNER, SETS, INTERVALS, CLOCKS, OTHER_YEARS)


def _is_time(value: str) -> bool:
    try:
        parse(value)
    except ValueError:
        return False
    return True


@given(st.one_of(EDTF.filter(_is_time), st.text("0123456789-~?%[]{}./TZSYE,: \t", max_size=24).filter(_is_time)))
def test_every_time_that_the_parser_accepts_can_be_said(value: str) -> None:
    words = {say_time(value), say_within(value)}
    words |= {say_when({"counts": counts, "covers": value}) for counts in ("cumulative", "period")}
    assert not any(sign in text for text in words for sign in ("..", "[", "{", "/", "?", "~", "%", "None", "  "))


@given(st.dates())
def test_a_day_reads_back(day: object) -> None:
    number, month, year = say_time(str(day)).split(" ")
    assert f"{int(year):04}-{MONTHS.index(month) + 1:02}-{int(number):02}" == str(day)
