"""Entries of the vocabulary as the controls of a form, and back. Ids are made from names once, and never change."""

import re
from collections.abc import Collection, Mapping
from typing import Any, Literal, NamedTuple, get_args

from core.curation.editing.edits import EditError, entry_removed, entry_set
from core.curation.forms.names import slug
from core.curation.forms.records import amount_of, say_typed
from core.curation.keeping.names import untaken
from core.models.vocabulary import Chart, Counts, SourceKind
from core.reading.yamltext import read

EntryKind = Literal["line", "sentence", "one", "any", "list", "number", "tick"]
Entry = dict[str, Any]
RawTables = dict[str, dict[str, Any]]

SIDES, OPPONENTS, READINGS = "sides", "opponents", "readings"
WORD = "word"
"""The control of a reading that becomes its id: the vague word itself."""

LONGEST_ID = 60


class Control(NamedTuple):
    """A control of a form. `options` are codes, or the name of the table whose ids are offered."""

    name: str
    kind: EntryKind
    options: tuple[str, ...] | str = ()
    needed: bool = False


CONTROLS: dict[str, tuple[Control, ...]] = {
    "sources": (
        Control("name", "line", needed=True),
        Control("short", "line"),
        Control("named", "line"),
        Control("kind", "one", get_args(SourceKind), needed=True),
        Control("side", "one", SIDES, needed=True),
        Control("aliases", "list"),
        Control("note", "sentence"),
    ),
    "measures": (
        Control("label", "line", needed=True),
        Control("definition", "sentence", needed=True),
        Control("unit", "line", needed=True),
        Control("counts", "one", get_args(Counts), needed=True),
        Control("chart", "one", get_args(Chart)),
        Control("parts", "any", "measures"),
        Control("rate_of", "one", "measures"),
        Control("depletes", "one", "measures"),
        Control("phrase", "line"),
    ),
    "subjects": (
        Control("label", "line", needed=True),
        Control("named", "line"),
        Control("members", "line"),
        Control("mixed", "tick"),
        Control("sides", "any", SIDES),
    ),
    SIDES: (Control("name", "line", needed=True), Control(OPPONENTS, "any", SIDES)),
    "propositions": (
        Control("text", "sentence", needed=True),
        Control("short", "line", needed=True),
        Control("period", "line"),
        Control("follows", "any", "propositions"),
        Control("note", "sentence"),
    ),
    READINGS: (
        Control(WORD, "line", needed=True),
        Control("low", "number", needed=True),
        Control("high", "number", needed=True),
        Control("note", "sentence"),
    ),
}
"""The tables of the vocabulary that can be edited, and the controls of an entry of each."""

_NAMED_BY = {"propositions": "short", "sources": "short", "measures": "label", "subjects": "label", SIDES: "name"}


def tables_of(yaml_text: str) -> RawTables:
    """The tables as the file holds them, sound or not, by name. Raises EditError where it cannot be read."""
    value, faults = read(yaml_text)
    if faults or not isinstance(value, dict):
        raise EditError("vocabulary.yaml cannot be read; mend the problems that check tells of first")
    found = {name: value.get(name) for name in (*CONTROLS, OPPONENTS)}
    return {name: table if isinstance(table, dict) else {} for name, table in found.items()}


def controls_of(tables: RawTables, table: str, entry_id: str | None) -> dict[str, Any]:
    """What the controls of a form hold for this entry; those of a new one are empty."""
    given = tables[table].get(entry_id, {}) if entry_id is not None else {}
    entry: Entry = given if isinstance(given, dict) else {"name": given}
    if table == SIDES:
        entry = {**entry, OPPONENTS: _opponents(tables, entry_id)}
    if table == READINGS:
        entry = {**entry, WORD: entry_id}
    return {control.name: _shown(control, entry.get(control.name)) for control in CONTROLS[table]}


def written(yaml_text: str, table: str, entry_id: str, values: Mapping[str, Any]) -> str:
    """The text of the vocabulary with this entry as the controls have it; fields that they do not show stay."""
    tables = tables_of(yaml_text)
    shown = controls_of(tables, table, entry_id)
    changed = {
        each.name: _held(each, values[each.name]) for each in CONTROLS[table] if values[each.name] != shown[each.name]
    }
    if table == SIDES:
        named = entry_set(yaml_text, SIDES, entry_id, changed.get("name", shown["name"]))
        return _with_opponents(named, entry_id, set(values[OPPONENTS]))
    before = tables[table].get(entry_id)
    changed.pop(WORD, None)
    return entry_set(yaml_text, table, entry_id, {**(before if isinstance(before, dict) else {}), **changed})


def taken_out(yaml_text: str, table: str, entry_id: str) -> str:
    """The text of the vocabulary without this entry."""
    removed = entry_removed(yaml_text, table, entry_id)
    return _with_opponents(removed, entry_id, set()) if table == SIDES else removed


def new_id(tables: RawTables, table: str, values: Mapping[str, Any]) -> str | None:
    """An id that the table does not have yet, made from the name; None while there is no name."""
    if table == READINGS:
        return " ".join(str(values[WORD]).lower().split()) or None
    name = str(values[_NAMED_BY[table]] or values.get("name") or "").strip()
    if not name:
        return None
    return untaken(slug(name)[:LONGEST_ID].strip("-"), tables[table])


def missing(table: str, values: Mapping[str, Any]) -> list[str]:
    """The names of the needed controls that hold nothing yet."""
    return [each.name for each in CONTROLS[table] if each.needed and _held(each, values[each.name]) is None]


def _shown(control: Control, value: Any) -> Any:
    """A value as its control holds it."""
    if control.kind == "tick":
        return bool(value)
    if control.kind in ("any", "list"):
        return [str(each) for each in value] if isinstance(value, list) else []
    if control.kind == "number":
        return "" if value is None else say_typed(value)
    return None if value is None and control.kind == "one" else str(value if value is not None else "")


def _held(control: Control, value: Any) -> Any:
    """What a control's value is in the file; None for what is left out."""
    if control.kind == "number":
        return amount_of(str(value or ""))
    if isinstance(value, str):
        return re.sub(r"\s+", " ", value).strip() or None
    return list(value) or None if isinstance(value, list | tuple) else value or None


def _opponents(tables: RawTables, side: str | None) -> list[str]:
    said = tables[OPPONENTS]
    own = said.get(side) if side is not None else None
    by_others = [each for each, against in said.items() if isinstance(against, list) and side in against]
    return list(dict.fromkeys([*(own if isinstance(own, list) else []), *by_others]))


def _with_opponents(yaml_text: str, side: str, wanted: Collection[str]) -> str:
    """The text in which the side stands against these and no others: what is said already stays where it is said."""
    tables = tables_of(yaml_text)
    before = _opponents(tables, side)
    said = {name: list(against) for name, against in tables[OPPONENTS].items() if isinstance(against, list)}
    for other in (each for each in before if each not in wanted):
        said[side] = [each for each in said.get(side, []) if each != other]
        said[other] = [each for each in said.get(other, []) if each != side]
    said[side] = said.get(side, []) + sorted(set(wanted) - set(before))
    for name, against in said.items():
        if against == tables[OPPONENTS].get(name, []):
            continue
        yaml_text = entry_set(yaml_text, OPPONENTS, name, against) if against else _without(yaml_text, name)
    return yaml_text


def _without(yaml_text: str, side: str) -> str:
    return entry_removed(yaml_text, OPPONENTS, side) if side in tables_of(yaml_text)[OPPONENTS] else yaml_text
