"""The vocabulary of a corpus, entry by entry: a bad entry is reported and left out, the sound ones are used."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

from core.checks.among import among
from core.checks.findings import MOST_FINDINGS, Finding, YamlFile
from core.checks.records import not_a, outline
from core.checks.references import reading_id, unknown_id
from core.checks.shape import validated
from core.models import Measure, Problem, Proposition, Source, Subject, Vocabulary
from core.reading.places import Path
from core.reading.yamltext import Value, read

VOCABULARY_FILE = "vocabulary.yaml"
UNTITLED = "Untitled corpus"

Tables: TypeAlias = dict[str, dict[str, Any]]
_TYPES = get_type_hints(Vocabulary, include_extras=True)
_TABLES = {name: get_args(kind) for name, kind in _TYPES.items() if get_origin(kind) is dict}
"""The types of the keys and of the entries of each table."""
_NEEDED = [name for name in _TABLES if Vocabulary.model_fields[name].is_required()]


@dataclass(frozen=True, slots=True, eq=False)
class CheckedVocabulary:
    """Equal to itself only, so that what was checked with it can be kept by it.

    `vocabulary` is None when a table that no corpus can do without has no sound entry.

    `left_out`: ids of the bad entries, those of readings as `reading_id` gives them.
    A title that is missing or bad is replaced, so that the rest can be shown.
    """

    vocabulary: Vocabulary | None
    left_out: frozenset[str]
    problems: tuple[Problem, ...]


def check_vocabulary(yaml_text: str) -> CheckedVocabulary:
    """Check the text of vocabulary.yaml. Every problem is given at once, in the order of the file."""
    file = YamlFile(VOCABULARY_FILE, yaml_text)
    value, faults = read(yaml_text)
    if value is None and faults:
        return CheckedVocabulary(None, frozenset(), file.faults(faults))
    fields, findings = outline(value, Vocabulary)
    tables: Tables = {table: {} for table in _TABLES}
    heading: dict[str, Any] = {"title": UNTITLED}
    for name, content in fields.items():
        if name in tables:
            tables[name] = _sound_entries(name, content, findings)
        else:
            heading |= _sound_field(name, content, findings)
    _leave_out_what_refers_to_nothing(tables, _left_out(fields, tables), findings)
    findings += among(tables)
    problems = tuple(sorted((*file.faults(faults), *file.problems(findings))))
    return CheckedVocabulary(_vocabulary(heading, tables), _left_out(fields, tables), problems)


def _sound_field(name: str, content: Value, findings: list[Finding]) -> dict[str, Any]:
    found, wrong = validated(_TYPES[name], content, (name,))
    findings += wrong
    return {} if wrong else {name: found}


def _sound_entries(table: str, entries: Value, findings: list[Finding]) -> dict[str, Any]:
    if not isinstance(entries, dict) or (table in _NEEDED and not entries):
        findings.append(not_a(entries, (table,), "a mapping of ids to entries"))
        return {}
    kind_of_key, kind = _TABLES[table]
    sound = {}
    for name, content in entries.items():
        if len(findings) > MOST_FINDINGS:
            break
        wrong_key = [finding._replace(at_key=True) for finding in validated(kind_of_key, name, (table, name))[1]]
        entry, wrong = validated(kind, content, (table, name))
        findings += [*wrong_key, *wrong]
        if not wrong_key and not wrong:
            sound[name] = entry
    return sound


def _leave_out_what_refers_to_nothing(tables: Tables, left_out: Collection[str], findings: list[Finding]) -> None:
    """Take out entries that name an id which the vocabulary does not have, and then those that name them."""
    while wrong := list(_dangling(tables, left_out)):
        findings += wrong
        for table, name in {finding.path[:2] for finding in wrong}:
            del tables[str(table)][str(name)]
        left_out = {*left_out, *(str(finding.path[1]) for finding in wrong)}


def _dangling(tables: Tables, left_out: Collection[str]) -> Iterator[Finding]:
    for table, entries in tables.items():
        for name, entry in entries.items():
            for below, target, named in _references(table, name, entry):
                known = tables[target]
                if known and named not in known:
                    finding = unknown_id((table, name, *below), target.removesuffix("s"), named, known, left_out)
                    yield finding._replace(at_key=not below)


def _references(table: str, name: str, entry: Any) -> Iterator[tuple[Path, str, str]]:
    """The ids that an entry names: where below the entry, in which table they should be, and the id."""
    if isinstance(entry, Source):
        yield ("side",), "sides", entry.side
    elif isinstance(entry, Proposition):
        yield from ((("follows", index), "propositions", each) for index, each in enumerate(entry.follows))
    elif isinstance(entry, Measure):
        yield from ((("parts", index), "measures", part) for index, part in enumerate(entry.parts))
        named = {"rate_of": entry.rate_of, "depletes": entry.depletes}
        yield from (((field,), "measures", measure) for field, measure in named.items() if measure)
    elif isinstance(entry, Subject):
        yield from ((("sides", index), "sides", side) for index, side in enumerate(entry.sides))
    elif table == "opponents":
        yield (), "sides", name
        yield from (((index,), "sides", side) for index, side in enumerate(entry))


def _vocabulary(heading: Mapping[str, Any], tables: Tables) -> Vocabulary | None:
    return Vocabulary.model_validate({**heading, **tables}) if all(tables[table] for table in _NEEDED) else None


def _left_out(fields: Mapping[str, Value], tables: Tables) -> frozenset[str]:
    written = {table: entries for table in tables if isinstance(entries := fields.get(table), dict)}
    bad = ((table, name) for table, entries in written.items() for name in entries if name not in tables[table])
    return frozenset(reading_id(name) if table == "readings" else name for table, name in bad)
