"""A second annotation of a text: checked as the first is, with its decisions. It holds back nothing of the first."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from core.checks.annotation import check_annotation
from core.checks.decisions import unfounded_decisions
from core.checks.document import CheckedDocument
from core.checks.files import SECOND
from core.checks.findings import Finding, YamlFile
from core.checks.relations import broken_relations
from core.checks.utterance import utterances
from core.models import Document, Orphan, Problem, Second, SecondAnnotation, Vocabulary
from core.reading import plaintext


@dataclass(frozen=True, slots=True)
class CheckedSecond:
    """`second` is None when the annotation cannot be compared; that numbers wait for a decision is no hindrance."""

    second: Second | None
    problems: tuple[Problem, ...]
    annotation: YamlFile
    orphans: tuple[Orphan, ...] = ()


def check_second(
    name: str,
    text: str | None,
    yaml_text: str | None,
    vocabulary: Vocabulary | None,
    left_out: Collection[str] = (),
) -> CheckedSecond:
    """Check the second annotation (STEM.second.yaml) of the text `name` (STEM.txt); faults of the text are not told."""
    file = YamlFile(f"{name.removesuffix('.txt')}{SECOND}", yaml_text or "")
    if yaml_text is None:
        return CheckedSecond(None, (), file)
    sound = text if text is not None and not any(plaintext.faults(text)) else None
    checked = check_annotation(file, name, sound, vocabulary, left_out=left_out, kind=SecondAnnotation)
    found = checked.annotation
    second = Second(name, file.name, found) if isinstance(found, SecondAnnotation) else None
    return CheckedSecond(second, checked.problems, file, checked.orphans)


def check_seconds(
    seconds: Sequence[CheckedSecond], firsts: Sequence[CheckedDocument]
) -> tuple[tuple[Second, ...], tuple[Problem, ...]]:
    """The second annotations that can be compared, and the problems of all, by file, line and column."""
    problems = [problem for each in seconds for problem in each.problems]
    for each in seconds:
        if each.second:
            problems += _beside(each, each.second, firsts)
    return tuple(each.second for each in seconds if each.second), tuple(sorted(problems))


def _beside(checked: CheckedSecond, second: Second, firsts: Sequence[CheckedDocument]) -> Iterator[Problem]:
    """Decisions on what there is not, and relations that lead nowhere were this annotation in the first one's place.

    What an orphan is named in is no further problem.
    """
    orphans = [*checked.orphans, *(orphan for each in firsts for orphan in each.orphans)]
    aside = {name for orphan in orphans for name in (orphan.id, orphan.statement)}
    found = [*_of_decisions(second, firsts), *_of_relations(checked, second, firsts)]
    yield from (checked.annotation.problem(finding) for finding in found if finding.value not in aside)


def _of_decisions(second: Second, firsts: Sequence[CheckedDocument]) -> Iterator[Finding]:
    first = next((each.document for each in firsts if each.document and each.document.name == second.document), None)
    return unfounded_decisions(second.annotation, first.annotation if first else None)


def _of_relations(checked: CheckedSecond, second: Second, firsts: Sequence[CheckedDocument]) -> Iterator[Finding]:
    others = [each for each in firsts if each.document and each.document.name != second.document]
    document = Document(second.document, "", second.annotation)
    placed = CheckedDocument(document, (), checked.annotation, checked.orphans)
    broken = broken_relations(list(utterances([placed, *others])), some_did_not_load=len(others) + 1 < len(firsts))
    return (finding for file, finding in broken if file is checked.annotation)
