"""One annotation of a text, the first or a second one: everything that is wrong within it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from core.checks.amounts import unprinted_amounts, untold_digits
from core.checks.changed import has_changed, of_the_text, set_aside, told
from core.checks.chronology import impossible_times
from core.checks.findings import MOST_FINDINGS, Finding, YamlFile
from core.checks.fitting import idle_conditions, repeated_sources
from core.checks.hedges import misread_hedges
from core.checks.nearest import with_nearest
from core.checks.phrases import shown
from core.checks.quotes import misplaced_quotes
from core.checks.records import ReadAnnotation, Records, annotation_of, read_annotation
from core.checks.references import unknown_ids, unread_vague_words
from core.checks.stated_dates import unlike_printed
from core.checks.undecided import undecided_numbers, unfound_matters
from core.checks.utterance import Utterance
from core.checks.years import unlikely_years
from core.models import Annotation, Claim, Orphan, Position, Problem, SecondAnnotation, Vocabulary
from core.reading.places import Path
from core.reading.yamltext import read


@dataclass(frozen=True, slots=True)
class CheckedAnnotation:
    """`annotation` is None when it cannot be used: it has a problem that is no orphan, or nothing to be held against.

    Else it is without its `orphans`, each of which is a problem. `read` is what could be read of one that cannot be
    used, so that its relations can be checked; None of the others, and where nothing could.
    """

    annotation: Annotation | None
    problems: tuple[Problem, ...]
    orphans: tuple[Orphan, ...] = ()
    read: ReadAnnotation | None = None


def check_annotation(
    file: YamlFile,
    document: str,
    text: str | None,
    vocabulary: Vocabulary | None,
    *,
    left_out: Collection[str],
    kind: type[Annotation] = Annotation,
) -> CheckedAnnotation:
    """Check an annotation file with the sound text of `document` (STEM.txt), or None where there is no such text.

    `left_out`: ids of bad entries of the vocabulary. A second annotation (by its `kind`) may be used while numbers wait
    for a decision: nobody has looked at those.
    """
    value, faults = read(file.text)
    of_yaml = file.faults(faults)
    if value is None and faults:
        return CheckedAnnotation(None, of_yaml)
    annotation = read_annotation(value, kind)
    broken, waiting = _broken(annotation, vocabulary, left_out, file), _waiting(annotation)
    misplaced = [] if text is None else list(filter(annotation.concerns, misplaced_quotes(annotation.records, text)))
    orphans, changes = _changes(annotation, misplaced, text, document, file)
    broken += with_nearest((finding for finding in misplaced if not (changes and of_the_text(finding))), text or "")
    problems = tuple(sorted((*of_yaml, *file.problems((*broken, *changes, *waiting)))))
    unusable = of_yaml or broken or (waiting and kind is not SecondAnnotation)
    if unusable or text is None or vocabulary is None:
        return CheckedAnnotation(None, problems, orphans, annotation)
    aside = {(orphan.section, orphan.index) for orphan in orphans}
    return CheckedAnnotation(annotation_of(annotation, aside), problems, orphans)


def misplaced_in(yaml_text: str, text: str) -> list[Path]:
    """The paths of the records, and of the header, whose words are not where the text should have them."""
    annotation = read_annotation(read(yaml_text)[0], SecondAnnotation)
    found = filter(annotation.concerns, misplaced_quotes(annotation.records, text))
    return list(dict.fromkeys(finding.path[:2] for finding in found))


def _broken(
    annotation: ReadAnnotation, vocabulary: Vocabulary | None, left_out: Collection[str], file: YamlFile
) -> list[Finding]:
    """Everything that is wrong whatever the text says; of very much, the first."""
    records = annotation.records
    units = {name: measure.unit for name, measure in vocabulary.measures.items()} if vocabulary else {}
    checks = [unprinted_amounts(records, units), untold_digits(records), misread_hedges(records, units)]
    checks += [impossible_times(records), unlike_printed(records), unlikely_years(records)]
    checks += [repeated_sources(records), idle_conditions(records), _repeated_ids(records, file)]
    if vocabulary is not None:
        checks += [unknown_ids(records, vocabulary, left_out), unread_vague_words(records, vocabulary, left_out)]
        checks.append(unfound_matters(annotation, vocabulary, left_out))
    found = chain(annotation.findings, filter(annotation.concerns, chain.from_iterable(checks)))
    return list(islice(found, MOST_FINDINGS + 1))


def _waiting(annotation: ReadAnnotation) -> list[Finding]:
    return list(filter(annotation.concerns, undecided_numbers(annotation.records)))


def _changes(
    annotation: ReadAnnotation, misplaced: Iterable[Finding], text: str | None, document: str, file: YamlFile
) -> tuple[tuple[Orphan, ...], tuple[Finding, ...]]:
    """What is set aside, and what is to be told of it; nothing where the text is the one that was annotated."""
    records = annotation.records
    if text is None or not has_changed(records, text):
        return (), ()
    orphans = set_aside(records, list(filter(of_the_text, misplaced)), text, document, file.name)
    return orphans, tuple(told(records, orphans, text))


def _repeated_ids(records: Records, file: YamlFile) -> Iterator[Finding]:
    first: dict[str, Utterance] = {}
    for path, record in records.items():
        if isinstance(record, Claim | Position):
            if record.id in first:
                where = first[record.id].where
                message = f"the id {shown(record.id)} is already that of {where}; give each record its own"
                yield Finding((*path, "id"), message, record.id)
            first.setdefault(record.id, Utterance(file, path, record))
