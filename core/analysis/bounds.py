"""Bounds: the interval in which a claim's number lies, given its hedge (design §3, `bounds`).

| hedge              | interval                    | basis     |
|--------------------|-----------------------------|-----------|
| exact N            | N ± half a unit of N's last significant digit, without the upper end | rounding |
| about N, or N as an estimate | N ± tolerance     | tolerance |
| at least N         | [N, ∞)                      | stated    |
| more than N        | (N, ∞)                      | stated    |
| up to N            | [0, N]                      | stated    |
| less than N        | [0, N)                      | stated    |
| nearly N           | (0, N]                      | stated    |
| range              | [low, high]                 | stated    |
| vague              | the word's band             | reading   |
| none               | no bounds                   | none      |

An exact number is as exact as it is written, since 11,000 is not 5,937; but 1,000 is read no wider than TOLERANCE to
either side, whatever the reader takes "about" for, and 2 people do not agree with 3: the upper end belongs to the next
number. Up to N may be none at all; nearly N is not. Only `stated` bounds are the source's. The
others are our reading: charts draw them as soft edges, never as caps.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from core.analysis.intervals import Numbers
from core.frames import expect
from core.models.annotation import AMOUNTS

TOLERANCE = 0.10
"""How far "about N" reaches to either side, as a share of N, unless the reader changes it; N itself, at most."""

Bands = Mapping[str, tuple[float, float]]
"""The band, lowest and highest, in which each vague word is read."""

BASES = ("rounding", "tolerance", "stated", "reading", "none")

WHOLE_BELOW = 2.0**53
"""Whole numbers below this are exact to the last digit, and so is what divides them."""


def with_bounds(claims: pd.DataFrame, bands: Bands, tolerance: float = TOLERANCE) -> pd.DataFrame:
    """Claims with the columns of `bounds_of`."""
    return claims.assign(**bounds_of(claims, bands, tolerance))


def bounds_of(claims: pd.DataFrame, bands: Bands, tolerance: float = TOLERANCE) -> pd.DataFrame:
    """Of each claim `lower`, `upper` (∞ where open), `lower_open`, `upper_open` (end excluded) and `bounds_basis`.

    Claims without a number get NaN bounds. Raises ValueError on a tolerance outside 0 to 1, and on a band whose
    lowest is above its highest.
    """
    expect(claims, "hedge", "modality", *AMOUNTS, "reading")
    if not 0 <= tolerance <= 1:
        raise ValueError(f"the tolerance is a share between 0 and 1; found {tolerance:g}")
    for word, (least, most) in bands.items():
        if not 0 <= least <= most:
            raise ValueError(f"the band of '{word}' runs from low to high; found {least:g} to {most:g}")
    soft, given = _is_soft(claims), _given(claims, bands)
    best, low, high = (claims[name].to_numpy(dtype=float) for name in ("best", "low", "high"))
    exact = np.minimum(half_unit(claims["best"]), best * TOLERANCE)
    exact = np.where(exact < np.spacing(best), 0.0, exact)  # a float of that size holds whole numbers only
    reach = np.where(soft, best * tolerance, exact)
    band = _bands(claims["reading"], given[0], bands)
    basis = np.select([*given[:2], given[2] & soft, given[2]], [3, 2, 1, 0], len(BASES) - 1)
    rounded = (basis == BASES.index("rounding")) & (reach > 0)
    found = {
        "lower": np.select(given, [band[0], np.where(np.isnan(low), 0.0, low), np.maximum(best - reach, 0)], np.nan),
        "upper": np.select(given, [band[1], np.where(np.isnan(high), np.inf, high), best + reach], np.nan),
        "bounds_basis": pd.array(BASES, dtype="str").take(basis),
    }
    return pd.DataFrame(found | _open_ends(claims["hedge"], rounded), index=claims.index)


def bands_of(readings: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """The vocabulary's reading of each vague word."""
    expect(readings, "reading", "low", "high")
    ends = zip(readings["low"].astype(float), readings["high"].astype(float), strict=True)
    return dict(zip(readings["reading"].astype(str), ends, strict=True))


def half_unit(numbers: pd.Series) -> pd.Series:
    """Half a unit of the last significant digit: 500 for 11,000; 0.5 for 5,937; 0.05 for 2.5; 0.5 for zero."""
    values = numbers.to_numpy(dtype=float)
    whole = (values > 0) & (values < WHOLE_BELOW) & (values == np.floor(values))
    found = np.where(whole, _half_of_whole(np.where(whole, values, 1.0)), np.nan)
    others = ~whole & ~np.isnan(values)
    found[others] = [_half_unit(number) for number in values[others]]
    return pd.Series(found, index=numbers.index, name=numbers.name)


def _half_of_whole(numbers: Numbers) -> Numbers:
    """The same of whole numbers above zero: half the greatest power of ten that divides each."""
    units = np.ones_like(numbers)
    while (round_ones := numbers % (units * 10) == 0).any():
        units[round_ones] *= 10
    return units / 2


def _half_unit(number: float) -> float:
    if number == 0:
        return 0.5
    digits, exponent = f"{number:.12e}".split("e")
    significant = len(digits.replace(".", "").rstrip("0"))
    return 0.5 * 10.0 ** (int(exponent) - significant + 1)


def _is_soft(claims: pd.DataFrame) -> Numbers:
    """True for "about N", and for N as an estimate."""
    estimated = (claims["hedge"] == "exact") & (claims["modality"] == "estimated")
    soft: Numbers = ((claims["hedge"] == "about") | estimated).to_numpy(dtype=bool)
    return soft


def _given(claims: pd.DataFrame, bands: Bands) -> list[Numbers]:
    """Where bounds come from, the first that holds: a vague word that has a band, stated ends, a number."""
    read = (claims["hedge"] == "vague") & claims["reading"].isin(list(bands))
    stated = claims["low"].notna() | claims["high"].notna()
    return [each.to_numpy(dtype=bool) for each in (read, stated, claims["best"].notna())]


def _bands(words: pd.Series, read: Numbers, bands: Bands) -> tuple[Numbers, Numbers]:
    """The ends of the band of each word that is read by one."""
    ends = np.full((2, len(words)), np.nan)
    ends[:, read] = np.array([bands[word] for word in words[read]]).reshape(-1, 2).T
    return ends[0], ends[1]


def _open_ends(hedges: pd.Series, rounded: Numbers) -> dict[str, pd.Series]:
    """An end is open when its number is excluded: above "more than N", below "less than N", at zero where N is nearly
    reached, at infinity, and where the next number begins that would be written otherwise."""
    return {
        "lower_open": hedges.isin(["more_than", "nearly"]),
        "upper_open": hedges.isin(["at_least", "more_than", "less_than"]) | rounded,
    }
