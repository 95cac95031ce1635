"""Records that share a statement report one utterance, so they agree in who said it and of what."""

from collections.abc import Iterator, Sequence
from typing import Any

from core.checks.utterance import Located, Utterance
from core.models import Claim, Position
from core.reading.places import Path


def disagreeing_statements(utterances: Sequence[Utterance]) -> Iterator[Located]:
    """Where a record differs from the first one of its statement in kind, origin, measure, subject, …

    Another measure is let pass where one of the two records what it lost or added: then the telling changed it.
    """
    first: dict[str, Utterance] = {}
    for utterance in utterances:
        other = first.setdefault(utterance.statement, utterance)
        if other is not utterance:
            yield from _differences(utterance, other)


def ambiguous_statements(utterances: Sequence[Utterance]) -> Iterator[Located]:
    """Statements that bear the id of a record which itself belongs to another statement."""
    owners = {utterance.record.id: utterance for utterance in utterances}
    for utterance in utterances:
        owner = owners.get(utterance.statement)
        if owner and owner.statement != utterance.statement:
            found = f"statement '{utterance.statement}' is the id of {owner.where}"
            message = f"{found}, which belongs to statement '{owner.statement}'; name that one, or choose another name"
            yield utterance.finding(("statement",), message, utterance.statement)


def _differences(utterance: Utterance, other: Utterance) -> Iterator[Located]:
    record, first = utterance.record, other.record
    if type(record) is not type(first):
        message = f"statement '{utterance.statement}' is that of {other.where}; claims and positions share none"
        yield utterance.finding(("statement",), message, utterance.statement)
        return
    for name, below in _COMMON[type(record).__name__].items():
        ours, theirs = _at(record, below), _at(first, below)
        if ours != theirs and not (name == "measure" and _drift_is_recorded(record, first)):
            found = f"{name} is {_named(ours)}, but {_named(theirs)} in {other.where}, of the same statement"
            message = f"{found}; correct one, or give each its own statement"
            yield utterance.finding(below, message, _named(ours))


_COMMON: dict[str, dict[str, Path]] = {
    "Claim": {"origin": ("attribution", 0), "measure": ("measure",), "subject": ("subject",)},
    "Position": {"origin": ("attribution", 0), "proposition": ("proposition",), "stance": ("stance",)},
}


def _drift_is_recorded(*tellings: Claim | Position) -> bool:
    """Whether an annotator says what was lost or added: a telling may turn casualties into dead."""
    return any(telling.lost or telling.added for telling in tellings)


def _at(record: Any, below: Path) -> Any:
    for step in below:
        record = record[step] if isinstance(step, int) else getattr(record, step)
    return record


def _named(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else " + ".join(value)
