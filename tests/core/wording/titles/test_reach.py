"""How far something reaches, in words."""

from typing import Any

import pytest

from core.analysis.ways.chains import Reach
from core.wording.titles.reach import reaches, say_origins, say_reach, say_silent, say_view_reach
from tests.builders import claim, position
from tests.core.wording.tiny import seen

NUMBERS = (
    claim("a", best=1),
    claim("b", best=2, attribution=("gur",)),
    claim("c", best=3, attribution=("unattributed",)),
)
MATTERS = (position("p"), position("q", attribution=("zelenskyy",)))


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


def test_origins_of_claims_and_of_all_are_two_counts_that_say_what_they_count() -> None:
    found = seen(*NUMBERS, *MATTERS)
    assert reaches(found) == (Reach(1, 2, 1), Reach(1, 3, 1))
    assert say_view_reach(found) == "1 article, 2 origins of claims (3 with yes/no matters) and 1 that names nobody"


@pytest.mark.parametrize(
    ("records", "words"),
    [
        (NUMBERS, "1 article, 2 origins and 1 that names nobody"),
        (MATTERS, "1 article, 2 origins on yes/no matters"),
        ((), "no articles"),
    ],
)
def test_what_is_not_there_is_left_out(records: tuple[Any, ...], words: str) -> None:
    assert say_view_reach(seen(*records)) == words


def test_where_no_claim_names_its_origin_none_is_counted() -> None:
    claims = claim("a", best=1, attribution=("unattributed",))
    assert say_view_reach(seen(claims, *MATTERS)) == "1 article, 2 origins on yes/no matters and 1 that names nobody"
    held = position("p", attribution=("unattributed",))
    assert say_view_reach(seen(claims, held)) == "1 article, nobody named"


def test_who_is_only_said_to_be_silent_is_counted_apart() -> None:
    held = [
        position("a"),
        position("b", attribution=("gur",)),
        position("silent", "silent", attribution=("zelenskyy",)),
    ]
    both = position("too", "silent", attribution=("gur",))
    assert say_origins(seen(*held[:2]).positions) == "2 origins"
    assert say_origins(seen(*held).positions) == "2 origins (1 more is only said to be silent)"
    assert say_origins(seen(*held, both).positions) == "2 origins (1 more is only said to be silent)"
    assert say_origins(seen(*held[2:]).positions) == "1 source that is only said to be silent"
    assert say_silent(2) == " (2 more are only said to be silent)"
