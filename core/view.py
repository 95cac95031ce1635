"""One reader's view of a corpus: everything that the pages chart, list and download, from tables and filters."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
import pandas as pd

from core.analysis.bounds import bands_of, with_bounds
from core.analysis.groups import ranks_of
from core.analysis.pairs.compared import Compared
from core.analysis.statements import as_reported, by_origin
from core.filters import Filters, filter_claims, filter_positions
from core.frames import Tables

_RANKS: WeakKeyDictionary[Tables, pd.Series] = WeakKeyDictionary()
"""What `_ranks` made of the tables of which there were views."""


@dataclass(frozen=True, slots=True)
class View:
    """`marks` is what charts draw: `statements` by origin, or `claims` as reported. Pairs are `compared` by origin."""

    tables: Tables
    filters: Filters
    claims: pd.DataFrame
    statements: pd.DataFrame
    positions: pd.DataFrame
    compared: Compared

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
    bounded = with_bounds(filter_claims(tables.claims, filters), bands, filters.tolerance)
    statement, ranks = pd.factorize(_ranks(tables).loc[bounded.index])
    statements = _by_statement(by_origin(bounded, statement))
    compared = Compared(statements, filter_positions(tables.positions, filters), np.argsort(ranks))
    return View(
        tables=tables,
        filters=filters,
        claims=as_reported(bounded),
        statements=statements,
        positions=_by_statement(compared.positions),
        compared=compared,
    )


def _ranks(tables: Tables) -> pd.Series:
    """For each claim the place of its statement in the order of all ids: sorted once, since that takes long."""
    if tables not in _RANKS:
        _RANKS[tables] = pd.Series(ranks_of(tables.claims["statement_id"]), tables.claims.index)
    return _RANKS[tables]


def _by_statement(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of one a statement: each is `known` once any telling of it is."""
    return rows.assign(known=rows["statement_known"]) if "statement_known" in rows else rows
