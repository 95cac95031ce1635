"""Shares of the speaker's own whole, and how long a force lasts at a rate of losses."""

from typing import Any

import pandas as pd
import pytest

from core.analysis.arithmetic import DEPLETION, PART, SHARE, inputs
from core.models import Claim
from tests.builders import claim
from tests.sums import GUR, casualties, checks, deployed, killed, only, rate, sides, told

approx = pytest.approx


@pytest.mark.parametrize("relation", ["share_of", "part_of"])
def test_a_share_is_of_the_speakers_own_whole_and_checked_once(relation: str) -> None:
    found = checks(killed("dead", low=600, **{relation: ("all",)}), casualties("all", best=4_700))
    assert told(found, SHARE) == [("dead; all", "undecided", "bounds")]
    assert told(found, PART) == []
    more = checks(killed("dead", low=5_000, **{relation: ("all",)}), casualties("all", best=4_700, as_of=None))
    assert told(more, SHARE) == [("dead; all", "broken", "")]


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
def test_a_stated_time_must_hold_what_the_rate_makes_of_whole_and_part(stated: dict[str, Any], outcome: str) -> None:
    given = {"measure": "months_left", "modality": "conditional", "as_of": None}
    found = depletion(rate(period=None), claim("months", **given, **stated))
    row = only(found, DEPLETION)
    assert inputs(row) == ["sent", "lost", "rate", "months"]
    assert sides(row, "left") == [(approx(7_000 / 110), approx(9_000 / 90))]
    assert row["outcome"] == outcome


def test_a_time_and_a_rate_of_two_sources_are_no_one_calculation() -> None:
    assert told(depletion(rate(**GUR), months()), DEPLETION) == []
    assert told(depletion(rate(best=0), months()), DEPLETION) == []
    assert told(depletion(rate(subject="both"), months()), DEPLETION) == []


def test_a_force_that_is_used_up_already_lasts_no_days() -> None:
    found = checks(
        casualties("lost", low=13_000, share_of=("sent",)), deployed("sent", best=12_000), rate(period=None), months()
    )
    assert sides(only(found, DEPLETION), "left") == [(0, 0)]
