"""How far something reaches, in words."""

import pytest

from core.analysis.chains import Reach
from core.wording.reach import say_reach


@pytest.mark.parametrize(
    ("reach", "words"),
    [
        (Reach(5, 2, 0), "5 articles, 2 origins"),
        (Reach(1, 1, 0), "1 article, 1 origin"),
        (Reach(5, 2, 1), "5 articles, 2 origins and 1 that names nobody"),
        (Reach(1_200, 1, 3), "1,200 articles, 1 origin and 3 that name nobody"),
        (Reach(1, 0, 1), "1 article, nobody named"),
        (Reach(0, 0, 0), "no articles"),
    ],
)
def test_documents_and_independent_origins_are_counted(reach: Reach, words: str) -> None:
    assert say_reach(reach) == words
