"""What a decision between two annotations changes: YAML texts in, YAML texts out.

Only the first annotation follows a decision, since charts are made of it. The second keeps what its author wrote, so
that agreement can be counted again at any time, and holds the decision with its reason.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from core.anchors import AnchorError, anchor
from core.curation.candidates.selecting import selector
from core.curation.editing import edits
from core.curation.opinions.adopting import NEVER_LEFT_OUT, Raw, group_of, whole, with_both, with_field, without_field
from core.curation.opinions.second import Opinions
from core.frames.columns import RELATIONS
from core.models import Decision
from core.models.annotation import Anchor
from core.reading.yamltext import read

_RECORD_SECTIONS = ("claims", "positions")


class SettleError(ValueError):
    """The decision cannot be carried out: why, and what would be right."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The YAML texts of the first and the second annotation, and the text that both annotate."""

    first: str
    second: str
    text: str


class Found(NamedTuple):
    """Where a record stands in its file, and its plain values."""

    section: str
    at: int
    record: Raw


def settle(decision: Decision, texts: Texts, opinions: Opinions, taken: Collection[str] = ()) -> Texts:
    """Both YAML texts after the decision. Fields that only hold together are decided on together, each on record.

    `opinions`: what `compare` gives of these texts; `taken`: ids that a record added to the first may not have.
    Raises SettleError, and EditError where a text cannot be edited.
    """
    if decision.field is None:
        return _settle_record(decision, texts, opinions, taken)
    ours, theirs = _found(texts.first, decision.first), _found(texts.second, decision.second)
    record = _decided(decision.field, decision, ours.record, theirs.record, opinions.names)
    first = edits.changed(texts.first, ours.section, ours.at, record)
    return Texts(first, _with_decisions(texts.second, decision, _differing(decision, opinions)), texts.text)


def _decided(field: str, decision: Decision, ours: Raw, theirs: Raw, names: Mapping[str, str]) -> Raw:
    """The first's record as the decision on one of its fields leaves it."""
    if decision.kept == "second":
        return with_field(ours, theirs, field, names)
    if decision.kept == "both" and field in RELATIONS:
        return with_both(ours, theirs, field, names)
    if decision.kept == "neither":
        if field in NEVER_LEFT_OUT:
            raise SettleError(f"{field} cannot be left out; correct it in the first annotation, then keep the first")
        return without_field(ours, field)
    return ours


def _settle_record(decision: Decision, texts: Texts, opinions: Opinions, taken: Collection[str]) -> Texts:
    """A record that only one has, or that both have and is two records, or none."""
    first, about = texts.first, {}
    if decision.first and decision.second and decision.kept in ("first", "second"):
        raise SettleError("both have this record; decide field by field, or keep both or neither")
    if decision.first and decision.kept in ("second", "neither"):
        first, about = _taken_out(decision, texts, opinions), _selected(decision.first, texts, opinions)
    elif decision.second and decision.kept in ("second", "both"):
        first = _taken_over(decision.second, texts, opinions, taken)
    return Texts(first, _with_decisions(texts.second, decision, (None,), about), texts.text)


def _taken_out(decision: Decision, texts: Texts, opinions: Opinions) -> str:
    """Without a record; with the second's dismissal of its words, where that is what was kept."""
    found = _found(texts.first, decision.first)
    without = edits.removed(texts.first, found.section, found.at)
    if decision.kept == "second" and found.section == "claims":
        start, end = _place(decision.first, "first", opinions)
        for dismissal in _holding(texts.second, texts.text, start, end):
            return edits.added(without, "dismissed", dismissal.record)
    return without


def _taken_over(name: str, texts: Texts, opinions: Opinions, taken: Collection[str]) -> str:
    """With a record of the second's more, and without what the first said instead: a dismissal, or nothing on it."""
    found = _found(texts.second, name)
    record = whole(found.record, opinions.names, {*taken, *_ids(texts.first)})
    result = edits.added(texts.first, found.section, record)
    if found.section == "positions":
        return _looked_for_less(result, record["proposition"])
    start, end = _place(name, "second", opinions)
    for dismissal in reversed(_holding(result, texts.text, start, end)):
        if _says_no_more(dismissal, texts.text, (start, end), opinions.numbers):
            result = edits.removed(result, "dismissed", dismissal.at)
    return result


def _looked_for_less(yaml_text: str, proposition: str) -> str:
    found = _value(yaml_text).get("nothing_on", [])
    rest = [each for each in found if each != proposition]
    return yaml_text if rest == found else edits.listed_set(yaml_text, "nothing_on", rest)


def _says_no_more(dismissal: Found, text: str, stated: tuple[int, int], numbers: pd.DataFrame) -> bool:
    """Whether a dismissal dismisses no number word but those of a claim."""
    start, end = _span(dismissal.record, text)
    inside = numbers[(numbers["start"] >= start) & (numbers["end"] <= end)]
    return bool(((inside["start"] >= stated[0]) & (inside["end"] <= stated[1])).all())


def _with_decisions(second: str, decision: Decision, fields: Collection[str | None], about: Raw | None = None) -> str:
    for field in fields:
        written = {**decision.model_dump(), **(about or {}), "field": field}
        second = edits.added(second, "decisions", written)
    return second


def _differing(decision: Decision, opinions: Opinions) -> list[str]:
    """The decision's field, and the others decided with it that differ and are open."""
    rows = opinions.differences
    here = rows[(rows["first"] == decision.first) & (rows["second"] == decision.second) & rows["kept"].isna()]
    also = [name for name in group_of(str(decision.field)) if name in set(here["field"])]
    return also if decision.field in also else [str(decision.field), *also]


def _selected(name: str, texts: Texts, opinions: Opinions) -> Raw:
    """What selects the words of a record that is taken out, so that its decision can still be read beside them."""
    try:
        return dict(selector(texts.text, *_place(name, "first", opinions)))
    except AnchorError:
        record = _found(texts.first, name).record
        return {key: record[key] for key in ("quote", "prefix", "suffix") if key in record}


def _place(name: str | None, side: str, opinions: Opinions) -> tuple[int, int]:
    rows = opinions.records[opinions.records[side] == name]
    if rows.empty:
        raise SettleError(f"the comparison has no record '{name}' of the {side} annotation; compare again")
    return int(rows.iloc[0][f"{side}_start"]), int(rows.iloc[0][f"{side}_end"])


def _holding(yaml_text: str, text: str, start: int, end: int) -> list[Found]:
    """The dismissals whose quote holds these words, in the order of the file."""
    found = []
    for at, record in enumerate(_value(yaml_text).get("dismissed", [])):
        begin, stop = _span(record, text)
        if begin <= start and end <= stop:
            found.append(Found("dismissed", at, record))
    return found


def _span(record: Raw, text: str) -> tuple[int, int]:
    return anchor(Anchor(**{key: record[key] for key in ("quote", "prefix", "suffix") if key in record}), text)


def _found(yaml_text: str, name: str | None) -> Found:
    value = _value(yaml_text)
    for section in _RECORD_SECTIONS:
        for at, record in enumerate(value.get(section, [])):
            if record["id"] == name:
                return Found(section, at, record)
    raise SettleError(f"there is no record '{name}' any more; compare the two annotations again")


def _ids(yaml_text: str) -> set[str]:
    value = _value(yaml_text)
    return {record["id"] for section in _RECORD_SECTIONS for record in value.get(section, [])}


def _value(yaml_text: str) -> dict[str, Any]:
    """The values of an annotation that `check` has found sound. Raises SettleError."""
    value, faults = read(yaml_text)
    if faults or not isinstance(value, dict):
        raise SettleError("the annotation cannot be read; mend the problems that check tells of first")
    return value
