"""Dates as printed against those recorded of them: a year, month or day that the words of a time name lies in it.

Of a time that is stated every date in its words counts; of an inferred one only where the words are a date and nothing
else, and never of the day of publication, which may be inferred from any date. Words like "on Friday" say nothing here,
nor does a date that only helps to tell another: "before 14 March", "the 14 March attack".
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from core.checks.dates import MONTHS
from core.checks.findings import Finding
from core.checks.phrases import shown
from core.checks.records import HEADER, Records
from core.models import Time
from core.times import DaySpan, parse

_MONTHS = {spelt: at for name, at in (MONTHS | {"sept": 9}).items() for spelt in (name.capitalize(), name.upper())}
_MONTH = f"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d)"
_FIRST = rf"(?P<first>{_DAY})(?:\s*(?:[-–—]|to|and)\s*(?P<last>{_DAY}))?"
_FORMS = tuple(
    re.compile(rf"(?<![\w.,:]){form}(?!\w)")
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d\d?)(?:-(?P<first>\d\d?))?",
        r"(?P<first>\d\d?)\.\s?(?P<month>\d\d?)\.\s?(?P<year>\d{4})",
        rf"{_FIRST}\s+(?:of\s+)?(?P<named>{_MONTH})\.?(?:,?\s+(?P<year>{_YEAR}))?",
        rf"(?P<named>{_MONTH})\.?,?\s+(?P<year>{_YEAR})",
        rf"(?P<named>{_MONTH})\.?\s+{_FIRST}(?:,?\s+(?P<year>{_YEAR}))?",
        r"(?:(?<=\bin )|(?<=\bsince )|(?<=\buntil )|(?<=\bduring )|(?<=\bearly )|(?<=\blate )|(?<=\blast ))"
        rf"(?P<named>{_MONTH})",
        rf"(?P<year>{_YEAR})(?=\W*\Z|\s+(?:and|to|when|the|as)\b)",
    )
)
_BEHIND = re.compile(r"\b(?:before|after|than|prior to|following|ahead of|(?:eve|anniversary|wake) of)\s+(?:the\s+)?\Z")
"""What makes another time of the date behind it."""

REACH = 30
"""How many code points beside a date are looked at for that."""

_FILLERS = re.compile(
    r"(?:on|in|at|as|of|for|by|during|the|early|mid|late|and|to|between|morning|noon|afternoon|evening|(?:mid)?night"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
"""Words beside a date that leave it one."""


class PrintedDate(NamedTuple):
    """A date in words, from `start` to `end` of them: what is None is not printed, `last` is the same day mostly."""

    start: int
    end: int
    year: int | None
    month: int | None
    first: int | None
    last: int | None

    def days(self, year: int) -> tuple[date, date]:
        """The first and last day of it, in this year unless it names its own. Raises ValueError for no date."""
        year, ends_in = self.year or year, self.month or 12
        end = self.last or self.first or monthrange(year, ends_in)[1]
        return date(year, self.month or 1, self.first or 1), date(year, ends_in, end)


def unlike_printed(records: Records) -> Iterator[Finding]:
    """Times that hold not one day of a date that their own words print; about and uncertain ones are let pass."""
    for path, record in records.items():
        for name, time in record:
            if isinstance(time, Time) and time.text and (path != HEADER or time.basis == "stated"):
                for printed in _missed(time.edtf, time.text, is_stated=time.basis == "stated"):
                    words, right = shown(time.text[printed.start : printed.end]), _written(printed, time.edtf)
                    message = f"{name} is {time.edtf}, but {words} is printed; write a time that holds {right}"
                    yield Finding((*path, name, "edtf"), f"{message}, or other words as its text", time.edtf)


@lru_cache(maxsize=65_536)
def _missed(edtf: str, text: str, *, is_stated: bool) -> tuple[PrintedDate, ...]:
    """The dates in the text of which the EDTF value holds no day."""
    found = printed_dates(text)
    if not found or set(edtf) & set("~?%") or not (is_stated or _is_no_more(text, found)):
        return ()
    span = parse(edtf)
    return tuple(each for each in found if not _meets(each, span))


def printed_dates(text: str) -> tuple[PrintedDate, ...]:
    """The dates in these words that stand for themselves, in order."""
    found: list[PrintedDate] = []
    rest = text
    for form in _FORMS:
        found += map(_read, form.finditer(rest))
        rest = form.sub(lambda match: "\0" * len(match[0]), rest)
    return tuple(each for each in sorted(found, key=itemgetter(0)) if not _tells_another(text, each))


def _read(match: re.Match[str]) -> PrintedDate:
    parts = match.groupdict()
    month = _MONTHS[parts["named"]] if parts.get("named") else _number(parts.get("month"))
    first, last = _number(parts.get("first")), _number(parts.get("last"))
    return PrintedDate(*match.span(), _number(parts.get("year")), month, first, last or first)


def _number(words: str | None) -> int | None:
    return int(re.sub(r"\D", "", words)) if words else None


def _tells_another(text: str, printed: PrintedDate) -> bool:
    """Whether another time is told by this date."""
    before, after = text[max(0, printed.start - REACH) : printed.start].lower(), text[printed.end : printed.end + REACH]
    of_a_thing = before.endswith("the ") and re.match(r"\s+(?!and\b|to\b|in\b|at\b)\w", after) is not None
    return of_a_thing or _BEHIND.search(before) is not None


def _is_no_more(text: str, found: tuple[PrintedDate, ...]) -> bool:
    """Whether nothing that matters stands beside the dates."""
    ends = [0, *(each.end for each in found)]
    starts = [*(each.start for each in found), len(text)]
    beside = " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    return all(_FILLERS.fullmatch(word) for word in re.findall(r"\w+", beside.lower()))


def _meets(printed: PrintedDate, span: DaySpan) -> bool:
    """Whether a day of the printed date lies in the span, in any year where it prints none."""
    begins, ends = span.earliest or date.min, span.latest or date.max
    years = [printed.year] if printed.year else range(begins.year, min(ends.year, begins.year + 8) + 1)
    if not printed.year and None in (span.earliest, span.latest):
        return True
    try:
        days = [printed.days(year) for year in years]
    except ValueError:
        return True
    return any(first <= ends and begins <= last for first, last in days)


def _written(printed: PrintedDate, edtf: str) -> str:
    """The printed date in EDTF; without a year of its own, in the first one of the time."""
    year = printed.year or (parse(edtf).earliest or date.min).year
    parts = [f"{year:04}", *(f"{part:02}" for part in (printed.month, printed.first) if part)]
    return "-".join(parts)
