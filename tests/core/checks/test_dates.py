"""Dates as people write them, and the EDTF value that a message offers for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks.dates import meant_date
from core.checks.shape import validated
from core.models import Time
from core.times import parse


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-2-7", "2025-02-07"),
        ("2025/02/07", "2025-02-07"),
        ("2025.2", "2025-02"),
        ("2025-02-XX", "2025-02"),
        ("07.02.2025", "2025-02-07"),
        ("7 February 2025", "2025-02-07"),
        ("February 7, 2025", "2025-02-07"),
        ("Feb. 2025", "2025-02"),
        ("SEPTEMBER  2022", "2022-09"),
        ("7 Feb 2025 to 9 Feb 2025", "2025-02-07/2025-02-09"),
        ("2025-2-7 – 2025-2-9", "2025-02-07/2025-02-09"),
    ],
)
def test_the_date_that_is_meant(written: str, meant: str) -> None:
    assert meant_date(written) == f"; did you mean '{meant}'?"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "7 February",
        "last week",
        "02/03/2025",
        "2025-02-30",
        "2025-13",
        "9 May 2025 to 1 May 2025",
        "x" * 99,
        None,
        7,
    ],
)
def test_where_no_date_is_near_none_is_offered(written: object) -> None:
    assert meant_date(written) == ""


@given(st.text(st.sampled_from("0123456789-/. toXFeb,–"), max_size=24))
def test_what_is_offered_can_be_read(written: str) -> None:
    if offered := meant_date(written):
        assert parse(offered.split("'")[1]).earliest


def test_it_is_offered_with_the_message() -> None:
    _, (wrong,) = validated(Time, {"edtf": "2025-2-7", "basis": "inferred", "evidence": "e"}, ())
    assert wrong.message.endswith("[2025-02-10..2025-02-14]; did you mean '2025-02-07'?")
