"""Settling what a changed text left behind: YAML text in, YAML text out.

Nothing is matched by likeness here either: a person selects a quote again, or takes the record out, and accepts the
changed text last.
"""

from typing import Any

from core.checks.annotation import misplaced_in
from core.checks.changed import digest
from core.checks.findings import dotted
from core.curation.candidates.selecting import selector
from core.curation.editing.edits import EditError, changed, header_set, removed
from core.reading.places import Path
from core.reading.yamltext import read

_SELECTOR = ("quote", "prefix", "suffix")


def accepted(yaml_text: str, text: str) -> str:
    """The annotation as one of this text: with its SHA-256. Raises EditError while any quote stands there no more."""
    if lost := misplaced_in(yaml_text, text):
        found = ", ".join(map(_named, lost))
        raise EditError(f"words of {found} do not stand in the text; select them again, or take them out, first")
    return header_set(yaml_text, {"sha256": digest(text)})


def reselected(yaml_text: str, section: str, at: int, text: str, span: tuple[int, int]) -> str:
    """The record with another quote: the words at `span` (code points, end exclusive) of the text.

    What it states stays as it is, so a number that has changed is a problem until it is corrected. Raises AnchorError
    where no quote can select that place, and EditError where there is no such record.
    """
    record = {name: value for name, value in _record(yaml_text, section, at).items() if name not in _SELECTOR}
    return changed(yaml_text, section, at, {**record, **selector(text, *span)})


def given_up(yaml_text: str, section: str, at: int, reason: str) -> str:
    """Without the record; its words and the reason are kept in the note of the header. Raises EditError.

    Relations of other records to it stay, and are problems until somebody decides on them, too.
    """
    record = _record(yaml_text, section, at)
    name = f"{section.removesuffix('s')} {record['id']}" if "id" in record else section
    gone = f'Taken out after the text changed: {name}, "{record.get("quote", "")}": {reason.strip()}'
    header = _value(yaml_text).get("document") or {}
    note = "\n".join(filter(None, (header.get("note"), gone)))
    return header_set(removed(yaml_text, section, at), {"note": note})


def _named(path: Path) -> str:
    section, at = path
    return f"{section} number {at + 1}" if isinstance(at, int) else dotted(path)


def _record(yaml_text: str, section: str, at: int) -> dict[str, Any]:
    records = _value(yaml_text).get(section) or []
    if not (isinstance(records, list) and 0 <= at < len(records) and isinstance(records[at], dict)):
        raise EditError(f"{section} has no record number {at + 1} any more; read the file again")
    return dict(records[at])


def _value(yaml_text: str) -> dict[str, Any]:
    value, _ = read(yaml_text)
    if not isinstance(value, dict):
        raise EditError("the annotation cannot be read; mend the problems that check tells of first")
    return value
