"""What an import finds before it is held against the texts: records, where each came from, and what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

Raw: TypeAlias = dict[str, Any]
"""A record, or a part of one, as the value of a YAML file."""

NOT_TOLD = {
    "edtf": "../..",
    "basis": "inferred",
    "evidence": "What was imported does not tell when the article was published.",
}
"""The time of publication where none was imported: any time at all, and it says so."""


class Quoted(NamedTuple):
    """How a record's words are to be found in its text: by themselves, by their surroundings, or by their place.

    `exact` is None where only the place is known, `span` (code points, end exclusive) where only the words are.
    `is_own`: prefix and suffix are the record's own and stay as they are; else they are chosen anew.
    """

    exact: str | None
    prefix: str = ""
    suffix: str = ""
    span: tuple[int, int] | None = None
    is_own: bool = False


class Found(NamedTuple):
    """A record to import. `where` names its place in the file, `part` a field of it (`said.edtf`) within that place."""

    document: str
    section: str
    record: Raw
    quoted: Quoted
    where: str
    part: Callable[[str], str]


@dataclass(slots=True)
class Gathered:
    """Everything that a file holds. `whole`: by document, its annotation but for the records."""

    records: list[Found] = field(default_factory=list)
    whole: dict[str, Raw] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)

    def by_document(self) -> dict[str, list[Found]]:
        """The records of each document, by the name that the file gives it."""
        records: dict[str, list[Found]] = {name: [] for name in self.whole}
        for found in self.records:
            records.setdefault(found.document, []).append(found)
        return records


class ImportRefusedError(ValueError):
    """Nothing was imported; `complaints` says why, each with its place, what was found and what would be right."""

    def __init__(self, complaints: list[str]) -> None:
        super().__init__("\n".join(complaints))
        self.complaints = tuple(complaints)
