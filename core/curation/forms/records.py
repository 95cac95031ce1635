"""Records as the plain values of controls, and back: what a form shows, and what it would write.

Controls are a flat dictionary: text is "" and a choice None where nothing is given. A record is a dictionary as YAML
gives it. What a form has no control for is carried over from the record that it began with, and never lost.
"""

from decimal import Decimal, InvalidOperation
from typing import Any

from core.curation.forms.times import Controls, time_controls, time_record
from core.models import annotation
from core.models.annotation import AMOUNTS, FILLED_BY

Record = dict[str, Any]

CHOICES = frozenset(
    {
        *("measure", "subject", "counts", "hedge", "modality", "attribution_basis", "place", "role", "statement"),
        *("proposition", "stance", "publisher", "original", "annotator", "reason"),
    }
)
TIMES = frozenset({"period", "as_of", "said", "target", "published"})
RELATIONS = annotation.RELATIONS
LISTS = frozenset({*RELATIONS, "lost", "added", "not_same_as", "against"})
ATTRIBUTION = "attribution"

_SELECTED = ("quote", "prefix", "suffix")
FIELDS: dict[str, tuple[str, ...]] = {
    "claims": (
        *("id", "measure", "subject", "counts", "stated", *AMOUNTS, "hedge", "modality", "certainty"),
        *("period", "as_of", "said", "place", ATTRIBUTION, "attribution_basis", "statement", "term", "term_means"),
        *("condition", "target", "role", *RELATIONS, *_SELECTED, "lost", "added", "not_same_as", "against", "note"),
    ),
    "positions": (
        *("id", "proposition", "stance", "certainty", "said", ATTRIBUTION, "attribution_basis", "statement"),
        *(*_SELECTED, "lost", "added", "not_same_as", "against", "note"),
    ),
    "dismissed": (*_SELECTED, "reason"),
    "document": ("title", "publisher", "original", "published", "annotator", "note"),
}
"""The fields that the form of each section has, in the order in which a person would write them."""


def controls_of(section: str, record: Record) -> Controls:
    """What a form shows of a record, or of the beginning of one."""
    controls: Controls = {}
    for name in FIELDS[section]:
        if name not in AMOUNTS:
            controls |= _control(name, record.get(name))
    return controls | (_amount_controls(record) if section == "claims" else {})


def record_of(section: str, controls: Controls, began_with: Record | None = None) -> Record:
    """What the controls record, empty fields left out; fields that no form has are those of `began_with`."""
    amounts = _amounts(controls) if section == "claims" else {}
    fields = {name: amounts[name] if name in amounts else _field(name, controls) for name in FIELDS[section]}
    others = {name: value for name, value in (began_with or {}).items() if name not in FIELDS[section]}
    return {name: value for name, value in fields.items() if value not in (None, "", [])} | others


def amount_of(words: str) -> float | int | str | None:
    """The number that was typed, with commas or without: "11,000" gives 11000. What is no number stays as typed."""
    plain = words.strip()
    try:
        number = Decimal(plain.replace(",", ""))
    except InvalidOperation:
        return plain or None
    if not number.is_finite():
        return plain
    return int(number) if number == number.to_integral_value() else float(number)


def say_typed(amount: Any) -> str:
    """An amount as a control shows it: 11000 as "11,000". It is read again as exactly this amount."""
    if isinstance(amount, bool) or not isinstance(amount, int | float):
        return "" if amount is None else str(amount)
    number = Decimal(repr(amount))
    return f"{number:,f}" if number.is_finite() else str(amount)


def _control(name: str, value: Any) -> Controls:
    if name in TIMES:
        return time_controls(name, value)
    if name == ATTRIBUTION:
        return {name: [[str(source) for source in _listed(step)] for step in _listed(value)]}
    if name in LISTS:
        return {name: [str(item) for item in _listed(value)]}
    text = None if value is None else str(value)
    return {name: text if name in CHOICES else text or ""}


def _field(name: str, controls: Controls) -> Any:
    if name in TIMES:
        return time_record(controls, name)
    value = controls[name]
    if name == ATTRIBUTION:
        return [step[0] if len(step) == 1 else list(step) for step in value if step]
    return list(value) if name in LISTS else value


def _listed(value: Any) -> Any:
    return value if isinstance(value, list | tuple) else [] if value is None else [value]


def _amount_controls(record: Record) -> Controls:
    """One control for a hedge with one end, so that another hedge keeps the number; two for a range."""
    hedge: Any = str(record.get("hedge"))
    one_end = [record.get(name) for name in FILLED_BY.get(hedge, ()) if hedge != "range"]
    return {
        "amount": say_typed(next(iter(one_end), None)),
        "least": say_typed(record.get("low")) if hedge == "range" else "",
        "most": say_typed(record.get("high")) if hedge == "range" else "",
    }


def _amounts(controls: Controls) -> Record:
    """The amounts that the hedge states, and no other."""
    filled = FILLED_BY.get(controls["hedge"], ())
    typed = {"low": "least", "high": "most"} if len(filled) == 2 else {}
    return {name: amount_of(controls[typed.get(name, "amount")]) if name in filled else None for name in AMOUNTS}
