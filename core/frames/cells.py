"""The cells of a row: times, lists, and what is unknown."""

from collections.abc import Sequence
from functools import lru_cache

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
    return mark.join(items) if items else UNKNOWN


def time_cells(name: str, time: Time | None) -> Row:
    """The seven columns of one time; all unknown when there is none."""
    if time is None:
        return dict(_cells(name, None, UNKNOWN, UNKNOWN, UNKNOWN))
    return dict(_cells(name, time.edtf, time.text, time.basis, time.evidence))


@lru_cache(maxsize=16_384)
def _cells(name: str, edtf: str | None, text: str | None, basis: str | None, evidence: str | None) -> Row:
    """Of the times of a corpus very many are alike."""
    return {
        name: edtf,
        **span_cells(name, edtf),
        f"{name}_text": text,
        f"{name}_basis": basis,
        f"{name}_evidence": evidence,
    }


def span_cells(name: str, edtf: str | None) -> Row:
    """`NAME_earliest` and `NAME_latest`, the first and the last day (unknown where open), and `NAME_certain`."""
    span = parse(edtf) if edtf else None
    return {
        f"{name}_earliest": span.earliest if span else UNKNOWN,
        f"{name}_latest": span.latest if span else UNKNOWN,
        f"{name}_certain": bool(span and span.certain),
    }
