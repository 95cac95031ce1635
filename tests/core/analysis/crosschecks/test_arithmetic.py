"""Our arithmetic: exact results on the five articles, and what is true of every check."""

from functools import cache
from itertools import permutations
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.analysis.crosschecks.arithmetic import CHECKS, DEPLETION, RATE, RULES, SHARE, SUM, cross_checks, inputs
from core.analysis.crosschecks.checking import BROKEN, HOLDS, UNDECIDED
from core.filters import Filters
from core.frames import tables
from core.loader import load
from core.models import Claim
from core.view import view
from tests.builders import claim
from tests.sums import casualties, checks, deployed, killed, linked, no_claims, rate, sides

INF = float("inf")
approx = pytest.approx
SEEDS = Path(__file__).parents[4] / "seeds"


@cache
def seeds() -> pd.DataFrame:
    """The checks of the five articles."""
    found = tables(load(SEEDS))
    return cross_checks(view(found, Filters()).statements, found)


def of_seeds(rule: str, *statements: str) -> pd.Series:
    (row,) = [row for _, row in seeds().iterrows() if row["rule"] == rule and inputs(row) == list(statements)]
    return row


def test_at_least_a_thousand_of_eleven_thousand_is_nine_percent_or_more() -> None:
    row = of_seeds(SHARE, "western-officials-killed-1000", "western-officials-deployed-11000")
    assert sides(row, "left_stated", "left") == [
        (approx(0.0909, abs=1e-4), INF),
        (approx(1_000 / 11_500), INF),
    ]
    assert (row["unit"], row["outcome"], pd.isna(row["undecided_by"])) == ("share", "holds", True)
    assert not row["across_origins"]


def test_four_thousand_of_twelve_thousand_is_a_third() -> None:
    row = of_seeds(SHARE, "003-casualties-4000", "003-deployed-12000")
    assert sides(row, "left_stated", "left") == [
        (approx(1 / 3), approx(1 / 3)),
        (approx(3 / 11), approx(11 / 27)),
    ]
    assert row["outcome"] == "holds"


def test_ninety_two_a_day_since_december_against_four_thousand() -> None:
    """From 1 December 2024 to 7 February 2025 are 69 days, and no more; 4,000 at 92 a day take 43."""
    row = of_seeds(RATE, "003-rate-92", "003-casualties-4000")
    assert sides(row, "days", "left_stated", "left") == [(0, 69), (0, 6_348), (0, approx(6_982.8))]
    assert sides(row, "needed_stated", "needed") == [
        (approx(43.48, abs=0.01), approx(43.48, abs=0.01)),
        (approx(3_600 / 101.2), approx(4_400 / 82.8)),
    ]
    assert (row["outcome"], row["across_origins"], row["origins"]) == ("undecided", True, "isw; unattributed-003")


def test_what_looks_like_one_calculation_is_4000_and_92_a_day_for_three_months_against_12000() -> None:
    names = ("003-casualties-4000", "003-rate-92", "003-depletion-three-months", "003-deployed-12000")
    row = of_seeds(DEPLETION, *names)
    assert sides(row, "days", "left_stated", "right_stated") == [
        (0, 91.3125),
        (4_000, approx(4_000 + 92 * 91.3125)),
        (12_000, 12_000),
    ]
    assert sides(row, "left", "right") == [(3_600, approx(4_400 + 101.2 * 91.3125)), (10_800, approx(13_200))]
    assert (row["unit"], row["outcome"], row["holds_as_stated"]) == ("troops", "undecided", True)


def test_the_dead_and_the_wounded_of_one_article_fit_the_casualties_of_another() -> None:
    row = of_seeds(SUM, "000-killed-300", "000-wounded-2700", "003-casualties-4000")
    assert sides(row, "left", "left_stated", "right") == [(2_700, 3_300), (3_000, 3_000), (3_600, 4_400)]
    assert (row["outcome"], row["origins"]) == ("holds", "unattributed-000; unattributed-003")


def test_nothing_in_the_five_articles_is_surely_broken() -> None:
    assert set(seeds()["outcome"]) == {"holds", "undecided"}
    assert list(seeds()["rule"].unique()) == list(RULES)
    assert seeds()["check_id"].is_unique


def test_no_statements_give_an_empty_frame_with_its_columns() -> None:
    found = checks()
    assert found.dtypes.astype(str).to_dict() == CHECKS
    assert found.empty


def test_a_frame_without_bounds_is_an_error() -> None:
    with pytest.raises(KeyError, match="the frame lacks lower"):
        cross_checks(linked(killed("a", best=1)).statements.drop(columns="lower"), no_claims())


def test_checks_are_blind_to_the_order_of_rows_and_leave_them_alone() -> None:
    found = linked(
        killed("dead", best=300),
        casualties("hurt", best=4_000, share_of=("sent",)),
        deployed("sent", best=12_000),
        rate(period="2024-12/.."),
    )
    straight, before = cross_checks(found.statements, found.tables), found.statements.copy(deep=True)
    for order in permutations(range(4)):
        assert_frame_equal(cross_checks(found.statements.iloc[list(order)], found.tables), straight)
    assert_frame_equal(found.statements, before)


AMOUNTS = st.sampled_from([{"best": 300.0}, {"best": 5_000.0}, {"low": 900.0}, {"high": 900.0}, {"hedge": "none"}])


@st.composite
def crowds(draw: st.DrawFn) -> list[Claim]:
    """Up to ten claims of parts and wholes."""
    return [
        claim(
            f"claim-{number}",
            **draw(AMOUNTS),
            measure=draw(st.sampled_from(["killed", "wounded", "casualties", "deployed"])),
            attribution=(draw(st.sampled_from(["nis", "gur"])),),
            as_of=draw(st.sampled_from(["2025-01-15", "2025-02-01", "2025-01", None])),
            place=draw(st.sampled_from([None, "Kursk"])),
        )
        for number in range(draw(st.integers(0, 10)))
    ]


@given(crowds())
def test_whatever_is_claimed_every_check_keeps_its_rules(claims: list[Claim]) -> None:
    found = checks(*claims)
    assert found.dtypes.astype(str).to_dict() == CHECKS
    each_stands_once_and_is_undecided_only_for_a_reason(found)
    what_holds_holds_for_every_number_and_what_is_broken_for_none(found)
    two_origins_have_at_most_one_check_of_each_kind(found, {each.id: each.measure for each in claims})


def each_stands_once_and_is_undecided_only_for_a_reason(found: pd.DataFrame) -> None:
    assert found["check_id"].is_unique
    assert found["outcome"].isin([HOLDS, BROKEN, UNDECIDED]).all()
    assert ((found["outcome"] == "undecided") == found["undecided_by"].notna()).all()


def what_holds_holds_for_every_number_and_what_is_broken_for_none(found: pd.DataFrame) -> None:
    assert (found["left_upper"] <= found["right_lower"])[found["outcome"] == "holds"].all()
    assert (found["left_lower"] >= found["right_upper"])[found["outcome"] == "broken"].all()


def two_origins_have_at_most_one_check_of_each_kind(found: pd.DataFrame, measure: dict[str, str]) -> None:
    across = found[found["across_origins"] & (found["rule"] != SUM)]
    kinds = across["inputs"].map(lambda ids: tuple(measure[each] for each in ids.split("; ")))
    assert not pd.DataFrame({"rule": across["rule"], "kinds": kinds, "origins": across["origins"]}).duplicated().any()
