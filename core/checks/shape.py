"""Values to records, and pydantic's complaints in this project's words: what was found, what would be right."""

from collections.abc import Collection, Iterator
from functools import cache
from math import isfinite, isnan
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from core.checks.advice import advice
from core.checks.dates import meant_date
from core.checks.expectations import annotation_at, expected, fields_of
from core.checks.findings import Finding, dotted
from core.checks.phrases import listed, nearest, shown, suggestion
from core.models.annotation import AMOUNTS, FILLED_BY, Anchor, Candidate, Claim, broken_amount_rule
from core.reading.places import Path
from core.reading.yamltext import Value

AMOUNT_FIELDS = ("hedge", *AMOUNTS)
OF_DRAFTS = Candidate.model_fields.keys() - Anchor.model_fields.keys()
"""What a number word has until somebody decides on it: `number`, `kind`, `guess`."""


def validated(kind: Any, value: Value, path: Path) -> tuple[Any, list[Finding]]:
    """The record (or text) of this kind at `path`, or None and everything that is wrong with it."""
    try:
        return _adapter(kind).validate_python(value), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    findings = [_finding(detail, value, path, kind) for detail in _own_mistakes(details, kind)]
    if kind is Claim and isinstance(value, dict):
        findings += _amount_rule_beside(details, value, path)
    return None, findings


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def unknown_field(path: Path, value: object, known: Collection[str], name: str) -> Finding:
    """A field that its record does not have. `name` is the field as the message calls it."""
    right = suggestion(str(path[-1]), known) or f"; known here: {listed(known)}"
    if path[-1] in OF_DRAFTS and path[0] in ("claims", "dismissed"):
        right = "; only an item of undecided has it: delete it here"
    if value is None and len(str(path[-1]).split()) > 1:
        right = "; in {…} a comma ends a value: put text with a comma in quotation marks"
    return Finding(path, f"unknown field {shown(name)}{right}", value, at_key=True)


def missing_field(path: Path, name: str, due: str) -> Finding:
    """A field that its record must have. `path` is the record's."""
    return Finding(path, f"'{name}' is missing; write {due}")


def _finding(detail: ErrorDetails, value: Value, path: Path, model: Any) -> Finding:
    below = _path_in(value, detail)
    annotation = annotation_at(model, below)
    name, found = dotted(below), detail["input"]
    match detail["type"]:
        case "missing":
            return missing_field((*path, *below[:-1]), name, expected(annotation))
        case "extra_forbidden":
            return unknown_field((*path, *below), found, fields_of(annotation_at(model, below[:-1])).keys(), name)
        case "rule":
            context = detail["ctx"]
            found = value.get(context["field"]) if isinstance(value, dict) else None
            return Finding((*path, context["field"]), context["message"], found)
        case "value_error":
            message = f"{name and f'{name}: '}{detail['ctx']['error']}{meant_date(found)}"
            return Finding((*path, *below), message, found)
    name = name or (str(path[-1]) if len(path) == 1 else "it")
    return Finding((*path, *below), f"{name} is {_found(found)}; {advice(detail, annotation)}", found)


def _found(value: object) -> str:
    match value:
        case None:
            return "empty"
        case bool():
            return shown(value)
        case float() if not isfinite(value):
            return "no number (.nan)" if isnan(value) else "infinite, or too large a number to be read"
        case int() | float():
            return f"the number {shown(value)}"
    return shown(value)


def _path_in(value: Any, detail: ErrorDetails) -> Path:
    """Pydantic's location without the members of unions, which are no part of the file."""
    path: list[str | int] = []
    for step in detail["loc"]:
        if isinstance(value, dict) and (step in value or detail["type"] == "missing"):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
        else:
            continue
        path.append(step)
    return tuple(path)


def _own_mistakes(details: list[ErrorDetails], model: Any) -> Iterator[ErrorDetails]:
    """Without what only follows from another mistake: a misspelled field is missing, a list of bad items is short."""
    meant = {_meant(detail, model) for detail in details if detail["type"] == "extra_forbidden"}
    for detail in details:
        short = detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]
        if not short and not (detail["type"] == "missing" and detail["loc"] in meant):
            yield detail


def _meant(detail: ErrorDetails, model: Any) -> Path:
    """Where the field stands; of an unknown one, where the known field that is most like it would stand."""
    if detail["type"] != "extra_forbidden":
        return detail["loc"]
    *above, field = detail["loc"]
    return (*above, nearest(str(field), fields_of(annotation_at(model, tuple(above))).keys()) or "")


def _amount_rule_beside(details: list[ErrorDetails], value: dict[str, Any], path: Path) -> Iterator[Finding]:
    """Pydantic holds a record's own rule back while any field is bad; its author should hear of both at once."""
    bad = {_meant(detail, Claim)[0] for detail in details if detail["loc"]}
    if bad.intersection(AMOUNT_FIELDS) or any(detail["type"] == "rule" for detail in details):
        return
    hedge, low, high, best = (value.get(name) for name in AMOUNT_FIELDS)
    if isinstance(hedge, str) and hedge in FILLED_BY and (broken := broken_amount_rule(hedge, low, high, best)):
        field, message = broken
        yield Finding((*path, field), message, value.get(field))
