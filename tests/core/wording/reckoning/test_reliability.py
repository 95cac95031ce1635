"""What the positions show in plain words; what alpha can and cannot say, always with its n."""

from math import nan

import pytest

from core.analysis.pairs.reliability import NO_VARIATION, NOTHING_TO_PAIR, TOO_FEW, Reliability
from core.wording.reckoning.reliability import say_firmness, say_reliability
from tests.core.wording.tiny import words

MEASURED = "4 named, separate sources take 20 positions on 6 matters that at least two of them address; on 3 all agree"
LEFT_OUT = "What is told of nobody in particular may be of one of these, and is left out."
LITTLE = "where nearly all say the same, that they agree shows little"
CANNOT = "It says how far these sources agree beyond chance, never who is right"


def rated(alpha: float = 0.7432, **fields: object) -> Reliability:
    given = {
        "values": 20,
        "units": 6,
        "observers": 4,
        "unnamed": 0,
        "unanimous": 3,
        "commonest": 12,
        "lowest": 0.6,
        "highest": 0.9,
    }
    return Reliability(**({"alpha": alpha, "reason": None, "without": ()} | given | fields))  # type: ignore[arg-type]


def say(found: Reliability) -> str:
    return say_reliability(found, words())


@pytest.mark.parametrize(
    ("commonest", "shows"),
    [
        (12, "12 take one side and 8 the other, so to agree is no matter of course."),
        (
            17,
            f"17 of the 20 take one side, and 3 take the other: {LITTLE}.",
        ),
        (
            19,
            f"19 of the 20 take one side, and 1 takes the other: {LITTLE}.",
        ),
    ],
)
def test_what_the_positions_show_is_said_without_a_measure(commonest: int, shows: str) -> None:
    assert say_firmness(rated(commonest=commonest)) == f"{MEASURED}, on 3 they do not. {shows} {LEFT_OUT}"


def test_where_all_take_one_side_and_where_none_can_be_paired_it_says_so() -> None:
    same = say_firmness(rated(nan, reason=NO_VARIATION, unanimous=6, commonest=20))
    assert "on 6 all agree. All of them take the same side: that cannot be told from everyone always saying so." in same
    nothing = say_firmness(rated(nan, reason=NOTHING_TO_PAIR, values=0, units=0))
    assert nothing == (
        "No two sources that the texts name or describe take a side on one matter, so there is nothing to measure."
    )


@pytest.mark.parametrize(
    ("unnamed", "who"),
    [
        (0, "4 named, separate sources take"),
        (1, "3 named sources and an unnamed group, perhaps not separate, take"),
        (3, "1 named source and 3 unnamed groups, perhaps not separate, take"),
        (4, "4 unnamed groups, perhaps not separate, take"),
    ],
)
def test_groups_without_names_are_told_apart_from_named_sources(unnamed: int, who: str) -> None:
    assert say_firmness(rated(unnamed=unnamed)).startswith(f"{who} 20 positions on 6 matters")


def test_alpha_comes_with_its_n_and_how_steady_it_is() -> None:
    value = "Krippendorff's alpha is 0.74 (1: perfect agreement; 0: chance), of 20 positions"
    moves = "leaving out any one matter puts it between 0.60 and 0.90"
    assert say(rated()) == f"{value}; {moves}. {CANNOT}."


def test_of_numbers_about_one_day_it_says_that_positions_are_of_any_time() -> None:
    assert say_firmness(rated(), of_any="of any time").startswith(
        "4 named, separate sources take 20 positions, of any time, on 6 matters"
    )


def test_below_chance_has_a_minus_and_nothing_is_minus_zero() -> None:
    found = say(rated(-0.0588, lowest=-0.001, highest=-0.001))
    assert "alpha is −0.06 (" in found
    assert "leaving out any one matter leaves it at 0.00." in found


def test_without_which_matter_there_is_none_is_said_and_never_told_as_a_value() -> None:
    one = say(rated(0.0, lowest=0.0, highest=0.0, without=("withdrawn",)))
    nothing = "all take the same side, and there is no alpha"
    assert f"; without “Withdrawn” {nothing}; leaving out any other one matter leaves it at 0.00. It says" in one
    every = say(rated(1.0, units=2, lowest=nan, highest=nan, without=("withdrawn", "withdrawn")))
    assert f"; without “Withdrawn” or “Withdrawn” {nothing}. It says" in every


def test_where_nearly_all_say_the_same_it_says_why_it_stays_low() -> None:
    low = "a low value here does not mean that they disagree"
    note = f"{low}: 17 of the 20 positions take the same side, and then it stays low however often they agree."
    assert say(rated(commonest=17)).endswith(f"{CANNOT}; {note}")
    assert say(rated(commonest=16)).endswith(f"{CANNOT}.")


@pytest.mark.parametrize(
    ("reason", "values", "said"),
    [
        (TOO_FEW, 8, "with fewer than 10 positions it would turn on one or two of them."),
        (NO_VARIATION, 20, "all of them take the same side, and then agreement cannot be told from everyone always"),
        (
            NOTHING_TO_PAIR,
            0,
            "no two sources that the texts name or describe take a side on one matter, so there is nothing",
        ),
    ],
)
def test_where_there_is_none_it_says_why(reason: str, values: int, said: str) -> None:
    found = say(rated(nan, reason=reason, values=values, lowest=nan, highest=nan))
    assert found.startswith(f"No Krippendorff's alpha: {said}")
    assert "nan" not in found
