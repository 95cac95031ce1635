"""Where two annotations differ, and what was decided on it.

A difference on which was decided stays one, whatever the first annotation says by now: else every decision would look
like agreement. Without its decision it is open.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress

import pandas as pd

from core.anchors import AnchorError, anchor
from core.curation.opinions.counterparts import BOTH, SideBySide, found
from core.curation.opinions.fields import names, shown_value, values
from core.curation.opinions.looked import NEVER
from core.curation.opinions.matching import Match
from core.curation.opinions.rates import FieldComparison
from core.frames.columns import TEXT, Row, frame
from core.models import Decision, Position, Vocabulary
from core.models.annotation import Anchor

RECORD = "record"
"""The field of a difference that is about the record as a whole."""

RECORDED = "recorded"
DIFFERENCES = dict.fromkeys(
    ("kind", "first", "second", "field", "first_value", "second_value", "kept", "reason", "by"), TEXT
)


class Decisions:
    """What was decided, by what it is about."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self.all = decisions
        self._fields: dict[tuple[str | None, ...], Decision] = {
            (each.first, each.second, each.field): each for each in decisions if each.field
        }
        whole = [each for each in decisions if not each.field]
        self._firsts = {each.first: each for each in whole if each.first}
        self._seconds = {each.second: each for each in whole if each.second}

    def on_field(self, pair: Match, field: str) -> Decision | None:
        """The decision on one field of a record that both have."""
        ids = (pair.first and pair.first.id, pair.second and pair.second.id)
        return self._fields.get((*ids, field))

    def on_record(self, pair: Match) -> Decision | None:
        """The decision on a record as a whole. What it added to the first annotation is none of that one's own."""
        by_second = self._seconds.get(pair.second.id) if pair.second else None
        return by_second or (self._firsts.get(pair.first.id) if pair.first else None)

    def spans(self, both: SideBySide) -> Iterator[tuple[int, int]]:
        """Where the words stand that were decided on as a whole, also of records that the first has no more.

        Words that a changed text has lost are nowhere: they can be compared with nothing.
        """
        yield from ((pair.any.start, pair.any.end) for pair in both.pairs if self.on_record(pair))
        quoted = (Anchor(quote=each.quote, prefix=each.prefix, suffix=each.suffix) for each in self.all if each.quote)
        for selector in quoted:
            with suppress(AnchorError):
                yield anchor(selector, both.text)


def comparisons(
    both: SideBySide, decisions: Decisions, vocabulary: Vocabulary
) -> Iterator[tuple[Match, FieldComparison | None]]:
    """Every record with every comparison of it, the whole record first; None where only one of the two looked."""
    ours, theirs = names(both.pairs, of_second=False), names(both.pairs, of_second=True)
    for pair in both.pairs:
        settled = decisions.on_record(pair) is not None
        yield pair, _whole(pair, both, settled)
        if pair.first and pair.second and not settled:
            left, right = values(pair.first, ours, vocabulary), values(pair.second, theirs, vocabulary)
            for field in _compared(pair, left):
                was_decided = decisions.on_field(pair, field) is not None
                yield pair, FieldComparison(pair.any.kind, field, left[field], right[field], was_decided)


def differences_frame(compared: Sequence[tuple[Match, FieldComparison | None]], decisions: Decisions) -> pd.DataFrame:
    """One row a difference, columns as in DIFFERENCES; `kept`, `reason` and `by` are missing while it is open.

    `field` is "record" where only one has it: then the values say "recorded", and what the other made of the words.
    Decisions on records that neither annotation has any more come last.
    """
    rows, told = [], set()
    for pair, each in compared:
        if each and not each.agrees and not each.is_blank:
            decision = decisions.on_record(pair) if each.field == RECORD else decisions.on_field(pair, each.field)
            if id(decision) not in told:
                rows.append(_row(pair, each, decision))
            told |= {id(decision)} if decision else set()
    rows += [_gone(decision) for decision in decisions.all if id(decision) not in told]
    return frame(rows, DIFFERENCES)


def _whole(pair: Match, both: SideBySide, settled: bool) -> FieldComparison | None:
    if found(pair) == BOTH:
        return FieldComparison(pair.any.kind, RECORD, RECORDED, RECORDED, settled)
    state, _ = both.other(pair)
    if state == NEVER and not settled:
        return None
    values = (RECORDED, state) if pair.first else (state, RECORDED)
    return FieldComparison(pair.any.kind, RECORD, *values, settled)


def _compared(pair: Match, given: dict[str, object]) -> Iterator[str]:
    """Positions are matched by their origin, which therefore cannot differ."""
    yield from (field for field in given if not (field == "origin" and isinstance(pair.any.record, Position)))


def _row(pair: Match, each: FieldComparison, decision: Decision | None) -> Row:
    return {
        "kind": pair.any.kind,
        "first": pair.first.id if pair.first else None,
        "second": pair.second.id if pair.second else None,
        "field": each.field,
        "first_value": shown_value(each.first),
        "second_value": shown_value(each.second),
        **_decided(decision),
    }


def _gone(decision: Decision) -> Row:
    ids = {"first": decision.first, "second": decision.second, "field": decision.field or RECORD}
    return {"kind": None, **ids, "first_value": None, "second_value": None, **_decided(decision)}


def _decided(decision: Decision | None) -> Row:
    return {name: getattr(decision, name, None) for name in ("kept", "reason", "by")}
