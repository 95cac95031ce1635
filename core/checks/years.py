"""Years that no article of a newspaper is about, which are slips of the pen: 0025 for 2025, 9999 for "some day"."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from core.checks.findings import Finding
from core.checks.records import Records
from core.models import Proposition, Time
from core.times import parse

FIRST, LAST = 1000, 2999
"""The years that a time may lie in. Whatever lies beyond leaves no room on an axis for the rest."""


def unlikely_years(records: Records) -> Iterator[Finding]:
    """Every time of the header and of the records that begins or ends outside of these years."""
    for path, record in records.items():
        for name, time in record:
            if isinstance(time, Time) and (year := unlikely_year(time.edtf)):
                yield Finding((*path, name, "edtf"), f"{name} {time.edtf} {wrong_year(year)}", time.edtf)


def unlikely_periods(propositions: Mapping[str, Proposition]) -> Iterator[Finding]:
    """The same of the periods of yes/no matters."""
    for name, proposition in propositions.items():
        period = proposition.period
        if period and (year := unlikely_year(period)):
            yield Finding(("propositions", name, "period"), f"period {period} {wrong_year(year)}", period)


@lru_cache(maxsize=65_536)
def unlikely_year(edtf: str) -> int | None:
    """The first year of an EDTF value that is none of those, or None."""
    span = parse(edtf)
    ends = (end.year for end in (span.earliest, span.latest) if isinstance(end, date))
    return next((year for year in ends if not FIRST <= year <= LAST), None)


def wrong_year(year: int) -> str:
    """What is said of such a year, after the value in which it stands."""
    advice = "correct it; a time without an end is written 2025-01/.."
    return f"is in the year {year:04}; years go from {FIRST} to {LAST}: {advice}"
