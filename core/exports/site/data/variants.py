"""Every form that a mark can take, by the claims that a reader's choices leave of its statement.

By origin, a statement whose tellings stand in two articles has three forms: told by the one, by the other, by both. As
reported, each claim has one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

import pandas as pd

from core.analysis.bounds import bands_of, with_bounds
from core.analysis.parts import with_parts
from core.analysis.statements import as_reported, as_uttered, by_origin
from core.frames import Tables
from core.wording.claims import with_labels

MOST = 10
"""Of so many tellings every choice is drawn: 1,023 of them."""


class TooOftenToldError(ValueError):
    """One statement is told so often that not every choice of its tellings can be drawn beforehand."""


BETWEEN = "\0"
"""Parts the name of a statement from the number of its form; it stands before all other signs, so order is kept."""


@dataclass(frozen=True, slots=True)
class Variants:
    """`rows` are marks with labels, one a form, by origin first. `claims` are the places of its claims, in their order.

    `by_origin` is True for forms of a statement, False for claims as reported.
    """

    rows: pd.DataFrame
    claims: list[tuple[int, ...]]
    by_origin: list[bool]


def variants(tables: Tables) -> Variants:
    """The forms of all statements and claims. Raises TooOftenToldError where one is told too often."""
    bounded = with_bounds(with_parts(tables.claims), bands_of(tables.readings)).assign(retracted=False)
    places = [subset for told in _tellings(tables.claims) for subset in subsets(told)]
    alone = [(place,) for place in range(len(bounded))]
    rows = pd.concat([_forms(bounded, places, tables), as_reported(bounded)], ignore_index=True)
    return Variants(with_labels(rows, tables), [*places, *alone], [True] * len(places) + [False] * len(alone))


def subsets(places: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Every choice of some of them. Raises TooOftenToldError where there are too many to draw."""
    if len(places) > MOST:
        raise TooOftenToldError(
            f"one statement is told {len(places)} times; the site draws every choice of at most {MOST} tellings"
        )
    return chain.from_iterable(combinations(places, count) for count in range(1, len(places) + 1))


def _tellings(records: pd.DataFrame) -> list[list[int]]:
    """The places of the records of each statement."""
    held: dict[str, list[int]] = {}
    for place, name in enumerate(records["statement_id"]):
        held.setdefault(name, []).append(place)
    return list(held.values())


def _forms(bounded: pd.DataFrame, places: Sequence[tuple[int, ...]], tables: Tables) -> pd.DataFrame:
    """Statements by origin, one a choice of places: for as long as it takes, each form has a name of its own."""
    names = [f"{bounded['statement_id'].iloc[form[0]]}{BETWEEN}{number}" for number, form in enumerate(places)]
    copies = bounded.iloc[[place for form in places for place in form]]
    named = copies.assign(statement_id=[name for name, form in zip(names, places, strict=True) for _ in form])
    forms = by_origin(named.reset_index(drop=True)).set_index("statement_id").loc[names].reset_index()
    own = forms.assign(statement_id=[name.partition(BETWEEN)[0] for name in forms["statement_id"]])
    said = as_uttered(own, bounded)
    return own if said is own else with_bounds(said, bands_of(tables.readings))
