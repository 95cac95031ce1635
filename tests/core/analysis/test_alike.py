"""Rows that are alike: one code, one text, made once."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.alike import FEW, codes_of, once_each

ROWS = pd.DataFrame(
    {"word": pd.array(["a", "b", None, "a", None], dtype="str"), "n": [1.0, 1.0, float("nan"), 1.0, float("nan")]},
    index=[7, 3, 5, 1, 9],
)


def test_rows_alike_have_one_code_missing_cells_included() -> None:
    assert codes_of(ROWS["word"], ROWS["n"]).tolist() == [0, 1, 2, 0, 2]


def test_what_is_made_of_rows_alike_is_made_once_and_stands_beside_each() -> None:
    made: list[str] = []

    def make(word: str, n: float) -> str:
        made.append(f"{word} {n:g}")
        return made[-1]

    found = once_each(make, ROWS["word"], ROWS["n"])
    assert found.to_dict() == {7: "a 1", 3: "b 1", 5: "nan nan", 1: "a 1", 9: "nan nan"}
    assert len(made) == 3


def test_nothing_is_made_of_no_rows() -> None:
    assert once_each(str, ROWS["word"][:0]).dtype == "str"


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from([0.0, 1.0, None]))))
def test_two_rows_have_one_code_where_all_their_cells_are_the_same(rows: list[tuple[str, float | None]]) -> None:
    held = pd.DataFrame(rows, columns=["word", "n"]).astype({"word": "str", "n": "float64"})
    codes = codes_of(held["word"], held["n"]).tolist()
    assert [[a == b for b in codes] for a in codes] == [[one == other for other in rows] for one in rows]
    many = pd.concat([held] * (FEW + 1))
    assert codes_of(many["word"], many["n"]).tolist() == codes * (FEW + 1)
