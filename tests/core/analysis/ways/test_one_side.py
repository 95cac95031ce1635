"""Positions of one source on one side of a matter, in two articles and no statement: an annotator is asked."""

from typing import Any

import pytest

from core.analysis.ways.one_side import ONE_SIDE, one_side
from core.frames import tables
from core.models import Position
from tests.builders import corpus, document, position


def found(*held: Position) -> list[list[str]]:
    """Each in an article of its own: of 2 February 2025, then of the 4th, the 6th."""
    papers = [document(f"{n}.txt", each, published=f"2025-02-0{2 * n}") for n, each in enumerate(held, 1)]
    rows = one_side(tables(corpus(*papers)).positions)
    assert rows.dtypes.astype(str).to_dict() == ONE_SIDE
    picked: list[list[str]] = rows[["left", "right", "origin", "matter", "stance"]].to_numpy().tolist()
    return picked


SUSPECT = [["x", "y", "nis", "withdrawn", "denies"]]


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        (None, None, True),
        ("2025-02-01", None, True),
        ("2025-02-01", "2025-02-01", True),
        ("2025-02-01", "2025-02", True),
        ("2025-02-01", "2025-02-03", False),
        (None, "2025-02-03", False),
        ("../2025-01-31", "2025-02-03", False),
    ],
)
def test_those_that_may_be_of_one_day_are_asked_about(first: str | None, second: str | None, asked: bool) -> None:
    held = position("x", "denies", said=first), position("y", "denies", said=second)
    assert found(*held) == (SUSPECT if asked else [])


def test_each_is_asked_about_with_the_next() -> None:
    ends = [row[:2] for row in found(*(position(name, "denies") for name in "xyz"))]
    assert ends == [["x", "y"], ["y", "z"]]


@pytest.mark.parametrize(
    "other",
    [
        {"statement": "x"},
        {"not_same_as": ("x",)},
        {"attribution": ("gur",)},
        {"proposition": "back"},
        {"stance": "affirms"},
    ],
)
def test_what_was_decided_and_what_differs_is_not_asked_about(other: dict[str, Any]) -> None:
    assert found(position("x", "denies"), position("y", **({"stance": "denies"} | other))) == []


def test_nor_are_two_of_one_article_or_two_that_take_no_side() -> None:
    both = document("a.txt", position("x", "denies"), position("y", "denies"))
    assert one_side(tables(corpus(both)).positions).empty
    assert found(position("x", "declined"), position("y", "declined")) == []
    assert found() == []
