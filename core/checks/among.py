"""Entries of the vocabulary that do not fit together, though each of them is sound."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from core.checks.chronology import surely
from core.checks.circles import circles
from core.checks.findings import Finding
from core.checks.phrases import shown
from core.checks.years import unlikely_periods
from core.models import Measure, Proposition, Reading, Source
from core.reading.places import Path
from core.units import alike, unit_of_rate


def among(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Finding]:
    """Everything that is wrong between the sound entries of these tables."""
    measures, propositions = tables["measures"], tables["propositions"]
    parts, follows = (
        {key: getattr(entry, field) for key, entry in entries.items()}
        for field, entries in (("parts", measures), ("follows", propositions))
    )
    for table in ("sources", "measures", "subjects", "sides"):
        yield from _shared_names(table, tables[table])
    yield from _unmatchable_readings(tables["readings"])
    yield from _circular("measures", "parts", parts, "would be a part of itself", "take one of these parts out")
    yield from _circular("propositions", "follows", follows, "would follow itself", "take one of these out")
    yield from unlikely_periods(propositions)
    yield from _earlier_than_followed(propositions)
    yield from _own_opponents(tables["opponents"])
    yield from _unlike_units(measures)


def _circular(
    table: str, field: str, edges: Mapping[str, Collection[str]], wrong: str, right: str
) -> Iterator[Finding]:
    """Entries from which a field leads back to them."""
    for circle in circles(edges):
        message = f"'{circle[0]}' {wrong}: {' > '.join(circle)}; {right}"
        yield Finding((table, circle[0], field), message, circle[1])


def _earlier_than_followed(propositions: Mapping[str, Proposition]) -> Iterator[Finding]:
    """Matters that surely are over before what they are said to follow begins."""
    for name, proposition in propositions.items():
        for index, followed in enumerate(proposition.follows):
            ends, begins = proposition.period, propositions[followed].period if followed in propositions else None
            if ends and begins and _is_before(ends, begins):
                found = f"period {ends} ends before that of '{followed}' begins, which it follows: {begins}"
                message = f"{found}; correct one of them, or take it out here and write it under '{followed}'"
                yield Finding(("propositions", name, "follows", index), message, followed)


def _is_before(one: str, other: str) -> bool:
    ends, begins = surely(one)[1], surely(other)[0]
    return ends is not None and begins is not None and ends < begins


def _own_opponents(opponents: Mapping[str, Collection[str]]) -> Iterator[Finding]:
    for name, sides in opponents.items():
        for index, side in enumerate(sides):
            if side == name:
                message = f"'{side}' would stand against itself; name another side, or take it out"
                yield Finding(("opponents", name, index), message, side)


def _unlike_units(measures: Mapping[str, Measure]) -> Iterator[Finding]:
    """Parts that are not counted as their whole is, and rates that do not add to their total as it stands."""
    for name, measure in measures.items():
        for index, part in enumerate(measure.parts):
            if part in measures and not alike(measures[part].unit, measure.unit):
                found = f"'{part}' is in {shown(measures[part].unit)}, and '{name}', of which it is a part, in"
                message = f"{found} {shown(measure.unit)}; write one unit for both, or take the part out"
                yield Finding(("measures", name, "parts", index), message, part)
        total = measures.get(measure.rate_of or "")
        if total and not alike(counted := unit_of_rate(measure.unit), total.unit):
            found = f"the rate is in {shown(measure.unit)}, and '{measure.rate_of}', to which it adds, in"
            right = measure.unit.replace(counted, total.unit, 1)
            message = f"{found} {shown(total.unit)}; write {shown(right)}, or correct that unit"
            yield Finding(("measures", name, "rate_of"), message, measure.rate_of)


def _shared_names(table: str, entries: Mapping[str, Any]) -> Iterator[Finding]:
    """Names by which two entries of a table would be mistaken for each other, whatever their case and spacing."""
    owners: dict[str, str] = {}
    kind = table.removesuffix("s")
    for name, entry in entries.items():
        for below, words in _names(entry):
            owner = owners.setdefault(" ".join(words.casefold().split()), name)
            if owner != name:
                message = f"{shown(words)} already names the {kind} '{owner}'; give each name to one {kind}"
                yield Finding((table, name, *below), message, words)


def _names(entry: Any) -> Iterator[tuple[Path, str]]:
    """What charts and articles call it, and where below the entry that stands."""
    if isinstance(entry, Source):
        yield ("name",), entry.name
        if entry.short:
            yield ("short",), entry.short
        yield from ((("aliases", index), alias) for index, alias in enumerate(entry.aliases))
    elif isinstance(entry, str):
        yield (), entry
    else:
        yield ("label",), entry.label


def _unmatchable_readings(readings: Mapping[str, Reading]) -> Iterator[Finding]:
    """Vague words are looked up in lower case."""
    for words in readings:
        if words != words.lower():
            message = f"this reading would never be found; write its words in lower case: {words.lower()[:80]}"
            yield Finding(("readings", words), message, words, at_key=True)
