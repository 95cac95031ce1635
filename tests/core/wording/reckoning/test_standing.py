"""The same words for every side."""

from dataclasses import replace

import pytest

from core.analysis.standing import BOTH, ENEMY, ITSELF, NOWHERE, SEVERAL, THIRD, UNKNOWN
from core.frames import tables
from core.wording.reckoning.standing import STANDING_LABELS, say_standing
from tests.builders import one

WAR = tables(one())


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
    found = {"standing": standing, "against_interest": against_interest}
    assert say_standing(found, WAR) == words
    strike = replace(WAR, pages={"losses": "Jobs, injuries and money"})
    assert say_standing(found, strike) == words.partition(" (our remark")[0], "not all of these need be losses"


def test_every_standing_has_words_and_an_unknown_one_is_an_error() -> None:
    assert set(STANDING_LABELS) == {ENEMY, ITSELF, BOTH, THIRD, SEVERAL, UNKNOWN, NOWHERE}
    with pytest.raises(KeyError, match="no label for 'friend'"):
        say_standing({"standing": "friend", "against_interest": False}, WAR)
