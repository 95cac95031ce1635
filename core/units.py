"""Units, as a vocabulary writes them: "people", "km²", "thousand tonnes", "days", "people per day"."""

import re
from math import prod

WITHIN_THOUSAND = {"dozen": 12.0, "hundred": 100.0}
GREAT = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12}
MAGNITUDES = WITHIN_THOUSAND | GREAT | SHORT
"""Words that multiply the number before them, and their short forms."""

KINDS = {
    "area": r"(?:square|sq\.?)[\s-]+\w+|km²|km2|m²|mi²|hectares?|ha|acres?",
    "volume": r"(?:cubic)[\s-]+\w+|m³|km³|lit(?:er|re)s?|barrels?|gallons?",
    "distance": r"(?:kilo|centi|milli)?met(?:er|re)s?|km|cm|mm|m|miles?|feet|foot|yards?|inch(?:es)?",
    "mass": r"(?:kilo)?grams?|kg|tons?|tonnes?|pounds?(?!\s+sterling)",
    "money": r"(?:us\s+)?dollars?|euros?|pounds?|yen|yuan|rubles?|roubles?|hryvnias?|francs?|rupees?|won|cents?",
    "percent": r"percent(?:age)?(?:\s+points?)?|per[\s-]+cent|pct|%",
    "time": r"seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?",
}
"""What units measure, by patterns of their names; whatever else is counted, is counted one by one."""

DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
"""A month and a year are read as long as they are on average."""

RATE, DURATION = "… per day, week, month or year", "days, weeks, months or years"
"""How a unit of a rate, and one of a duration, is written."""

_RATE = re.compile(rf".+ per ({'|'.join(DAYS)})")
_DURATION = re.compile(rf"({'|'.join(DAYS)})s?")


_KIND = re.compile("|".join(f"(?P<{kind}>{words})(?!\\w)" for kind, words in KINDS.items()), re.IGNORECASE)
_METRES = re.compile(r"(?<![$€£¥₹₽₴₩])\bm(?:et(?:er|re)s?)?\b")
_SHORTER = (
    (r"kilo(?:met(?:er|re)s?|grams?)", lambda found: "kg" if "gram" in found[0] else "km"),
    (r"met(?:er|re)s?", "m"),
    (r"(?:square|sq\.?) (km|m|mile)s?", r"\g<1>2"),
    (r"mi2", "mile2"),
    (r"percent(?:age)?(?: points?)?|per cent|pct", "%"),
    (r"hectares?", "ha"),
)


def kind_of_unit(unit: str) -> str | None:
    """Area, volume, distance, mass, money, percent or time, also in millions; None for what is counted one by one."""
    found = _KIND.match(_without_magnitude(unit))
    return found.lastgroup if found else None


def plain_unit(unit: str) -> str:
    """A unit by one name, however it is written: km, kilometres; km², square kilometers."""
    words = unit.lower().replace("²", "2").replace("-", " ")
    for long, short in _SHORTER:
        words = re.sub(long, short, words)
    return words.rstrip("s")


def in_metres(unit: str) -> bool:
    """Whether an m in such numbers stands for metres: "300 m"."""
    return _METRES.search(unit.lower()) is not None


def magnitude(words: str) -> float:
    """What the words among these come to that multiply a number: 1,000 for "thousand soldiers"; 1 where none does."""
    named = re.findall(r"\b[a-z]+\b", _METRES.sub("", words.lower()))
    return prod(MAGNITUDES.get(word.removesuffix("s"), 1.0) for word in named)


def alike(one: str, other: str) -> bool:
    """Whether numbers of these two units can be set against each other as they stand.

    What is counted one by one may go by two names, as troops are people, but not by two magnitudes.
    """
    ours, theirs = (_without_magnitude(unit) for unit in (one, other))
    measured = kind_of_unit(ours) or kind_of_unit(theirs)
    return magnitude(one) == magnitude(other) and (not measured or plain_unit(ours) == plain_unit(theirs))


def _without_magnitude(unit: str) -> str:
    return " ".join(word for word in unit.split() if word.lower().removesuffix("s") not in MAGNITUDES or word == "m")


def unit_of_rate(unit: str) -> str:
    """What a rate counts: "people" of "people per day"."""
    return unit.rpartition(" per ")[0]


def days_of_rate(unit: str) -> float | None:
    """In how many days a rate counts its number: 1 for "people per day", 7 for "people per week"; else None."""
    found = _RATE.fullmatch(unit)
    return DAYS[found[1]] if found else None


def days_of_duration(unit: str) -> float | None:
    """How many days a unit of time has: 1 for "days", 30.4375 for "months"; None for what is no unit of time."""
    found = _DURATION.fullmatch(unit)
    return DAYS[found[1]] if found else None
