"""What a program reads into a number word: a start for whoever decides, never more.

Durations, dates, labels and numerals that nobody read get no guess: they are mostly times, names, or dismissed.
"""

from core.curation.candidates.numbers import NumberWord
from core.curation.guesses.amounts import amounts_of
from core.curation.guesses.attributions import attribution_near
from core.curation.guesses.hedges import bounds_of, hedged
from core.curation.guesses.measures import measure_near
from core.curation.guesses.modalities import modality_near
from core.curation.guesses.passages import Reader
from core.curation.guesses.subjects import subject_near
from core.curation.guesses.units import in_millions, unit_beside
from core.curation.guesses.weighing import NumberPlace
from core.models import Guess
from core.models.base import LARGEST
from core.units import magnitude

GUESSED = ("number", "range", "vague", "ratio")
"""The kinds of number words for which a claim is guessed at."""


def quantity(text: str, word: NumberWord) -> Guess | None:
    """What the number word itself states, with its hedge: all that can be guessed without a vocabulary."""
    if word.kind not in GUESSED:
        return None
    word = _in_full(text, word)
    return Guess.model_validate(_stated(text, word, unit_beside(text, word.start, word.end)[1]))


def guess(reader: Reader, word: NumberWord) -> Guess | None:
    """The quantity, and what it counts, whose it is, how it is meant and who said it, by the words around it."""
    if word.kind not in GUESSED:
        return None
    number, passage = reader.around(word.start, word.end)
    word = _in_full(reader.text, word)
    unit, end = unit_beside(reader.text, word.start, word.end)
    first, last = passage.token_at(word.start), passage.token_at(max(word.end, end))
    place = NumberPlace(first, last, unit, passage.token_at(word.end) if end > word.end else last)
    named = None if _is_share(word, unit) else measure_near(reader, number, passage, place)
    counts = named is not None
    counted = {"measure": named.measure, "term": named.term or None} if named else {}
    said = {
        "subject": subject_near(reader, number, passage, place, counts=counts),
        "modality": modality_near(passage, first, last),
        "attribution": attribution_near(reader, number, passage, first, counts=counts),
    }
    counted_by = magnitude(reader.vocabulary.measures[named.measure].unit) if named and named.measure else 1.0
    return Guess.model_validate({**_stated(reader.text, word, end, counted_by), **counted, **said})


def _is_share(word: NumberWord, unit: str | None) -> bool:
    """Whether it says how a quantity relates to another, and is none itself: "twice", "half", "two thirds"."""
    return word.kind == "ratio" and unit != "percent"


def _in_full(text: str, word: NumberWord) -> NumberWord:
    """The number with the m behind it, by a name that is no unit of length, where that stands for million."""
    if word.kind not in ("number", "range") or not in_millions(text, word.start, word.end):
        return word
    return word._replace(end=word.end + 1, words=f"{word.words}mn")


def _stated(text: str, word: NumberWord, end: int, counted_by: float = 1.0) -> dict[str, object]:
    """What is stated, its hedge and its bounds, counted by so many; `end` is where the number ends with its unit.

    A number that is too large to be recorded has no bounds.
    """
    found = hedged(text, word)
    amounts = tuple(amount / counted_by for amount in amounts_of(word.words, word.kind))
    if any(amount > LARGEST for amount in amounts):
        amounts = ()
    bounds = bounds_of(found.hedge, amounts)
    hedge = None if word.kind == "range" and not amounts else found.hedge
    return {"stated": text[found.start : max(found.end, end)], "hedge": hedge, **bounds}
