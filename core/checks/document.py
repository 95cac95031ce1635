"""One document: its text and its annotation, checked against the vocabulary. Nothing here touches a disk."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from core.checks.annotation import CheckedAnnotation, check_annotation
from core.checks.findings import YamlFile, fault_problems
from core.checks.records import ReadAnnotation
from core.checks.utterance import Said, said_in, written_in
from core.models import Document, Orphan, Problem, Vocabulary
from core.reading import plaintext


@dataclass(frozen=True)
class CheckedDocument:
    """`document` is None when it has any problem of its own, or no vocabulary to hold it against.

    That its text has changed since it was annotated is a problem, but keeps no more than its `orphans` out.
    """

    document: Document | None
    problems: tuple[Problem, ...]
    annotation: YamlFile
    orphans: tuple[Orphan, ...] = ()
    read: ReadAnnotation | None = None

    @cached_property
    def said(self) -> Said:
        """What it says; nothing where the document does not load."""
        if self.document is None:
            return Said((), (), {})
        return said_in(self.document.annotation, self.annotation, self.orphans)

    @cached_property
    def written(self) -> Said:
        """What it says, or would: of one that does not load, the records that could be read."""
        return written_in(self.read, self.annotation, self.orphans) if self.read else self.said

    @property
    def is_named(self) -> bool:
        """Whether the ids and statements of all its records are known."""
        return self.document is not None or (self.read is not None and self.read.is_named)


def check_document(
    name: str,
    text: str | None,
    yaml_text: str | None,
    vocabulary: Vocabulary | None,
    left_out: Collection[str] = (),
) -> CheckedDocument:
    """Check the text `name` (STEM.txt) with its annotation (STEM.yaml).

    None for what could not be read: then the rest is checked as far as it goes. `left_out`: ids of bad entries of
    the vocabulary. Every problem is given at once, in the order of the files.
    """
    file = YamlFile(f"{name.removesuffix('.txt')}.yaml", yaml_text or "")
    of_text = fault_problems(name, plaintext.faults(text)) if text is not None else ()
    sound = None if of_text else text
    checked = CheckedAnnotation(None, ())
    if yaml_text is not None:
        checked = check_annotation(file, name, sound, vocabulary, left_out=left_out)
    document = Document(name, sound, checked.annotation) if sound is not None and checked.annotation else None
    return CheckedDocument(document, (*of_text, *checked.problems), file, checked.orphans, checked.read)
