"""Rules of the models that JSON Schema cannot read from types: what a hedge fills, what a time needs, dates."""

from collections.abc import Mapping, Sequence
from typing import Any

from core.models.annotation import AMOUNTS, FILLED_BY
from core.times import LONGEST

_GAP = r"\s*"
_QUALIFIED = rf"{_GAP}[~?%]?{_GAP}"
_DATE = rf"{_QUALIFIED}-?\d{{4}}{_QUALIFIED}(?:-{_QUALIFIED}\d[\dX]{_QUALIFIED}){{0,2}}(?:T[-+:\dZ\s]+)?"
_LONG_YEAR = rf"{_GAP}Y{_GAP}-?{_GAP}\d+{_GAP}(?:E{_GAP}\d+)?{_GAP}"
_POINT = rf"(?:{_DATE}|{_LONG_YEAR})"
_OPEN = rf"{_GAP}\.\.{_GAP}"
_SET = rf"{_GAP}[\[{{]{_GAP}(?:{_OPEN})?{_POINT}(?:(?:{_OPEN}|,){_POINT})*(?:{_OPEN})?[\]}}]{_GAP}"
_END = rf"(?:{_POINT}|{_SET}|{_OPEN})?"
EDTF_PATTERN = rf"^{_END}(?:/{_END})?$"
"""The outline of an EDTF value: wide enough for all that `core.times.parse` reads."""

EDTF_EXAMPLES = ("2025-02-07", "2025-02", "2024-12-14/2024-12-15", "2025-01~", "2025-01/..", "[2025-02-10..2025-02-14]")


def _when(field: str, value: str, then: Mapping[str, Any]) -> dict[str, Any]:
    """A rule that holds where a field has this value."""
    return {"if": {"properties": {field: {"const": value}}, "required": [field]}, "then": dict(then)}


def edtf(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A field's schema, held to the outline of an EDTF value."""
    told = {"patternErrorMessage": f"no EDTF date; write for example {', '.join(EDTF_EXAMPLES)}"}
    return {**schema, "pattern": EDTF_PATTERN, "maxLength": LONGEST, "examples": list(EDTF_EXAMPLES), **told}


def _filled(hedge: str, due: Sequence[str]) -> dict[str, Any]:
    told = f"hedge '{hedge}' fills {' and '.join(due) or 'none of low, high, best'}"
    kinds = {name: "number" if name in due else "null" for name in AMOUNTS}
    fields = {name: {"type": kind, "errorMessage": told} for name, kind in kinds.items()}
    return _when("hedge", hedge, {"required": list(due), "properties": fields})


def _needed(field: str) -> dict[str, Any]:
    return {"required": [field], "properties": {field: {"type": "string"}}}


RULES: Mapping[str, dict[str, Any]] = {
    "Claim": {"allOf": [_filled(hedge, due) for hedge, due in FILLED_BY.items()]},
    "Time": {"allOf": [_when("basis", "inferred", _needed("evidence")), _when("basis", "stated", _needed("text"))]},
}
"""By definition. `errorMessage` and `patternErrorMessage` are what VS Code shows; validators leave them alone."""

DATES = {("Time", "edtf"), ("Proposition", "period")}
"""The fields that hold an EDTF value."""
