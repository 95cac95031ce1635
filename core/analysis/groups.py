"""Rows that belong together, such as the claims of one statement: found in one pass, their texts joined.

In plain Python: most groups have one row or two, for which a grouped frame's own machinery costs far more. Where they
are few and large, `places_of` finds them.
"""

from collections.abc import Hashable, Iterable
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.analysis.alike import codes_of

Groups = dict[Hashable, list[int]]
"""For each key, in the order of its first row, the positions of its rows."""

Texts = Any
"""An array of pandas' own text, missing where there is none."""

Counts = npt.NDArray[np.int64]
Places = npt.NDArray[np.int64]


def groups_of(*keys: pd.Series) -> Groups:
    """The groups of rows that share a key: the cell of one column, or the cells of several."""
    found: Groups = {}
    cells = [key.tolist() for key in keys]
    for row, key in enumerate(cells[0] if len(cells) == 1 else zip(*cells, strict=True)):
        found.setdefault(key, []).append(row)
    return found


def places_of(*keys: pd.Series) -> dict[tuple[Any, ...], Places]:
    """For the cells that these columns have in some row, in the order of their first rows, the positions of all."""
    codes = codes_of(*keys)
    order = np.argsort(codes, kind="stable")
    starts = np.flatnonzero(np.diff(codes[order], prepend=-1))
    names = zip(*(key.array.take(order[starts]).tolist() for key in keys), strict=True)
    return dict(zip(names, np.split(order, starts[1:]), strict=False))


def in_order(*keys: pd.Series) -> Places:
    """The positions of the rows in the order of their cells: by the first column, then the next. No cell is missing."""
    return np.lexsort([ranks_of(key) for key in reversed(keys)])


def ranks_of(key: pd.Series) -> Places:
    """The place of each cell in the order of all that differ: Python sorts text twice as fast as pandas does."""
    codes, cells = pd.factorize(key)
    rank = np.empty(len(cells), dtype=np.int64)
    rank[sorted(range(len(cells)), key=cells.tolist().__getitem__)] = np.arange(len(cells))
    return rank[codes]


def joined(column: pd.Series, groups: Groups, between: str) -> Texts:
    """For each group the texts of its rows, each once, in their order; empty ones are left out."""
    texts = column.tolist()
    return _texts(between.join(_distinct(texts[row] for row in rows)) for rows in groups.values())


def named(column: pd.Series, groups: Groups) -> Texts:
    """For each group the words of its rows, each once, in their order; missing where no row has any."""
    given = column.notna().to_numpy().nonzero()[0]
    words = dict(zip(given.tolist(), map(str.split, column.array.take(given)), strict=True))
    found = (_distinct(chain.from_iterable(words.get(row, ()) for row in rows)) for rows in groups.values())
    return _texts(" ".join(each) if each else None for each in found)


def distinct_in(column: pd.Series, groups: Groups) -> Counts:
    """For each group how many different cells its rows have."""
    cells = column.tolist()
    return whole_numbers(len({cells[row] for row in rows}) for rows in groups.values())


def whole_numbers(values: Iterable[int]) -> Counts:
    """Whole numbers as a column, of that kind even where there are none."""
    return np.array(list(values), dtype=np.int64)


def _texts(values: Iterable[str | None]) -> Texts:
    return pd.array(list(values), dtype="str")


def _distinct(texts: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(text for text in texts if text)
