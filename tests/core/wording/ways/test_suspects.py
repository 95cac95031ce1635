"""What an annotator is asked."""

from core.wording.ways.suspects import printed_otherwise, say_copied, say_unmerged
from tests.core.wording.tiny import words

PAIR = {"left": "a", "right": "b"}
DECIDE = "Give both one statement, or name the one under not_same_as of the other."


def test_claims_that_share_a_number() -> None:
    shared = {"measure": "killed", "subject": "north-koreans", "lowest": 10_000.0, "highest": 12_000.0}
    said = "a and b share Killed, North Korean troops, 10,000 to 12,000, and one origin, but no statement."
    assert say_unmerged(PAIR | shared, words()) == f"{said} {DECIDE}"
    assert "troops, 10,000, and one" in say_unmerged(PAIR | shared | {"highest": 10_000.0}, words())


def test_records_that_share_words() -> None:
    same = {"words": "so it was", "left_words": "so\nit was"}
    assert say_copied(PAIR | same) == f"a and b stand under the same words, “so it was”. {DECIDE}"


def test_words_that_two_articles_print_otherwise_are_told_as_each_prints_them() -> None:
    other = {"words": "So it was", "left_words": "so it was"}
    assert say_copied(PAIR | other) == (
        f"a and b stand under the same words, “So it was”, in the other article “so it was”. {DECIDE}"
    )
    assert (printed_otherwise(other), printed_otherwise({"words": "a\nb", "left_words": "a b"})) == (True, False)
