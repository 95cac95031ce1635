"""Which marks share an axis, in which lane and order: on tiny corpora."""

from collections.abc import Callable

import pandas as pd
import pytest
from hypothesis import given

from core.analysis.bounds import bands_of, with_bounds
from core.analysis.panels import Panel, deployment_panels, loss_panels, rows_of, subjects_with
from core.analysis.statements import as_reported
from core.frames import Tables, tables
from core.models import Claim, Corpus
from tests.builders import claim, one
from tests.strategies import corpora

WHOSE = "north-koreans"


def marks_of(frames: Tables) -> pd.DataFrame:
    return as_reported(with_bounds(frames.claims, bands_of(frames.readings)))


def losses(*claims: Claim) -> list[Panel]:
    frames = tables(one(*claims))
    return loss_panels(marks_of(frames), frames, WHOSE)


def test_a_rate_and_a_weekend_never_share_an_axis_with_a_running_total() -> None:
    found = losses(
        claim("daily", measure="casualties_per_day", best=92, period="2024-12/2025-01", as_of=None),
        claim("weekend", measure="casualties", counts="period", best=30, period="2024-12-14/2024-12-15", as_of=None),
        claim("total", measure="casualties", best=4_000, hedge="about"),
        claim("dead", low=300),
    )
    assert [(panel.key, list(panel.marks["claim_id"])) for panel in found] == [
        ("killed cumulative", ["dead"]),
        ("casualties cumulative", ["total"]),
        ("casualties period", ["weekend"]),
        ("casualties_per_day rate", ["daily"]),
    ]


def test_marks_are_numbered_through_all_panels() -> None:
    found = losses(claim("a", low=1), claim("b", low=2), claim("c", measure="casualties", low=3))
    assert [list(panel.marks["number"]) for panel in found] == [[1, 2], [3]]


def test_rows_of_one_origin_stay_together_in_the_order_of_their_time() -> None:
    (panel,) = losses(
        claim("gur-late", low=1, attribution=("gur",), as_of="2025-03-01"),
        claim("nis-mid", low=2, attribution=("nis",), as_of="2025-02-01"),
        claim("gur-early", low=3, attribution=("gur",), as_of="2025-01-01"),
        claim("zelenskyy-never", low=4, attribution=("zelenskyy",), as_of=None),
    )
    assert list(panel.marks["claim_id"]) == ["zelenskyy-never", "gur-early", "gur-late", "nis-mid"]


def test_a_forecast_has_a_lane_of_its_own_below_the_facts() -> None:
    (panel,) = losses(claim("soon", low=9, modality="forecast"), claim("now", low=5, as_of="2025-03-01"))
    assert list(panel.marks["claim_id"]) == ["now", "soon"]
    assert list(panel.marks["lane"]) == ["killed cumulative", "killed cumulative forecast"]
    assert [lane for lane, _ in panel.lanes] == ["killed cumulative", "killed cumulative forecast"]
    assert panel.lanes[1][1].endswith("forecast, not a fact")
    assert "a running total" not in panel.lanes[1][1]  # nothing has run up to it yet


def test_statements_without_a_number_are_kept_apart() -> None:
    (panel,) = losses(claim("words", hedge="none", stated="heavy losses"), claim("dead", low=5))
    assert (list(panel.marks["claim_id"]), list(panel.unnumbered["claim_id"])) == (["dead"], ["words"])
    rows = rows_of([panel])
    assert list(rows["claim_id"]) == ["dead", "words"]
    assert rows["number"].isna().tolist() == [False, True]


def test_a_vague_word_without_a_reading_has_no_place_on_an_axis() -> None:
    (panel,) = losses(claim("many", hedge="vague", stated="a great many"))
    assert (len(panel.marks), list(panel.unnumbered["claim_id"])) == (0, ["many"])


def test_nobody_s_losses_are_booked_to_another() -> None:
    frames = tables(
        one(claim("mixed", low=2, subject="both"), claim("theirs", low=1), claim("others", low=3, subject="russians"))
    )
    marks = marks_of(frames)
    shown = {
        subject: list(rows_of(loss_panels(marks, frames, subject))["claim_id"])
        for subject in subjects_with(marks, frames, "losses")
    }
    assert list(shown.items()) == [("north-koreans", ["theirs"]), ("russians", ["others"]), ("both", ["mixed"])]


def test_deployments_have_a_panel_a_measure_in_the_order_of_their_time_with_forecasts_below() -> None:
    frames = tables(
        one(
            claim("soon", measure="deployed", low=20_000, high=25_000, modality="forecast", as_of=None),
            claim("sent", measure="deployed", best=11_000, as_of="2025-02-01"),
            claim("earlier", measure="deployed", low=10_000, high=12_000, as_of="2024-12-01"),
            claim("in-march", measure="deployed", counts="period", low=1_000, period="2025-03", as_of=None),
            claim("dead", low=300),
        )
    )
    panels = deployment_panels(marks_of(frames), frames, WHOSE)
    assert [panel.key for panel in panels] == ["deployed cumulative", "deployed period"]
    told = rows_of(panels)
    assert list(zip(told["number"], told["claim_id"], told["lane"], strict=True)) == [
        (1, "earlier", "deployed cumulative"),
        (2, "sent", "deployed cumulative"),
        (3, "soon", "deployed cumulative forecast"),
        (4, "in-march", "deployed period"),
    ]


@pytest.mark.parametrize("make", [deployment_panels, loss_panels])
def test_no_marks_no_panels(make: Callable[..., list[Panel]]) -> None:
    frames = tables(one())
    assert make(marks_of(frames), frames, None) == []


@given(corpora())
def test_every_loss_stands_in_exactly_one_panel_and_nothing_is_changed(tiny: Corpus) -> None:
    frames = tables(tiny)
    marks = marks_of(frames)
    before = marks.copy(deep=True)
    for subject in subjects_with(marks, frames, "losses"):
        found = loss_panels(marks, frames, subject)
        own = marks[(marks["chart"] == "losses") & (marks["subject"] == subject)]
        assert sorted(rows_of(found)["claim_id"]) == sorted(own["claim_id"])
        assert all(rows_of([panel])[["measure", "counts"]].drop_duplicates().shape[0] == 1 for panel in found)
        numbers = [number for panel in found for number in panel.marks["number"]]
        assert numbers == list(range(1, len(numbers) + 1))
    pd.testing.assert_frame_equal(marks, before)


def test_rows_of_one_time_stand_in_the_order_of_their_numbers() -> None:
    of_day = {"as_of": "2025-01-31"}
    found = losses(
        claim("k0", high=9_000, **of_day),
        claim("k1", best=8_500, **of_day),
        claim("k10", low=18_000, high=22_000, **of_day),
        claim("k2", low=18_000, high=20_000, **of_day),
        claim("k3", low=40_000, as_of="2025-01-30"),
    )
    assert [list(panel.marks["claim_id"]) for panel in found] == [["k3", "k1", "k0", "k2", "k10"]]
