"""Retractions: what was taken back is off the charts unless asked for, and never gone."""

from dataclasses import replace
from datetime import date

import pytest
from pandas.testing import assert_frame_equal

from core.analysis.crosschecks.arithmetic import cross_checks
from core.analysis.evidence import record_of
from core.analysis.retractions import RETRACTIONS, retractions, with_retracted
from core.analysis.rules.verdicts import RETRACTED, WITHDRAWN
from core.analysis.support import ends_of, ranges
from core.filters import Filters, retracted_claims
from core.frames import tables
from core.view import view
from tests.builders import claim, corpus, document, one
from tests.oracles import agreement, compare_statements, count_agreement

FIGURE = {"best": 900, "statement": "figure"}
CORPUS = corpus(
    document("a.txt", claim("a1", **FIGURE), claim("a2", best=300, attribution=("gur",)), published="2025-02-01"),
    document("b.txt", claim("b1", **FIGURE), published="2025-02-03"),
    document("c.txt", claim("c1", hedge="none", retracts=("b1",)), published="2025-02-05/2025-02-09"),
)


@pytest.mark.parametrize("named", ["a", "figure"])
def test_a_retraction_takes_back_the_statement_of_the_claim_it_names(named: str) -> None:
    told = one(claim("a", best=900, statement="figure"), claim("b", hedge="none", retracts=(named, "elsewhere")))
    assert retractions(tables(told).claims).values.tolist() == [["figure", "b"], ["elsewhere", "b"]]


def test_nothing_is_taken_back_where_nothing_says_so() -> None:
    found = retractions(tables(one(claim("a", best=900))).claims)
    assert found.dtypes.astype(str).to_dict() == RETRACTIONS
    assert found.empty


def test_what_was_taken_back_is_shown_only_when_asked_for() -> None:
    quiet, whole = (view(tables(CORPUS), Filters(retracted=shown)) for shown in (False, True))
    assert quiet.claims["claim_id"].tolist() == ["a2", "c1"]
    assert whole.claims["claim_id"].tolist() == ["a1", "a2", "b1", "c1"]
    assert not quiet.comparisons["verdict"].isin(["differ", "revision"]).any()


def test_what_was_taken_back_is_marked_and_set_against_nothing() -> None:
    whole = view(tables(CORPUS), Filters(retracted=True))
    assert dict(zip(whole.claims["claim_id"], whole.claims["retracted"], strict=True)) == {
        "a1": True,
        "a2": False,
        "b1": True,
        "c1": False,
    }
    reasons = whole.comparisons.set_index(["left", "right"])[["verdict", "reason"]].T.to_dict("list")
    assert reasons["a2", "figure"] == ["not comparable", WITHDRAWN]
    assert reasons["c1", "figure"] == ["revision", RETRACTED]
    assert whole.agreement["n"].sum() == 0


def test_a_dispute_of_what_was_taken_back_is_no_clash() -> None:
    told = one(
        claim("a", best=900),
        claim("b", best=300, attribution=("gur",), disputes=("a",)),
        claim("c", hedge="none", retracts=("a",)),
    )
    (pair,) = (
        row for _, row in view(tables(told), Filters(retracted=True)).comparisons.iterrows() if row["right"] == "b"
    )
    assert (pair["verdict"], pair["reason"]) == ("not comparable", WITHDRAWN)


def test_counting_without_holding_the_pairs_gives_the_same() -> None:
    statements = view(tables(CORPUS), Filters(retracted=True)).statements
    assert_frame_equal(count_agreement(statements), agreement(compare_statements(statements)))


def test_no_range_and_no_arithmetic_rests_on_what_was_taken_back() -> None:
    told = one(
        claim("killed", best=900),
        claim("casualties", measure="casualties", best=300),
        claim("back", hedge="none", retracts=("killed",)),
    )
    frames = tables(told)
    parts = frames.measures.assign(parts=frames.measures["measure"].map({"casualties": "killed"}))
    seen = view(replace(frames, measures=parts), Filters(retracted=True))
    assert cross_checks(seen.statements, seen.tables).empty
    assert ends_of(ranges(seen.statements))["statement_id"].unique().tolist() == ["casualties"]


@pytest.mark.parametrize("shown", [False, True])
def test_what_the_filters_choose_of_it_is_counted_whether_it_is_shown_or_not(shown: bool) -> None:
    claims = tables(CORPUS).claims
    assert retracted_claims(claims, Filters(retracted=shown))["claim_id"].tolist() == ["a1", "b1"]
    assert retracted_claims(claims, Filters(retracted=shown, documents=("b.txt",)))["claim_id"].tolist() == ["b1"]
    assert retracted_claims(claims, Filters(retracted=shown, known_by=date(2025, 2, 4))).empty


def test_the_marks_change_no_input() -> None:
    claims = tables(CORPUS).claims
    with_retracted(claims)
    assert "retracted" not in claims


def test_what_was_taken_back_can_still_be_found() -> None:
    record = record_of(view(tables(CORPUS), Filters()).tables, "b1")
    assert record is not None
    assert record["best"] == 900


def test_a_retraction_holds_though_its_document_is_not_chosen() -> None:
    assert view(tables(CORPUS), Filters(documents=("a.txt",))).claims["claim_id"].tolist() == ["a2"]


@pytest.mark.parametrize(("day", "shown"), [(4, ["a1", "a2", "b1"]), (5, ["a1", "a2", "b1", "c1"]), (9, ["a2", "c1"])])
def test_a_figure_stands_until_its_retraction_is_surely_known(day: int, shown: list[str]) -> None:
    known = view(tables(CORPUS), Filters(known_by=date(2025, 2, day)))
    assert known.claims["claim_id"].tolist() == shown
