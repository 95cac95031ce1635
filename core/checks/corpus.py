"""What only shows with all documents at hand: ids used twice, statements that disagree, relations that lead nowhere."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from core.checks.document import CheckedDocument
from core.checks.drift import untraceable_drift
from core.checks.phrases import shown
from core.checks.relations import broken_relations, circular_relations, known_names
from core.checks.statements import ambiguous_statements, disagreeing_statements
from core.checks.updates import tellings, unfounded_updates
from core.checks.utterance import Located, Utterance
from core.models import Document, Problem


def check_corpus(checked: Sequence[CheckedDocument]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The documents that load, in the order given, and the problems of all, by file, line and column.

    A document with an id that an earlier one has is left out. Other problems between documents leave both in. What
    follows from an orphan is no further problem: a relation to it, or words lost from a telling that is set aside or in
    a document that does not load.
    The relations of a document that does not load are checked as well, as far as they could be read.
    """
    repeated = list(_repeated_ids(checked))
    left_out = {file for file, _ in repeated}
    kept = [each for each in checked if each.document and each.annotation not in left_out]
    idle = [each for each in checked if each.document is None or each.annotation in left_out]
    findings = chain(repeated, _repeated_in_broken(checked), _between(checked, kept, idle))
    problems = chain((file.problem(finding) for file, finding in findings), *(each.problems for each in checked))
    return tuple(each.document for each in kept if each.document), tuple(sorted(problems))


def _between(
    checked: Sequence[CheckedDocument], kept: Sequence[CheckedDocument], idle: Sequence[CheckedDocument]
) -> Iterator[Located]:
    """What does not fit between documents: in those that are `kept`, and in the relations of those that are not."""
    spoken, unused = _concerned(kept), [utterance for each in idle for utterance in each.written.notable]
    names = known_names(checked) if spoken or unused else {}
    some_are_unread = not all(each.is_named for each in checked)
    orphans = [orphan for each in checked for orphan in each.orphans]
    aside = {name for orphan in orphans for name in (orphan.id, orphan.statement)}
    aside_or_idle = aside | {utterance.statement for utterance in unused}
    whole = [utterance for utterance in spoken if utterance.statement not in aside_or_idle]
    return chain(
        disagreeing_statements(spoken),
        ambiguous_statements(spoken),
        (each for each in broken_relations((*spoken, *unused), names, some_are_unread) if each[1].value not in aside),
        circular_relations(spoken, names),
        unfounded_updates(spoken, tellings(spoken, kept)),
        untraceable_drift(whole, {each.annotation.name: each.document.text for each in kept if each.document}),
    )


def _repeated_ids(checked: Sequence[CheckedDocument]) -> Iterator[Located]:
    """Ids that a record of an earlier document has. The ids of a document that is left out for that are free again."""
    first: dict[str, CheckedDocument] = {}
    for each in checked:
        ids = each.said.statement_of.keys()
        if first.keys().isdisjoint(ids):
            first.update(dict.fromkeys(ids, each))
        else:
            yield from _repeating(each, first)


def _repeating(checked: CheckedDocument, first: Mapping[str, CheckedDocument]) -> Iterator[Located]:
    for utterance in checked.written.all:
        if (name := utterance.record.id) in first:
            where = first[name].written.of(name).where
            message = f"the id {shown(name)} is already that of {where}; give each record its own"
            yield utterance.finding(("id",), message, name)


def _repeated_in_broken(checked: Sequence[CheckedDocument]) -> Iterator[Located]:
    """Ids in documents that do not load which a record of another document has. They keep nothing out."""
    first: dict[str, CheckedDocument] = {}
    for each in sorted(checked, key=lambda each: each.document is None):
        if each.document is None:
            yield from _repeating(each, first)
        for name in each.written.statement_of:
            first.setdefault(name, each)


def _concerned(kept: Collection[CheckedDocument]) -> list[Utterance]:
    """Those that name a statement, others, or words lost or added, and all tellings of the statements of these.

    The others, mostly nearly all, say nothing of any other record, and none of them but by its id.
    """
    named = {utterance.statement for each in kept for utterance in each.said.notable}
    some = (each for each in kept if not named.isdisjoint(each.said.statement_of.values()))
    return [utterance for each in some for utterance in each.said.all if utterance.statement in named]
