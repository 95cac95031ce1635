"""What the sentences are made from: one row of a frame, or a dictionary with its columns."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

Record = pd.Series | Mapping[str, Any]
"""A row as `frame.iloc[0]` or `frame.iterrows()` gives it, or a dictionary with the same keys."""


def known(cell: Any) -> bool:
    """False for the empty cells of a frame: None, NaN, NaT."""
    return not pd.isna(cell)
