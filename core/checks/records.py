"""The value of a YAML file to its records, one by one: a bad record is reported, and the others are still read."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from core.checks.expectations import expected, fields_of
from core.checks.findings import MOST_FINDINGS, Finding
from core.checks.phrases import listed, nearest, shown
from core.checks.shape import missing_field, unknown_field, validated
from core.checks.standins import stand_in
from core.models import Annotation, Candidate, Claim, Decision, Dismissal, Header, Position
from core.models.base import Identifier, Model, Sequence
from core.reading.places import Path
from core.reading.yamltext import Value

Records: TypeAlias = Mapping[Path, Model]
"""The records of one annotation by their paths: ("document",), ("claims", 0), ("positions", 3), …"""

HEADER: Path = ("document",)
LOOKED_FOR = "nothing_on"
_SECTIONS: dict[str, type[Model]] = {
    "claims": Claim,
    "positions": Position,
    "dismissed": Dismissal,
    "undecided": Candidate,
    "decisions": Decision,
}


@dataclass(slots=True)
class ReadAnnotation:
    """The records of one annotation, and what is wrong in it.

    Where a record is bad, another stands in for it, so that the rest of it can be checked; `replaced` are the paths
    of the fields that are not its own. With no findings every record is the author's. `nothing_on` are ids, `kind` is
    Annotation or SecondAnnotation.
    """

    records: dict[Path, Model] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    replaced: set[Path] = field(default_factory=set)
    nothing_on: tuple[str, ...] = ()
    kind: type[Annotation] = Annotation

    def keep(self, kind: type[Model], value: Value, path: Path) -> None:
        """Add the record at `path`, or its stand-in and what is wrong with it."""
        known = _accepted(_Same(value)) if kind is Candidate else None
        record, wrong = (known, []) if known else validated(kind, value, path)
        if wrong:
            self.findings += wrong
            record, replaced = stand_in(kind, value, path, wrong)
            self.replaced |= replaced
        if record is not None:
            self.records[path] = record

    @property
    def is_named(self) -> bool:
        """Whether every claim and position has an id that could be read, and its statement too, where it has one."""
        sections = ("claims", "positions")
        lost = any(path[0] in sections and path[2:] == ("id",) for path in self.replaced)
        bad = (each.path for each in self.findings if each.path[:1] and each.path[0] in sections)
        return not lost and all(path[:2] in self.records and path[2:] != ("statement",) for path in bad)

    def concerns(self, finding: Finding) -> bool:
        """Whether the finding is about what the author wrote."""
        return not any(finding.path[:length] in self.replaced for length in (2, 3))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A value of a file that is itself again where its lines were read before, and only there."""

    value: Value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value


@lru_cache(maxsize=32_768)
def _accepted(same: _Same) -> Candidate | None:
    """The candidate that a value is; None where anything is wrong with it. A long draft has thousands."""
    found: tuple[Candidate | None, list[Finding]] = validated(Candidate, same.value, ())
    return None if found[1] else found[0]


def read_annotation(value: Value, kind: type[Annotation] = Annotation) -> ReadAnnotation:
    """The value of an annotation file to its records; a second annotation has decisions as well."""
    fields, findings = outline(value, kind)
    annotation = ReadAnnotation(findings=findings, kind=kind)
    if "document" in fields:
        annotation.keep(Header, fields["document"], HEADER)
    for section, model in _SECTIONS.items():
        items = fields.get(section, [])
        if isinstance(items, list):
            for index, item in enumerate(items):
                if len(findings) <= MOST_FINDINGS:
                    annotation.keep(model, item, (section, index))
        else:
            findings.append(not_a(items, (section,), "a list, each item begun with '- ', or leave it out"))
    if LOOKED_FOR in fields:
        ids, wrong = validated(Sequence[Identifier], fields[LOOKED_FOR], (LOOKED_FOR,))
        findings += wrong
        annotation.nothing_on = ids or ()
    return annotation


def annotation_of(read: ReadAnnotation, without: Collection[Path]) -> Annotation:
    """The annotation that holds these records, which include a header, but not those at the paths `without`."""
    records = {path: record for path, record in read.records.items() if path not in without}
    of_section = {section: tuple(records[path] for path in records if path[0] == section) for section in _SECTIONS}
    lists = {**of_section, LOOKED_FOR: read.nothing_on}
    filled = {name: values for name, values in lists.items() if values}
    return read.kind.model_validate({"document": records[HEADER]} | filled)


def outline(value: Value, model: type[Model]) -> tuple[dict[str, Value], list[Finding]]:
    """The top level of a file: its known fields, and a finding for each unknown or missing one.

    A misspelled field is unknown, but not missing as well.
    """
    known = fields_of(model)
    if not isinstance(value, dict):
        return {}, [not_a(value, (), f"a mapping with {listed(known.keys())}")]
    unknown = list(islice((name for name in value if name not in known), MOST_FINDINGS + 1))
    there = {*value, *(nearest(name, known.keys()) for name in unknown)}
    missing = [name for name, info in model.model_fields.items() if info.is_required() and name not in there]
    findings = [unknown_field((name,), value[name], known.keys(), name) for name in unknown]
    findings += [missing_field((), name, expected(known[name])) for name in missing]
    return {name: value[name] for name in value if name in known}, findings


def not_a(value: Value, path: Path, due: str) -> Finding:
    """A value of the wrong kind at the top of a file."""
    name = f"{path[-1]} is " if path else "found "
    return Finding(path, f"{name}{shown(value) or 'empty'}; write {due}", value)
