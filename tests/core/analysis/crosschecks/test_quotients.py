"""Shares of the speaker's own whole, and whether it is used up in the time that is stated."""

from typing import Any

import pandas as pd
import pytest

from core.analysis.crosschecks.arithmetic import DEPLETION, PART, SHARE, inputs
from core.models import Claim
from tests.builders import claim
from tests.sums import GUR, casualties, checks, deployed, killed, only, rate, sides, told

approx = pytest.approx


@pytest.mark.parametrize("relation", ["share_of", "part_of"])
def test_a_share_is_of_the_speakers_own_whole_and_checked_once(relation: str) -> None:
    found = checks(killed("dead", low=600, **{relation: ("all",)}), casualties("all", best=4_700))
    assert told(found, SHARE) == [("dead; all", "holds", "")]
    assert told(found, PART) == []
    more = checks(killed("dead", low=5_000, **{relation: ("all",)}), casualties("all", best=4_700, as_of=None))
    assert told(more, SHARE) == [("dead; all", "broken", "")]


@pytest.mark.parametrize(
    ("part", "whole", "reads", "outcome"),
    [
        ({"low": 600}, {"best": 4_700}, (600 / 4_750, float("inf")), "holds"),
        ({"low": 600}, {"low": 4_700}, (0, float("inf")), "holds"),
        ({"best": 600}, {"high": 4_700}, (550 / 4_700, float("inf")), "holds"),
        ({"high": 600}, {"best": 4_700}, (0, 600 / 4_650), "holds"),
        ({"best": 4_700}, {"best": 4_700}, (4_650 / 4_750, 1), "holds"),
        ({"best": 5_000}, {"best": 4_700}, (4_500 / 4_750, 1), "holds"),
        ({"low": 4_749}, {"best": 4_700}, (4_749 / 4_750, float("inf")), "holds"),
        ({"low": 4_750}, {"best": 4_700}, (1, float("inf")), "broken"),
    ],
)
def test_a_share_is_never_more_than_its_whole_but_where_nothing_else_is_left(
    part: dict[str, float], whole: dict[str, float], reads: tuple[float, float], outcome: str
) -> None:
    row = only(checks(killed("dead", share_of=("all",), **part), casualties("all", **whole)), SHARE)
    assert sides(row, "left") == [(approx(reads[0]), approx(reads[1]))]
    assert (row["outcome"], bool(row["left_upper_open"])) == (outcome, reads[1] == float("inf"))


def test_a_share_of_nothing_is_none() -> None:
    assert checks(killed("dead", best=600, share_of=("all",)), casualties("all", best=0, hedge="about")).empty


def months(**fields: Any) -> Claim:
    given = {"measure": "months_left", "high": 3, "modality": "conditional", "as_of": None}
    return claim("months", **(given | fields))


def depletion(*more: Claim) -> pd.DataFrame:
    words = (casualties("lost", best=4_000, share_of=("sent",), **GUR), deployed("sent", best=12_000, **GUR))
    return checks(*words, *more)


@pytest.mark.parametrize(
    ("stated", "outcome"),
    [
        ({"high": 3}, "undecided"),
        ({"high": 6}, "holds"),
        ({"high": 2}, "broken"),
        ({"low": 1}, "holds"),
        ({"low": 2, "high": 4}, "holds"),
        ({"best": 12}, "broken"),
    ],
)
def test_the_part_and_the_rate_must_pass_the_whole_in_the_time_stated(stated: dict[str, Any], outcome: str) -> None:
    """The part is 3,500 to 4,500, the rate 90 to 110 a day, the whole 11,500 to 12,500."""
    given = {"measure": "months_left", "modality": "conditional", "as_of": None}
    found = depletion(rate(period=None), claim("months", **given, **stated))
    row = only(found, DEPLETION)
    assert inputs(row) == ["lost", "rate", "months", "sent"]
    (first, last), (least, most) = sides(row, "days", "left")
    assert (least, most) == (approx(3_600 + 90 * first), approx(4_400 + 110 * last))
    assert (row["unit"], sides(row, "right")) == ("troops", [(11_500, 12_500)])
    assert row["outcome"] == outcome


def test_a_time_without_an_end_is_told_by_its_first_moment_alone() -> None:
    given = {"measure": "months_left", "modality": "conditional", "as_of": None}
    faster = claim("rate", measure="casualties_per_day", low=100, as_of=None)
    row = only(depletion(faster, claim("months", low=1, **given)), DEPLETION)
    assert (sides(row, "days"), row["left_upper"]) == ([(approx(30.4375), float("inf"))], float("inf"))
    assert row["outcome"] == "undecided"


def test_a_time_and_a_rate_of_two_sources_are_no_one_calculation() -> None:
    assert told(depletion(rate(**GUR), months()), DEPLETION) == []
    assert told(depletion(rate(best=0), months()), DEPLETION) == []
    assert told(depletion(rate(subject="both"), months()), DEPLETION) == []


def test_a_force_that_is_used_up_already_is_not_used_up_in_time_to_come() -> None:
    found = checks(
        casualties("lost", low=13_000, share_of=("sent",)), deployed("sent", best=12_000), rate(period=None), months()
    )
    row = only(found, DEPLETION)
    assert (row["left_lower"], row["right_upper"], row["outcome"]) == (13_000, 12_500, "broken")
