"""What is compared of two records of the same words, field by field.

Times by their EDTF value, `stated` by its place in the text, `counts` with the measure's own where a claim names none,
relations as sets with the second's ids in the first's words. The name of a statement is the annotator's own, so it is
not compared: what counts is which other records of the text tell it.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from core.curation.opinions.matching import Match, PlacedRecord
from core.frames.columns import JOINT, RELATIONS, STEP
from core.models import Claim, Time, Vocabulary
from core.models.annotation import WayStep
from core.models.second import ComparedField

FIELDS: tuple[str, ...] = get_args(ComparedField)
"""Every field that is compared, in the order of the model."""


@dataclass(frozen=True, slots=True)
class Names:
    """What a record is called by whoever compares: the first's id where both have it, and a mark where one has.

    `statements` are the names, so given, of all that tell a statement; by the annotation's own name for it.
    """

    records: Mapping[str, str]
    statements: Mapping[str, frozenset[str]]

    def target(self, name: str) -> frozenset[str]:
        """The records that a relation to `name` is about; the name itself where it is of another document."""
        if name in self.records:
            return frozenset({self.records[name]})
        return self.statements.get(name, frozenset({name}))


def names(pairs: Sequence[Match], of_second: bool) -> Names:
    """The names of the records of one of the two annotations."""
    records = dict(_named(pairs, of_second))
    tellings: dict[str, set[str]] = {}
    for pair in pairs:
        placed = pair.second if of_second else pair.first
        if placed and placed.record.statement:
            tellings.setdefault(placed.record.statement, set()).add(records[placed.id])
    return Names(records, {name: frozenset(telling) for name, telling in tellings.items()})


def values(placed: PlacedRecord, own: Names, vocabulary: Vocabulary) -> dict[str, Hashable]:
    """The compared values of one record by field, in the order of FIELDS; None for what it leaves out."""
    record = placed.record
    given: dict[str, Hashable] = {name: _plain(getattr(record, name)) for name in FIELDS if hasattr(record, name)}
    given |= {"origin": _step(record.attribution[0]), "carriers": _steps(record.attribution[1:])}
    tellers = own.statements.get(record.statement or "", frozenset()) - {own.records[record.id]}
    given["statement"] = tellers or None
    if isinstance(record, Claim):
        measure = vocabulary.measures.get(record.measure)
        given |= {"stated": (record.stated, placed.start), "counts": record.counts or (measure and measure.counts)}
        given |= {name: _targets(getattr(record, name), own) for name in RELATIONS}
    return {name: given[name] for name in FIELDS if name in given}


def shown_value(value: Hashable) -> str | None:
    """A compared value in one cell."""
    if isinstance(value, float):
        return f"{value:,.12g}"
    if isinstance(value, tuple):
        return str(value[0])
    if isinstance(value, frozenset):
        return " ".join(sorted(value))
    return None if value is None else str(value)


def _named(pairs: Sequence[Match], of_second: bool) -> Iterator[tuple[str, str]]:
    for pair in pairs:
        if pair.second and of_second:
            yield pair.second.id, pair.first.id if pair.first else f"{pair.second.id} (second)"
        elif pair.first and not of_second:
            yield pair.first.id, pair.first.id


def _plain(value: object) -> Hashable:
    return value.edtf if isinstance(value, Time) else value if isinstance(value, Hashable) else None


def _targets(targets: Sequence[str], own: Names) -> Hashable:
    return frozenset[str]().union(*map(own.target, targets)) or None


def _step(step: WayStep) -> str:
    """Sources that speak jointly, in whatever order they are named."""
    return step if isinstance(step, str) else JOINT.join(sorted(step))


def _steps(steps: Sequence[WayStep]) -> str | None:
    return STEP.join(map(_step, steps)) or None
