"""The clocks that are set, to follow a name."""

from datetime import date

import pytest

from core.filters import Filters
from core.wording.left_out import say_clocks

DAY, OTHER = date(2025, 2, 1), date(2025, 2, 7)


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        (Filters(), ""),
        (Filters(known_by=DAY), "known by 1 February 2025"),
        (Filters(as_of=OTHER), "numbers that may be about 7 February 2025"),
        (Filters(known_by=DAY, as_of=OTHER), "known by 1 February 2025, numbers that may be about 7 February 2025"),
    ],
)
def test_the_clocks_that_are_set_are_said(filters: Filters, words: str) -> None:
    assert say_clocks(filters) == words
