"""Bounds: the interval in which a claim's number lies, given its hedge (design §3, `bounds`).

| hedge              | interval                    | basis     |
|--------------------|-----------------------------|-----------|
| exact N            | N ± half a unit of N's last significant digit, since 11,000 is not 5,937 | rounding |
| about N, or N as an estimate | N ± tolerance     | tolerance |
| at least N         | [N, ∞)                      | stated    |
| more than N        | (N, ∞)                      | stated    |
| up to N, nearly N  | (0, N]                      | stated    |
| range              | [low, high]                 | stated    |
| vague              | the word's band             | reading   |
| none               | no bounds                   | none      |

Only `stated` bounds are the source's. The others are our reading: charts draw them as soft edges, never as caps.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from core.frames import expect

TOLERANCE = 0.10
"""How far "about N" reaches to either side, as a share of N, unless the reader changes it."""

Bands = Mapping[str, tuple[float, float]]
"""The band, lowest and highest, in which each vague word is read."""


def with_bounds(claims: pd.DataFrame, bands: Bands, tolerance: float = TOLERANCE) -> pd.DataFrame:
    """Claims with `lower`, `upper` (∞ where open), `lower_open`, `upper_open` (end excluded) and `bounds_basis`.

    Claims without a number get NaN bounds. Raises ValueError on a tolerance outside 0 to 1, and on a band whose
    lowest is above its highest.
    """
    expect(claims, "hedge", "modality", "low", "high", "best", "reading")
    if not 0 <= tolerance <= 1:
        raise ValueError(f"the tolerance is a share between 0 and 1; found {tolerance:g}")
    for word, (low, high) in bands.items():
        if not 0 <= low <= high:
            raise ValueError(f"the band of '{word}' runs from low to high; found {low:g} to {high:g}")
    bounded = claims.assign(**dict.fromkeys(("lower", "upper"), np.nan), bounds_basis="none")
    bounded = _point(bounded, tolerance)
    bounded = _stated(bounded)
    bounded = _read(bounded, bands)
    return _open_ends(bounded)


def bands_of(readings: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """The vocabulary's reading of each vague word."""
    expect(readings, "reading", "low", "high")
    ends = zip(readings["low"].astype(float), readings["high"].astype(float), strict=True)
    return dict(zip(readings["reading"].astype(str), ends, strict=True))


def half_unit(numbers: pd.Series) -> pd.Series:
    """Half a unit of the last significant digit: 500 for 11,000; 0.5 for 5,937; 0.05 for 2.5; 0.5 for zero."""
    return numbers.map(_half_unit)


def _half_unit(number: float) -> float:
    if pd.isna(number) or number == 0:
        return 0.5 if number == 0 else np.nan
    digits, exponent = f"{number:.12e}".split("e")
    significant = len(digits.replace(".", "").rstrip("0"))
    return 0.5 * 10.0 ** (int(exponent) - significant + 1)


def _point(claims: pd.DataFrame, tolerance: float) -> pd.DataFrame:
    soft = (claims["hedge"] == "about") | ((claims["hedge"] == "exact") & (claims["modality"] == "estimated"))
    pointed = claims["best"].notna()
    reach = (claims["best"] * tolerance).where(soft, half_unit(claims["best"]))
    return claims.assign(
        lower=claims["lower"].where(~pointed, (claims["best"] - reach).clip(lower=0)),
        upper=claims["upper"].where(~pointed, claims["best"] + reach),
        bounds_basis=claims["bounds_basis"].mask(pointed, np.where(soft, "tolerance", "rounding")),
    )


def _stated(claims: pd.DataFrame) -> pd.DataFrame:
    stated = claims["low"].notna() | claims["high"].notna()
    return claims.assign(
        lower=claims["lower"].where(~stated, claims["low"].fillna(0.0)),
        upper=claims["upper"].where(~stated, claims["high"].fillna(np.inf)),
        bounds_basis=claims["bounds_basis"].mask(stated, "stated"),
    )


def _read(claims: pd.DataFrame, bands: Bands) -> pd.DataFrame:
    """A vague word that has no band stays without bounds."""
    read = (claims["hedge"] == "vague") & claims["reading"].isin(list(bands))
    words = claims["reading"]
    return claims.assign(
        lower=claims["lower"].where(~read, words.map({word: band[0] for word, band in bands.items()})),
        upper=claims["upper"].where(~read, words.map({word: band[1] for word, band in bands.items()})),
        bounds_basis=claims["bounds_basis"].mask(read, "reading"),
    )


def _open_ends(claims: pd.DataFrame) -> pd.DataFrame:
    """An end is open when its number is excluded: above "more than N", below "up to N", and at infinity."""
    return claims.assign(
        lower_open=claims["hedge"].isin(["more_than", "up_to", "nearly"]),
        upper_open=claims["hedge"].isin(["at_least", "more_than"]),
    )
