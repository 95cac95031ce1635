"""The same words for every side."""

import pytest

from core.analysis.standing import BOTH, ENEMY, ITSELF, NOWHERE, SEVERAL, THIRD, UNKNOWN
from core.wording.standing import STANDING_LABELS, say_standing


@pytest.mark.parametrize(
    ("standing", "against_interest", "words"),
    [
        ("enemy", False, "by a side about its opponent"),
        ("itself", False, "by a side about itself"),
        (
            "itself",
            True,
            "by a side about itself (our remark: it speaks of its own side's losses)",
        ),
        ("third", False, "by a third party"),
        ("unknown", False, "its side is not recorded"),
        ("nowhere", False, ""),
    ],
)
def test_a_standing_is_said(standing: str, against_interest: bool, words: str) -> None:
    assert say_standing({"standing": standing, "against_interest": against_interest}) == words


def test_every_standing_has_words_and_an_unknown_one_is_an_error() -> None:
    assert set(STANDING_LABELS) == {ENEMY, ITSELF, BOTH, THIRD, SEVERAL, UNKNOWN, NOWHERE}
    with pytest.raises(KeyError, match="no label for 'friend'"):
        say_standing({"standing": "friend", "against_interest": False})
