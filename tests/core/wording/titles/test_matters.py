"""What the pairs with one verdict are about, with what is in doubt."""

from datetime import date
from typing import Any

import pytest

from core.analysis.rules.verdicts import AGREE, DIFFER
from core.wording.titles.matters import QUANTITY, matters, of_any, of_any_too
from tests.builders import claim, document, position
from tests.core.wording.tiny import seen

GUR = {"attribution": ("gur",)}
CLASHES = (claim("a", best=300), position("p")), (claim("b", best=900, **GUR), position("q", "denies", **GUR))
DEAD, BACK = "Killed, North Korean troops", "“Withdrawn”"


def test_numbers_come_first_and_each_matter_once() -> None:
    found = seen(*CLASHES[0], *CLASHES[1], claim("c", best=5_000, attribution=("zelenskyy",)))
    assert matters(found, DIFFER) == [DEAD, BACK]
    assert matters(found, DIFFER, QUANTITY) == [DEAD]
    assert matters(found, AGREE) == []


def test_what_rests_on_what_was_perhaps_not_yet_published_says_so() -> None:
    sure = document("a.txt", *CLASHES[0], published="2025-02-01")
    doubted = document("b.txt", *CLASHES[1], published="2025-02-07/2025-02-09")
    day = {"known_by": date(2025, 2, 8)}
    assert matters(seen(sure, doubted, **day), DIFFER) == [
        f"{each} (perhaps not yet published)" for each in (DEAD, BACK)
    ]
    third = document("c.txt", claim("c", best=5_000, attribution=("zelenskyy",)), published="2025-02-01")
    assert matters(seen(sure, doubted, third, **day), DIFFER)[0] == DEAD


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({}, ""),
        ({"as_of": date(2025, 2, 1)}, "of any time"),
        ({"subjects": ("north-koreans",)}, "of any subject"),
        ({"as_of": date(2025, 2, 1), "subjects": ("north-koreans",)}, "of any time and subject"),
        ({"origins": ("nis", "gur")}, ""),
    ],
)
def test_where_only_some_numbers_are_shown_a_position_is_of_any_time_or_subject(
    chosen: dict[str, Any], words: str
) -> None:
    found = seen(*CLASHES[0], *CLASHES[1], **chosen)
    assert of_any(found.filters) == words
    assert matters(found, DIFFER) == [DEAD, f"{BACK} ({words})" if words else BACK]
    too = f"Positions on yes/no matters count here, too, {words}." if words else ""
    assert of_any_too(found.filters) == too
