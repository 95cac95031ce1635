"""Parts and sums within wholes, totals that do not fall, rates within totals: what holds, and what is left open."""

from typing import Any

import pandas as pd
import pytest

from core.analysis.crosschecks.arithmetic import FALL, PART, RATE, SUM, cross_checks
from core.filters import Filters
from core.view import view
from tests.builders import claim
from tests.sums import GUR, casualties, checks, deployed, killed, linked, only, rate, sides, told

INF = float("inf")
approx = pytest.approx


@pytest.mark.parametrize(
    ("part", "whole", "outcome", "doubts"),
    [
        ({"best": 300}, {"best": 4_000}, "holds", ""),
        ({"high": 300}, {"low": 300}, "holds", ""),
        ({"best": 6_000}, {"best": 4_000}, "broken", ""),
        ({"low": 5_000, "hedge": "more_than"}, {"high": 5_000}, "broken", ""),
        ({"low": 300}, {"best": 4_000}, "undecided", "bounds"),
        ({"best": 300}, {"high": 4_000}, "undecided", "bounds"),
        ({"best": 6_000, "as_of": "2025-02"}, {"best": 4_000, "as_of": "2025-02"}, "undecided", "time"),
        ({"best": 6_000, "as_of": None}, {"best": 4_000}, "undecided", "time"),
        ({"best": 6_000, "as_of": "2025-01"}, {"best": 4_000}, "broken", ""),
        ({"best": 6_000}, {"best": 4_000, "place": "Kursk"}, "undecided", "place"),
        ({"best": 6_000, "place": "Kursk"}, {"best": 4_000, "place": "Kursk"}, "broken", ""),
        ({"best": 6_000, "place": "Kursk"}, {"best": 4_000}, "broken", ""),
        ({"best": 6_000}, {"best": 4_000, "period": "2024-12/.."}, "undecided", "period"),
        ({"best": 6_000, "period": "2024-12/.."}, {"best": 4_000, "period": "2024-12/.."}, "broken", ""),
        ({"best": 6_000}, {"best": 4_000, "term": "losses"}, "undecided", "term"),
        ({"best": 6_000}, {"best": 4_000, "term": "losses", "term_means": "killed or wounded"}, "broken", ""),
        ({"best": 6_000, "as_of": None}, {"best": 4_000, "place": "Kursk"}, "undecided", "time; place"),
    ],
)
def test_a_part_within_its_whole(part: dict[str, Any], whole: dict[str, Any], outcome: str, doubts: str) -> None:
    for other in ({}, GUR):
        found = checks(killed("part", **part), casualties("whole", **(whole | other)))
        assert told(found, PART) == [("part; whole", outcome, doubts)]
        assert only(found, PART)["across_origins"] == bool(other)


@pytest.mark.parametrize(
    "part",
    [
        {"best": 5_000, "as_of": "2025-02-02"},
        {"best": 5_000, "place": "Toretsk"},
        {"best": 5_000, "modality": "forecast"},
        {"best": 5_000, "subject": "both"},
        {"best": 5_000, "counts": "period", "period": "2025-01"},
        {"hedge": "none"},
        {"hedge": "vague", "stated": "a great many"},
    ],
)
def test_what_cannot_be_a_part_is_not_checked(part: dict[str, Any]) -> None:
    assert checks(killed("part", **part), casualties("whole", best=4_000, place="Kursk")).empty


def test_parts_of_parts_are_parts() -> None:
    found = checks(killed("dead", best=300), casualties("hurt", best=4_000), deployed("sent", best=11_000))
    assert told(found, PART) == [
        ("dead; hurt", "holds", ""),
        ("dead; sent", "holds", ""),
        ("hurt; sent", "holds", ""),
    ]


def test_a_vague_word_is_checked_by_its_band_and_states_nothing() -> None:
    row = only(checks(killed("part", hedge="vague", stated="hundreds"), casualties("whole", best=4_000)), PART)
    assert sides(row, "left", "right") == [(200, 999), (3_600, 4_400)]
    assert pd.isna(row["left_stated_lower"])
    assert (row["outcome"], row["holds_as_stated"]) == ("holds", False)


def test_across_origins_the_two_nearest_to_breaking_the_rule_stand_for_the_rest() -> None:
    found = checks(
        killed("few", best=300),
        killed("more", best=900),
        casualties("many", best=7_000, **GUR),
        casualties("fewer", best=4_000, **GUR),
        casualties("own", best=4_000),
    )
    assert told(found, PART) == [
        ("few; own", "holds", ""),
        ("more; fewer", "holds", ""),
        ("more; own", "holds", ""),
    ]
    broken = checks(killed("more", best=900), casualties("x", high=800, **GUR), casualties("y", low=1, **GUR))
    assert told(broken, PART) == [("more; x", "broken", "")]


def test_sums_are_of_one_origin_and_of_what_may_be_one_time_and_place() -> None:
    dead, hurt = killed("dead", best=300), claim("hurt", measure="wounded", best=2_700)
    total = casualties("total", high=2_000, **GUR)
    assert told(checks(dead, hurt, total), SUM) == [("dead; hurt; total", "broken", "")]
    elsewhere = claim("hurt", measure="wounded", best=2_700, place="Toretsk")
    later = claim("hurt", measure="wounded", best=2_700, as_of="2025-03-01")
    others = claim("hurt", measure="wounded", best=2_700, **GUR)
    assert told(checks(killed("dead", best=300, place="Kursk"), elsewhere, total), SUM) == []
    assert told(checks(dead, later, casualties("total", high=2_000, as_of="2025-04-01")), SUM) == []
    assert told(checks(dead, others, total), SUM) == []


def test_a_sum_is_as_of_the_later_of_its_parts() -> None:
    dead, hurt = killed("dead", best=300, as_of=None), claim("hurt", measure="wounded", best=2_700)
    assert told(checks(dead, hurt, casualties("total", high=2_000)), SUM) == [
        ("dead; hurt; total", "undecided", "time")
    ]


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ({"best": 300}, {"best": 900}, [("a; b", "holds", "")]),
        ({"best": 900}, {"best": 300}, [("a; b", "broken", "")]),
        ({"best": 900}, {"low": 300}, [("a; b", "undecided", "bounds")]),
        ({"best": 900}, {"best": 300, "as_of": "2025-02"}, [("a; b", "broken", "")]),
        ({"best": 900}, {"best": 300, "as_of": "2025-01"}, []),
        ({"best": 900}, {"best": 300, "as_of": None}, []),
        ({"best": 900}, {"best": 300, "period": "2025-01-20/.."}, [("a; b", "undecided", "period")]),
        ({"best": 900}, {"best": 300, "revises": ("a",)}, []),
        ({"best": 900, "retracts": ("b",)}, {"best": 300}, []),
    ],
)
def test_a_running_total_does_not_fall(
    earlier: dict[str, Any], later: dict[str, Any], expected: list[tuple[str, str, str]]
) -> None:
    found = linked(killed("a", **({"as_of": "2025-01-31"} | earlier)), killed("b", **({"as_of": "2025-02-07"} | later)))
    unfiltered = view(found.tables, Filters(retracted=True)).statements
    assert told(cross_checks(unfiltered, found.tables), FALL) == expected


@pytest.mark.parametrize(
    ("period", "as_of", "days"),
    [
        ("2024-12-01/..", "2024-12-10", (1, 10)),
        ("2024-12/..", "2024-12-10", (0, 10)),
        ("2024-12-01/2024-12-20", "2024-12-10", (10, 10)),
        ("2024-12-01/2024-12-20", "2025-02-01", (20, 20)),
        ("2024-12", "2025-02-01", (31, 31)),
        ("2024-12~", "2025-02-01", (0, 31)),
        ("2024-12-01/2024-12-20", "2024-12", (1, 20)),
        ("2024-12-01/2024-12-20", None, (0, 20)),
        ("2024-12-01/..", None, (0, INF)),
        (None, "2025-02-01", (0, INF)),
    ],
)
def test_a_rate_is_taken_times_the_days_that_both_cover(
    period: str | None, as_of: str | None, days: tuple[float, float]
) -> None:
    row = only(checks(rate(period=period), casualties("total", best=4_000, as_of=as_of)), RATE)
    assert sides(row, "days", "left") == [days, (90 * days[0], 110 * days[1])]


def test_a_rate_that_begins_after_the_total_says_nothing_of_it() -> None:
    assert told(checks(rate(period="2025-03/.."), casualties("total", best=4_000)), RATE) == []


def test_a_rate_over_sure_days_can_break_the_total() -> None:
    period = "2024-12-01/2024-12-20"
    assert told(checks(rate(period=period), casualties("total", best=900)), RATE) == [("rate; total", "broken", "")]
    assert told(checks(rate(period=period), casualties("total", low=9_000)), RATE) == [("rate; total", "holds", "")]


def test_a_weekly_rate_counts_its_number_in_seven_days() -> None:
    weekly = rate(measure="casualties_per_week", best=700, period="2024-12-01/2024-12-20")
    row = only(checks(weekly, casualties("total", best=900)), RATE)
    assert sides(row, "left_stated", "needed_stated") == [
        (approx(2_000), approx(2_000)),
        (approx(9), approx(9)),
    ]
