"""Typed amounts against printed ones: low, high and best are numbers that `stated` prints, and can be told."""

from collections.abc import Iterator, Mapping

from core.checks.findings import Finding
from core.checks.margins import range_numbers
from core.checks.phrases import listed, shown
from core.checks.printed import is_printed, printed_numbers
from core.checks.records import Records
from core.models import Claim
from core.models.annotation import AMOUNTS
from core.models.base import in_digits

MOST_DIGITS = 12
"""So many digits of a number that is not whole are told."""


def unprinted_amounts(records: Records, units: Mapping[str, str]) -> Iterator[Finding]:
    """Amounts that `stated` does not print, nor are ends of a range that it prints with its middle and a margin.

    Words in which no number can be read are not checked.

    `units`: those of the measures, by id, as far as they are known.
    """
    for path, claim in records.items():
        reads = range_numbers if isinstance(claim, Claim) and claim.hedge == "range" else printed_numbers
        if isinstance(claim, Claim) and (printed := reads(claim.stated, units.get(claim.measure, ""))):
            for name in AMOUNTS:
                amount = getattr(claim, name)
                if amount is not None and not is_printed(amount, printed):
                    numbers = listed([in_digits(number) for number in sorted(printed)])
                    advice = f"type a number that {shown(claim.stated)} prints"
                    message = f"stated says {numbers}, {name} is {in_digits(amount)}; {advice}"
                    yield Finding((*path, name), message, amount)


def untold_digits(records: Records) -> Iterator[Finding]:
    """Amounts that are no whole numbers and have more digits than are ever told."""
    for path, claim in records.items():
        for name in AMOUNTS if isinstance(claim, Claim) else ():
            amount = getattr(claim, name)
            if amount is not None and amount != int(amount) and float(f"{amount:.{MOST_DIGITS}g}") != amount:
                message = f"{name} is {amount!r}, which would be told as {in_digits(amount)}"
                yield Finding((*path, name), f"{message}; write at most {MOST_DIGITS} digits", amount)
