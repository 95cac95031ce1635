"""The Table Schema (Frictionless, version 1) of each exported table: types, descriptions, closed lists and keys."""

from collections.abc import Iterable, Mapping
from typing import Any, get_args

import pandas as pd

from core.analysis.rules.verdicts import VERDICTS
from core.exports.csvs import NO_BASIS, PERHAPS_FLAG
from core.exports.descriptions import describe
from core.frames.columns import COUNT, DAY, FLAG, NUMBER, TEXT
from core.models.annotation import Hedge, Modality, Role, Stance
from core.models.time import Basis
from core.models.vocabulary import Chart, Counts, SourceKind

TYPES = {TEXT: "string", NUMBER: "number", COUNT: "integer", FLAG: "boolean", PERHAPS_FLAG: "boolean", DAY: "date"}
PRIMARY_KEYS: Mapping[str, str | list[str]] = {
    "claims": "claim_id",
    "statements": "statement_id",
    "positions": "position_id",
    "documents": "document",
    "sources": "source",
    "propositions": "proposition",
    "measures": "measure",
    "comparisons": ["kind", "topic", "left", "right"],
    "subjects": "subject",
    "readings": "reading",
}
FOREIGN_KEYS = {
    "claims": {
        "statement_id": "statements",
        "document": "documents",
        "measure": "measures",
        "subject": "subjects",
        "reading": "readings",
    },
    "statements": {"measure": "measures", "subject": "subjects"},
    "positions": {"document": "documents", "proposition": "propositions"},
    "documents": {"publisher": "sources", "original": "sources"},
    "dismissals": {"document": "documents"},
}
"""Columns that name a row of another table. An origin does not: several may speak jointly."""

_CLOSED: Mapping[tuple[str, str] | str, Iterable[str]] = {
    "hedge": get_args(Hedge),
    "modality": get_args(Modality),
    "role": get_args(Role),
    "stance": get_args(Stance),
    "counts": get_args(Counts),
    "chart": get_args(Chart),
    "attribution_basis": (*get_args(Basis), NO_BASIS),
    "known": ("yes", "perhaps"),
    "verdict": VERDICTS,
    ("sources", "kind"): get_args(SourceKind),
    ("comparisons", "kind"): ("quantity", "position"),
}


def table_schema(table: str, frame: pd.DataFrame) -> dict[str, Any]:
    """The schema of one exported table. Raises KeyError for a column or dtype that is not described."""
    schema: dict[str, Any] = {"fields": [_field(table, name, str(dtype)) for name, dtype in frame.dtypes.items()]}
    if table in PRIMARY_KEYS:
        schema["primaryKey"] = PRIMARY_KEYS[table]
    if table in FOREIGN_KEYS:
        schema["foreignKeys"] = [_foreign_key(column, other) for column, other in FOREIGN_KEYS[table].items()]
    return schema | {"missingValues": [""]}


def _field(table: str, column: Any, dtype: str) -> dict[str, Any]:
    closed = _CLOSED.get((table, column), _CLOSED.get(column))
    limits = {"constraints": {"enum": list(closed)}} if closed else {}
    return {"name": column, "type": TYPES[dtype], "description": describe(table, column), **limits}


def _foreign_key(column: str, table: str) -> dict[str, Any]:
    return {"fields": column, "reference": {"resource": table, "fields": PRIMARY_KEYS[table]}}
