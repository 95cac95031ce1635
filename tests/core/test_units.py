"""Units of time, as a vocabulary writes them."""

import pytest

from core.units import alike, days_of_duration, days_of_rate, magnitude, unit_of_rate


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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("troops", "people", True),
        ("soldiers", "thousand soldiers", False),
        ("thousand tonnes", "k tonnes", True),
        ("km²", "square kilometres", True),
        ("km²", "hectares", False),
        ("million euros", "euros", False),
        ("km", "people", False),
        ("months", "days", False),
    ],
)
def test_units_that_can_be_set_against_each_other(one: str, other: str, expected: bool) -> None:
    assert (alike(one, other), alike(other, one)) == (expected, expected)


def test_the_magnitude_of_a_unit() -> None:
    units = ("people", "thousand soldiers", "€m", "m", "m²", "metres", "million barrels", "dozens")
    assert [magnitude(unit) for unit in units] == [1, 1000, 1e6, 1, 1, 1, 1e6, 12]


def test_what_a_rate_counts() -> None:
    assert [unit_of_rate(unit) for unit in ("thousand tonnes per week", "people per day")] == [
        "thousand tonnes",
        "people",
    ]
