"""What was found, on one short line."""

import pytest

from core.checks.phrases import listed, nearest, shown, suggestion


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (True, "true"),
        (1000, "1000"),
        (0.5, "0.5"),
        ("<b>\n\u202e", "'<b>\\n\\u202e'"),
        ("a" * 100_000, "'" + "a" * 78 + "…"),
        ([], "an empty list"),
        ((1, 2), "a list of 2"),
        ({}, "an empty mapping"),
        ({"a": 1}, "a mapping of 1"),
    ],
)
def test_a_value_is_shown_on_one_line_of_at_most_eighty_characters(value: object, words: str) -> None:
    assert shown(value) == words


def test_the_nearest_name_is_offered_and_a_distant_one_is_not() -> None:
    assert nearest("kiled", ["wounded", "killed"]) == "killed"
    assert suggestion("kiled", ["wounded", "killed"]) == "; did you mean 'killed'?"
    assert suggestion("xyz", ["wounded", "killed"]) == ""
    assert suggestion("k" * 81, ["k" * 80]) == ""
    assert suggestion("kiled", [f"killed{number}" for number in range(1001)]) == ""


def test_a_long_list_of_names_is_cut() -> None:
    assert listed(["a", "b"]) == "a, b"
    assert (
        listed([f"n{number}" for number in range(13)])
        == "n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, … (13 in all)"
    )
