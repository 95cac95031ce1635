"""Pairs block by block: each edge of time, period, place and bounds, counted as it is when the pairs are listed."""

from typing import Any

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from core.analysis.rules import moments, sweep
from core.analysis.rules.rules import Rules
from core.analysis.rules.sweep import ELSEWHERE, OTHER_PERIOD, OVERLAPPING, Line
from tests.builders import claim, one, statements
from tests.oracles import agreement, compare_statements, count_agreement

DECEMBER = "2024-12-01/2024-12-31"
WEEKEND: dict[str, Any] = {"measure": "killed_in_period", "period": "2024-12-14/2024-12-15"}
CASES: list[list[dict[str, Any]]] = [
    [{"period": "../2024-12-15"}, {"period": "2024-12-16/.."}, {"period": "2024-12-15/.."}],
    [{"period": DECEMBER}, {"period": "2024-12-31/2025-01-31"}, {"period": "2025-01-01/2025-01-31"}, {}],
    [{"place": "Kursk"}, {"place": "Toretsk"}, {"place": "Kursk"}, {}],
    [{"as_of": "../2025-02-01"}, {}, {"as_of": "2025-02-02"}, {"as_of": None}],
    [{"as_of": "2025-01~"}, {"as_of": "2025-01-31"}, {"as_of": "2025-02-01/.."}, {"as_of": "2025-02-01"}],
    [WEEKEND, WEEKEND | {"period": DECEMBER}, WEEKEND | {"period": "2024-12-14"}, WEEKEND | {"period": "2024-12~"}],
    [WEEKEND, WEEKEND | {"period": "2024-12-14"}, WEEKEND],
    [{"low": 5}, {"high": 5}, {"low": 5, "hedge": "more_than"}, {"low": 1, "high": 4}, {"low": 6, "high": 9}],
    [{"as_of": None}, {"as_of": None, "best": 9}, {"as_of": None, "best": 5}],
]
SOURCES = ("nis", "gur", "zelenskyy", "bbc", "reuters")


@pytest.mark.parametrize("fields", [*CASES, *(case[::-1] for case in CASES)])
def test_a_sweep_counts_what_a_list_holds(fields: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    given = [each if {"low", "high"} & each.keys() else {"best": 5} | each for each in fields]
    records = (claim(f"c{at}", attribution=(SOURCES[at],), **each) for at, each in enumerate(given))
    rows = statements(one(*records))
    listed = agreement(compare_statements(rows))
    assert_frame_equal(count_agreement(rows), listed)
    monkeypatch.setattr(sweep, "AT_ONCE", 1)
    assert_frame_equal(count_agreement(rows), listed)
    monkeypatch.setattr(moments, "MANY", 1)
    assert_frame_equal(count_agreement(rows), listed)


@pytest.mark.parametrize(
    ("first", "other", "apart"),
    [
        ({"as_of": None, "period": DECEMBER}, {"period": "2024-12-31/2025-01-31"}, OTHER_PERIOD),
        (WEEKEND, {"period": "2024-12-14"}, ELSEWHERE),
    ],
)
def test_two_certain_times_that_overlap_are_two(first: dict[str, Any], other: dict[str, Any], apart: int) -> None:
    line = line_of(first | {"place": "Kursk"}, first | other, first)
    (block,) = sweep.sweep(line)
    assert (line.of.tolist(), block.right.tolist()) == ([0, 1, 2], [1, 2, 2])
    assert block.outcome.tolist() == [apart, OVERLAPPING, apart]


def test_a_kind_of_which_there_is_one_has_no_pair() -> None:
    line = line_of({}, {"measure": "casualties"}, {"measure": "casualties"})
    (block,) = sweep.sweep(line)
    assert [(kind, outcome.tolist()) for kind, outcome in block.by_kind(line)] == [(0, []), (1, [OVERLAPPING])]


def line_of(*fields: dict[str, Any]) -> Line:
    """The line of numbers with these fields, all five."""
    return Line.through(Rules.of(statements(one(*(claim(f"c{at}", best=5, **each) for at, each in enumerate(fields))))))


def test_a_line_holds_what_can_be_compared_by_kind_and_first_day() -> None:
    rows = statements(
        one(
            claim("a", best=3, as_of="2025-02-03"),
            claim("b", best=3, as_of="2025-02-01", attribution=("gur",)),
            claim("c", hedge="none"),
            claim("d", best=3, as_of="[2025-02-01..2025-02-03]", attribution=("bbc",)),
            claim("e", best=3, measure="casualties"),
        )
    )
    line = Line.through(Rules.of(rows))
    assert line.of.tolist() == [1, 3, 0, 4]
    assert line.followers.tolist() == [1, 1, 0, 0]
    assert line.days is not None
    assert (line.days >= 0).tolist() == [True, False, True, True]
    assert line.place is line.periods is None
    among = Line.through(Rules.of(rows), np.array([True, False, True, True, False]))
    assert among.of.tolist() == [3, 0]


@pytest.mark.parametrize(("at_once", "pairs"), [(1, [4, 3, 2, 1]), (3, [4, 3, 3]), (6, [4, 6]), (10, [10])])
def test_a_block_holds_as_many_pairs_as_are_looked_at_at_once_or_those_of_one_row(
    at_once: int, pairs: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    line = Line.through(Rules.of(statements(one(*(claim(name, best=3, as_of=None) for name in "abcde")))))
    monkeypatch.setattr(sweep, "AT_ONCE", at_once)
    assert [len(block.right) for block in sweep.sweep(line)] == pairs
