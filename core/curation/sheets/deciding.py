"""What a curator decides, as an edit that can be applied to any state of the annotation, not only to the one seen.

So a decision can be put on top of what somebody else wrote meanwhile.
"""

from dataclasses import dataclass
from functools import reduce
from typing import Any, TypeAlias

from core.curation.editing.edits import added, changed, decided, header_set, listed_set, removed
from core.curation.sheets.sheet import Item, Section, Sheet, read_sheet

Record = dict[str, Any]


class UnreadableError(ValueError):
    """The annotation cannot be read, so nothing can be written into it."""


@dataclass(frozen=True)
class About:
    """The record that an edit is about, found again by its section and name."""

    section: Section
    name: str


@dataclass(frozen=True)
class RecordEdit:
    """Write `record` into `section`; without a section, take away what it is `about`. Without `about` it is new."""

    section: Section | None
    record: Record
    about: About | None = None


@dataclass(frozen=True)
class HeaderEdit:
    """Set fields of the header, or the propositions on which the article holds nothing."""

    fields: Record
    nothing_on: tuple[str, ...] | None = None


@dataclass(frozen=True)
class SeveralEdits:
    """Several decisions that are one step: one undo takes all of them back."""

    edits: tuple[RecordEdit, ...]


Edit: TypeAlias = RecordEdit | HeaderEdit


def applied(edit: Edit | SeveralEdits, annotation: str, text: str) -> str:
    """The annotation with the edit in it. Candidates that it covers no longer wait. Raises UnreadableError."""
    if isinstance(edit, SeveralEdits):
        return reduce(lambda written, each: applied(each, written, text), edit.edits, annotation)
    if isinstance(edit, HeaderEdit):
        return _with_header(edit, annotation, text)
    sheet = _read(text, annotation)
    item = sheet.named(edit.about.section, edit.about.name) if edit.about else None
    written = _written(edit, annotation, sheet, item)
    return _without_covered(str(edit.record.get("id")), written, text) if edit.section else written


def also_covered(edit: RecordEdit, before: str, after: str, text: str) -> list[str]:
    """The numbers of other candidates that waited before the edit was applied, and no longer wait after it."""
    left = {item.name for item in _read(text, after).of("undecided")}
    own = edit.about.name if edit.about else ""
    waited = _read(text, before).of("undecided")
    return [str(item.record.get("number")) for item in waited if item.name not in left | {own}]


def _written(edit: RecordEdit, annotation: str, sheet: Sheet, item: Item | None) -> str:
    section = edit.section
    if section is None:
        return removed(annotation, item.section, item.at) if item else annotation
    if item is None:
        return added(annotation, section, edit.record, _place(section, edit.record, sheet))
    if item.section == "undecided":
        return decided(annotation, item.at, section, edit.record)
    if item.section == section:
        return changed(annotation, section, item.at, edit.record)
    return added(removed(annotation, item.section, item.at), section, edit.record)


def _place(section: Section, record: Record, sheet: Sheet) -> int:
    """Behind the records that stand before it in the text."""
    start = sheet.text.find(str(record.get("quote")))
    return sum(item.quote is None or item.quote[0] <= start for item in sheet.of(section))


def _with_header(edit: HeaderEdit, annotation: str, text: str) -> str:
    _read(text, annotation)
    written = header_set(annotation, edit.fields) if edit.fields else annotation
    if edit.nothing_on is not None:
        written = listed_set(written, "nothing_on", list(edit.nothing_on))
    return _without_covered("published", written, text)


def _without_covered(name: str, annotation: str, text: str) -> str:
    sheet = _read(text, annotation)
    for item in reversed(sheet.covered_by(name)):
        annotation = removed(annotation, "undecided", item.at)
    return annotation


def _read(text: str, annotation: str) -> Sheet:
    sheet = read_sheet(text, annotation)
    if sheet is None:
        raise UnreadableError("the annotation cannot be read, so nothing was written; mend its problems first")
    return sheet
