"""Which of many numbers are drawn: the lowest and the highest, by a rule that depends on nothing but them."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.ends import at_each_end, ends

AMOUNT = st.tuples(st.integers(0, 9), st.integers(0, 9))


def marks(*amounts: tuple[float, float]) -> pd.DataFrame:
    """Marks that state a lowest and a highest amount."""
    low, high = zip(*amounts, strict=True)
    names = [f"c{place:02d}" for place in range(len(amounts))]
    return pd.DataFrame({"claim_id": names, "low": low, "high": high, "best": float("nan")}).astype({"best": float})


@pytest.mark.parametrize(
    ("sizes", "most", "few"),
    [([], 20, 3), ([4, 2, 2], 20, 3), ([9, 9, 9], 18, 3), ([9, 9, 9], 17, 2), ([9, 9, 9], 11, 1), ([9] * 6, 3, 1)],
)
def test_as_many_of_each_end_as_have_room(sizes: list[int], most: int, few: int) -> None:
    assert at_each_end(sizes, most) == few


def test_a_few_are_all_drawn_from_the_lowest_on() -> None:
    assert ends(marks((5, 5), (1, 9), (3, 3)), 2).tolist() == [1, 2, 0]


def test_of_many_the_lowest_and_the_highest_are_drawn() -> None:
    assert ends(marks((5, 5), (4, 4), (9, 9), (1, 1), (6, 6)), 1).tolist() == [3, 2]


def test_a_mark_that_is_both_stands_once() -> None:
    assert ends(marks((5, 5), (1, 99), (9, 9)), 1).tolist() == [1]


@given(st.lists(AMOUNT, min_size=1, max_size=9), st.integers(1, 3), st.randoms())
def test_the_ends_are_among_them_whatever_the_order_of_the_rows(amounts, few, random) -> None:  # type: ignore[no-untyped-def]
    given_marks = marks(*(sorted(pair) for pair in amounts))  # type: ignore[arg-type]
    drawn = given_marks.iloc[ends(given_marks, few)]
    assert drawn["low"].min() == given_marks["low"].min()
    assert drawn["high"].max() == given_marks["high"].max()
    assert len(drawn) <= max(2 * few, 0)
    order = list(range(len(given_marks)))
    random.shuffle(order)
    shuffled = given_marks.iloc[order]
    assert shuffled.iloc[ends(shuffled, few)]["claim_id"].tolist() == drawn["claim_id"].tolist()
