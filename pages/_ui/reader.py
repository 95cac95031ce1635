"""One reader's view of the corpus: tables and filters put together, computed once for each choice of filters."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import TypeVar

import pandas as pd
import streamlit as st

from core.figures.theme import Theme, theme
from core.filters import Filters
from core.frames import Tables
from core.remembered import Once, remembering
from core.view import View, view
from core.wording.choices import origins_left
from core.wording.claims import labels_of, with_labels
from core.wording.numbers import say_count
from pages._ui import corpus, filters

OF_ONE_VIEW = 64
"""So many things that are made of one view stay as long as it does."""

MANY = 5_000
"""With more statements than this, a reader is told what takes so long."""

Made = TypeVar("Made")
_told: ContextVar[bool] = ContextVar("_told", default=False)
"""Whether the reader is told already: what is made may need something else that is made."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A view, and what is made of it. Shared: never change a frame."""

    view: View
    made: Once = field(default_factory=lambda: remembering(OF_ONE_VIEW), repr=False)

    @property
    def megabytes(self) -> float:
        """About what the view and all that is made of it take in memory: measured at 60 and at 100,000 claims."""
        return 1 + 0.0015 * len(self.view.claims)

    @property
    def tables(self) -> Tables:
        return self.view.tables

    @property
    def marks(self) -> pd.DataFrame:
        """The marks of the view, with the words that charts and tables show beside them."""
        return once(self, ("marks",), lambda: _labelled(self.view))

    @property
    def origins(self) -> dict[str, str]:
        """The names of all origins that are left, by id, in alphabetical order."""
        return once(self, ("origins",), lambda: origins_left(self.view))


def _labelled(view: View) -> pd.DataFrame:
    said = corpus.once("labels of claims", lambda: labels_of(view.tables.claims, view.tables))
    return with_labels(view.marks, view.tables, said)


def current() -> Seen:
    """What the filters leave for this reader."""
    return with_filters(filters.chosen(corpus.loaded().tables))


def with_filters(chosen: Filters) -> Seen:
    """What other filters would leave."""
    loaded = corpus.loaded()
    with _telling(len(loaded.tables.claims)):
        return loaded.views(repr(chosen), lambda: Seen(_view(loaded.tables, chosen)))


def _view(tables: Tables, chosen: Filters) -> View:
    """As reported, what there is and how it compares is the same as by origin: only the marks are others."""
    if chosen.by_origin:
        return view(tables, chosen)
    return replace(with_filters(replace(chosen, by_origin=True)).view, filters=chosen)


def whole(seen: Seen) -> Seen:
    """The same view with both clocks off: what there is to come, so that a chart can keep its place for it."""
    return with_filters(replace(seen.view.filters, known_by=None, as_of=None))


def look() -> Theme:
    """The colours of charts, as the reader sees the page; light until the browser has told."""
    return theme("dark" if st.context.theme.type == "dark" else "light")


def once(seen: Seen, what: tuple[str | None, ...], make: Callable[[], Made]) -> Made:
    """What `make` makes of this view, made once: `what` names it. It is shared, so it must not be changed."""
    with _telling(len(seen.view.statements)):
        return seen.made(what, make)


@contextmanager
def _telling(statements: int) -> Iterator[None]:
    """Show that very many statements are being compared, for as long as that takes."""
    if statements <= MANY or _told.get():
        yield
        return
    before = _told.set(True)
    try:
        with st.spinner(f"Comparing {say_count(statements, 'statement')} …"):
            yield
    finally:
        _told.reset(before)
