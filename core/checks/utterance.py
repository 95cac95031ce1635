"""A claim or position together with the file that it is written in, for checks across files."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple, TypeAlias

from core.checks.findings import Finding, YamlFile
from core.checks.records import ReadAnnotation
from core.models import Annotation, Claim, Orphan, Position
from core.models.annotation import RELATIONS
from core.reading.places import Path

NAMING = (*RELATIONS, "not_same_as")
"""All fields in which a record names others."""
_NOTABLE = ("statement", "lost", "added", *NAMING)


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


@dataclass(frozen=True, slots=True)
class Said:
    """What one document says, for checks across documents: `all` its claims and positions, in their order.

    `notable` are those of them that name their statement, others, or words lost or added; `statement_of` the
    statements of all by their ids.
    """

    all: tuple[Utterance, ...]
    notable: tuple[Utterance, ...]
    statement_of: Mapping[str, str]

    def of(self, name: str) -> Utterance:
        """The claim or position with this id."""
        return next(utterance for utterance in self.all if utterance.record.id == name)


def said_in(note: Annotation, file: YamlFile, orphans: Iterable[Orphan]) -> Said:
    """What an annotation says, which was read from `file` and is without its `orphans`."""
    aside = {(orphan.section, orphan.index) for orphan in orphans}
    sections: dict[str, tuple[Claim | Position, ...]] = {"claims": note.claims, "positions": note.positions}
    return _said(
        Utterance(file, path, record)
        for section, records in sections.items()
        for path, record in zip(_paths(section, aside), records, strict=False)
    )


def written_in(read: ReadAnnotation, file: YamlFile, orphans: Iterable[Orphan]) -> Said:
    """What the records say that could be read of an annotation which cannot be used: those with an id of their own."""
    aside = {(orphan.section, orphan.index) for orphan in orphans}
    return _said(
        Utterance(file, path, record)
        for path, record in read.records.items()
        if isinstance(record, Claim | Position) and path not in aside and (*path, "id") not in read.replaced
    )


def _said(utterances: Iterable[Utterance]) -> Said:
    uttered = tuple(utterances)
    notable = tuple(each for each in uttered if any(getattr(each.record, name, None) for name in _NOTABLE))
    return Said(uttered, notable, {utterance.record.id: utterance.statement for utterance in uttered})


def _paths(section: str, aside: Collection[Path]) -> Iterator[Path]:
    """The paths in the file of the records of a section that are not set aside."""
    return ((section, index) for index in count() if (section, index) not in aside)
