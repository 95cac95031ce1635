"""What an annotator has still to decide, and what was looked for and not found."""

from collections.abc import Collection, Iterator

from core.checks.findings import Finding
from core.checks.phrases import shown
from core.checks.records import LOOKED_FOR, ReadAnnotation, Records
from core.checks.references import unknown_id
from core.models import Candidate, Position, Vocabulary


def undecided_numbers(records: Records) -> Iterator[Finding]:
    """Every number word of a draft that nobody has decided on: a guess is never taken for a decision."""
    for path, record in records.items():
        if isinstance(record, Candidate):
            advice = "move it to claims, with its fields completed, or to dismissed, with a reason"
            yield Finding((*path, "number"), f"{shown(record.number)} is not decided yet; {advice}", record.number)


def unfound_matters(annotation: ReadAnnotation, vocabulary: Vocabulary, left_out: Collection[str]) -> Iterator[Finding]:
    """Propositions said to have no position here that do not exist, or on which there is a position."""
    held = {record.proposition: record.id for record in annotation.records.values() if isinstance(record, Position)}
    for index, name in enumerate(annotation.nothing_on):
        path = (LOOKED_FOR, index)
        if name not in vocabulary.propositions:
            yield unknown_id(path, "proposition", name, vocabulary.propositions, left_out)
        elif name in held:
            advice = "take the proposition out of this list, or the position out of positions"
            yield Finding(path, f"the position {shown(held[name])} is on {shown(name)}; {advice}", name)
