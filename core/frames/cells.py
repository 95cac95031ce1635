"""The cells of a row: times, lists, and what is unknown."""

from collections.abc import Sequence

from pydantic import BaseModel

from core.frames.columns import Row
from core.models import Time
from core.times import parse

UNKNOWN = None
"""What a source did not say: NaN, NaT or an empty cell later, never zero and never another column's value."""


def own_cells(entry: BaseModel) -> Row:
    """The fields of an entry of the vocabulary; several ids stand in one cell."""
    return {name: joined(" ", cell) if isinstance(cell, tuple) else cell for name, cell in entry}


def joined(mark: str, items: Sequence[str]) -> str | None:
    """Several ids or words in one cell; unknown where there are none."""
    return mark.join(items) or UNKNOWN


def time_cells(name: str, time: Time | None) -> Row:
    """The seven columns of one time; all unknown when there is none."""
    return {
        name: time.edtf if time else UNKNOWN,
        **span_cells(name, time.edtf if time else None),
        f"{name}_text": time.text if time else UNKNOWN,
        f"{name}_basis": time.basis if time else UNKNOWN,
        f"{name}_evidence": time.evidence if time else UNKNOWN,
    }


def span_cells(name: str, edtf: str | None) -> Row:
    span = parse(edtf) if edtf else None
    return {
        f"{name}_earliest": span.earliest if span else UNKNOWN,
        f"{name}_latest": span.latest if span else UNKNOWN,
        f"{name}_certain": bool(span and span.certain),
    }
