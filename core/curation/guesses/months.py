"""The names of months that are verbs or nouns, too: "on May 15" is no possibility, and "in March" no march."""

from collections.abc import Sequence
from itertools import pairwise

from core.curation.candidates.patterns import MONTHS
from core.curation.guesses.tokens import Token, word_set

_MONTHS = word_set(MONTHS.lower())
_BEFORE = word_set("in since until by of from during last next early late mid this")


def without_months(words: Sequence[Token]) -> list[str]:
    """The words in small letters, "month" in place of its name, with a capital, at a number or after "in"."""
    plain = [token.word for token in words]
    dated = {at for at, (_, other) in enumerate(pairwise(plain)) if other[0].isdigit()}
    dated |= {at + 1 for at, word in enumerate(plain[:-1]) if word[0].isdigit() or word in _BEFORE}
    return [
        "month" if at in dated and token.capital and token.word in _MONTHS else token.word
        for at, token in enumerate(words)
    ]
