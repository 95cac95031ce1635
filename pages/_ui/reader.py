"""One reader's view of the corpus: tables and filters put together, computed once for each choice of filters."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from core.figures.theme import Theme, theme
from core.filters import Filters
from core.frames import Tables
from core.view import View, view
from core.wording.claims import with_labels
from pages._ui import corpus, filters

REMEMBERED = 64
"""So many views of all readers together stay in memory; a view of 60 claims takes well under a megabyte."""

Made = TypeVar("Made")
_NAMED = ["origin", "origin_label"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A view, and its marks with the words that charts and tables show beside them. Shared: never change a frame."""

    key: tuple[str, str]
    view: View
    marks: pd.DataFrame

    @property
    def tables(self) -> Tables:
        return self.view.tables

    @property
    def origins(self) -> dict[str, str]:
        """The names of all origins that are left, by id, in alphabetical order."""
        both = pd.concat([self.view.statements[_NAMED], self.view.positions[_NAMED]]).drop_duplicates("origin")
        ordered = both.sort_values("origin_label", key=lambda labels: labels.str.casefold())
        return dict(zip(ordered["origin"], ordered["origin_label"], strict=True))


def current() -> Seen:
    """What the filters leave for this reader."""
    return with_filters(filters.chosen(corpus.loaded().tables))


def with_filters(chosen: Filters) -> Seen:
    """What other filters would leave."""
    loaded = corpus.loaded()
    return _seen((loaded.fingerprint, repr(chosen)), loaded.tables, chosen)


def whole(seen: Seen) -> Seen:
    """The same view with both clocks off: what there is to come, so that a chart can keep its place for it."""
    return with_filters(replace(seen.view.filters, known_by=None, as_of=None))


def look() -> Theme:
    """The colours of charts, as the reader sees the page; light until the browser has told."""
    return theme("dark" if st.context.theme.type == "dark" else "light")


@st.cache_resource(max_entries=REMEMBERED, show_spinner=False)
def _seen(key: tuple[str, str], _tables: Tables, _filters: Filters) -> Seen:
    found = view(_tables, _filters)
    return Seen(key, found, with_labels(found.marks, _tables))


def once(seen: Seen, what: tuple[str | None, ...], make: Callable[[], Made]) -> Made:
    """What `make` makes of this view, made once: `what` names it. It is shared, so it must not be changed."""
    made: Made = _made((*seen.key, *what), make)
    return made


@st.cache_resource(max_entries=8 * REMEMBERED, show_spinner=False)
def _made(key: tuple[str | None, ...], _make: Callable[[], Any]) -> Any:
    return _make()
