"""A stance with the printed words for how sure it is, wherever one is told."""

import pandas as pd
import pytest

from core.checks.quotes import misplaced_quotes
from core.wording.attribution import say_told
from core.wording.facts import headline
from core.wording.stances import say_holder, say_stance
from tests.builders import position
from tests.core.wording.tiny import seen

SURE = position("p", "uncertain", certainty="probably", quote="He will probably be there.")


def told() -> pd.Series:
    return seen(SURE).positions.iloc[0]


@pytest.mark.parametrize(
    ("certainty", "words"), [("probably", "uncertain, “probably”"), (None, "uncertain"), ("", "uncertain")]
)
def test_a_stance_with_its_words(certainty: str | None, words: str) -> None:
    assert say_stance("uncertain", certainty) == words


def test_who_holds_it() -> None:
    tables = seen(SURE).tables
    assert say_holder(told(), tables) == "NIS (“probably”)"
    assert say_told(told(), tables) == "NIS: “They were withdrawn in January” (uncertain, “probably”)"
    assert headline(told(), tables) == "NIS: uncertain, “probably”: They were withdrawn in January"


@pytest.mark.parametrize(
    ("certainty", "found"),
    [("probably", []), (None, []), ("perhaps", ["certainty 'perhaps' does not stand in the quote; copy it verbatim"])],
)
def test_the_words_stand_in_the_quote(certainty: str | None, found: list[str]) -> None:
    record = SURE.model_copy(update={"certainty": certainty})
    problems = misplaced_quotes({("positions", 0): record}, record.quote)
    assert [problem.message for problem in problems] == found
