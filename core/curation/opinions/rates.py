"""How often two annotators agree, field by field, always with its n and with what could not be compared.

A share over few comparisons, or over those only that both happen to have, would look like agreement. So n counts
comparisons of what at least one of the two filled in; `blank` those that both left out, `missing` what only one of
them recorded or looked at. Alpha (see `core.analysis.pairs.reliability`) is given for closed lists only.
"""

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from core.analysis.pairs.reliability import LEAST_VALUES, nominal_alpha
from core.frames.columns import COUNT, NUMBER, TEXT, Row, frame

AGREEMENT = {
    **dict.fromkeys(("of", "field"), TEXT),
    **dict.fromkeys(("n", "agree"), COUNT),
    "share": NUMBER,
    **dict.fromkeys(("blank", "missing"), COUNT),
    "alpha": NUMBER,
    "no_alpha": TEXT,
}
CLOSED = (
    *("measure", "subject", "counts", "hedge", "modality", "role", "stance", "origin", "attribution_basis"),
    *("number words", "propositions"),
)
"""Fields with a closed list of values, between which chance can be told from agreement."""

NEVER_COMPARED = "nothing could be compared"
LEAST_FOR_PERCENT = 10
"""With fewer comparisons no percentage is shown: one of them would be worth more than ten points."""

TOO_FEW = "too few comparisons"
NO_VARIATION = "nothing varies: every value is the same"
NO_CLOSED_LIST = "the values are no closed list"
DECIDED = "a difference was decided since, so that what both said is not known in full"


class FieldComparison(NamedTuple):
    """One comparison: `of` what (claim, position, text), its field, and the two values; None for a blank.

    `was_decided`: it was a difference, whatever the values are by now.
    """

    of: str
    field: str
    first: Hashable
    second: Hashable
    was_decided: bool = False

    @property
    def agrees(self) -> bool:
        return not self.was_decided and self.first == self.second

    @property
    def is_blank(self) -> bool:
        return not self.was_decided and self.first is None and self.second is None


def agreement_by_field(
    compared: Iterable[FieldComparison], missing: dict[tuple[str, str], int], order: Sequence[tuple[str, str]]
) -> pd.DataFrame:
    """One row a field of `order` (of, field), columns as in AGREEMENT; `share` is NaN where n is 0: never compared."""
    by_field: dict[tuple[str, str], list[FieldComparison]] = {key: [] for key in order}
    for each in compared:
        by_field[each.of, each.field].append(each)
    rows = (_row(of, name, found, missing.get((of, name), 0)) for (of, name), found in by_field.items())
    return frame(rows, AGREEMENT)


def _row(of: str, field: str, found: list[FieldComparison], missing: int) -> Row:
    filled = [each for each in found if not each.is_blank]
    agree, why_not = sum(each.agrees for each in filled), _no_alpha(field, filled)
    return {
        "of": of,
        "field": field,
        "n": len(filled),
        "agree": agree,
        "share": agree / len(filled) if filled else None,
        "blank": len(found) - len(filled),
        "missing": missing,
        "alpha": None if why_not else nominal_alpha(_counts(filled)),
        "no_alpha": why_not,
    }


def _no_alpha(field: str, filled: list[FieldComparison]) -> str | None:
    """Why alpha would say nothing, or None."""
    if not filled:
        return NEVER_COMPARED
    if field not in CLOSED:
        return NO_CLOSED_LIST
    if any(each.was_decided for each in filled):
        return DECIDED
    if 2 * len(filled) < LEAST_VALUES:
        return TOO_FEW
    return NO_VARIATION if len({value for each in filled for value in (each.first, each.second)}) < 2 else None


def _counts(filled: list[FieldComparison]) -> np.ndarray:
    """How often each comparison (row) was given each value (column). A blank beside a value is a value, too."""
    categories = {value: place for place, value in enumerate(sorted({v for e in filled for v in e[2:4]}, key=repr))}
    counts = np.zeros((len(filled), len(categories)), dtype=int)
    for row, each in enumerate(filled):
        counts[row, categories[each.first]] += 1
        counts[row, categories[each.second]] += 1
    return counts
