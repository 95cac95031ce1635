"""What our arithmetic comes to, in words: one rounding, for sentences, charts, their text alternatives and tables."""

from collections.abc import Callable
from math import isfinite, isinf

from core.analysis.crosschecks.check_rows import DEPLETION, RATE, SHARE
from core.wording.numbers import say_number
from core.wording.record import Record

DIGITS = 3
"""So many are told of what a rate comes to: it is an average."""

Write = Callable[[float], str]


def say_result(check: Record) -> str:
    """What stands on the left of one row of `cross_checks`, as it is read: "3,600 to 13,600"; "no end" without one."""
    lower, upper = check["left_lower"], check["left_upper"]
    return "no end" if lower <= 0 and isinf(upper) else say_span(lower, upper, written(check["rule"]))


def written(rule: str) -> Write:
    """How a number that a rule makes is written."""
    return say_percent if rule == SHARE else lambda number: say_number(rounded(number, rule))


def rounded(number: float, rule: str) -> float:
    """A result of a rule as it is told: to the unit, or to one decimal below ten, a share in percent likewise.

    Of a rate to three digits at most.
    """
    if not isfinite(number):
        return number
    if rule == SHARE:
        return round(number, 2 if number >= 0.1 else DIGITS)
    digits = DIGITS - len(str(int(number)))
    number = round(number, digits) if rule in (RATE, DEPLETION) and digits < 0 else number
    return float(round(number, 0 if number >= 10 else 1))


def say_span(lower: float, upper: float, write: Write = say_number) -> str:
    """An interval in words: "3,000", "27 to 40", "at least 1,000", "up to 69", "an unknown number of"."""
    if isinf(upper):
        return f"at least {write(lower)}" if lower > 0 else "an unknown number of"
    if (low := write(lower)) == (high := write(upper)):
        return low
    return f"up to {high}" if lower == 0 else f"{low} to {high}"


def say_percent(share: float) -> str:
    """A share in percent, to one decimal below ten: 0.0909 -> "9.1 %", 0.3333 -> "33 %"."""
    return f"{say_number(round(rounded(share, SHARE) * 100, 1))} %"


def say_rounded(number: float) -> str:
    """A result to the unit, or to one decimal below ten: it is not known any better."""
    return say_number(round(number, 0 if number >= 10 else 1))
