"""Nearest: the checks that are made are the same as if every pair had been looked at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.crosschecks import checking, nearest
from core.analysis.crosschecks.arithmetic import cross_checks
from core.frames import Tables, tables
from core.models import Claim
from tests.builders import claim, one
from tests.builders import statements as held

AMOUNTS = [
    {"best": 100},
    {"best": 110},
    {"low": 90},
    {"high": 120},
    {"low": 300},
    {"high": 50},
    {"low": 10, "high": 60},
]
DAYS = ["2025-01-01", "2025-01-02", "2025-01/2025-02", "2025-03-01"]
SOURCES = ["nis", "gur", "zelenskyy", "bbc"]


@st.composite
def totals(draw: st.DrawFn) -> list[Claim]:
    """Numbers of few measures by few sources on few days, so that nearly all are to be checked against each other."""
    drawn = draw(
        st.lists(
            st.tuples(
                st.sampled_from(AMOUNTS),
                st.sampled_from(DAYS),
                st.sampled_from(SOURCES),
                st.sampled_from(["killed", "casualties"]),
            ),
            min_size=2,
            max_size=16,
        )
    )
    return [
        claim(f"c{number}", measure=measure, as_of=day, attribution=(source,), **amount)
        for number, (amount, day, source, measure) in enumerate(drawn)
    ]


def outcomes(claims: list[Claim]) -> list[tuple[str, str]]:
    built: Tables = tables(one(*claims))
    found = cross_checks(held(one(*claims)), built)
    return list(zip(found["check_id"], found["outcome"], strict=True))


@given(totals(), st.integers(1, 12))
def test_the_tightest_are_found_without_looking_at_all(claims: list[Claim], most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "MOST", most)
        whole = outcomes(claims)
        patch.setattr(nearest, "FEW", 0)
        assert outcomes(claims) == whole


def test_there_are_rules_here_that_leave_some_out(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [claim(f"c{n}", best=199 - n, as_of=f"2025-01-{n + 1:02d}") for n in range(5)]
    assert len(outcomes(claims)) == 10
    monkeypatch.setattr(checking, "MOST", 3)
    monkeypatch.setattr(nearest, "FEW", 0)
    assert [name for name, _ in outcomes(claims)] == [
        "total does not fall: c0; c3",
        "total does not fall: c0; c4",
        "total does not fall: c1; c4",
    ]
