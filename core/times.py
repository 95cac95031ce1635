"""Uncertain times: the only module that knows the EDTF library.

EDTF is the Library of Congress's Extended Date/Time Format (2019). Only the strict bounds of the `edtf`
package are used: its fuzzy ones pad by a year. What the package reads and then bounds wrongly is refused:

- `X` in place of a digit: write the set `[2024-12-20..2024-12-29]`. Only the last digit of a day may be one, unmarked:
  `2024-12-0X` is a day early in December, `2024-12-1X` in the middle of it, `2024-12-2X` late
- a count of significant digits, `1950S2`: write `1900/1999`
- a season, `2024-24`, whose winter it ends in December: write `2024-12/2025-02`
"""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import isinf

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

EXAMPLES = "2025-02-07, 2025-02, 2024-12-14/2024-12-15, 2025-01~, 2025-01/.., [2025-02-10..2025-02-14]"
LONGEST = 80
_PLAIN_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}|[0-2]X(?![?~%])))?)?[?~%]?", re.ASCII)
_SET = re.compile(r"\[(?=.*(?:,|\.\.))((?:\.\.)?[\d-]+(?:(?:,|\.\.)[\d-]+)*(?:\.\.)?)\]", re.ASCII)
"""A set of dates and ranges; open, if at all, before the first and after the last. One date is left to the package."""

_WRONGLY_BOUND = re.compile(r"[XS]|\d{4}-(?:2[1-9]|[34]\d)(?!\d)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DaySpan:
    """The days an EDTF value may cover.

    `earliest` and `latest` are inclusive days, None where that end is open. `certain` is False when the value is
    approximate (~, 0X), uncertain (?), one of a set ([..]) or open: then the span says where the time lies, not
    that it fills those days.
    """

    earliest: date | None
    latest: date | None
    certain: bool


def parse(value: str) -> DaySpan:
    """Read an EDTF value. Raises ValueError, saying what was found and what would be right."""
    span = _span(value) if len(value) <= LONGEST else None
    if span is None:
        found = value if len(value) <= LONGEST else f"{value[:LONGEST]}…"
        raise ValueError(f"{found!r} is no EDTF date; write for example {EXAMPLES}")
    if span.earliest and span.latest and span.latest < span.earliest:
        raise ValueError(f"{value!r} ends before it begins; swap its ends, or correct one")
    return span


@lru_cache(maxsize=65536)
def _span(value: str) -> DaySpan | None:
    """None for what is no date, remembered like the rest: the package needs milliseconds to say so."""
    if value != value.strip() or not value or value[0] == "/" or value[-1] == "/":
        return None
    try:
        if span := _plain_span(value):
            return span
        return None if _WRONGLY_BOUND.search(value) or value.count("/") > 1 else _bounds(value)
    except (EDTFParseException, ValueError, AttributeError, TypeError, OverflowError):
        return None


def _plain_span(value: str) -> DaySpan | None:
    """Years, months, days, their intervals and sets need no parser, and are most of what a corpus holds."""
    if not value.startswith("["):
        return _between(value, "/", open_end="..")
    items = _SET.fullmatch(value)
    return items and _around([_one_of(item) for item in items[1].split(",")])


def _one_of(item: str) -> DaySpan | None:
    """An item of a set; both ends of a range are equally exact there, or one is open."""
    first, _, last = item.partition("..")
    return _between(item, "..", open_end="") if not first or not last or len(first) == len(last) else None


def _between(value: str, separator: str, *, open_end: str) -> DaySpan | None:
    """The days from one plain date to another, or of one; None where it is neither."""
    first, has_two, last = value.partition(separator)
    begins, ends = _PLAIN_DATE.fullmatch(first), _PLAIN_DATE.fullmatch(last if has_two else first)
    open_ended = has_two and ((ends and first == open_end) or (begins and last == open_end))
    if not (begins and ends) and not open_ended:
        return None
    return DaySpan(begins and _first_day(*begins.groups()), ends and _last_day(*ends.groups()), _is_plain(value))


def _around(spans: Sequence[DaySpan | None]) -> DaySpan | None:
    """From the first to the last day of one of a set; None where one is not plain."""
    known = [span for span in spans if span is not None]
    if len(known) < len(spans):
        return None
    begins, ends = [span.earliest for span in known], [span.latest for span in known]
    return DaySpan(_unless_open(begins, min), _unless_open(ends, max), certain=False)


def _unless_open(days: Sequence[date | None], pick: Callable[[list[date]], date]) -> date | None:
    known = [day for day in days if day is not None]
    return pick(known) if len(known) == len(days) else None


def _first_day(year: str, month: str | None, day: str | None) -> date:
    return date(int(year), int(month or 1), max(1, int((day or "1").replace("X", "0"))))


def _last_day(year: str, month: str | None, day: str | None) -> date:
    last = monthrange(int(year), int(month or 12))[1]
    known = min(last, int(day.replace("X", "9"))) if day and "X" in day else int(day or last)
    return date(int(year), int(month or 12), known)


def _bounds(value: str) -> DaySpan:
    """An open beginning is read turned round: where no date follows it, the package prints to standard output."""
    if value.startswith("../"):
        return DaySpan(None, _day(parse_edtf(f"{value[3:]}/..").lower.upper_strict()), certain=False)
    parsed = parse_edtf(value)
    return DaySpan(_day(parsed.lower_strict()), _day(parsed.upper_strict()), certain=_is_plain(value))


def _day(bound: object) -> date | None:
    if isinstance(bound, float) and isinf(bound):
        return None
    return date(bound[0], bound[1], bound[2])  # type: ignore[index]  # a time.struct_time


def _is_plain(value: str) -> bool:
    return not any(mark in value for mark in "~?%[]{}X") and ".." not in value
