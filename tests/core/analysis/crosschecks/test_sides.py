"""Sums of two numbers of one origin: what they are of is what both parts are of, whichever of them comes first."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from core.analysis.crosschecks.sides import Sides, sides, summed
from core.analysis.rules.coding import coded
from tests.builders import claim, one, statements

GUR = {"attribution": ("gur",)}


def both(first: dict[str, Any], second: dict[str, Any]) -> tuple[Sides, Sides, Sides]:
    """The dead and the wounded, 300 and 2,700 of the NIS, and what they add up to."""
    dead = claim("dead", best=300, **first)
    hurt = claim("hurt", measure="casualties", **({"best": 2_700, **second} if "low" not in second else second))
    rows = statements(one(dead, hurt))
    given = sides(coded(rows), rows)
    left, right = given.take(np.array([0])), given.take(np.array([1]))
    return left, right, summed(left, right)


def day(text: str) -> int:
    return (date.fromisoformat(text) - date(1970, 1, 1)).days


def in_both_orders(one_of_them: dict[str, Any], other: dict[str, Any]) -> list[Sides]:
    return [both(one_of_them, other)[2], both(other, one_of_them)[2]]


def test_ids_and_numbers_are_those_of_both() -> None:
    left, right, total = both({}, {"low": 2_000, "hedge": "more_than"})
    assert total.ids.tolist() == ["dead; hurt"]
    assert total.origin.tolist() == left.origin.tolist() == right.origin.tolist()
    assert (total.stated.lower.tolist(), total.stated.upper.tolist()) == ([2_300.0], [np.inf])
    assert total.read.lower.tolist() == (left.read.lower + 2_000).tolist()
    assert (total.read.lower_open.tolist(), total.read.upper_open.tolist()) == ([True], [True])


def test_it_is_known_for_the_later_of_both_times() -> None:
    early, late = {"as_of": "2025-01"}, {"as_of": "2025-01-15/2025-02-03"}
    for total in in_both_orders(early, late):
        assert total.known_from.tolist() == [day("2025-01-15")]
        assert total.known_to.tolist() == [day("2025-02-03")]
    for total in in_both_orders({"as_of": "2025-01-31"}, {"as_of": "2025-01/.."}):
        assert total.known_from.tolist() == [day("2025-01-31")]
        assert total.known_to.tolist() == [np.iinfo(np.int64).max]


def test_it_is_of_the_place_that_either_names() -> None:
    for first, second in ({"place": "Kursk"}, {}), ({}, {"place": "Kursk"}), ({"place": "Kursk"}, {"place": "Kursk"}):
        left, right, total = both(first, second)
        assert total.place.tolist() == [0] == np.maximum(left.place, right.place).tolist()
    assert both({}, {})[2].place.tolist() == [-1]


@pytest.mark.parametrize(
    ("term", "means", "explained"), [("losses", None, False), ("losses", "dead and wounded", True), (None, None, True)]
)
def test_it_is_explained_where_both_are(term: str | None, means: str | None, explained: bool) -> None:
    for total in in_both_orders({}, {"term": term, "term_means": means}):
        assert total.explained.tolist() == [explained]
    assert both({"term": "losses"}, {"term": "losses"})[2].explained.tolist() == [False]


def test_it_begins_with_the_earlier_period() -> None:
    for total in in_both_orders({"period": "2025-01"}, {"period": "2024-12-20/2025-01"}):
        assert total.period.begins_from.tolist() == [day("2024-12-20")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, GUR),
        ({"place": "Kursk"}, {"place": "Toretsk"}),
        ({"as_of": "2025-01-31"}, {"as_of": "2025-02-01"}),
        ({"as_of": "2025-02-01"}, {"as_of": "2025-01-31"}),
    ],
)
def test_what_is_surely_of_two_origins_times_or_places_has_no_sum(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    assert len(both(first, second)[2]) == 0


def test_every_two_that_may_be_added_are() -> None:
    rows = statements(one(*(claim(f"c{number}", best=number, place=place) for number, place in enumerate("xxyy"))))
    given = sides(coded(rows), rows)
    assert summed(given, given).ids.tolist() == [
        f"c{a}; c{b}" for a, b in [(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3)]
    ]
