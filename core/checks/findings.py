"""What a check finds, and how it becomes a problem with a place."""

from collections.abc import Iterable
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from core.checks.phrases import shown
from core.models import Problem
from core.reading.places import Path, Place, Places
from core.reading.plaintext import Fault
from core.reading.yamltext import Value, read

MOST_FINDINGS = 10_000
"""No more are told of one file: nobody mends more at a time, and a file of rubbish must not fill the memory."""


class Finding(NamedTuple):
    """Something wrong with the value at `path`, or with its key. The message names fields below the record only."""

    path: Path
    message: str
    value: object = None
    at_key: bool = False


class YamlFile:
    """One YAML file's name and text. Its places are found, in a second reading, only when a problem needs one."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    def problems(self, findings: Iterable[Finding]) -> tuple[Problem, ...]:
        """The findings with their places, in the order of the file; of very many, the first `MOST_FINDINGS`."""
        told = list(islice(findings, MOST_FINDINGS + 1))
        if len(told) > MOST_FINDINGS:
            told[-1] = Finding((), f"found more than {MOST_FINDINGS:,} problems in this file; mend the first of them")
        return tuple(sorted(map(self.problem, told)))

    def faults(self, faults: Iterable[Fault]) -> tuple[Problem, ...]:
        """Faults of the text itself, which already know their place."""
        return fault_problems(self.name, faults)

    def place(self, path: Path) -> Place:
        """Where the value at this path begins."""
        return self._places.value(path)

    def problem(self, finding: Finding) -> Problem:
        """One finding with its place."""
        path = finding.path
        place = self._places.key(path) if finding.at_key else self._places.value(path)
        message = f"{_record_name(path, self._value)}{finding.message}"
        return Problem(self.name, *place, dotted(path), shown(finding.value), message)

    @cached_property
    def _places(self) -> Places:
        return Places(self.text)

    @cached_property
    def _value(self) -> Value:
        return read(self.text)[0]


def fault_problems(file: str, faults: Iterable[Fault]) -> tuple[Problem, ...]:
    """Problems of a file's contents: they concern no field."""
    return tuple(Problem(file, fault.line, fault.column, "", "", fault.message) for fault in faults)


def dotted(path: Path) -> str:
    """`claims[2].said.edtf`"""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def _record_name(path: Path, value: Value) -> str:
    """The record that a path lies in, as its author knows it: "claim 'dead': ", "claims[2]: ", "source 'bbc': "."""
    if len(path) < 2:
        return ""
    section, key = path[:2]
    if section == "document":
        return "document: "
    if isinstance(key, str):
        return f"{str(section).removesuffix('s')} {shown(key)}: "
    record_id = _id_of(value, path)
    return f"{str(section).removesuffix('s')} {shown(record_id)}: " if record_id else f"{section}[{key}]: "


def _id_of(value: Any, path: Path) -> str | None:
    section, key = path[:2]
    record = value[section][key]
    found = record.get("id") if isinstance(record, dict) else None
    return found if isinstance(found, str) else None
