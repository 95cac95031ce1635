"""What an annotator is asked."""

from core.wording.suspects import say_copied, say_unmerged
from tests.core.wording.tiny import words

PAIR = {"left": "a", "right": "b"}
DECIDE = "Give both one statement, or name the one under not_same_as of the other."


def test_claims_that_share_a_number() -> None:
    shared = {"measure": "killed", "subject": "north-koreans", "lowest": 10_000.0, "highest": 12_000.0}
    said = "a and b share Killed, North Korean troops, 10,000 to 12,000, and one origin, but no statement."
    assert say_unmerged(PAIR | shared, words()) == f"{said} {DECIDE}"
    assert "troops, 10,000, and one" in say_unmerged(PAIR | shared | {"highest": 10_000.0}, words())


def test_records_that_share_words() -> None:
    assert say_copied(PAIR | {"words": "so it was"}) == f"a and b stand under the same words, “so it was”. {DECIDE}"
