"""Units of time, as a vocabulary writes them: "days", "months", "people per day"."""

import re

DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
"""A month and a year are read as long as they are on average."""

RATE, DURATION = "… per day, week, month or year", "days, weeks, months or years"
"""How a unit of a rate, and one of a duration, is written."""

_RATE = re.compile(rf".+ per ({'|'.join(DAYS)})")
_DURATION = re.compile(rf"({'|'.join(DAYS)})s?")


def days_of_rate(unit: str) -> float | None:
    """In how many days a rate counts its number: 1 for "people per day", 7 for "people per week"; else None."""
    found = _RATE.fullmatch(unit)
    return DAYS[found[1]] if found else None


def days_of_duration(unit: str) -> float | None:
    """How many days a unit of time has: 1 for "days", 30.4375 for "months"; None for what is no unit of time."""
    found = _DURATION.fullmatch(unit)
    return DAYS[found[1]] if found else None
