"""A whole record as the text of a new YAML file, in the style of the corpus that ships."""

from collections.abc import Iterable, Mapping
from typing import Any

from core.curation.editing.blocks import STEP, entry, item
from core.models.base import Model
from core.reading.yamltext import Value


def yaml_of(record: Model) -> str:
    """The YAML text that reads as this record; a field that has its default is left out."""
    return yaml_text(record.model_dump(mode="json", exclude_defaults=True))


def yaml_text(values: Mapping[str, Any]) -> str:
    """The YAML text that reads as these values. Blank lines part the sections, and the records of each."""
    return "\n".join(_section(name, value) for name, value in values.items())


def filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that have a value: a null is left out, as if it had not been written."""
    return {name: value for name, value in fields.items() if value is not None}


def _section(name: str, value: Value) -> str:
    if not isinstance(value, list) or not all(isinstance(each, dict) and each for each in value) or not value:
        return "\n".join(entry(name, value, 0)) + "\n"
    return section(name, value)


def section(name: str, records: Iterable[Value]) -> str:
    """The YAML text of a list of records at the top level, each of which is taken up once and then left."""
    return f"{name}:\n" + "\n".join("\n".join(item(record, STEP)) + "\n" for record in records)
