"""Numbers as printed, in digits ("1,000", "1 000", "2.5 million", "20-25,000") or English words ("a hundred and five").

The reading is lenient: every plausible value of what is printed counts, since it serves to refuse typing errors.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from math import isclose

UP_TO_TEN = "zero one two three four five six seven eight nine ten"
TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
FROM_TWENTY = "twenty thirty forty fifty sixty seventy eighty ninety"
"""English number words, each the next of a count; from twenty on, a count of tens."""

_SMALL = {word: float(value) for value, word in enumerate(f"{UP_TO_TEN} {TEENS}".split())}
_TENS = {word: 10.0 * ten for ten, word in enumerate(FROM_TWENTY.split(), 2)}
_COUNTS = _SMALL | _TENS
_WITHIN_THOUSAND = {"dozen": 12.0, "hundred": 100.0}
_GREAT = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_FACTORS = _WITHIN_THOUSAND | _GREAT
_SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12}
_DIGITS = re.compile(r"(?<!\d)(?!000)\d+(?:[.,'\u2019]\d+)*")
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)")
_AFTER_DIGITS = re.compile(rf"\d[ -]?({'|'.join(_FACTORS | _SHORT)})\b")
_NOT_IN_WORDS = re.compile(rf"\d[\d.,]*(?:[ -]?(?:{'|'.join(_FACTORS)})\b)*")
_TOKENS = re.compile(r"[a-z]+|[^a-z\s-]")
_SHARES_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})(?=\s*(?:[-\u2013\u2014]|to|or)\s*\d{1,3}[.,]\d{3})")
NUMBER_RUN = (
    r"(?:\d+(?:[.,'\u2019\u00a0\u2009\u202f]\d+|[ ]\d{3}(?!\d))*"
    rf"(?:[ -]?(?:{'|'.join(_FACTORS | _SHORT)})\b)*"
    rf"|\b(?:{'|'.join(_COUNTS | _FACTORS)})(?:(?:[ -]|\s+and\s+)(?:{'|'.join(_COUNTS | _FACTORS)}))*\b)"
)
"""A pattern of one number as printed, to be matched in any case."""

_FRACTIONS = re.compile("half|halves|third|quarter|fourth|fifth|sixth|tenth|[\u00bc-\u00be\u2150-\u215e]")


def is_printed(amount: float, numbers: Collection[float]) -> bool:
    """Whether the amount is one of these numbers, all of which it may be; whole ones are the same to the last digit."""
    return any(amount == each or (not each.is_integer() and isclose(amount, each)) for each in numbers)


@lru_cache(maxsize=4096)
def printed_numbers(words: str) -> frozenset[float]:
    """Every number that the words may mean. None at all where they hold a fraction, which this does not read."""
    words = words.lower()
    if _FRACTIONS.search(words):
        return frozenset()
    digits = {value * factor for run in _DIGITS.findall(words) for value in _values(run) for factor in _factors(words)}
    spaced = {float(re.sub(r"\D", "", run)) for run in _SPACED.findall(words)}
    shared = {1e3 * float(run) for run in _SHARES_THOUSANDS.findall(words)}
    return frozenset((*digits, *spaced, *shared, *_in_words(words)))


def _values(run: str) -> Iterator[float]:
    """A run of digits, its marks read as parting thousands and, where that may be, the last of them as decimal."""
    *whole, last = re.split(r"\D", run)
    if not whole or (whole[0] != "0" and len(last) == 3 and all(len(group) in (2, 3) for group in whole[1:])):
        yield float("".join((*whole, last)))
    if whole and (run[-len(last) - 1] == "." or len(last) != 3 or whole == ["0"]):
        yield float(f"{''.join(whole)}.{last}")


def _factors(words: str) -> set[float]:
    """One, and what may multiply every number: "10 to 12 thousand", "5k"."""
    return {1.0} | {(_FACTORS | _SHORT)[word] for word in _AFTER_DIGITS.findall(words)}


def _in_words(words: str) -> Iterator[float]:
    """The numbers that are written in words from beginning to end."""
    run: list[str] = []
    for token in [*_TOKENS.findall(_NOT_IN_WORDS.sub(".", words)), "."]:
        if run and not _belongs(token, run[-1]):
            yield _value_of(run)
            run = []
        if run or token in _COUNTS or token in _FACTORS:
            run.append(token)


def _belongs(token: str, before: str) -> bool:
    """Whether a word continues the number that ends in the word before it: "twenty five", "hundred and five"."""
    if token == "and":
        return before in _FACTORS
    if token in _COUNTS:
        return before in _FACTORS or before == "and" or (before in _TENS and _COUNTS[token] < 10)
    return token in _FACTORS


def _value_of(run: list[str]) -> float:
    """Two hundred and five thousand: each great word closes what stands before it."""
    total = below = 0.0
    for word in run:
        if word in _GREAT:
            total, below = total + (below or 1) * _GREAT[word], 0.0
        elif word in _WITHIN_THOUSAND:
            below = (below or 1) * _WITHIN_THOUSAND[word]
        else:
            below += _COUNTS.get(word, 0.0)
    return total + below
