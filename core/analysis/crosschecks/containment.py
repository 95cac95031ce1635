"""Checks of two groups of statements: parts and sums within wholes, totals that do not fall, rates within totals."""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

import numpy as np

from core.analysis.crosschecks.check_rows import FALL, PART, RATE, SUM, Checked
from core.analysis.crosschecks.checking import (
    Applies,
    Reckon,
    Skipped,
    accrued,
    as_it_stands,
    for_days,
    not_later,
    outcomes,
    pairs_to_check,
    surely_earlier,
)
from core.analysis.crosschecks.material import Material
from core.analysis.crosschecks.sides import Sides, summed
from core.analysis.rules.coding import UNKNOWN
from core.units import days_of_rate

TOTAL = "cumulative"


def checked_parts(given: Material) -> Iterator[Checked]:
    """A share of the speaker's own whole is checked as a share, and not here once more."""
    skipped = given.shares()
    for subject in given.subjects:
        for whole in given.measures:
            right = given.of(subject, whole, TOTAL)
            for part in given.all_parts_of(whole):
                left = given.of(subject, part, TOTAL)
                yield from _at_most(PART, subject, given.unit_of(whole), left, right, skipped=skipped)


def checked_sums(given: Material) -> Iterator[Checked]:
    """Sums only of numbers of one origin."""
    for subject in given.subjects:
        for whole in given.measures:
            parts = given.parts_of(whole)
            if len(parts) > 1:
                left = reduce(summed, (given.of(subject, part, TOTAL) for part in parts))
                yield from _at_most(SUM, subject, given.unit_of(whole), left, given.of(subject, whole, TOTAL))


def checked_totals(given: Material) -> Iterator[Checked]:
    """A total that was corrected or taken back may fall."""
    corrected = [pair for relation in ("revises", "retracts") for pair in given.named[relation]]
    skipped = [*corrected, *((old, new) for new, old in corrected)]
    for subject in given.subjects:
        for measure in given.measures:
            totals, unit = given.of(subject, measure, TOTAL), given.unit_of(measure)
            yield from _at_most(FALL, subject, unit, totals, totals, applies=surely_earlier, skipped=skipped)


def checked_rates(given: Material) -> Iterator[Checked]:
    """A rate times its days is a part of the total, which may have begun before."""
    for subject in given.subjects:
        for measure, total in given.named_by("rate_of").items():
            days = days_of_rate(given.unit_of(measure))
            if days is not None:
                left, right = _timeless(given.of(subject, measure, "rate")), given.of(subject, total, TOTAL)
                reckon, unit = accrued(days), given.unit_of(total)
                yield from _at_most(RATE, subject, unit, left, right, reckon=reckon, applies=for_days)


def _at_most(
    rule: str,
    subject: str,
    unit: str,
    left: Sides,
    right: Sides,
    *,
    reckon: Reckon = as_it_stands,
    applies: Applies = not_later,
    skipped: Skipped = (),
) -> Iterator[Checked]:
    """What the rule makes of these two groups; nothing where one of them is empty, as most are."""
    if not (len(left) and len(right)):
        return
    first, second = pairs_to_check(left, right, reckon, applies, skipped)
    lesser, greater = left.take(first), right.take(second)
    reckoned, standing = reckon(lesser, greater), as_it_stands(greater, lesser)
    found = outcomes(lesser, greater, reckoned)
    yield Checked(rule, [subject] * len(found), unit, (lesser, greater), reckoned, standing, found)


def _timeless(rates: Sides) -> Sides:
    """Rates are of a period: that it lies before the total's as-of is reckoned with, day by day."""
    any_day = np.full_like(rates.known_from, UNKNOWN.min)
    return replace(rates, known_from=any_day, known_to=any_day)
