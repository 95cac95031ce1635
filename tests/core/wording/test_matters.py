"""What the pairs with one verdict are about, with what is in doubt."""

from datetime import date

from core.analysis.verdicts import AGREE, DIFFER
from core.wording.matters import QUANTITY, matters
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


def test_where_numbers_about_one_day_are_shown_a_position_is_of_any_time() -> None:
    found = seen(*CLASHES[0], *CLASHES[1], as_of=date(2025, 2, 1))
    assert matters(found, DIFFER) == [DEAD, f"{BACK} (of any time)"]
