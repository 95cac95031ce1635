"""A second opinion on one text: where two annotations of it agree, where they differ, and what either never looked at.

Nothing here takes sides. Agreement is that of the two before anybody decided between them.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from core.curation.opinions.counterparts import SideBySide, records_frame, side_by_side
from core.curation.opinions.differences import RECORD, Decisions, comparisons, differences_frame
from core.curation.opinions.fields import FIELDS
from core.curation.opinions.looked import NOT_COMPARED, proposition_states
from core.curation.opinions.matching import Match
from core.curation.opinions.rates import FieldComparison, agreement_by_field
from core.models import Annotation, Position, SecondAnnotation, Vocabulary

OF_TEXT, OF_CLAIMS, OF_POSITIONS = "text", "claim", "position"
WORDS, MATTERS = "number words", "propositions"
_ONLY_OF_POSITIONS = ("stance",)
_OF_POSITIONS = ("said", "stance", "carriers", "attribution_basis", "statement")
ORDER = (
    *((OF_TEXT, WORDS), (OF_TEXT, MATTERS), (OF_CLAIMS, RECORD)),
    *((OF_CLAIMS, field) for field in FIELDS if field not in _ONLY_OF_POSITIONS),
    (OF_POSITIONS, RECORD),
    *((OF_POSITIONS, field) for field in FIELDS if field in _OF_POSITIONS),
)
"""What agreement is given of, in this order."""


@dataclass(frozen=True, slots=True)
class Opinions:
    """Two annotations of one text, compared.

    The frames' columns: `counterparts.RECORDS`, `differences.DIFFERENCES`, `looked.NUMBERS`, `looked.PROPOSITIONS`,
    `rates.AGREEMENT`.

    `names`: ids and statements of the second annotation, and what the first calls them.
    """

    records: pd.DataFrame
    differences: pd.DataFrame
    numbers: pd.DataFrame
    propositions: pd.DataFrame
    agreement: pd.DataFrame
    names: Mapping[str, str]


def compare(first: Annotation, second: Annotation, text: str, vocabulary: Vocabulary) -> Opinions:
    """Compare two annotations of `text`. Raises AnchorError where a quote does not stand there, which `check` refuses.

    Blind to the order of records, and the same with first and second exchanged, but for the decisions, which are the
    second's.
    """
    both = side_by_side(first, second, text)
    decisions = Decisions(second.decisions if isinstance(second, SecondAnnotation) else ())
    propositions = proposition_states(first, second, vocabulary)
    compared = list(comparisons(both, decisions, vocabulary))
    every = [each for _, each in compared if each]
    every += [*_of_words(both, decisions), *_of_matters(both, propositions, decisions), *_of_the_gone(both, decisions)]
    return Opinions(
        records=records_frame(both),
        differences=differences_frame(compared, decisions),
        numbers=both.numbers,
        propositions=propositions,
        agreement=agreement_by_field(every, _missing(both, compared, propositions, decisions), ORDER),
        names=dict(_names(both.pairs)),
    )


def _of_words(both: SideBySide, decisions: Decisions) -> Iterator[FieldComparison]:
    spans = list(decisions.spans(both))
    for row in _looked_at(both.numbers):
        was_decided = any(start < row["end"] and row["start"] < end for start, end in spans)
        yield FieldComparison(OF_TEXT, WORDS, row["first"], row["second"], was_decided)


def _of_matters(both: SideBySide, propositions: pd.DataFrame, decisions: Decisions) -> Iterator[FieldComparison]:
    records = [pair.any.record for pair in both.pairs if decisions.on_record(pair)]
    decided = {record.proposition for record in records if isinstance(record, Position)}
    for row in _looked_at(propositions):
        yield FieldComparison(OF_TEXT, MATTERS, row["first"], row["second"], row["proposition"] in decided)


def _of_the_gone(both: SideBySide, decisions: Decisions) -> Iterator[FieldComparison]:
    """What a decision took out of the first annotation, and the second never had."""
    there = {pair.first.id for pair in both.pairs if pair.first}
    for each in decisions.all:
        if each.first and each.first not in there and each.second is None:
            yield FieldComparison(OF_CLAIMS, RECORD, None, None, was_decided=True)


def _looked_at(states: pd.DataFrame) -> list[dict[Hashable, Any]]:
    """The rows of what both looked at."""
    return states[states["outcome"] != NOT_COMPARED].to_dict("records")


def _missing(
    both: SideBySide,
    compared: Sequence[tuple[Match, FieldComparison | None]],
    propositions: pd.DataFrame,
    decisions: Decisions,
) -> dict[tuple[str, str], int]:
    """How much could not be compared: records that nobody looked for, and fields of what only one recorded."""
    unlooked = Counter((pair.any.kind, RECORD) for pair, each in compared if each is None)
    alone = [p.any.kind for p in both.pairs if not (p.first and p.second) or decisions.on_record(p)]
    of_fields = {(of, field): alone.count(of) for of, field in ORDER if field != RECORD}
    words, matters = (int((states["outcome"] == NOT_COMPARED).sum()) for states in (both.numbers, propositions))
    return {**of_fields, **unlooked, (OF_TEXT, WORDS): words, (OF_TEXT, MATTERS): matters}


def _names(pairs: Sequence[Match]) -> Iterator[tuple[str, str]]:
    for pair in pairs:
        if pair.first and pair.second:
            ours, theirs = pair.first.record, pair.second.record
            yield theirs.statement or theirs.id, ours.statement or ours.id
    yield from ((pair.second.id, pair.first.id) for pair in pairs if pair.first and pair.second)
