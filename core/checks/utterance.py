"""A claim or position together with the file that it is written in, for checks across files."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import NamedTuple, TypeAlias

from core.checks.document import CheckedDocument
from core.checks.findings import Finding, YamlFile
from core.models import Claim, Position
from core.reading.places import Path


class Utterance(NamedTuple):
    """A record of a sound document, and its path in that document's annotation."""

    file: YamlFile
    path: Path
    record: Claim | Position

    @property
    def statement(self) -> str:
        """The statement that it reports: its own id where it shares none."""
        return self.record.statement or self.record.id

    @property
    def where(self) -> str:
        """For messages that point from one file to another: "claim 'dead' (a.yaml:12)"."""
        kind = "claim" if isinstance(self.record, Claim) else "position"
        return f"{kind} '{self.record.id}' ({self.file.name}:{self.file.place(self.path).line})"

    def finding(self, below: Path, message: str, value: object) -> "Located":
        """Something wrong with one field of this record."""
        return self.file, Finding((*self.path, *below), message, value)


Located: TypeAlias = tuple[YamlFile, Finding]


def utterances(documents: Iterable[CheckedDocument]) -> Iterator[Utterance]:
    """All claims and positions, in the order of the documents and of their annotations."""
    for checked in documents:
        if checked.document:
            note, file = checked.document.annotation, checked.annotation
            for index, claim in zip(_places_of("claims", checked), note.claims, strict=False):
                yield Utterance(file, ("claims", index), claim)
            for index, held in zip(_places_of("positions", checked), note.positions, strict=False):
                yield Utterance(file, ("positions", index), held)


def _places_of(section: str, checked: CheckedDocument) -> Iterator[int]:
    """The indices in the file of the records that are not set aside."""
    aside = {orphan.index for orphan in checked.orphans if orphan.section == section}
    return (index for index in count() if index not in aside)
