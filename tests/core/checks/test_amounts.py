"""Typed amounts against printed ones."""

import pytest

from tests.corpora import Raw, article, claim, messages


def of(stated: str, **amounts: float) -> list[str]:
    return messages(article(f"{stated} were killed.", claim("dead", stated, **amounts)))


@pytest.mark.parametrize(
    ("stated", "amounts"),
    [
        ("At least 1,000", {"low": 1000}),
        ("20,000 to 25,000", {"low": 20_000, "high": 25_000}),
        ("About 2.5 million", {"best": 2_500_000}),
        ("Three", {"best": 3}),
        ("Half a company", {"best": 60}),
        ("A couple", {"best": 2}),
    ],
)
def test_amounts_that_are_printed_or_cannot_be_read_are_sound(stated: str, amounts: Raw) -> None:
    assert of(stated, **amounts) == []


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
