"""What was taken back is exported with the rest, and its retraction beside it."""

from core.exports.tables import export_tables
from core.frames import tables
from tests.builders import claim, one


def test_exported_tables_hold_what_was_taken_back() -> None:
    exported = export_tables(tables(one(claim("a", best=900), claim("b", hedge="none", retracts=("a",)))))
    assert exported["claims"]["claim_id"].tolist() == ["a", "b"]
    assert exported["statements"]["statement_id"].tolist() == ["a", "b"]
    assert exported["comparisons"][["left", "right", "verdict"]].values.tolist() == [["a", "b", "revision"]]
