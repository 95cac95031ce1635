"""Uncertain times in plain English, exactly; and whatever the parser accepts can be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.times import parse
from core.wording.times import MONTHS, say_time, say_when, say_within, short_months

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
    ("../..", "at a time not stated", "at a time not stated"),
    (
        "[2025-02-08..2025-02-12]",
        "a day between 8 and 12 February 2025",
        "on a day between 8 and 12 February 2025",
    ),
    ("[2024-12..2025-02]", "a month between December 2024 and February 2025", None),
    ("[2024..2025]", "2024 or 2025", "in 2024 or 2025"),
    ("[2023..2025]", "a year between 2023 and 2025", "in a year between 2023 and 2025"),
    ("[2024-12-31..2025-01-01]", "31 December 2024 or 1 January 2025", "on 31 December 2024 or 1 January 2025"),
    ("[2025-02-08..2025-02-08]", "8 February 2025", "on 8 February 2025"),
    ("[2025-02-13,2025-02-20,2025-02-27]", "13, 20 or 27 February 2025", "on 13, 20 or 27 February 2025"),
    ("[2025-01,2025-03]", "January 2025 or March 2025", "in January 2025 or March 2025"),
    ("[2025-02-08, 2025-02-10..2025-02-12]", "8 February 2025 or a day between 10 and 12 February 2025", None),
    ("[..2025-02-09]", "9 February 2025 at the latest", "on 9 February 2025 at the latest"),
    ("[2025-01..]", "January 2025 at the earliest", "in January 2025 at the earliest"),
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
    ("counts", "covers", "words"),
    [
        ("cumulative", "2025-01", "as of January 2025"),
        ("cumulative", "[..2025-02-09]", "as of 9 February 2025 at the latest"),
        ("cumulative", "[2025-02-03..2025-02-07]", "as of a day between 3 and 7 February 2025"),
        ("cumulative", "2025-01/..", "as of a time from January 2025 on"),
        ("cumulative", "../2025-01", "as of a time until January 2025"),
        ("cumulative", "../..", "as of a date not stated"),
        ("rate", "../..", "at a time not stated"),
        ("cumulative", "2025-01/2025-02", "as of a time from January to February 2025"),
        ("cumulative", "2025-01/2025-01", "as of January 2025"),
        ("snapshot", "2025-02-07", "as of 7 February 2025"),
        ("snapshot", "[2025-02-06..2025-02-07]", "as of 6 or 7 February 2025"),
        ("period", "2024-12-14/2024-12-15", "from 14 to 15 December 2024"),
        ("period", "[2025-02-03..2025-02-07]", "at some time between 3 and 7 February 2025"),
        ("rate", "[2025-02-03..2025-02-07]", "on a day between 3 and 7 February 2025"),
        ("rate", "2024-12/..", "from December 2024 on"),
        ("rate", "2024-12-0X/..", "from early December 2024 on"),
        ("period", "2024-12-1X", "in mid-December 2024"),
        ("cumulative", "2024-12-2X", "as of late December 2024"),
        ("period", "2025-01", "in January 2025"),
        ("cumulative", None, "as of a date not stated"),
        ("snapshot", None, "as of a date not stated"),
        ("period", None, "at a time not stated"),
    ],
)
def test_what_a_number_is_about(counts: str, covers: str | None, words: str) -> None:
    assert say_when({"counts": counts, "covers": covers, "period": None}) == words


@pytest.mark.parametrize(
    ("covers", "words"),
    [(None, "from October 2024 on"), ("2025-01", "as of January 2025")],
)
def test_a_total_up_to_no_known_day_is_told_with_its_period(covers: str | None, words: str) -> None:
    assert say_when({"counts": "cumulative", "covers": covers, "period": "2024-10/.."}) == words


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("as of a day between 1 December 2024 and 7 February 2025", "as of a day between 1 Dec 2024 and 7 Feb 2025"),
        ("from May to September 2024", "from May to Sep 2024"),
        ("Maybe Marched", "Maybe Marched"),
    ],
)
def test_months_have_short_names_where_there_is_little_room(words: str, short: str) -> None:
    assert short_months(words) == short


def test_a_forecast_without_a_date_is_as_of_none() -> None:
    row = {"counts": "cumulative", "covers": None, "period": None, "modality": "forecast"}
    asserted = row | {"modality": "asserted"}
    assert [say_when(row), say_when(asserted)] == ["at a time not stated", "as of a date not stated"]


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
    words |= {say_when({"counts": counts, "covers": value, "period": value}) for counts in ("cumulative", "period")}
    assert not any(sign in text for text in words for sign in ("..", "[", "{", "/", "?", "~", "%", "None", "  "))


@given(st.dates())
def test_a_day_reads_back(day: object) -> None:
    number, month, year = say_time(str(day)).split(" ")
    assert f"{int(year):04}-{MONTHS.index(month) + 1:02}-{int(number):02}" == str(day)
