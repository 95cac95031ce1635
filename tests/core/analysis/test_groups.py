"""Rows that belong together."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.groups import distinct_in, groups_of, joined, named, places_of

ROWS = pd.DataFrame(
    {
        "statement": ["b", "a", "b", "c"],
        "matter": ["left", "left", "back", "left"],
        "document": ["two.txt", "one.txt", "two.txt", "one.txt"],
        "carrier": ["bbc", "", "", "reuters"],
        "revises": ["x y", None, "y z", None],
    },
    dtype="str",
)


def test_groups_come_in_the_order_of_their_first_rows() -> None:
    assert groups_of(ROWS["statement"]) == {"b": [0, 2], "a": [1], "c": [3]}


def test_several_columns_make_one_key() -> None:
    groups = groups_of(ROWS["matter"], ROWS["document"])
    assert groups == {("left", "two.txt"): [0], ("left", "one.txt"): [1, 3], ("back", "two.txt"): [2]}


def test_texts_are_joined_once_each_without_empty_ones() -> None:
    groups = groups_of(ROWS["document"])
    assert list(joined(ROWS["statement"], groups, " ")) == ["b", "a c"]
    assert list(joined(ROWS["carrier"], groups, "; ")) == ["bbc", "reuters"]


def test_nothing_but_empty_texts_is_an_empty_text() -> None:
    assert list(joined(ROWS["carrier"], {"a": [1]}, "; ")) == [""]


def test_words_are_named_once_each_and_missing_where_there_are_none() -> None:
    found = pd.Series(named(ROWS["revises"], groups_of(ROWS["statement"])))
    assert list(found.fillna("none")) == ["x y z", "none", "none"]


def test_different_cells_are_counted() -> None:
    assert distinct_in(ROWS["statement"], groups_of(ROWS["document"])).tolist() == [1, 2]


def test_no_rows_make_no_groups() -> None:
    groups = groups_of(ROWS["statement"][:0])
    assert groups == {}
    assert joined(ROWS["document"][:0], groups, " ").dtype == "str"


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "x", "y", "z z"])), max_size=12))
def test_texts_are_joined_within_their_group(rows: list[tuple[str, str]]) -> None:
    held = pd.DataFrame(rows, columns=["key", "text"]).astype("str")
    texts: dict[str, list[str]] = {}
    for name, text in rows:
        texts.setdefault(name, []).append(text)
    groups = groups_of(held["key"])
    assert list(groups) == list(texts)
    assert list(joined(held["text"], groups, "; ")) == [
        "; ".join(dict.fromkeys(filter(None, each))) for each in texts.values()
    ]


def test_places_are_the_rows_of_each_combination_in_the_order_of_their_first_rows() -> None:
    found = places_of(pd.Series(["b", "a", "b", "b"]), pd.Series([1, 1, 2, 1]))
    assert {name: rows.tolist() for name, rows in found.items()} == {("b", 1): [0, 3], ("a", 1): [1], ("b", 2): [2]}
    assert list(found) == [("b", 1), ("a", 1), ("b", 2)]
    assert places_of(pd.Series([], dtype="str")) == {}
