"""Sides of subjects, opponents, and matters that follow others: they name what is there."""

from typing import Any

from core.checks import check_vocabulary
from tests.corpora import VOCABULARY, as_yaml


def problems(**tables: Any) -> list[str]:
    """What is wrong with the vocabulary when these entries are added to its tables."""
    changed = {name: VOCABULARY.get(name, {}) | entries for name, entries in tables.items()}
    return [problem.message for problem in check_vocabulary(as_yaml(VOCABULARY | changed)).problems]


def test_names_that_are_there_are_sound() -> None:
    assert (
        problems(
            subjects={"guards": {"label": "Guards", "sides": ["ukraine", "west"]}},
            opponents={"ukraine": ["none"]},
            propositions={"over": {"text": "It is over.", "short": "Over", "follows": ["back", "withdrawn"]}},
        )
        == []
    )


def test_names_that_are_not_there_are_told_where_they_stand() -> None:
    assert problems(
        subjects={"guards": {"label": "Guards", "sides": ["wst"]}},
        opponents={"ukraine": ["russia"], "nowhere": ["west"]},
        propositions={"over": {"text": "It is over.", "short": "Over", "follows": ["bak"]}},
    ) == [
        "subject 'guards': unknown side 'wst'; did you mean 'west'?",
        "proposition 'over': unknown proposition 'bak'; did you mean 'back'?",
        "opponent 'ukraine': unknown side 'russia'; correct it, or add it to vocabulary.yaml, which has ukraine,"
        " south-korea, west, none",
        "opponent 'nowhere': unknown side 'nowhere'; correct it, or add it to vocabulary.yaml, which has ukraine,"
        " south-korea, west, none",
    ]


def test_who_opposes_whom_holds_for_both_whichever_says_so() -> None:
    words = check_vocabulary(as_yaml(VOCABULARY | {"opponents": {"ukraine": ["none", "west"]}})).vocabulary
    assert words is not None
    found = {side: words.opponents_of(side) for side in ("ukraine", "south-korea", "west", "none")}
    assert found == {"ukraine": ("west", "none"), "south-korea": (), "west": ("ukraine",), "none": ("ukraine",)}
