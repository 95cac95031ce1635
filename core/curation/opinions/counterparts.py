"""Two annotations of one text side by side: each record with its counterpart, or with what the other made of its words.

A record that the other lacks is a difference only where the other looked: dismissed the number, took it for a time,
counted it in another record, or found nothing on the proposition. Else it waits for somebody to look.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from core.anchors import anchor
from core.curation.opinions.looked import A_TIME, CLAIMED, DISMISSED, HELD, NEVER, number_states, proposition_state
from core.curation.opinions.matching import Match, PlacedRecord, matched
from core.frames.columns import TEXT, Row, frame
from core.models import Annotation, Position

BOTH, ONLY_FIRST, ONLY_SECOND = "both", "only in first", "only in second"
OTHERWISE = "recorded otherwise"
OFFSET = "Int64"
"""A place in the text, unknown where there is no record."""

RECORDS = {
    **dict.fromkeys(("kind", "found", "first", "second", "other", "other_by", "first_quote", "second_quote"), TEXT),
    **dict.fromkeys(("first_start", "first_end", "second_start", "second_end"), OFFSET),
}


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two annotations of a text, their records in pairs, and the states of its number words (`number_states`)."""

    first: Annotation
    second: Annotation
    text: str
    pairs: tuple[Match, ...]
    numbers: pd.DataFrame

    def other(self, pair: Match) -> tuple[str, str | None]:
        """The state that the annotation without this record gives its words, and by which record or reason."""
        side, annotation = ("second", self.second) if pair.first else ("first", self.first)
        record = pair.any.record
        if isinstance(record, Position):
            state = proposition_state(annotation, record.proposition)
            return (OTHERWISE if state == HELD else state), None
        return next(self._states(pair.any, side, annotation), (NEVER, None))

    def _states(self, placed: PlacedRecord, side: str, annotation: Annotation) -> Iterator[tuple[str, str | None]]:
        """What was looked at first, number words before dismissals of words without a number."""
        inside = self.numbers[(self.numbers["start"] < placed.end) & (self.numbers["end"] > placed.start)]
        states = dict(zip(inside[side], inside[f"{side}_by"], strict=True))
        for state, shown in ((CLAIMED, OTHERWISE), (A_TIME, A_TIME), (DISMISSED, DISMISSED)):
            if state in states:
                yield shown, str(states[state])
        for dismissal in annotation.dismissed:
            start, end = anchor(dismissal, self.text)
            if start <= placed.start and placed.end <= end:
                yield DISMISSED, dismissal.reason


def side_by_side(first: Annotation, second: Annotation, text: str) -> SideBySide:
    """The two annotations with their pairs. Raises AnchorError where a quote does not stand in the text."""
    return SideBySide(first, second, text, matched(first, second, text), number_states(first, second, text))


def found(pair: Match) -> str:
    """Who has the record."""
    if pair.first and pair.second:
        return BOTH
    return ONLY_FIRST if pair.first else ONLY_SECOND


def records_frame(both: SideBySide) -> pd.DataFrame:
    """One row a claim or position, columns as in RECORDS: its ids, quotes and places (`stated`, or a position's quote);
    `other` and `other_by` say what the annotation that lacks it made of its words.
    """
    return frame((_row(pair, both) for pair in both.pairs), RECORDS)


def _row(pair: Match, both: SideBySide) -> Row:
    state, by = (None, None) if found(pair) == BOTH else both.other(pair)
    row: Row = {"kind": pair.any.kind, "found": found(pair), "other": state, "other_by": by}
    for side, placed in (("first", pair.first), ("second", pair.second)):
        row |= {
            side: placed.id if placed else None,
            f"{side}_quote": placed.record.quote if placed else None,
            f"{side}_start": placed.start if placed else None,
            f"{side}_end": placed.end if placed else None,
        }
    return row
