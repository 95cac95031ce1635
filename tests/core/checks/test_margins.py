"""Margins of error as printed."""

import pytest

from core.checks.margins import range_numbers


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("19,400, give or take 1,500", {17_900, 20_900}),
        ("19,400 people, give or take about 1,500", {17_900, 20_900}),
        ("300 ± 20", {280, 320}),
        ("300 +/- 20", {280, 320}),
        ("300 (± 20)", {280, 320}),
        ("forty, plus or minus five", {35, 45}),
        ("a hundred, give or take a dozen", {88, 112}),
        ("2.5 million, with a margin of error of 100,000", {2_400_000, 2_600_000}),
        ("48 %, ± 3 %", {45, 51}),
        ("400 ± 10 %", {360, 440, 390, 410}),
        ("300 ± 20, or 500", {280, 320, 500}),
        ("18,000 to 22,000", {18_000, 22_000}),
        ("10 ± 20", {10, 20}),
        ("300 or more, take 20", {300, 20}),
    ],
)
def test_the_ends_of_a_range(words: str, expected: set[float]) -> None:
    assert range_numbers(words) == expected


def test_a_measure_in_thousands_counts_the_ends_by_it() -> None:
    assert {9, 11} <= range_numbers("10 thousand, give or take 1 thousand", "thousand people")
