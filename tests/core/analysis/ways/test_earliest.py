"""Which articles print a number first, by the days on which they were published."""

from core.analysis.ways.earliest import earliest_prints, printed_by_others
from core.frames import tables
from tests.builders import claim, corpus, document


def test_no_article_that_is_surely_later_and_one_claim_of_each() -> None:
    known = tables(
        corpus(
            document("1.txt", claim("a", best=300), claim("b", best=300), published="[2025-02-01..2025-02-09]"),
            document("2.txt", claim("c", best=300), published="2025-02-05"),
            document("3.txt", claim("d", best=300), published="2025-02-10"),
        )
    )
    rows = {row["claim_id"]: row for _, row in known.claims.iterrows()}
    assert list(earliest_prints(known, rows["d"])["claim_id"]) == ["a", "c"]
    assert list(earliest_prints(known, rows["b"])["claim_id"]) == ["b", "c"]
    assert printed_by_others(known, rows["a"])


def test_what_has_no_number_is_printed_nowhere() -> None:
    known = tables(corpus(document("1.txt", claim("a", hedge="none", stated="many"), claim("b", best=3))))
    rows = [row for _, row in known.claims.iterrows()]
    assert earliest_prints(known, rows[0]).empty
    assert not printed_by_others(known, rows[1])
