"""Uncertain times (EDTF) in plain English."""

import re
from datetime import date, timedelta
from typing import Any

from core.models.annotation import LOOKS_AHEAD
from core.times import parse
from core.wording.labels import NOT_STATED
from core.wording.names import say_list
from core.wording.record import Record, known

TIME_UNKNOWN, DATE_UNKNOWN = "at a time not stated", "as of a date not stated"
"""What is said where no time is recorded; and of a running total, or a count at one moment, that is no forecast."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_MARK = "([?~%]?)"
_DATE = re.compile(
    rf"{_MARK}(?P<year>\d{{4}}){_MARK}(?:-{_MARK}(?P<month>\d\d){_MARK}(?:-{_MARK}(?P<day>\d\d){_MARK})?)?", re.ASCII
)
_PLACED = re.compile(r"^(?:on|in) ")
_SHORT = re.compile(rf"\b({'|'.join(MONTHS)})\b")
_PART = re.compile(r"(\d{4})-(\d\d)-([012])X", re.ASCII)
_PARTS = ("early ", "mid-", "late ")
_UNITS = {1: "year", 2: "month", 3: "day"}


def say_time(edtf: Any) -> str:
    """An EDTF value in words: "7 February 2025", "about January 2025", "a day between 8 and 12 February 2025".

    A day of which the last digit is not known is a part of its month: "early December 2024".
    An empty cell is "not stated". Raises ValueError on what `core.times.parse` refuses.
    """
    if not known(edtf):
        return NOT_STATED
    parse(edtf)
    value = "".join(edtf.split())
    if value[0] in "[{":
        return _say_set(value)
    return _say_interval(value) if "/" in value else _say_date(value)


def say_when(row: Record) -> str:
    """The time a number is about, from `covers`, `period` and `counts`: the same words in a sentence and alone.

    Running totals and counts at one moment are "as of" it, "as of a day between 3 and 7 February 2025"; counts and
    rates fall within theirs, a count "at some time between" two days, since it need not be of one day. Of a total whose
    day is not known the period is told, if any: "from October 2024 on".
    """
    within = row["counts"] in ("period", "rate")
    words = say_within(row["covers"])
    if words == TIME_UNKNOWN:
        dateless = not (within or known(row["period"]) or row.get("modality") in LOOKS_AHEAD)
        return DATE_UNKNOWN if dateless else say_within(row["period"])
    if within:
        return words.replace("on a day between ", "at some time between ") if row["counts"] == "period" else words
    return f"as of a time {words}" if words.startswith(("from ", "until ")) else f"as of {_PLACED.sub('', words)}"


def short_months(words: str) -> str:
    """The same words with short names of months, where there is little room: "as of 7 Feb 2025 at the latest"."""
    return _SHORT.sub(lambda month: month[0][:3], words)


def is_dated(row: Record) -> bool:
    """Whether a time can be told that a number is about: its own, or else its period."""
    return known(row["covers"]) or known(row["period"])


def say_within(edtf: Any) -> str:
    """A time with its preposition: "on 7 February 2025", "in January 2025", "from October 2024 to January 2025"."""
    if not known(edtf):
        return TIME_UNKNOWN
    words, value = say_time(edtf), "".join(edtf.split())
    if ".." in value and "/" in value:
        return words
    start, _, end = value.partition("/")
    if end and end != start:
        return f"from {_say_ends(start, end, ' to ')}"
    if words.startswith("every "):
        return words
    first = _DATE.search(value)
    return f"{'on' if first and first['day'] else 'in'} {words}"


def say_between(first: date, last: date) -> str:
    """What lies between two days: "between 3 and 7 February 2025"."""
    return f"between {_say_ends(first.isoformat(), last.isoformat(), ' and ')}"


def _say_interval(value: str) -> str:
    start, end = value.split("/")
    if start == end == "..":
        return TIME_UNKNOWN
    if start == "..":
        return f"until {_say_date(end)}"
    if end == "..":
        return f"from {_say_date(start)} on"
    first, last = _plain(_bare(start)), _plain(_bare(end))
    return _say_ends(start, end, "–" if len(first) == len(last) == 3 and first[:2] == last[:2] else " to ")


def _say_set(value: str) -> str:
    """One of these days (square brackets), or all of them (braces)."""
    one = value[0] == "["
    joined = "or" if one else "and"
    elements = value[1:-1].split(",")
    days = [_plain(element) for element in elements]
    if all(len(day) == 3 and day[:2] == days[0][:2] for day in days):
        month = _say_date(elements[0]).split(" ", 1)[1]
        return f"{say_list([str(day[2]) for day in days], joined)} {month}"
    return say_list([_say_element(element, one) for element in elements], joined)


def _say_element(element: str, one: bool) -> str:
    if ".." not in element:
        return _say_date(element)
    start, end = element.split("..")
    every = f"every {_UNITS[(start or end).count('-') + 1]}"
    if not start:
        return f"{_say_date(end)} at the latest" if one else f"{every} until {_say_date(end)}"
    if not end:
        return f"{_say_date(start)} at the earliest" if one else f"{every} from {_say_date(start)} on"
    return _say_one_of(start, end) if one else f"{every} from {_say_ends(start, end, ' to ')}"


def _say_one_of(start: str, end: str) -> str:
    """One of these units: of two that follow each other "8 or 9 February 2025"; of more "a day between …"."""
    first, last = parse(start), parse(end)
    if start == end or (first.latest and first.latest + timedelta(days=1) == last.earliest):
        return _say_ends(start, end, " or ")
    return f"a {_UNITS[start.count('-') + 1]} between {_say_ends(start, end, ' and ')}"


def _say_ends(start: str, end: str, joiner: str) -> str:
    """Two dates; the month, the year and the marks that they share are said once."""
    if start == end:
        return _say_date(start)
    if _marks(start) == _marks(end) != set():
        return _qualified(_say_ends(_bare(start), _bare(end), joiner), _marks(start))
    first, last = _plain(start), _plain(end)
    words = _say_date(start)
    if first[:1] == last[:1] and 0 < len(first) == len(last):
        shared = len(first) - 1 if first[:-1] == last[:-1] else 1
        words = " ".join(words.split(" ")[: len(first) - shared])
    return f"{words}{joiner}{_say_date(end)}"


def _plain(value: str) -> tuple[int, ...]:
    """Year, month and day, as far as given; empty for what carries a mark or is no plain date."""
    found = _DATE.fullmatch(value)
    if found is None or _marks(value):
        return ()
    return tuple(int(part) for part in found.group("year", "month", "day") if part)


def _marks(value: str) -> set[str]:
    return set(value) & {"?", "~", "%"}


def _bare(value: str) -> str:
    return value.translate(dict.fromkeys(map(ord, "?~%")))


def _qualified(words: str, marks: set[str]) -> str:
    return ("about " if marks & {"~", "%"} else "") + words + (" (uncertain)" if marks & {"?", "%"} else "")


def _say_date(value: str) -> str:
    if part := _PART.fullmatch(value):
        return f"{_PARTS[int(part[3])]}{_say_day(part[1], part[2], None)}"
    found = _DATE.fullmatch(value)
    if found is None:
        return _say_span(value)
    return _qualified(_say_day(*found.group("year", "month", "day")), _marks(value))


def _say_day(year: str, month: str | None, day: str | None) -> str:
    named = [str(int(day))] if day else []
    named += [MONTHS[int(month) - 1]] if month else []
    return " ".join([*named, str(int(year))])


def _say_span(value: str) -> str:
    """A time of the day by its day, and a year written in another way by its digits."""
    span = parse(value)
    return _say_date(str(span.earliest) if span.earliest == span.latest else str(span.earliest)[:4])
