"""What number a number word states: one value, the two of a range, or none where it takes a person to say.

A reading for guesses: where "1.500" may be one and a half or fifteen hundred, nothing is guessed.
"""

import re
from math import inf, isfinite

from core.checks.printed import FROM_TWENTY, TEENS, UP_TO_TEN
from core.curation.candidates.patterns import BLANK, RANGE_ENDS
from core.curation.guesses.tokens import word_set

_SMALL = {word: value for value, word in enumerate(f"{UP_TO_TEN} {TEENS}".split())}
_SMALL |= {word: 10 * ten for ten, word in enumerate(FROM_TWENTY.split(), 2)}
_SMALL |= {"single": 1, "pair": 2}
_WITHIN = {"dozen": 12, "hundred": 100}
_GREAT = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT = {"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12}
_SILENT = word_set("a an and of")
_THOUSANDS = re.compile(rf"\d{{1,3}}(?:(?P<mark>{BLANK}|[,'\u2019\u066c])\d{{3}}(?:(?P=mark)\d{{3}})*)")
_DECIMAL = re.compile(r"\d+(?:\.(?:\d{1,2}|\d{4,})|\u066b\d+)?")
_DIGITS = re.compile(rf"(?:{_THOUSANDS.pattern}(?:\.\d+)?|\d[\d.\u066b]*)")
_TOKEN = re.compile(r"[a-z]+|\S")


def amounts_of(words: str, kind: str) -> tuple[float, ...]:
    """One amount for a number or a percentage, two for a range, low first; none where it cannot be read surely."""
    if kind == "range":
        return _ends(words)
    if kind == "ratio":
        words = _without_percent(words) if _is_percent(words) else ""
        if is_range(words):
            return () if _has_margin(words) else _ends(words)
    value = _value_of(words) if kind in ("number", "ratio") else None
    return () if value is None or not isfinite(value) else (value,)


def _value_of(words: str) -> float | None:
    """The value of one number: "11,000", "2.5 million", "a hundred and five", "half a dozen"; else None."""
    if words.isdecimal():
        return float(words)
    words = words.lower().strip()
    if words.startswith(("half ", "half-")):
        whole = _value_of(words[5:])
        return None if whole is None else whole / 2
    digits = _DIGITS.match(words)
    if digits is None:
        return _in_words(words)
    value, rest = _of_digits(digits.group()), _TOKEN.findall(words[digits.end() :].replace("-", " "))
    factors = [(_WITHIN | _GREAT | _SHORT).get(word) for word in rest]
    if value is None or None in factors:
        return None
    for factor in factors:
        value *= factor or 1
    return value


def is_range(words: str) -> bool:
    """Whether these words, a sign of percent left out, are two numbers that bound one quantity."""
    return RANGE_ENDS.fullmatch(_without_percent(words)) is not None


def _has_margin(words: str) -> bool:
    """Whether a range is printed as its middle and a margin: "19,400 ± 10 %", which may be of it or in points."""
    found = RANGE_ENDS.fullmatch(words)
    return found is not None and found["margin"] is not None


def _without_percent(words: str) -> str:
    return re.split(r"[%\u066a\uff05]|percent|per\W?cent|pct", words, maxsplit=1)[0].rstrip(" -\u00a0\u202f")


def _is_percent(words: str) -> bool:
    return bool(re.search(r"[%\u066a\uff05]|percent(?!age)|per\W?cent(?!age)|pct", words))


def _of_digits(digits: str) -> float | None:
    if _THOUSANDS.fullmatch(digits.partition(".")[0]):
        return float(re.sub(r"[^\d.]", "", digits))
    return float(digits.replace("\u066b", ".")) if _DECIMAL.fullmatch(digits) else None


def _in_words(words: str) -> float | None:
    """Each great word closes what stands before it: "two hundred and five thousand"."""
    total, below = 0.0, 0.0
    for token in _TOKEN.findall(words.replace("-", " ")):
        if token in _GREAT:
            total, below = total + (below or 1.0) * _GREAT[token], 0.0
        elif token in _WITHIN:
            below = (below or 1.0) * _WITHIN[token]
        elif token in _SMALL:
            below += _SMALL[token]
        elif token not in _SILENT:
            return None
    known = total or below or "zero" in words
    return total + below if known else None


def _ends(words: str) -> tuple[float, ...]:
    """Both ends of a range; "two to three million" counts millions twice, "300 ± 20" is 280 to 320."""
    found = RANGE_ENDS.fullmatch(words)
    low, high = (_value_of(found["low"]), _value_of(found["high"])) if found else (None, None)
    if found is None or low is None or high is None:
        return ()
    if found["margin"]:
        return (low - high, low + high) if 0 < high <= low and isfinite(low + high) else ()
    for factor in _shared_factors(found["low"], found["high"]):
        if low * factor < high:
            low *= factor
            break
    return (low, high) if low < high < inf else ()


def _shared_factors(low: str, high: str) -> list[int]:
    """What may multiply the first number, too, where only the second prints it: "2 to 3 million", "20-25,000"."""
    factors = _WITHIN | _GREAT | _SHORT
    printed = [factor for word, factor in factors.items() if re.search(rf"(?<![a-z]){word}\b", high.lower())]
    if any(re.search(rf"(?<![a-z]){word}\b", low.lower()) for word in factors):
        return []
    plain = low.isdecimal() and len(low) <= 3 and _THOUSANDS.fullmatch(high) and len(high) <= 7
    return sorted(printed, reverse=True) or ([1_000] if plain else [])
