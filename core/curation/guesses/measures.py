"""A guess of what a number counts: by the words near it, else by the number before it."""

from core.curation.guesses.joined import Named
from core.curation.guesses.passages import Passage, Reader
from core.curation.guesses.tokens import BOUNDARIES, word_set
from core.curation.guesses.units import TELLING
from core.curation.guesses.weighing import REACH, NumberPlace, best_of, last_number
from core.units import kind_of_unit

_LEADS_ON = BOUNDARIES | word_set("""\
    of in on at by to for from since with and or but than as among per a an the this that these those who whom which
    when while after before is are was were be been being has have had may might could would will should did do more
    fewer less so already still also then now today yesterday last later according said says
""")
"""What may follow a number that has no thing of its own."""


def measure_near(reader: Reader, number: int, passage: Passage, place: NumberPlace) -> Named | None:
    """The measure for which the words near the number speak most; the sentence before counts where it says nothing.

    It does not for a number that has a thing of its own: "a village of 300 people" after a sentence on losses.
    """
    if found := _best_in(reader, passage, place):
        return found
    if place.unit is None and _has_noun(passage, place):
        return None
    key = number, place.unit
    if key not in passage.named_before:
        passage.named_before[key] = _named_before(reader, number, place.unit)
    told = passage.named_before[key]
    return Named(told, "") if told else None


def _has_noun(passage: Passage, place: NumberPlace) -> bool:
    """Whether a word follows that may be the thing counted: no mark, no verb of being, no word like "in" or "of"."""
    follows = passage.plain[place.last : place.last + 1]
    return bool(follows) and follows[0] not in _LEADS_ON and not follows[0][0].isdigit()


def _best_in(reader: Reader, passage: Passage, place: NumberPlace) -> Named | None:
    """The best in its sentence. A clause of which no word tells counts on: "2,000 cars a week, down from 2,600"."""
    if not passage.hits:
        return None
    clause = passage.clause(place.first, place.last)
    before = None if passage.is_told_in(clause) else last_number(reader, passage, clause.start)
    counted = best_of(reader, passage, before) if before and before.unit == place.unit else None
    return Named(counted.measure, "") if counted else best_of(reader, passage, place)


def _named_before(reader: Reader, number: int, unit: str | None) -> str | None:
    """What the last number of the sentence before counts, else what that names, of whatever has this kind of unit."""
    alone = _only_of_unit(reader, unit)
    if not reader.same_paragraph(number):
        return alone
    before = reader.passage(number - 1)
    end = len(before.words)
    last = last_number(reader, before, end)
    if last and last.unit == unit and (counted := best_of(reader, before, last)):
        return counted.measure
    named = best_of(reader, before, NumberPlace(end, end, unit, end), reach=2 * REACH)
    return named.measure if named else alone


def _only_of_unit(reader: Reader, unit: str | None) -> str | None:
    """The one measure of the vocabulary that is of this kind of unit, where no other thing is measured so."""
    if unit not in TELLING:
        return None
    fitting = [name for name, measure in reader.vocabulary.measures.items() if kind_of_unit(measure.unit) == unit]
    return fitting[0] if len(fitting) == 1 else None
