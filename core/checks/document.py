"""One document: its text and its annotation, checked against the vocabulary. Nothing here touches a disk."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain

from core.checks.amounts import unprinted_amounts
from core.checks.chronology import impossible_times
from core.checks.findings import Finding, YamlFile, fault_problems
from core.checks.phrases import shown
from core.checks.quotes import misplaced_quotes
from core.checks.records import ReadAnnotation, Records, annotation_of, read_annotation
from core.checks.references import unknown_ids, unread_vague_words
from core.checks.undecided import undecided_numbers, unfound_matters
from core.models import Document, Problem, Vocabulary
from core.models.annotation import Attributed
from core.reading import plaintext
from core.reading.yamltext import read


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """`document` is None when it has any problem of its own, or no vocabulary to hold it against."""

    document: Document | None
    problems: tuple[Problem, ...]
    annotation: YamlFile


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
    value, faults = read(yaml_text) if yaml_text is not None else (None, ())
    of_yaml = file.faults(faults)
    if value is None and (faults or yaml_text is None):
        return CheckedDocument(None, (*of_text, *of_yaml), file)
    annotation = read_annotation(value)
    findings = _findings(annotation, None if of_text else text, vocabulary, left_out)
    problems = tuple(sorted((*of_text, *of_yaml, *file.problems(findings))))
    if problems or text is None or vocabulary is None:
        return CheckedDocument(None, problems, file)
    return CheckedDocument(Document(name, text, annotation_of(annotation)), (), file)


def _findings(
    annotation: ReadAnnotation, text: str | None, vocabulary: Vocabulary | None, left_out: Collection[str]
) -> Iterator[Finding]:
    """Everything that is wrong within one document."""
    records = annotation.records
    checks = [unprinted_amounts(records), impossible_times(records), _repeated_ids(records), undecided_numbers(records)]
    if vocabulary is not None:
        checks += [unknown_ids(records, vocabulary, left_out), unread_vague_words(records, vocabulary)]
        checks.append(unfound_matters(annotation, vocabulary, left_out))
    if text is not None:
        checks.append(misplaced_quotes(records, text))
    return chain(annotation.findings, filter(annotation.concerns, chain.from_iterable(checks)))


def _repeated_ids(records: Records) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for path, record in records.items():
        if isinstance(record, Attributed):
            here = f"{path[0]}[{path[1]}]"
            if record.id in first:
                message = f"the id {shown(record.id)} is already that of {first[record.id]}; give each record its own"
                yield Finding((*path, "id"), message, record.id)
            first.setdefault(record.id, here)
