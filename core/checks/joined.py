"""Which records of an annotation cannot stay without one that is set aside.

A record goes with one that it names in a relation, and with one that names it, directly or through others: to set a
retraction aside, but keep what it retracts, would say more than the source. A relation to a statement goes with all
of its tellings only, but a relation that goes takes every telling of the statement that it names along.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from core.checks.phrases import shown
from core.checks.records import Records
from core.models.annotation import RELATIONS, Attributed
from core.models.base import Model
from core.reading.places import Path


class Names(NamedTuple):
    """What the records of one annotation are called: paths by id, statements by id, paths by statement, and the
    records that name something in a relation, by what they name."""

    of_id: dict[str, Path]
    statement_of: dict[str, str]
    tellings: dict[str, list[Path]]
    named_by: dict[str, list[tuple[Path, str]]]


def joined(records: Records, gone: Collection[Path]) -> dict[Path, str]:
    """The paths of all records that go with those at the paths `gone`, and why, in one sentence without full stop."""
    names, reasons, waiting = names_in(records), dict.fromkeys(gone, ""), list(gone)
    for path in waiting:
        record = records[path]
        if isinstance(record, Attributed):
            for other, reason in (*_that_name(record, names, reasons), *_that_it_names(record, names)):
                if other not in reasons:
                    reasons[other] = reason
                    waiting.append(other)
    return {path: reason for path, reason in reasons.items() if reason}


def names_in(records: Records) -> Names:
    """What relations of one annotation may name."""
    names = Names({}, {}, {}, {})
    for path, record in records.items():
        if isinstance(record, Attributed):
            statement = record.statement or record.id
            names.of_id[record.id], names.statement_of[record.id] = path, statement
            names.tellings.setdefault(statement, []).append(path)
            for relation in RELATIONS:
                for target in getattr(record, relation, ()):
                    names.named_by.setdefault(target, []).append((path, relation))
    return names


def said_of_others(record: Model, names: Names) -> Iterator[tuple[str, str]]:
    """Whatever a record retracts, revises or disputes that no record of this annotation is."""
    for relation in ("retracts", "revises", "disputes"):
        for target in getattr(record, relation, ()):
            if target not in names.of_id and target not in names.tellings:
                yield relation, target


def _that_name(record: Attributed, names: Names, gone: Collection[Path]) -> Iterator[tuple[Path, str]]:
    """Records that name this one, or its statement once nothing tells it any more."""
    statement = names.statement_of[record.id]
    called = [record.id]
    if statement not in names.of_id and all(path in gone for path in names.tellings[statement]):
        called.append(statement)
    for name in called:
        for path, relation in names.named_by.get(name, ()):
            yield path, f"its {relation} names {shown(name)}, which is set aside"


def _that_it_names(record: Attributed, names: Names) -> Iterator[tuple[Path, str]]:
    for relation in RELATIONS:
        for target in getattr(record, relation, ()):
            for path in names.tellings.get(names.statement_of.get(target, target), ()):
                yield path, f"{shown(record.id)}, which is set aside, names it in {relation}"
