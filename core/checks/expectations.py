"""What a field expects, read from the models: so that messages never fall behind them."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from core.checks.phrases import listed
from core.models.base import Identifier, Model
from core.reading.places import Path

_ID_RULE = get_args(Identifier)[1]
_PLAIN = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a day, such as 2025-02-07",
}


def annotation_at(annotation: Any, path: Path) -> Any:
    """The declared type of what stands at a path below a model; None where nothing is declared."""
    for step in path:
        annotation = fields_of(annotation).get(step) if isinstance(step, str) else _item_of(annotation)
    return annotation


def fields_of(annotation: Any) -> Mapping[str, Any]:
    """The fields of the model in a declared type and their own types; none where there is no model."""
    models = (part for part in _parts(annotation) if isinstance(part, type) and issubclass(part, Model))
    return next((_declared(model) for model in models), {})


def choices(annotation: Any) -> tuple[str, ...]:
    """The closed list of a field, or nothing."""
    return next((get_args(part) for part in _parts(annotation) if get_origin(part) is Literal), ())


def expected(annotation: Any) -> str:
    """In words: "one of stated, inferred", "a mapping with edtf, text, basis, evidence", "an id", "a list", "text"."""
    if closed := choices(annotation):
        return f"one of {', '.join(closed)}"
    if fields := fields_of(annotation):
        return f"a mapping with {listed(fields.keys())}"
    parts = list(_parts(annotation))
    if _ID_RULE in parts:
        return "an id"
    if any(get_origin(part) is tuple for part in parts):
        return "a list"
    if any(get_origin(part) is dict for part in parts):
        return "a mapping of ids to entries"
    return next((_PLAIN[part] for part in parts if part in _PLAIN), "a value")


@cache
def _declared(model: type[Model]) -> Mapping[str, Any]:
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _item_of(annotation: Any) -> Any:
    return next((get_args(part)[0] for part in _parts(annotation) if get_origin(part) is tuple), None)


def _parts(annotation: Any) -> Iterator[Any]:
    """A declared type and, for unions and annotated types, what they are made of. A list's items are not part of it."""
    yield annotation
    if get_origin(annotation) not in (tuple, dict, Literal):
        for part in get_args(annotation):
            if part is not NoneType:
                yield from _parts(part)
