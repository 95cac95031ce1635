"""Typed amounts against printed ones."""

from typing import Any

import pytest

from core.models.base import in_digits
from tests.corpora import VOCABULARY, Raw, article, claim, messages


def of(stated: str, **amounts: Any) -> list[str]:
    return messages(article(f"{stated} were killed.", claim("dead", stated, **amounts)))


@pytest.mark.parametrize(
    ("stated", "amounts"),
    [
        ("At least 1,000", {"low": 1000}),
        ("20,000 to 25,000", {"low": 20_000, "high": 25_000}),
        ("About 2.5 million", {"best": 2_500_000, "hedge": "about"}),
        ("Three", {"best": 3}),
        ("Half a million", {"best": 500_000}),
        ("A couple", {"best": 2}),
        ("19,400, give or take 1,500", {"low": 17_900, "high": 20_900}),
        ("19,400, give or take 1,500", {"best": 19_400, "hedge": "about"}),
    ],
)
def test_amounts_that_are_printed_or_cannot_be_read_are_sound(stated: str, amounts: Raw) -> None:
    assert of(stated, **amounts) == []


def test_of_a_margin_of_error_the_ends_are_due_and_neither_of_its_numbers() -> None:
    assert of("300 ± 20", low=20, high=320) == [
        "a.yaml:18:8: claim 'dead': stated says 280, 320, low is 20; type a number that '300 ± 20' prints"
    ]


def test_an_amount_that_is_not_printed_is_told() -> None:
    assert of("1,000", best=10_000) == [
        "a.yaml:18:9: claim 'dead': stated says 1,000, best is 10,000; type a number that '1,000' prints"
    ]
    assert of("20,000 to 25,000", low=2000, high=25_500) == [
        "a.yaml:18:8: claim 'dead': stated says 20,000, 25,000, low is 2,000; type a number that '20,000 to 25,000'"
        " prints",
        "a.yaml:19:9: claim 'dead': stated says 20,000, 25,000, high is 25,500; type a number that '20,000 to 25,000'"
        " prints",
    ]
    assert of("Three", best=30) == [
        "a.yaml:18:9: claim 'dead': stated says 3, best is 30; type a number that 'Three' prints"
    ]


@pytest.mark.parametrize(
    ("stated", "amount", "printed"),
    [("About 2.5 million", 2.5, "2,500,000"), ("About 300 thousand", 300, "300,000"), ("About 300k", 300, "300,000")],
)
def test_a_number_without_the_word_that_multiplies_it_is_told(stated: str, amount: float, printed: str) -> None:
    assert of(stated, best=amount, hedge="about") == [
        f"a.yaml:18:9: claim 'dead': stated says {printed}, best is {in_digits(amount)}; type a number that '{stated}'"
        " prints"
    ]


def test_the_unit_of_a_measure_may_name_that_word() -> None:
    measures = VOCABULARY["measures"]
    words = VOCABULARY | {"measures": measures | {"killed": measures["killed"] | {"unit": "thousand soldiers"}}}
    stated = "About 11 thousand"
    assert messages(article(f"{stated} died.", claim("dead", stated, best=11, hedge="about")), words) == []
    assert messages(article(f"{stated} died.", claim("dead", stated, best=11_000, hedge="about")), words) == [
        "a.yaml:18:9: claim 'dead': stated says 11, counted in thousand soldiers, best is 11,000; type a number that"
        " 'About 11 thousand' prints"
    ]


def test_a_share_of_another_number_is_no_number() -> None:
    assert of("Not even half of them", high=26, hedge="less_than") == [
        "a.yaml:18:9: claim 'dead': stated says a share and no number, high is 26; write hedge none"
    ]
    assert of("Two thirds of the 11,640", best=66.7) == [
        "a.yaml:18:9: claim 'dead': stated says 11,640, best is 66.7; type a number that 'Two thirds of the 11,640'"
        " prints, or write hedge none"
    ]


def test_a_whole_number_is_held_to_its_last_digit() -> None:
    assert of("9,007,199,254,740,991", best=9_007_199_254_740_991) == []
    assert of("2.3 million", best=2_300_000) == []
    assert of("5,000,000,001", best=5_000_000_002) == [
        "a.yaml:18:9: claim 'dead': stated says 5,000,000,001, best is 5,000,000,002; type a number that"
        " '5,000,000,001' prints"
    ]
    assert of("123456789012345678", best=123456789012345678) == [
        "a.yaml:18:9: claim 'dead': best is the number 123456789012345678; write 9,007,199,254,740,991 or less"
    ]
    assert of("9" * 400, best=5) == [
        f"a.yaml:18:9: claim 'dead': stated says inf, best is 5; type a number that '{'9' * 78}… prints"
    ]


def test_more_digits_than_are_told_are_told() -> None:
    assert of("1234567.89012", best=1234567.89012) == []
    assert of("0.000001", best=0.000001) == []
    assert of("1234567.890123", best=1234567.890123) == [
        "a.yaml:18:9: claim 'dead': best is 1234567.890123, which would be told as 1,234,567.89012; write at most 12"
        " digits"
    ]


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        (1_234_567_890_123.0, "1,234,567,890,123"),
        (2.0**53 - 1, "9,007,199,254,740,991"),
        (0.0, "0"),
        (0.1 + 0.2, "0.3"),
        (2.5, "2.5"),
        (1e300, "1e+300"),
        (float("inf"), "inf"),
    ],
)
def test_numbers_in_digits(number: float, digits: str) -> None:
    assert in_digits(number) == digits
