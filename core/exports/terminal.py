"""A frame as a plain table for a terminal: columns side by side, long cells wrapped, never cut."""

from textwrap import wrap

import pandas as pd

GAP = "  "
NARROWEST = 8


def to_text(frame: pd.DataFrame, width: int = 100) -> str:
    """The frame with its header, at most `width` characters wide where its columns can be that narrow."""
    rows = [list(map(str, frame.columns)), *([_cell(value) for value in row] for row in frame.itertuples(index=False))]
    widths = _fitted([max(map(len, column)) for column in zip(*rows, strict=True)], width)
    right = [pd.api.types.is_numeric_dtype(dtype) for dtype in frame.dtypes]
    lines = [line for row in rows for line in _lines(row, widths, right)]
    return "\n".join(line.rstrip() for line in lines)


def _cell(value: object) -> str:
    """One line of printable characters; unknown is empty."""
    if pd.isna(value):  # type: ignore[call-overload]  # a cell, not an array
        return ""
    text = f"{value:,.3g}" if isinstance(value, float) else str(value)
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _fitted(widths: list[int], width: int) -> list[int]:
    """Column widths that fit: the widest gives first."""
    room = width - len(GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widest = widths.index(max(widths))
        widths = [*widths[:widest], widths[widest] - 1, *widths[widest + 1 :]]
    return widths


def _lines(row: list[str], widths: list[int], right: list[bool]) -> list[str]:
    wrapped = [wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, wrapped))
    padded = [cell + [""] * (height - len(cell)) for cell in wrapped]
    return [GAP.join(map(_aligned, line, widths, right)) for line in zip(*padded, strict=True)]


def _aligned(text: str, width: int, right: bool) -> str:
    return text.rjust(width) if right else text.ljust(width)
