"""Rows that are alike in what matters: what is made of their cells is made once, and stands beside each of them."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

Places = npt.NDArray[np.int64]

FEW = 500
"""Up to so many rows are numbered in plain Python: pandas' machinery costs as much for one row as for a thousand."""


def codes_of(*columns: pd.Series | Places) -> Places:
    """A number for each row, from 0 on as they come: the same for rows whose cells are the same, missing ones, too."""
    if len(columns[0]) <= FEW:
        return _codes_of_few(columns)
    codes: Places = np.zeros(len(columns[0]), dtype=np.int64)
    several = 1
    for column in columns:
        own, cells = pd.factorize(column, use_na_sentinel=False)
        if several * len(cells) > np.iinfo(np.int64).max:
            codes, several = pd.factorize(codes)[0], len(codes)
        codes, several = (codes * len(cells) + own, several * len(cells)) if several > 1 else (own, len(cells))
    return codes if len(columns) == 1 else pd.factorize(codes)[0]


def _codes_of_few(columns: Sequence[pd.Series | Places]) -> Places:
    """The same; what is missing is no equal of itself, and counts as None."""
    cells = ([cell if cell == cell else None for cell in column.tolist()] for column in columns)  # noqa: PLR0124
    numbers: dict[tuple[object, ...], int] = {}
    found = [numbers.setdefault(row, len(numbers)) for row in zip(*cells, strict=True)]
    return np.array(found, dtype=np.int64)


def once_each(make: Callable[..., str | None], *columns: pd.Series) -> pd.Series:
    """A column of text: what `make` makes of the cells of each row, made once for rows that are alike."""
    codes = codes_of(*columns)
    cells = zip(*(column.take(first_of(codes)).tolist() for column in columns), strict=True)
    made = pd.array([make(*each) for each in cells], dtype="str")
    return pd.Series(made.take(codes), index=columns[0].index)


def first_of(codes: Places) -> Places:
    """The first row of each number of `codes_of`."""
    rows = np.arange(len(codes))
    first: Places = np.zeros(codes.max(initial=-1) + 1, dtype=np.int64)
    first[codes[::-1]] = rows[::-1]
    return first


def stretches(first: Places, times: Places) -> Places:
    """So many `times` one place after the other from each `first` on, stretch after stretch."""
    places: Places = np.repeat(first - (np.cumsum(times) - times), times)
    places += np.arange(len(places))
    return places
