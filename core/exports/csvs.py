"""Frames to CSV text and back: RFC 4180, but with LF line ends; UTF-8 when it is written.

An unknown value is an empty cell, and so is empty text. ∞ is INF. Whole numbers have no ".0". Truth is true or
false, days are ISO 8601. A text that a spreadsheet could run as a formula (it begins with = + - @, a tab, a line
end, or the full-width form of such a sign) gets an apostrophe before it; so does one that begins with apostrophes and
then such a sign, so that `from_csv` can take exactly that apostrophe off again. Numbers are left as they are.
"""

import re
from collections.abc import Callable, Mapping
from io import StringIO
from math import isinf

import pandas as pd

from core.frames.columns import COUNT, DAY, FLAG, NUMBER, TEXT
from core.models.base import LARGEST

PERHAPS_FLAG = "boolean"
"""The dtype of a flag that may be unknown."""

INFERRED, NO_BASIS = "inferred", "none"
"""How an attribution to nobody is known: in a frame, and in a file."""

_STARTS_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_GUARDED = re.compile("''*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NEEDS_QUOTES = re.compile('[",\r\n]')


def to_csv(frame: pd.DataFrame) -> str:
    """The frame as CSV text, header first, index left out."""
    cells = [_written(frame[name]) for name in frame.columns]
    lines = [map(_quoted, frame.columns), *zip(*cells, strict=True)]
    return "".join(",".join(line) + "\n" for line in lines)


def from_csv(text: str, dtypes: Mapping[str, str]) -> pd.DataFrame:
    """The frame that `to_csv` wrote, with these columns and dtypes; further columns are left out.

    Raises KeyError when a column is missing, ValueError when a cell is not of its column's dtype.
    """
    cells = pd.read_csv(StringIO(text), dtype="str", keep_default_na=False, na_values=[""], skip_blank_lines=False)
    missing = [name for name in dtypes if name not in cells.columns]
    if missing:
        raise KeyError(f"the CSV lacks {', '.join(missing)}; it has {', '.join(cells.columns)}")
    return pd.DataFrame({name: _read(cells[name], dtype) for name, dtype in dtypes.items()}).astype(dict(dtypes))


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if _STARTS_FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text that was guarded."""
    return text[1:] if _GUARDED.match(text) else text


def _written(column: pd.Series) -> list[str]:
    write = _WRITERS.get(str(column.dtype), _text)
    return ["" if unknown else write(value) for value, unknown in zip(column, column.isna(), strict=True)]


def _text(value: str) -> str:
    return _quoted(guarded(value))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text


def _number(value: float) -> str:
    if isinf(value):
        return "INF" if value > 0 else "-INF"
    whole = value.is_integer() and abs(value) <= LARGEST
    return str(int(value)) if whole else repr(float(value))


def _day(value: pd.Timestamp) -> str:
    return value.date().isoformat()


def _flag(value: bool) -> str:
    return "true" if value else "false"


_WRITERS: Mapping[str, Callable[..., str]] = {NUMBER: _number, COUNT: str, FLAG: _flag, PERHAPS_FLAG: _flag, DAY: _day}


def _read(cells: pd.Series, dtype: str) -> pd.Series:
    if dtype in (FLAG, PERHAPS_FLAG):
        return _read_flags(cells) if dtype == FLAG else _read_flags(cells).astype(pd.BooleanDtype()).mask(cells.isna())
    return cells.map(unguarded, na_action="ignore") if dtype == TEXT else cells


def _read_flags(cells: pd.Series) -> pd.Series:
    """An empty cell is false: of a time that is not known, nothing is certain."""
    other = cells[~cells.isin(["true", "false"]) & cells.notna()]
    if len(other):
        raise ValueError(f"{cells.name} holds {other.iloc[0]!r}; write true or false")
    return cells == "true"
