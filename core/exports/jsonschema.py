"""JSON Schema of annotations, vocabularies and briefings, made from the models: editors complete and check the YAML.

It means the same in draft 2020-12 and in draft-07, which some editors know better. What the schema refuses `check`
refuses, too; `check` sees more, since it reads the text and the other files.
https://json-schema.org/draft/2020-12/json-schema-core
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from core.exports.jsonrules import DATES, RULES, edtf
from core.models import Annotation, Briefing, Vocabulary
from core.models.base import Model
from core.models.second import SecondAnnotation
from core.wording.labels import COUNTS, HEDGES, KINDS, MODALITIES, ROLES, STANCES

Schema: TypeAlias = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
MODELS: dict[str, type[Model]] = {
    "annotation": Annotation,
    "vocabulary": Vocabulary,
    "second": SecondAnnotation,
    "briefing": Briefing,
}
"""What a schema can be made of, by name."""

NAMES: Mapping[tuple[str, str], str] = {
    ("Claim", "measure"): "measures",
    ("Claim", "subject"): "subjects",
    ("Claim", "attribution"): "sources",
    ("Position", "proposition"): "propositions",
    ("Position", "attribution"): "sources",
    ("Guess", "measure"): "measures",
    ("Guess", "subject"): "subjects",
    ("Guess", "attribution"): "sources",
    ("Header", "publisher"): "sources",
    ("Header", "original"): "sources",
    ("Annotation", "nothing_on"): "propositions",
    ("SecondAnnotation", "nothing_on"): "propositions",
    ("Shown", "subject"): "subjects",
    ("Shown", "subjects"): "subjects",
}
"""The fields of annotations and briefings that name an entry of the vocabulary, and its table."""

_IN_WORDS: Mapping[str, Mapping[str, str]] = {
    "hedge": HEDGES,
    "modality": MODALITIES,
    "counts": COUNTS,
    "kind": KINDS,
    "role": ROLES,
    "stance": STANCES,
}
_LABELS: Mapping[str, Callable[[Any], str]] = {
    "measures": lambda measure: f"{measure.label}: {measure.definition}",
    "subjects": lambda subject: str(subject.label),
    "sources": lambda source: str(source.name),
    "propositions": lambda proposition: str(proposition.text),
}
_NOTHING = "not given, as if the field were left out"
_NOISE: tuple[tuple[str, Any], ...] = (("default", None), ("default", []))


def json_schema(model: type[Model], vocabulary: Vocabulary | None = None) -> Schema:
    """The schema of one kind of file. With a vocabulary its ids are closed lists, each with what it stands for."""
    whole: Schema = model.model_json_schema()
    kinds = {**whole.pop("$defs"), model.__name__: whole}
    told = {name: _with_rules(name, _tidied(kind), vocabulary) for name, kind in kinds.items()}
    top = told.pop(model.__name__)
    return {"$schema": DRAFT, "title": f"{model.__name__} of Contested Counts", **top, "$defs": told}


def _with_rules(kind: str, schema: Schema, vocabulary: Vocabulary | None) -> Schema:
    """What the types alone do not say: rules between fields, dates, and the ids that there are."""
    fields = dict(schema["properties"])
    for name, field in fields.items():
        if (kind, name) in DATES:
            fields[name] = edtf(field)
        table = NAMES.get((kind, name))
        if vocabulary and table and (entries := getattr(vocabulary, table)):
            fields[name] = _closed(field, {key: _LABELS[table](entry) for key, entry in entries.items()})
    return {**schema, "properties": fields, **RULES.get(kind, {})}


def _tidied(schema: Schema) -> Schema:
    """Without titles and empty defaults; "or null" in its shortest form; ids as keys held to their form."""
    told = {key: value for key, value in schema.items() if key != "title" and (key, value) not in _NOISE}
    for key, value in told.items():
        if key in ("properties", "patternProperties"):
            told[key] = {name: _in_words(name, _tidied(field)) for name, field in value.items()}
        elif key in ("items", "additionalProperties") and isinstance(value, dict):
            told[key] = _tidied(value)
        elif key in ("anyOf", "oneOf"):
            told[key] = [_tidied(each) for each in value]
    return _or_null(told) | ({"additionalProperties": False} if "patternProperties" in told else {})


def _or_null(schema: Schema) -> Schema:
    """A plain type or null, as one list of types: editors tell it more clearly than alternatives."""
    match schema.get("anyOf"):
        case [{"type": str(kind)} as plain, {"type": "null"}]:
            rest = {key: value for key, value in schema.items() if key != "anyOf"}
            closed = {"enum": [*plain["enum"], None]} if "enum" in plain else {}
            return {**plain, **closed, **rest, "type": [kind, "null"]}
    return schema


def _in_words(field: str, schema: Schema) -> Schema:
    """A closed list of the models, with each of its values in words."""
    words = _IN_WORDS.get(field)
    if "enum" not in schema or words is None:
        return schema
    return schema | {"enumDescriptions": [words[value] if value else _NOTHING for value in schema["enum"]]}


def _closed(schema: Schema, named: Mapping[str, str]) -> Schema:
    """The schema with every id in it one of these."""
    if "pattern" in schema:
        known: dict[str | None, str] = dict(named.items())
        if "null" in schema["type"]:
            known[None] = _NOTHING
        rest = {key: value for key, value in schema.items() if key not in ("pattern", "maxLength")}
        return rest | {"enum": [*known], "enumDescriptions": [*known.values()]}
    items = {"items": _closed(schema["items"], named)} if "items" in schema else {}
    either = {"oneOf": [_closed(each, named) for each in schema["oneOf"]]} if "oneOf" in schema else {}
    return {**schema, **items, **either}
