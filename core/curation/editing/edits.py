"""Edits of YAML text: text in, text out. Only the lines of the record that is touched change.

Every edit is read back before it is given: it reads as what was asked for and nothing else, or it raises EditError.
"""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from core.curation.editing.blocks import mapping as mapping_lines
from core.curation.editing.sameness import same
from core.curation.editing.splicing import Fields, spliced
from core.curation.editing.values import value_of
from core.reading.plaintext import Fault
from core.reading.yamltext import Value


class EditError(ValueError):
    """The text cannot be edited so: what stands in the way, and what would be right."""


def added(yaml_text: str, section: str, record: Mapping[str, Any], at: int | None = None) -> str:
    """The text with a record more in a section, before the one at index `at`, else as the last."""
    value = _read(yaml_text)
    records = _records(value, section)
    place = len(records) if at is None else at
    if not 0 <= place <= len(records):
        raise EditError(f"{section} has {len(records)} records; a new one cannot be number {place + 1}")
    return written(yaml_text, value, {**value, section: [*records[:place], _plain(record), *records[place:]]})


def changed(yaml_text: str, section: str, at: int, record: Mapping[str, Any]) -> str:
    """The text with another record in place of that at index `at`. Fields that are the same stay as they stand."""
    value = _read(yaml_text)
    records = _record_at(value, section, at)
    return written(yaml_text, value, {**value, section: [*records[:at], _plain(record), *records[at + 1 :]]})


def removed(yaml_text: str, section: str, at: int) -> str:
    """The text without the record at index `at`. A section left empty is left out."""
    value = _read(yaml_text)
    return _tidied(yaml_text, value, _without(value, section, at), section)


def decided(yaml_text: str, at: int, section: str, record: Mapping[str, Any]) -> str:
    """The text with the candidate undecided[at] taken away and its decision added to claims, positions or dismissed."""
    value = _read(yaml_text)
    rest = _without(value, "undecided", at)
    return _tidied(yaml_text, value, {**rest, section: [*_records(rest, section), _plain(record)]}, "undecided")


def header_set(yaml_text: str, fields: Mapping[str, Any]) -> str:
    """The text with these fields of the header set; those given as None are taken out, the others stay."""
    value = _read(yaml_text)
    header = value.get("document") or {}
    if not isinstance(header, dict):
        raise EditError("document is not a mapping of fields; write 'document:' and its fields indented below it")
    new = {**header, **{name: _plain(field) for name, field in fields.items()}}
    return written(yaml_text, value, {**value, "document": _plain(new)})


def listed_set(yaml_text: str, name: str, values: Sequence[str]) -> str:
    """The text with this list at its top level, such as nothing_on; without it when there are no values."""
    value = _read(yaml_text)
    rest = {key: content for key, content in value.items() if key != name}
    return written(yaml_text, value, {**value, name: list(values)} if values else rest)


def entry_set(yaml_text: str, table: str, entry_id: str, entry: Any) -> str:
    """The text of a vocabulary with this entry of a table, new or in place of the one with its id."""
    value = _read(yaml_text)
    return written(yaml_text, value, {**value, table: {**_entries(value, table), entry_id: _plain(entry)}})


def entry_removed(yaml_text: str, table: str, entry_id: str) -> str:
    """The text of a vocabulary without this entry. A table left empty is left out."""
    value = _read(yaml_text)
    entries = _entries(value, table)
    if entry_id not in entries:
        raise EditError(f"{table} has no entry {entry_id!r}; it may have been taken out meanwhile")
    rest: Fields = {key: entry for key, entry in entries.items() if key != entry_id}
    return _tidied(yaml_text, value, {**value, table: rest}, table)


def _read(yaml_text: str) -> Fields:
    """The mapping that a text holds; empty for a text of nothing but comments. Raises EditError."""
    if _is_empty(yaml_text):
        return {}
    value, faults = value_of(yaml_text)
    if faults:
        raise EditError(f"the file cannot be edited before this is mended: {_at(faults[0])}")
    if not isinstance(value, dict):
        raise EditError("the file is not a mapping of sections; write 'document:' or a table's name at its top level")
    return value


def written(yaml_text: str, old: Fields, new: Fields) -> str:
    """The text changed to read as `new`, read back. Raises EditError."""
    if same(old, new):
        return yaml_text
    text = yaml_text if yaml_text.endswith("\n") or not yaml_text else f"{yaml_text}\n"
    result = spliced(text, old, new) if old else text + "".join(f"{line}\n" for line in mapping_lines(new, 0))
    found, faults = value_of(result) if new else ({}, ())
    if faults:
        raise EditError(f"this cannot be written to the file: {_at(faults[0])}")
    if not same(found, new):
        raise EditError("this edit would have changed other words of the file; nothing was written: edit it by hand")
    return result


def _tidied(yaml_text: str, old: Fields, new: Fields, section: str) -> str:
    """Written; a section left empty goes, unless a comment would go with it."""
    if new[section]:
        return written(yaml_text, old, new)
    kept = written(yaml_text, old, new)
    gone = written(yaml_text, old, {name: content for name, content in new.items() if name != section})
    return gone if _comments(gone) == _comments(kept) else kept


def _comments(text: str) -> int:
    return sum(line.lstrip().startswith("#") or " #" in line for line in text.splitlines())


def _records(value: Fields, section: str) -> list[Value]:
    records = value.get(section)
    if records is None:
        return []
    if not isinstance(records, list):
        raise EditError(f"{section} is not a list; write each of its records begun with '- '")
    return records


def _record_at(value: Fields, section: str, at: int) -> list[Value]:
    """The records of a section that has one at this index. Raises EditError."""
    records = _records(value, section)
    if not 0 <= at < len(records):
        raise EditError(f"{section} has {len(records)} records and none of number {at + 1}; it may be gone meanwhile")
    return records


def _without(value: Fields, section: str, at: int) -> Fields:
    records = _record_at(value, section, at)
    return {**value, section: [*records[:at], *records[at + 1 :]]}


def _entries(value: Fields, table: str) -> Fields:
    entries = value.get(table)
    if entries is None:
        return {}
    if not isinstance(entries, dict):
        raise EditError(f"{table} is not a mapping of ids to entries; write each entry as 'id:' with its fields below")
    return entries


def _plain(value: Any) -> Value:
    """Values as YAML has them: fields that are None left out, tuples as lists."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, bool | int | str) or (isinstance(value, float) and isfinite(value)):
        return value
    raise EditError(f"found {value!r:.80}; a file holds text, finite numbers, true, false, lists and mappings of them")


def _is_empty(yaml_text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in yaml_text.split("\n"))


def _at(fault: Fault) -> str:
    return f"line {fault.line}, column {fault.column}: {fault.message}"
