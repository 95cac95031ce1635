"""Records as plain values of YAML: what of the second annotator's is taken over, in the first one's names."""

from collections.abc import Collection, Mapping
from typing import Any, TypeAlias

from core.checks.utterance import NAMING
from core.models import Claim, Position
from core.models.annotation import AMOUNTS

Raw: TypeAlias = dict[str, Any]

TOGETHER = (("measure", "counts"), ("hedge", *AMOUNTS))
"""Fields that only hold together: who keeps one of them keeps them all."""

_NEEDED = {name for kind in (Claim, Position) for name, info in kind.model_fields.items() if info.is_required()}
NEVER_LEFT_OUT = {*_NEEDED, "origin", "carriers", *AMOUNTS}
"""Fields without which a record would not stand."""

_SELECTED_BY = {"stated": ("stated", "quote", "prefix", "suffix")}


def group_of(field: str) -> tuple[str, ...]:
    """The compared fields that are decided on together with this one, itself included."""
    return next((group for group in TOGETHER if field in group), (field,))


def with_field(ours: Raw, theirs: Raw, field: str, names: Mapping[str, str]) -> Raw:
    """Our record with a field, and what only holds together with it, as in theirs. Left out there is left out here."""
    if field in ("origin", "carriers"):
        origin, carriers = (theirs, ours) if field == "origin" else (ours, theirs)
        return {**ours, "attribution": [origin["attribution"][0], *carriers["attribution"][1:]]}
    copied = _SELECTED_BY.get(field, group_of(field))
    return _ordered({**ours, **_given(theirs, copied, names)}, copied, ours, theirs)


def with_both(ours: Raw, theirs: Raw, relation: str, names: Mapping[str, str]) -> Raw:
    """Our record with the relations of both."""
    united = dict.fromkeys([*ours.get(relation, ()), *_renamed(theirs.get(relation, []), names)])
    return _ordered({**ours, relation: list(united)}, (relation,), ours, theirs)


def without_field(ours: Raw, field: str) -> Raw:
    """Our record without one field."""
    return {name: value for name, value in ours.items() if name != field}


def whole(theirs: Raw, names: Mapping[str, str], taken: Collection[str]) -> Raw:
    """Their whole record, under an id of its own."""
    number, record_id = 2, theirs["id"]
    while record_id in taken:
        record_id, number = f"{theirs['id']}-{number}", number + 1
    return {
        **theirs,
        **_given(theirs, [name for name in theirs if name in (*NAMING, "statement")], names),
        "id": record_id,
    }


def _given(theirs: Raw, copied: Collection[str], names: Mapping[str, str]) -> Raw:
    """Their values of these fields in our names; None for what they leave out."""
    given: Raw = {name: theirs.get(name) for name in copied}
    for name in copied:
        if name in NAMING and given[name]:
            given[name] = _renamed(given[name], names)
        elif name == "statement" and given[name]:
            given[name] = names.get(given[name], given[name])
    return given


def _renamed(ids: Collection[str], names: Mapping[str, str]) -> list[str]:
    return [names.get(each, each) for each in ids]


def _ordered(record: Raw, copied: Collection[str], ours: Raw, theirs: Raw) -> Raw:
    """The record with its new fields where theirs has them, after the same neighbour, and without empty ones."""
    order = list(ours)
    for name in (each for each in theirs if each in copied and each not in order):
        before = [each for each in list(theirs)[: list(theirs).index(name)] if each in order]
        order.insert(order.index(before[-1]) + 1 if before else len(order), name)
    return {name: record[name] for name in order if record[name] is not None}
