"""Uncertain times: what is read, and what is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from undate import Undate, UndateInterval

from core import times
from core.times import DaySpan, _span, parse

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "certain"),
    [
        ("2025-02-07", "2025-02-07", "2025-02-07", True),
        ("2024-02", "2024-02-01", "2024-02-29", True),
        ("2025", "2025-01-01", "2025-12-31", True),
        ("2024-12-14/2024-12-15", "2024-12-14", "2024-12-15", True),
        ("2025-02-07T10:00:00Z", "2025-02-07", "2025-02-07", True),
        ("2025-01~", "2025-01-01", "2025-01-31", False),
        ("2025-02-07?", "2025-02-07", "2025-02-07", False),
        ("2025-02%", "2025-02-01", "2025-02-28", False),
        ("2025-01~/2025-02", "2025-01-01", "2025-02-28", False),
        ("[2025-02-10..2025-02-14]", "2025-02-10", "2025-02-14", False),
        ("{2025-01,2025-03}", "2025-01-01", "2025-03-31", False),
        ("2025-01/..", "2025-01-01", None, False),
        ("2024-12-0X/..", "2024-12-01", None, False),
        ("2024-12-0X", "2024-12-01", "2024-12-09", False),
        ("2024-12-1X", "2024-12-10", "2024-12-19", False),
        ("2023-02-2X", "2023-02-20", "2023-02-28", False),
        ("../2025-01", None, "2025-01-31", False),
        ("[..2025-01-05]", None, "2025-01-05", False),
    ],
)
def test_reads_the_strict_bounds(value: str, earliest: str | None, latest: str | None, certain: bool) -> None:
    assert parse(value) == DaySpan(earliest and day(earliest), latest and day(latest), certain)


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            " ",
            "soon",
            "unknown",
            "2025-13",
            "2025-02-30",
            "2025-1",
            "20250207",
            "2025–02",
            " 2025-02",
            "2025-02\n",
        ),
        *("/2025", "2025/", "2025/open", "..", "0000", "-0001", "Y17000", "5,937", "2025-02-07" * 9),
        *(
            "2024-12-XX",
            "2024-12-3X",
            "2024-12-0X~",
            "{2024-12-0X}",
            "[..2024-12-0X]",
            "202x",
            "1950S2",
            "2024-24",
            "2025-21/2025-22",
        ),
        *("[2025..,2026]", "[2024,..2025]", "[..2024,..2025]", "[2024..,2025..]", "[2023-02-29,2024]"),
    ],
)
def test_refuses_what_is_no_date_and_says_what_would_be(value: str) -> None:
    with pytest.raises(ValueError, match=r"is no EDTF date; write for example 2025-02-07, 2025-02, "):
        parse(value)


def test_refuses_a_time_that_ends_before_it_begins() -> None:
    with pytest.raises(ValueError, match="'2025-02-10/2025-02-08' ends before it begins"):
        parse("2025-02-10/2025-02-08")


@pytest.mark.parametrize(
    "value",
    ["..", *(f"../{end}" for end in ("soon", "open", "Y20240", "[2024]", "?2024", "2", "/..", "2024/2025"))],
)
def test_an_open_beginning_without_a_date_is_refused_in_silence(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    _span.cache_clear()
    with pytest.raises(ValueError, match="is no EDTF date"):
        parse(value)
    assert capsys.readouterr() == ("", "")


@settings(max_examples=300)
@given(st.text("0123456789-/.~?%[]{},TZ:XYES ", max_size=24))
def test_any_text_is_a_span_or_a_value_error(value: str) -> None:
    try:
        span = parse(value)
    except ValueError:
        return
    assert span.earliest is None or span.latest is None or span.earliest <= span.latest


@given(DAYS)
def test_undate_agrees_on_days_months_and_years(drawn: date) -> None:
    for value in (str(drawn), str(drawn)[:7], str(drawn)[:4]):
        second = Undate.parse(value, "EDTF")
        span = parse(value)
        assert (str(span.earliest), str(span.latest)) == (str(second.earliest), str(second.latest))


@given(DAYS.filter(lambda day: day.year < 9990), st.integers(1, 1000))
def test_undate_agrees_on_intervals_open_ones_included(begin: date, length: int) -> None:
    end = begin + timedelta(days=length)
    closed, open_end, open_begin = f"{begin}/{end}", f"{begin}/..", f"../{end}"
    assert parse(closed) == DaySpan(*ends_by_undate(closed), certain=True)
    assert parse(open_end) == DaySpan(*ends_by_undate(open_end), certain=False)
    assert parse(open_begin) == DaySpan(*ends_by_undate(open_begin), certain=False)


def ends_by_undate(value: str) -> tuple[date | None, date | None]:
    interval = Undate.parse(value, "EDTF")
    assert isinstance(interval, UndateInterval)
    return (
        interval.earliest and day(str(interval.earliest.earliest)),
        interval.latest and day(str(interval.latest.latest)),
    )


PLAIN = st.sampled_from(["2023", "2024-12", "2024-12-14", "2025-02-07"])
MARKED = st.builds("{}{}".format, PLAIN, st.sampled_from(["", "?", "~", "%"]))
TWO = st.tuples(MARKED, MARKED | st.just("..")).map("/".join)
SPANNED = st.sampled_from(["2023..2024", "2024-12..2025-02", "2024-12-14..2025-02-07"])
SET = st.tuples(PLAIN | SPANNED, SPANNED).map(lambda items: f"[{','.join(items)}]") | SPANNED.map("[{}]".format)
OPEN_SET = st.sampled_from(["[..2025-02]", "[2025-02..]", "[..2024-12-14,2025]", "[2023,2024-12..]"])


@settings(max_examples=20)
@given(MARKED | TWO | SET | OPEN_SET)
def test_what_needs_no_parser_is_read_as_the_parser_would(value: str) -> None:
    assert times._plain_span(value) == times._bounds(value)


def test_an_open_beginning_needs_no_parser_either() -> None:
    assert times._plain_span("../2025-02~") == times._bounds("../2025-02~")
    others = ["../..", "..", "2024-12-14?/[2025]", "[2025", "[2025]", "[..]", "[]", "{2024,2025}", "[2024,..]", "2024/"]
    others += ["[2025..,2026]", "[2024,..2025]", "[2024...2025]", "[2024..2025..2026]"]
    assert [times._plain_span(value) for value in others] == [None] * len(others)
