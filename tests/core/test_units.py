"""Units of time, as a vocabulary writes them."""

import pytest

from core.units import days_of_duration, days_of_rate


@pytest.mark.parametrize(
    ("unit", "days"),
    [
        ("people per day", 1),
        ("tons per week", 7),
        ("people per month", 30.4375),
        ("people per year", 365.25),
        ("people a day", None),
        ("per day", None),
        ("people per days", None),
        ("people", None),
    ],
)
def test_a_rate_names_its_unit_of_time_last(unit: str, days: float | None) -> None:
    assert days_of_rate(unit) == days


@pytest.mark.parametrize(
    ("unit", "days"),
    [
        ("days", 1),
        ("day", 1),
        ("weeks", 7),
        ("months", 30.4375),
        ("years", 365.25),
        ("moons", None),
        ("days off", None),
    ],
)
def test_a_duration_is_a_unit_of_time_and_nothing_else(unit: str, days: float | None) -> None:
    assert days_of_duration(unit) == days
