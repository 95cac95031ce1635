"""Decisions on where two annotations differ: each names records that there are, and a field that they have."""

from collections.abc import Iterator, Mapping

from core.checks.findings import Finding
from core.checks.phrases import listed, shown, suggestion
from core.models import Annotation, Claim, Decision, SecondAnnotation
from core.models.annotation import Attributed
from core.reading.places import Path

ATTRIBUTED = ("origin", "carriers")
"""The compared fields that are parts of `attribution`."""


def unfounded_decisions(second: SecondAnnotation, first: Annotation | None) -> Iterator[Finding]:
    """What is wrong with the decisions of a second annotation; `first` is None where that one cannot be read."""
    ours, theirs = records_of(first) if first else None, records_of(second)
    decided: dict[tuple[str | None, ...], int] = {}
    for index, decision in enumerate(second.decisions):
        path = ("decisions", index)
        yield from _misnamed(path, decision, ours, theirs)
        yield from _misfit(path, decision, theirs)
        about = (decision.first, decision.second, decision.field)
        if about in decided:
            message = f"decisions[{decided[about]}] is already on this; keep one of the two"
            yield Finding(path, message)
        decided.setdefault(about, index)


def records_of(annotation: Annotation) -> Mapping[str, Attributed]:
    """The claims and positions of an annotation by their ids."""
    return {record.id: record for record in (*annotation.claims, *annotation.positions)}


def _may_be_gone(decision: Decision) -> bool:
    """Whether the decision takes its record out of the first annotation."""
    return decision.field is None and decision.kept in ("second", "neither")


def _misnamed(
    path: Path, decision: Decision, ours: Mapping[str, Attributed] | None, theirs: Mapping[str, Attributed]
) -> Iterator[Finding]:
    if decision.first is None and decision.second is None:
        yield Finding(path, "it names no record; give 'first', 'second' or both")
    if ours is not None and decision.first and decision.first not in ours and not _may_be_gone(decision):
        yield _unknown((*path, "first"), decision.first, "first", ours)
    if decision.second and decision.second not in theirs:
        yield _unknown((*path, "second"), decision.second, "second", theirs)


def _misfit(path: Path, decision: Decision, theirs: Mapping[str, Attributed]) -> Iterator[Finding]:
    """A field or a verdict that a decision on these records cannot have."""
    both = decision.first is not None and decision.second is not None
    if decision.field and not both:
        advice = "name both, or leave the field out to decide on the whole record"
        yield Finding((*path, "field"), f"a field is decided on where both have the record; {advice}", decision.field)
    if decision.kept == "both" and not both:
        yield Finding((*path, "kept"), "'both' needs a record of each; name both, or keep first or second", "both")
    if both and decision.field is None and decision.kept in ("first", "second"):
        advice = "decide field by field, or keep both or neither"
        yield Finding((*path, "kept"), f"both have this record; {advice}", decision.kept)
    record = theirs.get(decision.second or "")
    if decision.field and record and not _has(record, decision.field):
        kind = "claim" if isinstance(record, Claim) else "position"
        yield Finding((*path, "field"), f"a {kind} has no {decision.field}; write a field of a {kind}", decision.field)


def _has(record: Attributed, field: str) -> bool:
    return field in ATTRIBUTED or field in type(record).model_fields


def _unknown(path: Path, name: str, which: str, known: Mapping[str, Attributed]) -> Finding:
    right = suggestion(name, known) or f"; it has {listed(known) or 'none'}"
    return Finding(path, f"the {which} annotation has no record {shown(name)}{right}", name)
