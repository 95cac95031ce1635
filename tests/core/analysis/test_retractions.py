"""Retractions: what was taken back is off the charts unless asked for, and never gone."""

from datetime import date

import pytest

from core.analysis.clock import known_tables
from core.analysis.evidence import record_of
from core.analysis.retractions import RETRACTIONS, retractions
from core.filters import Filters
from core.frames import tables
from core.view import view
from tests.builders import claim, corpus, document, one

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
    verdicts = whole.comparisons.set_index(["left", "right"])["verdict"]
    assert (verdicts["a2", "figure"], verdicts["c1", "figure"]) == ("differ", "revision")
    assert not quiet.comparisons["verdict"].isin(["differ", "revision"]).any()


def test_what_was_taken_back_can_still_be_found() -> None:
    record = record_of(view(tables(CORPUS), Filters()).tables, "b1")
    assert record is not None
    assert record["best"] == 900


def test_a_retraction_holds_though_its_document_is_not_chosen() -> None:
    assert view(tables(CORPUS), Filters(documents=("a.txt",))).claims["claim_id"].tolist() == ["a2"]


@pytest.mark.parametrize(("day", "shown"), [(4, ["a1", "a2", "b1"]), (5, ["a1", "a2", "b1", "c1"]), (9, ["a2", "c1"])])
def test_a_figure_stands_until_its_retraction_is_surely_known(day: int, shown: list[str]) -> None:
    known = known_tables(tables(CORPUS), date(2025, 2, day))
    assert view(known, Filters()).claims["claim_id"].tolist() == shown
