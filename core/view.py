"""One reader's view of a corpus: everything that the pages chart, list and download, from tables and filters."""

from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

import numpy as np
import pandas as pd

from core.analysis.bounds import Bands, bands_of, bounds_of, with_bounds
from core.analysis.groups import ranks_of
from core.analysis.pairs.compared import Compared
from core.analysis.statements import as_reported, as_uttered, by_origin
from core.filters import Filters, filter_claims, filter_positions
from core.frames import Tables
from core.remembered import Once, remembering

_MADE: WeakKeyDictionary[Tables, Once] = WeakKeyDictionary()
"""What was made of the tables of which there were views: see `_once`."""

OF_ALL_VIEWS = 8
"""So many things that are made of tables, whatever the filters, stay as long as they do."""

OF_ONE_VIEW = 64
"""So many things that are made of one view stay as long as it does."""


@dataclass(frozen=True, slots=True)
class View:
    """`marks` is what charts draw: `statements` by origin, or `claims` as reported. Pairs are `compared` by origin.

    `once` makes what is asked for more than once of this view. It is shared, so it must not be changed.
    """

    tables: Tables
    filters: Filters
    claims: pd.DataFrame
    statements: pd.DataFrame
    positions: pd.DataFrame
    compared: Compared
    once: Once = field(default_factory=lambda: remembering(OF_ONE_VIEW), init=False, repr=False, compare=False)

    @property
    def marks(self) -> pd.DataFrame:
        return self.statements if self.filters.by_origin else self.claims

    @property
    def comparisons(self) -> pd.DataFrame:
        """Every pair as a row, made anew each time: for small corpora only. Pages ask `compared`."""
        return self.compared.listed()

    @property
    def agreement(self) -> pd.DataFrame:
        """The agreement of all origins, counted."""
        return self.compared.agreement


def view(tables: Tables, filters: Filters) -> View:
    """What the filters leave of the tables, with bounds, statements and what they come to when compared."""
    bands = bands_of(tables.readings) | dict(filters.bands)
    claims, once = filter_claims(tables.claims, filters), _once(tables)
    bounds = once(
        ("bounds", *bands.items(), filters.tolerance), lambda: bounds_of(tables.claims, bands, filters.tolerance)
    )
    bounded = claims.assign(**bounds.loc[claims.index])
    statement, ranks = pd.factorize(once("ranks", lambda: _ranks(tables)).loc[bounded.index])
    statements = _by_statement(_uttered(by_origin(bounded, statement), tables, filters, bands))
    compared = Compared(statements, filter_positions(tables.positions, filters), np.argsort(ranks))
    return View(
        tables=tables,
        filters=filters,
        claims=as_reported(bounded),
        statements=statements,
        positions=_by_statement(compared.positions),
        compared=compared,
    )


def _uttered(statements: pd.DataFrame, tables: Tables, filters: Filters, bands: Bands) -> pd.DataFrame:
    """The statements as sure as their origins were, in whatever article that stands; with bounds to match."""
    said = as_uttered(statements, tables.claims) if filters.documents else statements
    return said if said is statements else with_bounds(said, bands, filters.tolerance)


def _ranks(tables: Tables) -> pd.Series:
    """For each claim the place of its statement in the order of all ids: sorted once, since that takes long."""
    return pd.Series(ranks_of(tables.claims["statement_id"]), tables.claims.index)


def _once(tables: Tables) -> Once:
    """Makes what is the same whatever claims are left, or gives what was made of these tables before."""
    return _MADE.setdefault(tables, remembering(OF_ALL_VIEWS))


def _by_statement(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of one a statement: each is `known` once any telling of it is."""
    return rows.assign(known=rows["statement_known"]) if "statement_known" in rows else rows
