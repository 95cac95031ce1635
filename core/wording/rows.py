"""A frame row by row, for sentences."""

from typing import Any

import pandas as pd


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as dictionaries by column."""
    names = [str(name) for name in frame.columns]
    return [
        dict(zip(names, cells, strict=True)) for cells in zip(*(frame[name].tolist() for name in frame), strict=True)
    ]
