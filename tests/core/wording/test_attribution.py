"""By which ways statements travelled."""

import pandas as pd
import pytest

from core.wording.attribution import say_travelled


@pytest.mark.parametrize(
    ("carriers_and_tellings", "words"),
    [
        ([(1, 1)], "1 number or position travelled: 1 came through another outlet"),
        ([(0, 2), (0, 3)], "2 numbers and positions travelled: 2 were retold"),
        (
            [(1, 1), (2, 1), (0, 2), (1, 4)],
            "4 numbers and positions travelled: 3 came through another outlet, 2 were retold and 1 did both",
        ),
    ],
)
def test_how_many_travelled_which_way_and_how_many_both_ways(
    carriers_and_tellings: list[tuple[int, int]], words: str
) -> None:
    assert say_travelled(pd.DataFrame(carriers_and_tellings, columns=["n_carriers", "n_tellings"])) == words
