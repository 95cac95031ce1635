"""The workbook inside a native chart: what a person sees who chooses "Edit data", and where the chart reads from.

Foreign words are cells of text, never formulas. What nobody stated is an empty cell; an end that is open says so.
"""

from collections.abc import Sequence
from io import BytesIO
from math import isfinite, isnan

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from core.exports.deck.forests import ForestRow
from core.exports.deck.words import plain

SHEET = "Marks"
COLUMNS = (
    *(
        "Name in the chart",
        "Mark",
        "Who said it first",
        "As printed",
        "Low, as stated",
        "High, as stated",
        "Best, as stated",
    ),
    *("Read from", "Read to", "Hedge", "Meant as a forecast", "Withdrawn"),
    *("Point", "Point, other end", "Height", "Height, other end"),
)
"""The last four are what is drawn of what was stated: a point, or the two ends of a range, and how low they stand."""

FIRST = 2
"""The row of the first mark, as spreadsheets count."""

OPEN = "open: nobody stated an end"


def reference(column: str, row: int, last: str | None = None) -> str:
    """Where a cell of a mark lies, counted from 0, or several cells beside each other."""
    cells = [f"${chr(ord('A') + COLUMNS.index(name))}${row + FIRST}" for name in (column, *([last] if last else []))]
    return f"{SHEET}!{':'.join(cells)}"


def name_of(row: ForestRow) -> str:
    """What a mark is called in the chart: its number, who said it first, and the words as printed."""
    return plain(f"{row.number} {row.told[0]}: “{row.stated}”")


def workbook(rows: Sequence[ForestRow], middles: Sequence[float]) -> bytes:
    """The marks, one a row; `middles` are the heights at which they are drawn."""
    kept = BytesIO()
    with Workbook(kept, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": SHEET})
        sheet = book.add_worksheet(SHEET)
        for column, name in enumerate(COLUMNS):
            sheet.write_string(0, column, name)
        for index, (row, middle) in enumerate(zip(rows, middles, strict=True), FIRST - 1):
            _write(sheet, index, [*_told(row), *_drawn(row, middle)])
    return kept.getvalue()


def _write(sheet: Worksheet, index: int, cells: Sequence[str | float | None]) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            sheet.write_string(index, column, cell)
        elif cell is not None:
            sheet.write_number(index, column, cell)


def _told(row: ForestRow) -> list[str | float | None]:
    mark = row.mark
    stated = [None if isnan(end) else end for end in (mark.low, mark.high, mark.best)]
    read = [end if isfinite(end) else OPEN for end in (mark.lower, mark.upper)]
    states = ["yes" if state else "no" for state in (mark.forecast, mark.withdrawn)]
    return [name_of(row), row.number, plain(row.told[0]), plain(row.stated), *stated, *read, mark.hedge, *states]


def _drawn(row: ForestRow, middle: float) -> list[float | None]:
    points = row.points
    return [next(iter(points), None), *(points[1:2] or [None]), middle, middle if points[1:] else None]
