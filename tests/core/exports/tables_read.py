"""CSV text as a spreadsheet would show it: one dictionary of texts a row."""

import csv
from io import StringIO


def rows_of_csv(text: str) -> list[dict[str, str]]:
    """The rows, by the names of their columns."""
    return list(csv.DictReader(StringIO(text)))
