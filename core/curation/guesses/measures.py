"""A guess of what a number counts: by the words near it, else by the number before it."""

from bisect import bisect_left

from core.curation.guesses.passages import Passage, Reader
from core.curation.guesses.units import TELLING, kind_of_unit, unit_beside
from core.curation.guesses.weighing import REACH, Named, Place, best_of


def measure_near(reader: Reader, number: int, passage: Passage, place: Place) -> Named | None:
    """The measure for which the words near the number speak most; the sentence before counts where it says nothing."""
    if found := _best_in(reader, passage, place):
        return found
    key = number, place.unit
    if key not in passage.named_before:
        passage.named_before[key] = _named_before(reader, number, place.unit)
    told = passage.named_before[key]
    return Named(told, "") if told else None


def _best_in(reader: Reader, passage: Passage, place: Place) -> Named | None:
    """The best in its sentence. A clause of which no word tells counts on: "2,000 cars a week, down from 2,600"."""
    if not passage.hits:
        return None
    clause = passage.clause(place.first, place.last)
    before = None if passage.is_told_in(clause) else _last_number(reader, passage, clause.start)
    counted = best_of(reader, passage, before) if before and before.unit == place.unit else None
    return Named(counted.measure, "") if counted else best_of(reader, passage, place)


def _last_number(reader: Reader, passage: Passage, end: int) -> Place | None:
    """The last number in digits before this token."""
    behind = bisect_left(passage.numerals, end)
    if not behind:
        return None
    first = passage.numerals[behind - 1]
    token = passage.words[first]
    unit, unit_end = unit_beside(reader.text, token.start, token.end)
    return Place(first, max(first + 1, passage.token_at(unit_end)), unit, first + 1)


def _named_before(reader: Reader, number: int, unit: str | None) -> str | None:
    """What the last number of the sentence before counts, else what that names, of whatever has this kind of unit."""
    alone = _only_of_unit(reader, unit)
    if not reader.same_paragraph(number):
        return alone
    before = reader.passage(number - 1)
    end = len(before.words)
    last = _last_number(reader, before, end)
    if last and last.unit == unit and (counted := best_of(reader, before, last)):
        return counted.measure
    named = best_of(reader, before, Place(end, end, unit, end), reach=2 * REACH)
    return named.measure if named else alone


def _only_of_unit(reader: Reader, unit: str | None) -> str | None:
    """The one measure of the vocabulary that is of this kind of unit, where no other thing is measured so."""
    if unit not in TELLING:
        return None
    fitting = [name for name, measure in reader.vocabulary.measures.items() if kind_of_unit(measure.unit) == unit]
    return fitting[0] if len(fitting) == 1 else None
