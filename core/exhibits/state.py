"""All that an exhibit is made from: a view, the words beside its marks, the reader's choices, the colours."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd

from core.exhibits.fingerprint import fingerprint
from core.exhibits.shown import view_of
from core.figures.theme import Theme
from core.frames import Tables
from core.models.briefing import Shown
from core.view import View, view
from core.wording import choices
from core.wording.claims import with_labels
from core.wording.pairs.hidden import without_lists


@dataclass(frozen=True)
class State:
    """Made once, asked often. Its frames are shared, so never change one.

    `known_as` is the fingerprint of the corpus where it is known already: of a large one it takes seconds.
    """

    view: View
    shown: Shown
    look: Theme
    known_as: str | None = None

    @property
    def tables(self) -> Tables:
        return self.view.tables

    def wants(self, key: str) -> bool:
        """Whether the exhibit with this key is to be made: all are, unless one panel is chosen."""
        return self.shown.panel is None or self.shown.panel in (key, key.partition("-")[2])

    @cached_property
    def marks(self) -> pd.DataFrame:
        """What charts draw, with the words to show beside it."""
        return with_labels(self.view.marks, self.tables)

    @cached_property
    def statements(self) -> pd.DataFrame:
        """Each statement once, with the words to show beside it."""
        return with_labels(self.view.statements, self.tables)

    @cached_property
    def whole(self) -> "State":
        """The same with both clocks off: what there is to come, so that a chart keeps its place for it."""
        filters = self.view.filters
        if filters.known_by is None and filters.as_of is None:
            return self
        return replace(self, view=view(self.tables, replace(filters, known_by=None, as_of=None)))

    @cached_property
    def unfiltered(self) -> View:
        """The view without the lists of choices: what these hide."""
        filters = without_lists(self.view.filters)
        return self.view if filters == self.view.filters else view(self.tables, filters)

    @cached_property
    def origins(self) -> dict[str, str]:
        """The names of all origins that are left, by id, in alphabetical order."""
        return choices.origins_left(self.view)

    @cached_property
    def paired(self) -> pd.DataFrame:
        """The statements and positions that pairs are made of, without their counts of claims."""
        columns = ["statement_id", "documents", "origin", "origin_kind", "origin_label", "attribution_basis"]
        statements = self.view.statements[columns].assign(proposition=None)
        return pd.concat([statements, self.view.positions[[*columns, "proposition"]]])

    @cached_property
    def subjects(self) -> dict[str, str]:
        """The labels of the subjects by id."""
        return choices.subjects(self.tables)

    @cached_property
    def fingerprint(self) -> str:
        return self.known_as or fingerprint(self.tables)


def state_of(tables: Tables, shown: Shown, look: Theme) -> State:
    """The state of a page."""
    return State(view_of(tables, shown), shown, look)


def each(frame: pd.DataFrame) -> Any:
    """Every row as a named tuple."""
    return frame.itertuples(index=False)
