"""A second annotation of a text: checked as the first is, with its decisions. It holds back nothing of the first."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from core.checks.annotation import check_annotation
from core.checks.decisions import unfounded_decisions
from core.checks.document import CheckedDocument
from core.checks.files import SECOND
from core.checks.findings import Finding, YamlFile
from core.checks.records import ReadAnnotation
from core.checks.relations import broken_relations, known_names
from core.checks.updates import tellings, unfounded_updates
from core.models import Document, Orphan, Problem, Second, SecondAnnotation, Vocabulary
from core.reading import plaintext


@dataclass(frozen=True, slots=True)
class CheckedSecond:
    """`second` is None when the annotation cannot be compared; that numbers wait for a decision is no hindrance."""

    second: Second | None
    problems: tuple[Problem, ...]
    annotation: YamlFile
    orphans: tuple[Orphan, ...] = ()
    read: ReadAnnotation | None = None


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
    return CheckedSecond(second, checked.problems, file, checked.orphans, checked.read)


def check_seconds(
    seconds: Sequence[CheckedSecond], firsts: Sequence[CheckedDocument]
) -> tuple[tuple[Second, ...], tuple[Problem, ...]]:
    """The second annotations that can be compared, and the problems of all, by file, line and column."""
    problems = [problem for each in seconds for problem in each.problems]
    sound = {each.document.name: each for each in firsts if each.document}
    aside = _aside(firsts)
    for each in seconds:
        found = [*(_of_decisions(each.second, sound) if each.second else ()), *_of_relations(each, firsts)]
        known = aside | _aside([each])
        problems += [each.annotation.problem(finding) for finding in found if finding.value not in known]
    return tuple(each.second for each in seconds if each.second), tuple(sorted(problems))


def _aside(checked: Iterable[CheckedDocument | CheckedSecond]) -> set[str | None]:
    """The names of all orphans: what one of them is named in is no further problem."""
    return {name for each in checked for orphan in each.orphans for name in (orphan.id, orphan.statement)}


def _of_decisions(second: Second, sound: Mapping[str, CheckedDocument]) -> Iterator[Finding]:
    """Decisions on what there is not. `sound`: the first annotations that load, by the names of their texts."""
    first = sound[second.document].document if second.document in sound else None
    return unfounded_decisions(second.annotation, first.annotation if first else None)


def _of_relations(checked: CheckedSecond, firsts: Sequence[CheckedDocument]) -> Iterator[Finding]:
    """Relations that would be wrong were this annotation in the place of the first one; of a broken one, as far as
    they could be read."""
    document = Document(checked.second.document, "", checked.second.annotation) if checked.second else None
    placed = CheckedDocument(document, (), checked.annotation, checked.orphans, checked.read)
    if not placed.written.notable:
        return iter(())
    replaced = f"{checked.annotation.name.removesuffix(SECOND)}.yaml"
    written = [placed, *(each for each in firsts if each.annotation.name != replaced)]
    some_are_unread = not all(each.is_named for each in written)
    broken = broken_relations(placed.written.notable, known_names(written), some_are_unread)
    updates = unfounded_updates(placed.said.notable, tellings(placed.said.notable, written))
    return (finding for _, finding in chain(broken, updates))
