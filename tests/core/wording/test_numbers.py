"""Numbers, hedges and our readings in words, exactly."""

from math import inf, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.wording.numbers import (
    say_amount_with_unit,
    say_bounds,
    say_count,
    say_number,
    say_out_of,
    say_quantity,
    say_reading,
    say_share,
)
from tests.builders import claim
from tests.core.wording.tiny import seen, statement
from tests.strategies import quantities


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1000.0, "1,000"),
        (2.5, "2.5"),
        (0.0, "0"),
        (0.1 + 0.2, "0.3"),
        (350_000, "350,000"),
        (1e15, "1,000,000,000,000,000"),
        (0.00001, "0.00001"),
        (2.0**53, "9,007,199,254,740,992"),
        (1e17, "100,000,000,000,000,000"),
    ],
)
def test_a_number_is_written_out(number: float, words: str) -> None:
    assert say_number(number) == words


@pytest.mark.parametrize("number", [inf, -inf, nan])
def test_what_is_not_finite_is_not_written_out(number: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        say_number(number)


@given(st.integers(0, 10**11))
def test_whole_numbers_read_back(number: int) -> None:
    assert int(say_number(float(number)).replace(",", "")) == number


@pytest.mark.parametrize(("n", "words"), [(0, "no pairs"), (1, "1 pair"), (2, "2 pairs"), (1200, "1,200 pairs")])
def test_things_are_counted_in_the_right_number(n: int, words: str) -> None:
    assert say_count(n, "pair") == words


def test_an_irregular_plural_is_given() -> None:
    assert [say_count(n, "way of it", "ways of it") for n in (1, 2)] == ["1 way of it", "2 ways of it"]


def test_a_share_of_things() -> None:
    shares = [say_share(n, of, "article") for n, of in ((2, 4), (4, 4), (1, 1))]
    assert shares == ["2 of 4 articles", "all 4 articles", "the one article"]


QUANTITIES: list[tuple[dict[str, Any], str, str, str]] = [
    ({"best": 5_937}, "5,937", "exactly 5,937", ""),
    ({"best": 0}, "0", "exactly 0", ""),
    ({"best": 11_000}, "11,000", "10,500 to 11,500", "read as 10,500 to 11,500"),
    ({"best": 2.5}, "2.5", "2.45 to 2.55", "read as 2.45 to 2.55"),
    ({"best": 300, "hedge": "about"}, "about 300", "270 to 330 (± 10 %)", "read as 270 to 330"),
    ({"best": 0, "hedge": "about"}, "about 0", "0", "read as 0"),
    ({"best": 12_000, "modality": "estimated"}, "12,000", "10,800 to 13,200 (± 10 %)", "read as 10,800 to 13,200"),
    ({"low": 1_000}, "at least 1,000", "1,000 or more", ""),
    ({"low": 1_000, "hedge": "more_than"}, "more than 1,000", "more than 1,000", ""),
    ({"high": 350_000}, "up to 350,000", "up to 350,000", ""),
    ({"high": 300, "hedge": "less_than"}, "less than 300", "less than 300", ""),
    (
        {"high": 3_500, "hedge": "less_than", "stated": "fewer than 3,500"},
        "fewer than 3,500",
        "less than 3,500",
        "",
    ),
    ({"best": 1}, "1", "exactly 1", ""),
    ({"best": 2}, "2", "exactly 2", ""),
    ({"best": 4}, "4", "exactly 4", ""),
    ({"best": 2**53 - 1}, "9,007,199,254,740,991", "exactly 9,007,199,254,740,991", ""),
    ({"best": 10}, "10", "9 to 11", "read as 9 to 11"),
    ({"high": 0}, "up to 0", "up to 0", ""),
    ({"high": 400, "hedge": "nearly"}, "nearly 400", "up to 400", ""),
    ({"low": 10_000, "high": 12_000}, "10,000 to 12,000", "10,000 to 12,000", ""),
    ({"low": 500, "high": 500}, "500", "500", ""),
    (
        {"low": 17_900, "high": 20_900, "stated": "about 19,400 people, give or take 1,500"},
        "19,400, give or take 1,500",
        "17,900 to 20,900",
        "",
    ),
    ({"low": 360, "high": 440, "stated": "400 ± 10 %"}, "360 to 440", "360 to 440", ""),
    ({"hedge": "vague", "stated": "hundreds"}, "“hundreds”", "200 to 999", "read as 200 to 999"),
    ({"hedge": "vague", "stated": "a great many"}, "“a great many”", "not read as a number", ""),
    ({"hedge": "none", "stated": "noticeable losses"}, "no number: “noticeable losses”", "no number", ""),
]


@pytest.mark.parametrize(("fields", "quantity", "bounds", "reading"), QUANTITIES)
def test_a_quantity_keeps_its_hedge_and_its_reading_is_told(
    fields: dict[str, Any], quantity: str, bounds: str, reading: str
) -> None:
    row = statement(claim("a", **fields))
    assert (say_quantity(row), say_bounds(row), say_reading(row)) == (quantity, bounds, reading)


def test_the_reader_changes_the_readings() -> None:
    about = statement(claim("a", best=300, hedge="about"), tolerance=0.25)
    vague = statement(claim("a", hedge="vague", stated="hundreds"), bands={"hundreds": (100.0, 500.0)})
    assert [say_bounds(row) for row in (about, vague)] == ["225 to 375 (± 25 %)", "100 to 500"]
    for band, words in (((0.0, 1.0), "0 to 1"), ((0.1, 0.4), "0.1 to 0.4"), ((0.0, 0.0), "0")):
        narrow = statement(claim("a", hedge="vague", stated="hundreds"), bands={"hundreds": band})
        assert (say_bounds(narrow), say_reading(narrow)) == (words, f"read as {words}")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"low": 1_000}, "at least 1,000 people"),
        ({"best": 1}, "1"),
        ({"low": 1}, "at least 1"),
        ({"low": 1, "high": 3}, "1 to 3 people"),
        ({"low": 6_500, "high": 7_300, "stated": "6,900, give or take 400"}, "6,900 people, give or take 400"),
        ({"best": 2.5, "measure": "territory"}, "2.5 km²"),
        ({"hedge": "vague", "stated": "hundreds of men"}, "“hundreds of men”"),
    ],
)
def test_the_unit_follows_the_number_but_not_a_one(fields: dict[str, Any], words: str) -> None:
    assert say_amount_with_unit(statement(claim("a", **fields))) == words


@given(quantities())
def test_any_quantity_can_be_said_and_never_as_infinity(fields: dict[str, Any]) -> None:
    row = seen(claim("a", **fields)).statements.iloc[0]
    said = [say_quantity(row), say_bounds(row), say_reading(row), say_amount_with_unit(row)]
    assert not any(word in text for text in said for word in ("inf", "nan", "_"))


def test_some_of_so_many() -> None:
    assert [say_out_of(2, 5), say_out_of(0, 5), say_out_of(5, 5), say_out_of(0, 0), say_out_of(2, 1_000)] == [
        *("2 of 5", "0 of 5", "5", "0", "2 of 1,000"),
    ]
