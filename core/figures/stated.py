"""The number within the words that state it, which stands out from them."""

from collections.abc import Iterable
from functools import lru_cache
from math import isnan
from re import escape, sub

from core.checks.printed import is_printed, printed_numbers
from core.curation.candidates.numbers import number_words
from core.figures.texts import escaped
from core.models.annotation import AMOUNTS

STATED = ("stated", *AMOUNTS)
"""The columns of marks that tell which words are the number."""

QUANTITIES = ("number", "range", "vague")
"""The kinds of words that may state how many."""


@lru_cache(maxsize=4096)
def numbers_in(stated: str, *amounts: float) -> tuple[str, ...]:
    """The words in what is printed that state these amounts; all words of quantity where there are none."""
    known = [amount for amount in amounts if not isnan(amount)]
    found = [each for each in number_words(stated) if each.kind in QUANTITIES]
    told = (each.words for each in found if not known or _is_one_of(known, each.words))
    return tuple(dict.fromkeys(told))


def _is_one_of(amounts: Iterable[float], words: str) -> bool:
    return any(is_printed(amount, printed_numbers(words)) for amount in amounts)


def bold_numbers(text: str, numbers: Iterable[str]) -> str:
    """Escaped words, in lines, in which each of these, as printed, is bold where it first stands."""
    for words in numbers:
        across = escape(escaped(words)).replace(r"\ ", "(?: |<br>)")
        text = sub(rf"(?<![\w#]){across}(?!\w)", lambda found: f"<b>{found[0]}</b>", text, count=1)
    return text
