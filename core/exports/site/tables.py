"""Frames as HTML tables: what each cell says, the exported cell behind a number, and where a row's evidence is."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from math import isfinite
from typing import Any

import numpy as np
import pandas as pd

from core.exports.csvs import to_csv
from core.wording.numbers import say_number
from core.wording.record import known

BLANK = "–"
"""What stands in a cell where nothing is known: never a zero."""

OPEN = "no upper end"

STATED = ("Low", "High", "Best")

NUMBERS: Mapping[str, str] = {"Low": "low", "High": "high", "Best": "best", "Ratio": "ratio", "Articles": "n_documents"}
"""The columns of numbers, and what they are called in the exported tables."""


@dataclass(frozen=True, slots=True)
class SiteCell:
    """`value` is the cell of the CSV that a number stands for; `href` leads to the evidence."""

    text: str
    value: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class SiteRow:
    """One row; `key` is its id in the page, or None."""

    key: str | None
    cells: tuple[SiteCell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is the exported column of a number, else None."""

    label: str
    name: str | None


@dataclass(frozen=True, slots=True)
class SiteTable:
    """A table with its caption; `head` is the column that names each row."""

    key: str
    caption: str
    columns: tuple[Column, ...]
    head: int
    rows: tuple[SiteRow, ...]


def table(
    key: str,
    caption: str,
    words: pd.DataFrame,
    *,
    head: str,
    exported: pd.DataFrame | None = None,
    keys: Sequence[str | None] = (),
    hrefs: Mapping[str, Sequence[str | None]] | None = None,
) -> SiteTable:
    """A frame in words as a table. `exported` has the same rows as they are exported; `hrefs` links by column."""
    columns = tuple(Column(str(label), _named(str(label), exported)) for label in words.columns)
    cells = [_cells(words, column, exported, (hrefs or {}).get(column.label)) for column in columns]
    ids = list(keys) or [None] * len(words)
    rows = tuple(SiteRow(name, row) for name, row in zip(ids, zip(*cells, strict=True), strict=True))
    return SiteTable(key, caption, columns, list(words.columns).index(head), rows)


def without_sameness(words: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The frame without those of these columns that say one thing in every row: the caption says it."""
    return words.drop(columns=[name for name in columns if name in words and words[name].nunique(dropna=False) < 2])


def _named(label: str, exported: pd.DataFrame | None) -> str | None:
    name = NUMBERS.get(label)
    return name if exported is not None and name in exported else None


def _cells(
    words: pd.DataFrame, column: Column, exported: pd.DataFrame | None, hrefs: Sequence[str | None] | None
) -> list[SiteCell]:
    values = _values(exported, column.name) if exported is not None and column.name else [None] * len(words)
    texts = [_text(value, exact=column.label in STATED) for value in words[column.label]]
    return [SiteCell(*cell) for cell in zip(texts, values, hrefs or [None] * len(words), strict=True)]


def _values(exported: pd.DataFrame, name: str) -> list[str | None]:
    """The cells of one column exactly as its CSV has them."""
    _, *rows = csv.reader(StringIO(to_csv(exported[[name]].assign(_=0)), newline=""))
    return [cell for cell, _ in rows]


def _text(value: Any, *, exact: bool) -> str:
    if not known(value) or value == "":
        return BLANK
    if isinstance(value, (bool, np.bool_)):
        return "yes" if value else "no"
    return _say_number(float(value), exact=exact) if isinstance(value, (int, float, np.number)) else str(value)


def _say_number(number: float, *, exact: bool) -> str:
    """What was stated is told to its last digit; what is ours, as a ratio is, to two places."""
    return say_number(number if exact else round(number, 2)) if isfinite(number) else OPEN
