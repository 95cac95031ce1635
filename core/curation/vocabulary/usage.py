"""What uses each entry of the vocabulary: records of annotations, sound or not, and other entries."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from core.curation.vocabulary.entries import OPPONENTS, READINGS, SIDES, RawTables

Uses: TypeAlias = Mapping[tuple[str, str], tuple[str, ...]]
"""By table and id: the places that use the entry, such as "001.yaml: 001-killed" or "measures: casualties"."""

_OF_ENTRIES = {
    ("sources", "side"): SIDES,
    ("subjects", "sides"): SIDES,
    ("measures", "parts"): "measures",
    ("measures", "rate_of"): "measures",
    ("measures", "depletes"): "measures",
    ("propositions", "follows"): "propositions",
}
"""By table and field of an entry, the table whose entries it names."""


def uses(tables: RawTables, annotations: Mapping[str, Any]) -> Uses:
    """Everything that uses an entry. `annotations`: what each file of the corpus holds, as YAML gives it, by name."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    words = [str(word) for word in tables[READINGS]]
    for table, entry, where in (*_by_entries(tables), *_by_annotations(annotations, words)):
        found.setdefault((table, entry), {})[where] = None
    return {key: tuple(places) for key, places in found.items()}


def _by_entries(tables: RawTables) -> Iterator[tuple[str, str, str]]:
    for (table, field), target in _OF_ENTRIES.items():
        for name, entry in tables[table].items():
            named = entry.get(field) if isinstance(entry, dict) else None
            yield from ((target, each, f"{table}: {name}") for each in _texts(named))
    for side, against in tables[OPPONENTS].items():
        yield from ((SIDES, each, f"opponents: {side}") for each in _texts(against))
        if against:
            yield SIDES, str(side), f"opponents: {side}"


def _by_annotations(annotations: Mapping[str, Any], words: list[str]) -> Iterator[tuple[str, str, str]]:
    for file, value in annotations.items():
        if not isinstance(value, dict):
            continue
        header = value.get("document")
        for field in ("publisher", "original"):
            named = _texts(header.get(field)) if isinstance(header, dict) else ()
            yield from (("sources", each, f"{file}: document") for each in named)
        yield from (("propositions", each, f"{file}: nothing_on") for each in _texts(value.get("nothing_on")))
        for section in ("claims", "positions"):
            yield from _by_records(file, value.get(section), words)


def _by_records(file: str, records: Any, words: list[str]) -> Iterator[tuple[str, str, str]]:
    for at, record in enumerate(records if isinstance(records, list | tuple) else ()):
        if not isinstance(record, dict):
            continue
        where = f"{file}: {record.get('id', f'record {at + 1}')}"
        for field, table in (("measure", "measures"), ("subject", "subjects"), ("proposition", "propositions")):
            yield from ((table, each, where) for each in _texts(record.get(field)))
        yield from (("sources", each, where) for each in _texts(record.get("attribution")))
        if record.get("hedge") == "vague" and (word := _read_by(str(record.get("stated")), words)):
            yield READINGS, word, where


def _read_by(stated: str, words: list[str]) -> str | None:
    """The reading that a vague quantity takes, as `Vocabulary.reading_of` chooses it."""
    return max((word for word in words if word in stated.lower()), key=len, default=None)


def _texts(value: Any) -> Iterator[str]:
    """All texts of a value, be it one text or a list of texts and lists."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
