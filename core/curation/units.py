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
_NAMED = "|".join(f"(?P<{kind}>{words})" for kind, words in _UNITS.items())
_AFTER = re.compile(rf"[\s-]*(?:of\s+)?(?:{_NAMED})(?!\w)", re.IGNORECASE)
_UNIT = re.compile(rf"(?:{_NAMED})(?!\w)", re.IGNORECASE)
_CURRENCY = re.compile(r"[$€£¥₹₽₴₩]\s?\Z")


def kind_of_unit(unit: str) -> str | None:
    """Area, volume, distance, mass, money, percent or time; None for what is counted one by one."""
    found = _UNIT.match(unit.strip())
    return found.lastgroup if found else None


def unit_beside(text: str, start: int, end: int) -> tuple[str | None, int]:
    """The kind of the unit printed beside the number at this span, and where the number ends with its unit."""
    if _CURRENCY.search(text, max(0, start - 2), start):
        return "money", end
    if re.search(r"(?:%|٪|％|percent|per\W?cent|pct)\Z", text[start:end], re.IGNORECASE):
        return "percent", end
    found = _AFTER.match(text, end, end + 40)
    return (found.lastgroup, found.end()) if found else (None, end)
