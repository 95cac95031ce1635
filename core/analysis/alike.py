"""Rows that are alike in what matters: what is made of their cells is made once, and stands beside each of them."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pandas as pd

Places = npt.NDArray[np.int64]


def codes_of(*columns: pd.Series) -> Places:
    """One number for each row: the same for rows whose cells are the same, missing ones included."""
    codes: Places = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        own, cells = pd.factorize(column, use_na_sentinel=False)
        codes = pd.factorize(codes * len(cells) + own)[0] if codes.any() else own
    return codes


def once_each(make: Callable[..., str | None], *columns: pd.Series) -> pd.Series:
    """A column of text: what `make` makes of the cells of each row, made once for rows that are alike."""
    _, first, place = np.unique(codes_of(*columns), return_index=True, return_inverse=True)
    cells = zip(*(column.array.take(first).tolist() for column in columns), strict=True)
    made = pd.array([make(*each) for each in cells], dtype="str")
    return pd.Series(made.take(place), index=columns[0].index)
