"""What kind of thing a number counts, by the unit printed beside it: an area is never a guess for people."""

import re

from core.units import KINDS, plain_unit

TELLING = ("area", "volume", "mass")
"""Kinds of units that tell what is counted where the vocabulary has one measure of theirs. A distance may be any."""

_NAMED = "|".join(f"(?P<{kind}>{words})" for kind, words in KINDS.items())
_AFTER = re.compile(rf"[\s-]*(?:of\s+)?(?:{_NAMED})(?!\w)", re.IGNORECASE)
_NUMBER_NEXT = re.compile(r"[\s-]*\d")
_UNIT = re.compile(rf"(?:{_NAMED})(?!\w)", re.IGNORECASE)
_OF_RATES = "".join(rf"(?<!\b{word}\s)" for word in ("a", "per", "each", "every"))
_UNIT_IN_WORDS = re.compile(rf"(?<=[\s\d-]){_OF_RATES}(?:{_NAMED})(?!\w)", re.IGNORECASE)
_MILLIONS = re.compile(r"m(?:\W|\Z)", re.IGNORECASE)
_NOT_COUNTED = r"(?:as|is|was|has|across|\w*wards)\b"
_COUNTED = re.compile(rf"m\s+(?:people|(?:wo)?men|children|(?!{_NOT_COUNTED})\w+s)\b", re.IGNORECASE)
_CURRENCY = re.compile(r"[$€£¥₹₽₴₩]\s?\Z")
_PERCENT = re.compile(r"(?:%|٪|％|percent|per\W?cent|pct)\Z", re.IGNORECASE)


def unit_beside(text: str, start: int, end: int) -> tuple[str | None, int]:
    """The kind of the unit printed beside the number at this span, and where the number ends with its unit."""
    if _CURRENCY.search(text, max(0, start - 2), start):
        return "money", end
    if _PERCENT.search(text, max(start, end - len("per cent")), end):
        return "percent", end
    found = None if _NUMBER_NEXT.match(text, end, end + 40) else _AFTER.match(text, end, end + 40)
    return (found.lastgroup, found.end()) if found else (None, end)


def in_millions(text: str, start: int, end: int) -> bool:
    """Whether an m that is joined to the number at this span stands for million: "€2.5m", "2.5m people"; not "300m"."""
    joined = _MILLIONS.match(text, end) and text[end - 1].isdigit()
    return bool(joined and (_CURRENCY.search(text, max(0, start - 2), start) or _COUNTED.match(text, end, end + 40)))


def other_unit(stated: str, unit: str) -> str | None:
    """The unit that these words print where it is another than the measure's `unit`: "weeks" for "12 weeks" in months.

    None where they print the same, or none: people are counted without a unit.
    """
    printed = _UNIT_IN_WORDS.search(stated)
    due = _UNIT.match(unit.strip())
    if printed is None or (due and plain_unit(printed[0]) == plain_unit(due[0])):
        return None
    return printed[0]
