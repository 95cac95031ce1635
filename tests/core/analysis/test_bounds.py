"""Bounds: the interval of each hedge, and whose it is."""

from math import inf, nan
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.analysis.bounds import bands_of, half_unit, with_bounds
from core.frames import tables
from core.models import Corpus
from core.models.base import LARGEST
from tests.builders import claim, corpus, one, statements
from tests.strategies import corpora

BOUNDS = ["lower", "upper", "lower_open", "upper_open", "bounds_basis"]


def bounds(tolerance: float = 0.1, **fields: Any) -> tuple[Any, ...]:
    (row,) = statements(one(claim("a", **fields)), tolerance)[BOUNDS].itertuples(index=False)
    return tuple(row)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"best": 11_000}, (10_500, 11_500, False, True, "rounding")),
        ({"best": 5_937}, (5_936.5, 5_937.5, False, True, "rounding")),
        ({"best": 1_000}, (900, 1_100, False, True, "rounding")),
        ({"best": 2}, (1.8, 2.2, False, True, "rounding")),
        ({"best": 0}, (0, 0, False, False, "rounding")),
        ({"best": 2**52 - 1}, (2**52 - 1.5, 2**52 - 0.5, False, True, "rounding")),
        ({"best": LARGEST}, (LARGEST, LARGEST, False, False, "rounding")),
        ({"best": 11_000, "hedge": "about"}, (9_900, 12_100, False, False, "tolerance")),
        ({"best": 11_000, "modality": "estimated"}, (9_900, 12_100, False, False, "tolerance")),
        ({"low": 1_000}, (1_000, inf, False, True, "stated")),
        ({"low": 1_000, "modality": "estimated"}, (1_000, inf, False, True, "stated")),
        ({"low": 1_000, "hedge": "more_than"}, (1_000, inf, True, True, "stated")),
        ({"high": 350_000}, (0, 350_000, False, False, "stated")),
        ({"high": 0}, (0, 0, False, False, "stated")),
        ({"high": 300, "hedge": "less_than"}, (0, 300, False, True, "stated")),
        ({"high": 350_000, "hedge": "nearly"}, (0, 350_000, True, False, "stated")),
        ({"low": 10_000, "high": 12_000}, (10_000, 12_000, False, False, "stated")),
        ({"hedge": "vague", "stated": "hundreds"}, (200, 999, False, False, "reading")),
    ],
)
def test_each_hedge_has_its_interval(fields: dict[str, Any], expected: tuple[Any, ...]) -> None:
    assert bounds(**fields) == expected


@pytest.mark.parametrize("fields", [{"hedge": "none"}, {"hedge": "vague", "stated": "a great many"}])
def test_no_number_and_no_reading_give_no_bounds(fields: dict[str, Any]) -> None:
    lower, upper, *rest = bounds(**fields)
    assert pd.isna(lower)
    assert pd.isna(upper)
    assert rest == [False, False, "none"]


@pytest.mark.parametrize("tolerance", [0, 0.1, 0.25, 1])
def test_a_plain_number_is_read_by_its_digits_whatever_the_reader_takes_about_for(tolerance: float) -> None:
    assert bounds(tolerance, best=1_000)[:4] == (900, 1_100, False, True)
    assert bounds(tolerance, best=11_000)[:2] == (10_500, 11_500)
    assert bounds(tolerance, best=2)[:2] == (1.8, 2.2)


@pytest.mark.parametrize(("number", "half"), [(1e12 + 1, 0.5), (2.0**53 - 1, 0.5), (2.0**53 - 2, 5), (4e15, 5e14)])
def test_large_whole_numbers_are_exact_to_the_last_digit(number: float, half: float) -> None:
    assert half_unit(pd.Series([number])).tolist() == [half]


def test_the_tolerance_moves_what_is_about() -> None:
    assert bounds(0.25, best=100, hedge="about")[:2] == (75, 125)
    assert bounds(0, best=100, hedge="about")[:2] == (100, 100)
    assert bounds(1, best=100, hedge="about")[:2] == (0, 200)
    assert bounds(0.25, best=110)[:2] == (105, 115)


def test_the_readers_band_replaces_the_vocabularys() -> None:
    frames = tables(one(claim("a", hedge="vague", stated="hundreds")))
    bands = bands_of(frames.readings) | {"hundreds": (100.0, 500.0)}
    (row,) = with_bounds(frames.claims, bands).itertuples()
    assert (row.lower, row.upper) == (100, 500)


@pytest.mark.parametrize("tolerance", [-0.1, 1.1, nan, inf])
def test_a_tolerance_that_is_no_share_is_an_error(tolerance: float) -> None:
    with pytest.raises(ValueError, match=f"^the tolerance is a share between 0 and 1; found {tolerance:g}$"):
        with_bounds(tables(corpus()).claims, {}, tolerance)


@pytest.mark.parametrize("band", [(999.0, 200.0), (-1.0, 5.0), (nan, 5.0)])
def test_a_band_that_is_no_band_is_an_error(band: tuple[float, float]) -> None:
    found = f"{band[0]:g} to {band[1]:g}"
    with pytest.raises(ValueError, match=f"^the band of 'hundreds' runs from low to high; found {found}$"):
        with_bounds(tables(corpus()).claims, {"hundreds": band})


def test_half_a_unit_of_the_last_significant_digit() -> None:
    numbers = pd.Series([11_000, 5_937, 45_100, 2.5, 0, 0.3, 1e9, nan])
    assert half_unit(numbers).fillna(-1).tolist() == [500, 0.5, 50, 0.05, 0.5, 0.05, 5e8, -1]


@given(corpora(), st.floats(0, 1))
def test_bounds_contain_what_was_stated(tiny: Corpus, tolerance: float) -> None:
    bounded = statements(tiny, tolerance)
    for name in ("low", "high", "best"):
        stated = bounded[bounded[name].notna()]
        assert (stated["lower"] <= stated[name]).all()
        assert (stated[name] <= stated["upper"]).all()
    assert (bounded["lower"].notna() == bounded["bounds_basis"].ne("none")).all()


@given(corpora())
def test_the_claims_given_are_not_changed(tiny: Corpus) -> None:
    claims = tables(tiny).claims
    before = claims.copy(deep=True)
    with_bounds(claims, {"hundreds": (1.0, 2.0)})
    assert_frame_equal(claims, before)


def test_a_band_may_be_a_single_number_and_begin_at_zero() -> None:
    claims = tables(one(claim("a", hedge="vague", stated="hundreds"))).claims
    (row,) = with_bounds(claims, {"hundreds": (0, 0)})[BOUNDS].itertuples(index=False)
    assert tuple(row) == (0, 0, False, False, "reading")


def test_a_missing_column_is_an_error_that_names_it() -> None:
    with pytest.raises(KeyError, match="the frame lacks reading"):
        with_bounds(tables(one(claim("a", best=1))).claims.drop(columns="reading"), {})
    with pytest.raises(KeyError, match="the frame lacks low"):
        bands_of(pd.DataFrame({"reading": ["hundreds"], "high": [999]}))


@given(st.lists(st.tuples(st.integers(1, 999_999), st.integers(0, 5))))
def test_half_a_unit_of_a_whole_number_is_half_its_last_power_of_ten(numbers: list[tuple[int, int]]) -> None:
    whole = [digits * 10**zeros for digits, zeros in numbers]
    expected = [10 ** (len(str(number)) - len(str(number).rstrip("0"))) / 2 for number in whole]
    assert half_unit(pd.Series(whole, dtype="float64")).tolist() == expected
