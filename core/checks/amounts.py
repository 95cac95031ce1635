"""Typed amounts against printed ones: low, high and best are numbers that `stated` prints, and can be told."""

from collections.abc import Collection, Iterator, Mapping

from core.checks.findings import Finding
from core.checks.margins import range_numbers
from core.checks.phrases import listed, shown
from core.checks.printed import has_share, is_printed, printed_numbers
from core.checks.records import Records
from core.models import Claim
from core.models.annotation import AMOUNTS
from core.models.base import in_digits
from core.units import magnitude

MOST_DIGITS = 12
"""So many digits of a number that is not whole are told."""


def unprinted_amounts(records: Records, units: Mapping[str, str]) -> Iterator[Finding]:
    """Amounts that `stated` does not print, nor are ends of a range that it prints with its middle and a margin.

    A share of another number is no number of its own. Words in which no number can be read are not checked.

    `units`: those of the measures, by id, as far as they are known.
    """
    for path, claim in records.items():
        if isinstance(claim, Claim):
            unit = units.get(claim.measure, "")
            printed = amounts_printed(claim.stated, claim.hedge, unit)
            for name in AMOUNTS if printed or has_share(claim.stated) else ():
                amount = getattr(claim, name)
                if amount is not None and not is_printed(amount, printed):
                    yield Finding((*path, name), _unprinted(claim.stated, name, amount, printed, unit), amount)


def amounts_printed(stated: str, hedge: str | None, unit: str) -> frozenset[float]:
    """What an amount may be that is hedged so, by the words as printed, in this unit; empty where none can be read."""
    return range_numbers(stated, unit) if hedge == "range" else printed_numbers(stated, unit)


def _unprinted(stated: str, name: str, amount: float, printed: Collection[float], unit: str) -> str:
    numbers = listed([in_digits(number) for number in sorted(printed)]) if printed else "a share and no number"
    counted = f", counted in {unit}" if printed and magnitude(unit) > 1 else ""
    message = f"stated says {numbers}{counted}, {name} is {in_digits(amount)}"
    advices = [f"type a number that {shown(stated)} prints"] if printed else []
    advices += ["write hedge none"] if has_share(stated) else []
    return f"{message}; {', or '.join(advices)}"


def untold_digits(records: Records) -> Iterator[Finding]:
    """Amounts that are no whole numbers and have more digits than are ever told."""
    for path, claim in records.items():
        for name in AMOUNTS if isinstance(claim, Claim) else ():
            amount = getattr(claim, name)
            if amount is not None and amount != int(amount) and float(f"{amount:.{MOST_DIGITS}g}") != amount:
                message = f"{name} is {amount!r}, which would be told as {in_digits(amount)}"
                yield Finding((*path, name), f"{message}; write at most {MOST_DIGITS} digits", amount)
