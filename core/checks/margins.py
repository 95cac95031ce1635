"""Margins of error as printed: "19,400, give or take 1,500" states a range, whose ends are worked out.

Nothing is invented by that: the source names both numbers, and the ends are all that they mean.
"""

import re
from collections.abc import Iterator

from core.checks.printed import NUMBER_RUN, is_printed, printed_numbers

_BLANK = r"[ \u00a0\u2009\u202f]"
MARGIN = (
    rf"(?:,?{_BLANK}(?:give{_BLANK}or{_BLANK}take|plus[- ]or[- ]minus"
    rf"|with{_BLANK}a{_BLANK}margin{_BLANK}(?:of{_BLANK}error{_BLANK})?of){_BLANK}(?:about{_BLANK}|some{_BLANK})?"
    rf"|,?{_BLANK}?(?:±|\+[/∕]?[-−–]|plus[/-]minus){_BLANK}?)"
)
"""A pattern, in any case, of what stands between a number and its margin, on one line."""

_UNIT = rf"(?:{_BLANK}[^\W\d_]+){{0,3}}?"
_PERCENT = r"(?:\s*%|\s+per\s?cent\b)"
_WITH_MARGIN = re.compile(
    rf"(?P<centre>{NUMBER_RUN})(?P<shares>{_PERCENT})?{_UNIT}{MARGIN}(?:an?\s)?(?P<margin>{NUMBER_RUN})(?P<of_it>{_PERCENT})?",
    re.IGNORECASE,
)


def range_numbers(words: str, unit: str = "") -> frozenset[float]:
    """What low and high of a range may be: the ends of printed margins, and numbers without one, as printed.

    `unit`: of the measure, as in `printed_numbers`.
    """
    words = words.replace("(", "")
    ends = {end for found in _WITH_MARGIN.finditer(words) for end in _ends(found, unit)}
    rest = _WITH_MARGIN.sub(";", words) if ends else words
    return frozenset(ends) | printed_numbers(rest, unit)


def printed_margin(words: str, low: float, high: float) -> tuple[float, float] | None:
    """The middle and the margin, where the words print these two in place of the ends; else None."""
    found = _WITH_MARGIN.search(words.replace("(", ""))
    middle, margin = (low + high) / 2, (high - low) / 2
    if found is None or not is_printed(middle, printed_numbers(found["centre"])):
        return None
    return (middle, margin) if is_printed(margin, printed_numbers(found["margin"])) else None


def _ends(found: re.Match[str], unit: str) -> Iterator[float]:
    """Both ends, by every reading of the two numbers; "± 10 %" may be of the number, or of what it is a share of."""
    may_be_of_it = found["of_it"] is not None and found["shares"] is None
    for centre in printed_numbers(found["centre"], unit):
        for printed in printed_numbers(found["margin"], unit):
            for margin in (printed, centre * printed / 100) if may_be_of_it else (printed,):
                if 0 < margin <= centre:
                    yield from (centre - margin, centre + margin)
