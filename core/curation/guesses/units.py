"""What kind of thing a number counts, by the unit printed beside it: an area is never a guess for people."""

import re

_UNITS = {
    "area": r"(?:square|sq\.?)[\s-]+\w+|km²|km2|m²|mi²|hectares?|ha|acres?",
    "volume": r"(?:cubic)[\s-]+\w+|m³|km³|lit(?:er|re)s?|barrels?|gallons?",
    "distance": r"(?:kilo|centi|milli)?met(?:er|re)s?|km|cm|mm|m|miles?|feet|foot|yards?|inch(?:es)?",
    "mass": r"(?:kilo)?grams?|kg|tons?|tonnes?|pounds?(?!\s+sterling)",
    "money": r"(?:us\s+)?dollars?|euros?|pounds?|yen|yuan|rubles?|roubles?|hryvnias?|francs?|rupees?|won|cents?",
    "percent": r"percent(?:age)?(?:\s+points?)?|per[\s-]+cent|pct|%",
    "time": r"seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?",
}
TELLING = ("area", "volume", "mass")
"""Kinds of units that tell what is counted where the vocabulary has one measure of theirs. A distance may be any."""

_NAMED = "|".join(f"(?P<{kind}>{words})" for kind, words in _UNITS.items())
_AFTER = re.compile(rf"[\s-]*(?:of\s+)?(?:{_NAMED})(?!\w)", re.IGNORECASE)
_NUMBER_NEXT = re.compile(r"[\s-]*\d")
_UNIT = re.compile(rf"(?:{_NAMED})(?!\w)", re.IGNORECASE)
_OF_RATES = "".join(rf"(?<!\b{word}\s)" for word in ("a", "per", "each", "every"))
_UNIT_IN_WORDS = re.compile(rf"(?<=[\s\d-]){_OF_RATES}(?:{_NAMED})(?!\w)", re.IGNORECASE)
_SHORTER = (
    (r"kilo(?:met(?:er|re)s?|grams?)", lambda found: "kg" if "gram" in found[0] else "km"),
    (r"met(?:er|re)s?", "m"),
    (r"(?:square|sq\.?) (km|m|mile)s?", r"\g<1>2"),
    (r"mi2", "mile2"),
    (r"percent(?:age)?(?: points?)?|per cent|pct", "%"),
    (r"hectares?", "ha"),
)
_CURRENCY = re.compile(r"[$€£¥₹₽₴₩]\s?\Z")
_PERCENT = re.compile(r"(?:%|٪|％|percent|per\W?cent|pct)\Z", re.IGNORECASE)


def kind_of_unit(unit: str) -> str | None:
    """Area, volume, distance, mass, money, percent or time; None for what is counted one by one."""
    found = _UNIT.match(unit.strip())
    return found.lastgroup if found else None


def unit_beside(text: str, start: int, end: int) -> tuple[str | None, int]:
    """The kind of the unit printed beside the number at this span, and where the number ends with its unit."""
    if _CURRENCY.search(text, max(0, start - 2), start):
        return "money", end
    if _PERCENT.search(text, max(start, end - len("per cent")), end):
        return "percent", end
    found = None if _NUMBER_NEXT.match(text, end, end + 40) else _AFTER.match(text, end, end + 40)
    return (found.lastgroup, found.end()) if found else (None, end)


def other_unit(stated: str, unit: str) -> str | None:
    """The unit that these words print where it is another than the measure's `unit`: "weeks" for "12 weeks" in months.

    None where they print the same, or none: people are counted without a unit.
    """
    printed = _UNIT_IN_WORDS.search(stated)
    due = _UNIT.match(unit.strip())
    if printed is None or (due and _plain(printed[0]) == _plain(due[0])):
        return None
    return printed[0]


def _plain(unit: str) -> str:
    """A unit by one name, however it is written: km, kilometres; km², square kilometers."""
    words = unit.lower().replace("²", "2").replace("-", " ")
    for long, short in _SHORTER:
        words = re.sub(long, short, words)
    return words.rstrip("s")
