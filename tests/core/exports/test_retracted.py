"""What was taken back is exported with the rest, and its retraction beside it."""

from datetime import date

from core.exports.tables import EXPORTED, export_tables, exported_columns
from core.filters import Filters, filter_claims
from core.frames import tables
from tests.builders import claim, one


def test_exported_tables_hold_what_was_taken_back() -> None:
    exported = export_tables(tables(one(claim("a", best=900), claim("b", hedge="none", retracts=("a",)))))
    assert exported["claims"]["claim_id"].tolist() == ["a", "b"]
    assert exported["statements"]["statement_id"].tolist() == ["a", "b"]
    assert exported["comparisons"][["left", "right", "verdict"]].values.tolist() == [["a", "b", "revision"]]
    for table in ("claims", "statements"):
        assert exported[table]["retracted"].tolist() == [True, False]


def test_exported_tables_hold_what_was_replaced() -> None:
    told = one(claim("a", best=900), claim("b", best=600, revises=("a",)), claim("g", best=600, attribution=("gur",)))
    exported = export_tables(tables(told))
    for table in ("claims", "statements"):
        assert exported[table]["superseded"].tolist() == [True, False, False]
    assert exported["comparisons"].set_index(["left", "right"])["reason"].to_dict() == {
        ("a", "b"): "one revises the other",
        ("a", "g"): "one was replaced by its source with another of the same time",
        ("b", "g"): "the bounds overlap",
    }


def test_a_download_says_what_is_known_where_a_day_was_chosen() -> None:
    claims = tables(one(claim("a", best=900))).claims
    assert exported_columns("positions", claims) == list(EXPORTED["positions"])
    known = filter_claims(claims, Filters(known_by=date(2025, 3, 1)))
    assert exported_columns("positions", known) == [*EXPORTED["positions"], "known"]
