"""Which records of two annotations are about the same words: found by where they stand in the text.

Claims are matched by their `stated`, positions by proposition, origin and quote. One to one: the pair of the very same
words comes first, then the one that has the same number ("1,980" and "1,980 of the 11,640"), then the same measure,
then the one whose words overlap most, then the one that agrees in more fields. Which annotation is the first, and in
which order records are written, changes nothing.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from core.anchors import anchor, locate
from core.models import Annotation, Claim, Position
from core.models.annotation import AMOUNTS

TELLING = ("measure", "subject", "hedge", *AMOUNTS, "modality", "role", "stance", "attribution", "quote")
"""Fields by which several records of the same words are told apart."""


class PlacedRecord(NamedTuple):
    """A record and where it stands in the text (code points, end exclusive): its `stated`, or a position's quote."""

    record: Claim | Position
    start: int
    end: int

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def kind(self) -> str:
        """The word "claim" or "position"."""
        return "claim" if isinstance(self.record, Claim) else "position"


class Match(NamedTuple):
    """A record of the first annotation and the second's of the same words; one of them is None where there is none."""

    first: PlacedRecord | None
    second: PlacedRecord | None

    @property
    def any(self) -> PlacedRecord:
        """The first's record, else the second's."""
        found = self.first or self.second
        if found is None:
            raise ValueError("a pair of no records; give at least one")
        return found


def matched(first: Annotation, second: Annotation, text: str) -> tuple[Match, ...]:
    """Every claim and position of both exactly once, in the order of the text. Raises AnchorError as `anchor` does."""
    ours, theirs = {each.id: each for each in _placed(first, text)}, {each.id: each for each in _placed(second, text)}
    pairs = []
    for _, left, right in sorted(_candidates(ours.values(), theirs.values())):
        if left in ours and right in theirs:
            pairs.append(Match(ours.pop(left), theirs.pop(right)))
    alone = [*(Match(each, None) for each in ours.values()), *(Match(None, each) for each in theirs.values())]
    return tuple(sorted((*pairs, *alone), key=_order))


def _placed(annotation: Annotation, text: str) -> Iterator[PlacedRecord]:
    """Claims and positions with their places."""
    for claim in annotation.claims:
        yield PlacedRecord(claim, *locate(claim.stated, anchor(claim, text), text))
    for position in annotation.positions:
        yield PlacedRecord(position, *anchor(position, text))


def _candidates(
    ours: Iterable[PlacedRecord], theirs: Iterable[PlacedRecord]
) -> Iterator[tuple[tuple[bool, bool, bool, float, int, tuple[str, ...]], str, str]]:
    """Pairs that overlap, with what they are sorted by: the same whichever of the two annotations is the first."""
    for left in ours:
        for right in theirs:
            if _same_matter(left, right) and (overlap := _overlap(left, right)):
                ids = tuple(sorted((left.id, right.id)))
                number, measure = _amounts(left) != _amounts(right), _measure(left) != _measure(right)
                yield (overlap < 1, number, measure, -overlap, -_agreeing(left, right), ids), left.id, right.id


def _same_matter(left: PlacedRecord, right: PlacedRecord) -> bool:
    one, other = left.record, right.record
    if isinstance(one, Position) and isinstance(other, Position):
        return (one.proposition, one.attribution[0]) == (other.proposition, other.attribution[0])
    return isinstance(one, Claim) and isinstance(other, Claim)


def _overlap(left: PlacedRecord, right: PlacedRecord) -> float:
    """The share of their words together that both have: 0 to 1."""
    common = min(left.end, right.end) - max(left.start, right.start)
    return max(common, 0) / (max(left.end, right.end) - min(left.start, right.start))


def _amounts(placed: PlacedRecord) -> set[float]:
    """The numbers of a claim, whatever its hedge; none of a position."""
    amounts = (getattr(placed.record, name, None) for name in AMOUNTS)
    return {amount for amount in amounts if amount is not None}


def _measure(placed: PlacedRecord) -> str | None:
    return placed.record.measure if isinstance(placed.record, Claim) else None


def _agreeing(left: PlacedRecord, right: PlacedRecord) -> int:
    return sum(getattr(left.record, name, None) == getattr(right.record, name, None) for name in TELLING)


def _order(pair: Match) -> tuple[int, int, str, str, str]:
    first, second = (each.id if each else "" for each in pair)
    return pair.any.start, pair.any.end, pair.any.kind, first, second
