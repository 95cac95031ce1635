"""Numbers as printed, in digits ("1,000", "1 000", "2.5 million", "20-25,000") or English words ("a hundred and five").

The reading is lenient: every plausible value of what is printed counts, since it serves to refuse typing errors. But a
number right before a word that multiplies it ("2.5 million") is only what both come to.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from math import isclose, prod
from unicodedata import numeric

from core.units import GREAT, MAGNITUDES, WITHIN_THOUSAND, in_metres, magnitude

UP_TO_TEN = "zero one two three four five six seven eight nine ten"
TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
FROM_TWENTY = "twenty thirty forty fifty sixty seventy eighty ninety"
"""English number words, each the next of a count; from twenty on, a count of tens."""

_SMALL = {word: float(value) for value, word in enumerate(f"{UP_TO_TEN} {TEENS}".split())}
_TENS = {word: 10.0 * ten for ten, word in enumerate(FROM_TWENTY.split(), 2)}
_COUNTS = _SMALL | _TENS
_FACTORS = WITHIN_THOUSAND | GREAT
_DIGITS = re.compile(r"(?<!\d)(?!000)\d+(?:[.,'\u2019]\d+)*")
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)")
_MULTIPLIED = re.compile(rf"(?:[\s-]?(?:{'|'.join(MAGNITUDES)})\b)+")
_AFTER_DIGITS = re.compile(rf"\d({_MULTIPLIED.pattern})")
_NOT_IN_WORDS = re.compile(rf"\d[\d.,]*(?:[\s-]?(?:{'|'.join(_FACTORS)})\b)*")
_TOKENS = re.compile(r"[a-z]+|[^a-z\s-]")
_SHARES_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})(?=\s*(?:[-\u2013\u2014]|to|or)\s*\d{1,3}[.,]\d{3})")
NUMBER_RUN = (
    r"(?:\d+(?:[.,'\u2019\u00a0\u2009\u202f]\d+|[ ]\d{3}(?!\d))*"
    rf"(?:[ -]?(?:{'|'.join(MAGNITUDES)})\b)*"
    rf"|\b(?:{'|'.join(_COUNTS | _FACTORS)})(?:(?:[ -]|\s+and\s+)(?:{'|'.join(_COUNTS | _FACTORS)}))*\b)"
)
"""A pattern of one number as printed, to be matched in any case."""

_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6}
_PARTS |= {"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_SIGNS = "[\u00bc-\u00be\u2150-\u215e]"
_TIMES = "|".join(("an?", r"\d+", *UP_TO_TEN.split()[1:]))
_SHARE = re.compile(
    rf"(?:(?:\b(?P<times>{_TIMES})[\s-])?\b(?P<part>{'|'.join(_PARTS)})s?\b|(?P<sign>{_SIGNS}))"
    rf"(?P<of_one>(?:\s+of)?\s+an?\b)?(?P<great>(?:[\s-]+(?:{'|'.join(_FACTORS)})\b)*)"
)
"""A half, a third, … and what it is multiplied by: "a quarter of a million"."""

_WHOLE = re.compile(rf"(?P<whole>{NUMBER_RUN})(?P<joint>\s+and\s+|\s?)\Z")
_LONGEST_WHOLE = 80
"""A number that a fraction is added to, and so many code points before the fraction are looked at for it."""


def is_printed(amount: float, numbers: Collection[float]) -> bool:
    """Whether the amount is one of these numbers, all of which it may be; whole ones are the same to the last digit."""
    return any(amount == each or (not each.is_integer() and isclose(amount, each)) for each in numbers)


def has_share(words: str) -> bool:
    """Whether they name a half, a third, …, which is a number only of something: "half a million", not "half of it"."""
    return _SHARE.search(words.lower()) is not None


@lru_cache(maxsize=4096)
def printed_numbers(words: str, unit: str = "") -> frozenset[float]:
    """Every number that the words may mean. A share of another number is none: "a third of 300" prints 300.

    A `unit` that names a magnitude ("thousand soldiers") counts by it: there, "11 thousand" is 11, and "11" may be.
    """
    shares, words = _shares(words.lower())
    found = set(shares)
    digits = {(value, factor) for run, factor in _in_digits(_DIGITS, words, unit) for value in _values(run)}
    spaced = {(float(re.sub(r"\D", "", run)), factor) for run, factor in _in_digits(_SPACED, words, unit)}
    shared = {(1e3 * float(run), 1.0) for run in _SHARES_THOUSANDS.findall(words)}
    found |= {(value * factor, factor > 1) for value, factor in digits | spaced | shared} | set(_in_words(words))
    counted_by = magnitude(unit)
    as_they_stand = {value for value, is_multiplied in found if counted_by == 1 or not is_multiplied}
    return frozenset(as_they_stand | {value / counted_by for value, _ in found})


def _shares(words: str) -> tuple[list[tuple[float, bool]], str]:
    """Numbers that are written with a fraction, and whether a word multiplies them; and the words without them."""
    numbers, rest, end = [], [], 0
    for found in _SHARE.finditer(words):
        whole = _whole_before(words[max(end, found.start() - _LONGEST_WHOLE) : found.start()], found)
        great = prod(_FACTORS[word] for word in re.findall("[a-z]+", found["great"]))
        if great > 1 or whole or found["sign"] or found["of_one"]:
            first = max(printed_numbers(whole["whole"]), default=0.0) if whole else 0.0
            times = magnitude(whole["whole"]) if whole else 1.0
            numbers.append(((first + _part(found) * times) * great, great > 1))
        rest += [words[end : found.start() - (len(whole[0]) if whole else 0)], " . "]
        end = found.end()
    return numbers, "".join((*rest, words[end:]))


def _whole_before(before: str, share: re.Match[str]) -> re.Match[str] | None:
    """The number right before a fraction that it is added to: "two and a half", "2½"."""
    found = _WHOLE.search(before)
    return found if found and (found["joint"].strip() or share["sign"]) else None


def _part(found: re.Match[str]) -> float:
    """What a fraction alone comes to."""
    if found["sign"]:
        return numeric(found["sign"])
    times = max(printed_numbers(found["times"] or ""), default=1.0)
    return times / _PARTS[found["part"]]


def _values(run: str) -> Iterator[float]:
    """A run of digits, its marks read as parting thousands and, where that may be, the last of them as decimal."""
    *whole, last = re.split(r"\D", run)
    if not whole or (whole[0] != "0" and len(last) == 3 and all(len(group) in (2, 3) for group in whole[1:])):
        yield float("".join((*whole, last)))
    if whole and (run[-len(last) - 1] == "." or len(last) != 3 or whole == ["0"]):
        yield float(f"{''.join(whole)}.{last}")


def _in_digits(runs: re.Pattern[str], words: str, unit: str) -> Iterator[tuple[str, float]]:
    """Each run of digits with what may multiply it: only the words right behind it ("2.5 million", "5k"), if any; else
    one, and those behind any other: "10 to 12 thousand"."""
    of_any = {1.0} | {_factor(behind) for behind in _AFTER_DIGITS.findall(words)}
    for run in runs.finditer(words):
        behind = _MULTIPLIED.match(words, run.end())
        is_sure = behind is not None and not (behind[0].strip() == "m" and in_metres(unit))
        yield from ((run[0], factor) for factor in ({_factor(behind[0])} if behind and is_sure else of_any))


def _factor(words: str) -> float:
    """What words multiply by that do nothing else."""
    return prod(MAGNITUDES[word] for word in re.findall(r"[a-z]+", words))


def _in_words(words: str) -> Iterator[tuple[float, bool]]:
    """The numbers that are written in words from beginning to end, and whether a great word multiplies them."""
    run: list[str] = []
    for token in [*_TOKENS.findall(_NOT_IN_WORDS.sub(".", words)), "."]:
        if run and not _belongs(token, run[-1]):
            yield _value_of(run), not GREAT.keys().isdisjoint(run)
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
        if word in GREAT:
            total, below = total + (below or 1) * GREAT[word], 0.0
        elif word in WITHIN_THOUSAND:
            below = (below or 1) * WITHIN_THOUSAND[word]
        else:
            below += _COUNTS.get(word, 0.0)
    return total + below
