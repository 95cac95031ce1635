"""What is left out, in words: the clocks that are set, to follow a name; and what a reader chose besides them."""

from datetime import date

import pytest

from core.filters import Filters
from core.wording.titles.left_out import say_choices, say_clocks, say_filters
from tests.builders import claim
from tests.core.wording.tiny import seen

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


ALL = "South Korea, South Korea + Ukraine, nobody named, Ukraine and The West"


@pytest.mark.parametrize(
    ("sides", "words"),
    [
        (("ukraine",), "Ukraine"),
        (("korea + ukraine", "unattributed"), "South Korea + Ukraine and nobody named"),
        (("korea", "unattributed", "west"), "all but Ukraine and South Korea + Ukraine"),
        (("korea", "korea + ukraine", "unattributed", "west"), "all but Ukraine alone"),
        (("korea", "korea + ukraine", "ukraine", "west"), "all but nobody named"),
        (("korea", "korea + ukraine", "unattributed", "ukraine", "west"), ALL),
        (("korea", "mars", "unattributed", "west"), "South Korea, mars, nobody named and The West"),
    ],
)
def test_sides_are_told_by_their_names_and_most_of_them_by_those_that_are_left_out(
    sides: tuple[str, ...], words: str
) -> None:
    spoke = (("gur",), (("nis", "gur"),), ("unattributed",), ("nis",), ("bbc",))
    tables = seen(*(claim(f"c{n}", best=n, attribution=each) for n, each in enumerate(spoke, 1))).tables
    assert say_filters(Filters(sides=sides), tables) == {"sides": f"Sides of origin: {words}"}
    assert say_choices(Filters(sides=sides), tables) == f"Only sides of origin: {words}."
