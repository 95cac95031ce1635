"""How far stated numbers reach in two states: whose ends they are, and which of them moved."""

import pytest

from core.analysis.moves import ENDS, at_end, moved, only_ahead, ranges
from core.filters import Filters
from core.frames import tables
from core.models import Claim
from core.view import view
from tests.builders import claim, one, statements


def reach(*claims: Claim) -> list[tuple[object, ...]]:
    return list(ranges(view(tables(one(*claims)), Filters()).statements)[list(ENDS)].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([claim("a", best=300)], [(300, "exact", "NIS", 300, "exact", "NIS")]),
        (
            [claim("a", best=300, hedge="about"), claim("b", low=1_000, attribution=("gur",))],
            [(300, "about", "NIS", 1_000, "at_least", "GUR")],
        ),
        (
            [claim("a", best=300), claim("b", best=300, attribution=("gur",)), claim("c", high=300)],
            [(300, "up_to", "NIS", 300, "exact", "GUR; NIS")],
        ),
        (
            [claim("a", low=10, high=12, attribution=(("nis", "gur"),))],
            [(10, "range", "NIS + GUR", 12, "range", "NIS + GUR")],
        ),
        ([claim("a", hedge="vague", stated="hundreds"), claim("b", hedge="none", stated="many")], []),
        ([claim("a", best=300, modality="forecast"), claim("b", best=9, modality="conditional")], []),
        (
            [claim("a", best=300), claim("b", best=900, revises=("a",)), claim("c", best=4, part_of=("b",))],
            [(900, "exact", "NIS", 900, "exact", "NIS")],
        ),
        ([], []),
    ],
)
def test_the_ends_are_what_was_stated(claims: list[Claim], expected: list[tuple[object, ...]]) -> None:
    assert reach(*claims) == expected


def test_measures_subjects_and_ways_of_counting_are_told_apart() -> None:
    found = ranges(
        statements(one(claim("a", best=1), claim("b", best=2, subject="both"), claim("c", best=3, counts="period")))
    )
    assert list(found[["subject", "counts", "low"]].itertuples(index=False, name=None)) == [
        ("both", "cumulative", 2),
        ("north-koreans", "cumulative", 1),
        ("north-koreans", "period", 3),
    ]


def test_only_ranges_that_are_other_ones_moved() -> None:
    before = statements(one(claim("a", best=300), claim("t", best=5, measure="territory")))
    after = statements(
        one(
            claim("a", best=300),
            claim("b", low=400),
            claim("t", best=5, measure="territory"),
            claim("k", best=7, measure="casualties"),
        )
    )
    found = moved(before, after)
    assert list(found["measure"]) == ["casualties", "killed"]
    assert list(found["old_low"].isna()) == [True, False]
    assert list(found["new_high"]) == [7, 400]
    assert moved(after, after).empty
    assert list(moved(after, before)["new_high"].isna()) == [True, False]


def test_an_end_is_given_by_all_statements_of_its_amount_with_its_hedge() -> None:
    after = statements(
        one(
            claim("a", best=300),
            claim("b", best=300, attribution=("gur",)),
            claim("c", high=300),
            claim("d", best=900, modality="forecast"),
        )
    )
    (row,) = moved(after[:0], after).to_dict("records")
    assert [at_end(after, row, end)["claim_id"].tolist() for end in ("new_low", "new_high")] == [["c"], ["a", "b"]]


def test_numbers_that_are_all_ahead_are_none_of_what_happened() -> None:
    ahead, fact, none = (
        claim("a", best=9, modality="forecast"),
        claim("b", best=3),
        claim("c", hedge="none", stated="x"),
    )
    row = {"measure": "killed", "subject": "north-koreans", "counts": "cumulative"}
    corpora = ([ahead], [ahead, fact], [ahead, none], [fact], [none])
    assert [only_ahead(statements(one(*each)), row) for each in corpora] == [True, False, True, False, False]
    assert not only_ahead(statements(one(ahead)), row | {"measure": "casualties"})
