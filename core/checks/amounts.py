"""Typed amounts against printed ones: low, high and best must be numbers that `stated` prints."""

from collections.abc import Iterator
from math import isclose

from core.checks.findings import Finding
from core.checks.phrases import listed, shown
from core.checks.printed import printed_numbers
from core.checks.records import Records
from core.models import Claim
from core.models.annotation import AMOUNTS


def unprinted_amounts(records: Records) -> Iterator[Finding]:
    """Amounts that `stated` does not print. Words in which no number can be read are not checked."""
    for path, claim in records.items():
        if isinstance(claim, Claim) and (printed := printed_numbers(claim.stated)):
            for name in AMOUNTS:
                amount = getattr(claim, name)
                if amount is not None and not any(isclose(amount, number) for number in printed):
                    numbers = listed([f"{number:,.12g}" for number in sorted(printed)])
                    advice = f"type a number that {shown(claim.stated)} prints"
                    message = f"stated says {numbers}, {name} is {amount:,.12g}; {advice}"
                    yield Finding((*path, name), message, amount)
