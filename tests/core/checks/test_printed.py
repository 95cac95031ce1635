"""Numbers out of printed words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks.printed import printed_numbers


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("at least 1,000", {1000}),
        ("12\u202f000", {12, 12000}),
        ("2.5 million", {2_500_000}),
        ("2.5m people", {2_500_000}),
        ("2\u00a0million", {2_000_000}),
        ("300k", {300_000}),
        ("2 hundred thousand", {200_000}),
        ("2 to 3 million", {2, 2_000_000, 3_000_000}),
        ("$1.5bn", {1_500_000_000}),
        ("5k", {5000}),
        ("10 to 12 thousand", {10, 10_000, 12_000}),
        ("20-25,000", {20, 20_000, 25_000}),
        ("20,000 to 25,000", {20_000, 25_000}),
        ("1,234.5", {1234.5}),
        ("2,5", {2.5}),
        ("1.000", {1, 1000}),
        ("0.125", {0.125}),
        ("1,00,000", {100_000}),
        ("1.234.567", {1_234_567, 1234.567}),
        ("١٠٠٠", {1000}),
        ("12,000-strong", {12_000}),
        ("three to four", {3, 4}),
        ("three-four", {3, 4}),
        ("Twenty-five", {25}),
        ("two hundred and five", {205}),
        ("a hundred and two thousand", {102_000}),
        ("one million two hundred thousand", {1_200_000}),
        ("two dozen of 11,000", {24, 11_000}),
        ("a dozen and three", {15}),
        ("half a million", {500_000}),
        ("two and a half million", {2_500_000}),
        ("2½ million", {2_500_000}),
        ("a million and a half", {1_500_000}),
        ("three quarters of a million", {750_000}),
        ("half a dozen", {6}),
        ("half a percent", {0.5}),
        ("a third of 300", {300}),
        ("the third 300", {300}),
        ("not even half of it", set()),
        ("hundreds", set()),
        ("tens of thousands", set()),
        ("noticeable losses", set()),
    ],
)
def test_reads_every_plausible_number(words: str, numbers: set[float]) -> None:
    assert printed_numbers(words) == numbers


@pytest.mark.parametrize(
    ("words", "unit", "numbers"),
    [
        ("11 thousand", "thousand soldiers", {11}),
        ("11", "thousand soldiers", {11, 0.011}),
        ("eleven thousand", "thousand soldiers", {11}),
        ("half a million", "thousand soldiers", {500}),
        ("2.5 million", "thousand soldiers", {2_500}),
        ("€12.5m", "€m", {12.5}),
        ("300 m", "metres", {300, 300_000_000}),
        ("300 m²", "m²", {300}),
        ("5 km", "km", {5}),
        ("300k", "people", {300_000}),
    ],
)
def test_a_unit_may_name_the_magnitude(words: str, unit: str, numbers: set[float]) -> None:
    assert printed_numbers(words, unit) == numbers


@given(st.integers(0, 10**12))
def test_a_number_is_read_back_from_its_print(number: int) -> None:
    assert number in printed_numbers(f"about {number:,} soldiers")
    assert number in printed_numbers(f"about {number} soldiers")


@given(st.text())
def test_any_words_can_be_read(words: str) -> None:
    assert all(number >= 0 for number in printed_numbers(words))
