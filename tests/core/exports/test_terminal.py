"""Plain tables for a terminal: whole, aligned, and no wider than asked."""

from math import nan

import pandas as pd

from core.exports.terminal import to_text


def test_columns_stand_side_by_side_with_numbers_to_the_right() -> None:
    table = pd.DataFrame({"who": ["nis", None], "count": [5, 1_200], "ratio": [2.857, nan]})
    assert to_text(table) == "who  count  ratio\nnis      5   2.86\n      1200"


def test_long_cells_are_wrapped_and_never_cut() -> None:
    table = pd.DataFrame({"id": ["a", "b"], "reason": ["one disputes the other in so many words", "x" * 30]})
    text = to_text(table, width=20)
    assert max(map(len, text.splitlines())) <= 20
    assert text == (
        "id  reason\na   one disputes the\n    other in so many\n    words\nb   xxxxxxxxxxxxxxxx\n    xxxxxxxxxxxxxx"
    )


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert to_text(pd.DataFrame({"id": ["a\x1b[31mb\nc"]})) == "id\na [31mb c"


def test_no_rows_are_a_header() -> None:
    assert to_text(pd.DataFrame({"left": [], "right": []})) == "left  right"
