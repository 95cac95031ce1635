"""Rows of a frame, one at a time."""

from collections.abc import Iterator
from typing import Any

import pandas as pd


def each(frame: pd.DataFrame) -> Iterator[Any]:
    """Every row as a named tuple."""
    yield from frame.itertuples(index=False)
