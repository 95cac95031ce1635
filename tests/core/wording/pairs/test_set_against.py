"""What an article tells of one source and sets against another: told as that, and neither an echo nor a verdict."""

from datetime import date

import pytest

from core.exhibits.placed import sides_of
from core.filters import Filters
from core.models import Position
from core.wording.pairs.agreeing import echoes
from core.wording.pairs.of_two import against_positions, asides_between, say_asides
from core.wording.pairs.reported import are_told_of
from core.wording.sides import HEADINGS, headings
from tests.builders import position
from tests.core.wording.tiny import seen

STILL = "It is still fought over there, citing maps."
WORDS = "but it is still fought over there, citing maps."
SAID = "Article a sets “Back” (GUR, affirms) against “Withdrawn” (NIS, affirms): “{}”."


def fought_over(**fields: object) -> Position:
    return position("q", **({"proposition": "back", "quote": STILL, "attribution": ("gur",)} | fields))


@pytest.mark.parametrize(
    ("words", "told"),
    [("still fought over there", True), (f"And yet: {STILL} So it is.", True), ("fought there", False)],
)
def test_words_are_told_of_a_source_where_they_stand_in_its_sentence_or_hold_it(words: str, told: bool) -> None:
    assert are_told_of(words, STILL) == told


def test_two_that_an_article_sets_against_each_other_are_told_once_and_are_no_echo() -> None:
    one = position("p", against=(STILL,))
    found = seen(one, fought_over(against=(one.quote,)))
    assert say_asides(found) == say_asides(found, on_matters=True) == [SAID.format(STILL.removesuffix("."))]
    assert asides_between(found) == {frozenset(("nis", "gur")): say_asides(found)}
    assert set(against_positions(found.tables)) == {"p", "q"}
    assert not echoes(found), "“citing” is said by the other, not of the two"


@pytest.mark.parametrize(
    "other",
    [
        fought_over(attribution=("nis",)),
        fought_over(attribution=("unattributed",), attribution_basis="inferred"),
        fought_over(stance="declined"),
        fought_over(quote="Something else."),
    ],
)
def test_its_own_words_those_of_nobody_and_a_silence_are_set_against_nobody(other: Position) -> None:
    assert say_asides(seen(position("p", against=(STILL,)), other)) == []


def test_such_matters_stand_above_those_on_which_one_alone_took_a_side() -> None:
    both = fought_over(), position("p", against=(STILL,))
    assert sides_of(seen(*both)) == {"against": ["withdrawn", "back"]}
    assert sides_of(seen(both[0], position("p"))) == {"single": ["withdrawn", "back"]}
    assert sides_of(seen(*both, position("r", attribution=("gur",)))) == {"against": ["back"], "shared": ["withdrawn"]}


def test_headings_are_true_of_what_is_shown_where_anything_is_left_out() -> None:
    assert headings(Filters()) == headings(Filters(subjects=("north-koreans",))) == HEADINGS
    for chosen in (Filters(origins=("nis",)), Filters(sides=("west",)), Filters(known_by=date(2025, 2, 1))):
        assert headings(chosen)["single"] == "Of those shown: one alone took a side"
