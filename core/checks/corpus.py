"""What only shows with all documents at hand: ids used twice, statements that disagree, relations that lead nowhere."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from core.checks.document import CheckedDocument
from core.checks.drift import untraceable_drift
from core.checks.phrases import shown
from core.checks.relations import broken_relations, circular_relations
from core.checks.statements import ambiguous_statements, disagreeing_statements
from core.checks.utterance import Located, Utterance, utterances
from core.models import Document, Problem


def check_corpus(checked: Sequence[CheckedDocument]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The documents that load, in the order given, and the problems of all, by file, line and column.

    A document with an id that an earlier one has is left out. Other problems between documents leave both in. What
    follows from an orphan is no further problem: a relation to it, or words lost from a telling that is set aside.
    """
    repeated = list(_repeated_ids(utterances(checked)))
    left_out = {file for file, _ in repeated}
    kept = [each for each in checked if each.document and each.annotation not in left_out]
    spoken = list(utterances(kept))
    orphans = [orphan for each in checked for orphan in each.orphans]
    aside = {name for orphan in orphans for name in (orphan.id, orphan.statement)}
    whole = [utterance for utterance in spoken if utterance.statement not in aside]
    findings = chain(
        repeated,
        disagreeing_statements(spoken),
        ambiguous_statements(spoken),
        (each for each in broken_relations(spoken, len(kept) < len(checked)) if each[1].value not in aside),
        circular_relations(spoken),
        untraceable_drift(whole, {each.annotation.name: each.document.text for each in kept if each.document}),
    )
    problems = chain((file.problem(finding) for file, finding in findings), *(each.problems for each in checked))
    return tuple(each.document for each in kept if each.document), tuple(sorted(problems))


def _repeated_ids(spoken: Iterable[Utterance]) -> Iterator[Located]:
    """Ids that a record of an earlier document has. The ids of a document that is left out for that are free again."""
    first: dict[str, Utterance] = {}
    for _, group in groupby(spoken, key=lambda utterance: utterance.file):
        document = list(group)
        repeated = [utterance for utterance in document if utterance.record.id in first]
        for utterance in repeated:
            name = utterance.record.id
            message = f"the id {shown(name)} is already that of {first[name].where}; give each record its own"
            yield utterance.finding(("id",), message, name)
        if not repeated:
            first.update((utterance.record.id, utterance) for utterance in document)
