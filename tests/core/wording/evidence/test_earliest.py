"""Of a number for which nobody is named, which articles print it first."""

from core.analysis.evidence import record_of
from core.models import Document
from core.wording.evidence.earliest import say_earliest
from tests.builders import claim, document, position
from tests.core.wording.shipped import shipped
from tests.core.wording.tiny import seen

NOBODY = ("unattributed",)


def told(*documents: Document, of: str = "c") -> str:
    tables = seen(*documents).tables
    record = record_of(tables, of)
    assert record is not None
    return say_earliest(record, tables)


OWN = document("002_a.txt", claim("c", best=12_000, attribution=NOBODY), published="2025-02-05")
LATER = "article 002, 12,000 people (published on 5 February 2025, inferred)"


def test_an_amount_is_looked_for_in_every_article_and_the_first_is_named_with_its_day() -> None:
    before = document("001_b.txt", claim("d", low=10_000, high=12_000, hedge="range"), published="2024-12-16")
    assert told(OWN, before) == "article 001, 10,000 to 12,000 people (published on 16 December 2024, inferred)"
    after = document("001_b.txt", claim("d", best=12_000), published="2025-02-06")
    assert told(OWN, after) == LATER


def test_where_the_days_do_not_tell_that_is_said() -> None:
    perhaps = document("001_b.txt", claim("d", best=12_000), published="[2025-02-01..2025-02-09]")
    assert told(OWN, perhaps) == (
        "article 001, 12,000 people (published between 1 and 9 February 2025, inferred); "
        f"{LATER}; which of them came first is not known"
    )


def test_another_measure_or_number_is_no_print_of_it() -> None:
    others = (
        claim("d", best=12_000, measure="casualties"),
        claim("e", best=300),
        claim("f", best=12_000, subject="both"),
    )
    elsewhere = document("001_b.txt", *others, published="2024-12-16")
    assert told(OWN, elsewhere) == f"{LATER}; no other article here prints this number"


def test_what_has_a_source_or_no_number_or_is_no_number_has_none() -> None:
    records = claim("c", best=3), claim("d", hedge="none", stated="many", attribution=NOBODY)
    own = document("a.txt", *records, position("p", attribution=NOBODY))
    assert [told(own, of=name) for name in "cdp"] == ["", "", ""]


def test_the_12_000_that_ship_were_printed_six_weeks_before() -> None:
    record = record_of(shipped().tables, "003-deployed-12000")
    assert record is not None
    assert say_earliest(record, shipped().tables) == (
        "article 004, 10,000 to 12,000 troops (published between 16 and 18 December 2024, inferred)"
    )
