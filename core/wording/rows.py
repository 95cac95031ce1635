"""A frame row by row, for sentences."""

from typing import Any

import pandas as pd


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as dictionaries by column."""
    names = [str(name) for name in frame.columns]
    cells = (column.tolist() for _, column in frame.items())
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]
