"""A guess whether a number is asserted, estimated, forecast, or hangs on a condition."""

from core.curation.guesses.passages import Passage
from core.curation.guesses.tokens import BOUNDARIES, word_set
from core.models.annotation import Modality

_ESTIMATING = """\
    estimate estimates estimated estimating believe believes believed likely probably assess assesses assessed thought
    suspected presumed apparently feared reckon reckons
"""
_LOOKING_AHEAD = """\
    will would may might could shall plans planned expected expects expect intends aims set due forecast forecasts
    projected predicts predicted prepares
"""
_ESTIMATES, _FORECASTS = word_set(_ESTIMATING), word_set(_LOOKING_AHEAD)
_MODALS = word_set("will would may might could")
_PLANNED, _BEING = word_set("planned expected projected forecast predicted"), word_set("is are be being")
_CONDITIONS = word_set("if unless provided")
_TELLING = _ESTIMATES | _FORECASTS
_BEFORE, _AFTER, _VERB = 14, 9, 4


def modality_near(passage: Passage, first: int, last: int) -> Modality:
    """By the words before and after the number that is tokens `first` to before `last`."""
    if _TELLING.isdisjoint(passage.every_word):
        return "asserted"
    words = passage.without_months
    before = words[max(0, first - _BEFORE) : first]
    behind = words[last : last + _VERB]
    forecast = any(_looks_ahead(before, at) for at in range(len(before))) or any(
        _looks_ahead(behind, at)
        for at, word in enumerate(behind)
        if word in _MODALS or (word in _PLANNED and at and behind[at - 1] in _BEING)
    )
    if forecast:
        return "conditional" if _CONDITIONS & set(words) else "forecast"
    near = [*_of_this_number(words, first), *_clause(words[last : last + _AFTER])]
    estimated = any(word in _ESTIMATES and not _before_number(near, at) for at, word in enumerate(near))
    return "estimated" if estimated or "estimated" in words[max(0, first - 1) : first] else "asserted"


def _looks_ahead(words: list[str], at: int) -> bool:
    """Whether this word tells of what is to come: "may send", not "may have sent"; "set to", not "a set"."""
    follows = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in ("set", "due", "likely"):
        return follows == "to"
    return words[at] in _FORECASTS and follows != "have"


def _of_this_number(words: list[str], first: int) -> list[str]:
    """The words before it, back to another number."""
    near = words[max(0, first - _BEFORE) : first]
    last = max((at for at, word in enumerate(near) if word[0].isdigit()), default=-1)
    return near[last + 1 :]


def _clause(words: list[str]) -> list[str]:
    """The words up to the next dividing mark."""
    return words[: next((at for at, word in enumerate(words) if word in BOUNDARIES), len(words))]


def _before_number(words: list[str], at: int) -> bool:
    """An "estimated" right before another number is that number's own."""
    return words[at] == "estimated" and at + 1 < len(words) and words[at + 1][0].isdigit()
