"""An exhibit of nothing: why there is none of what was asked for."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.checks.files import by_use
from core.exhibits.caveats import caveats
from core.exhibits.exhibit import Exhibit
from core.exhibits.state import State
from core.filters import Filters, places_left
from core.frames import Tables
from core.wording.numbers import say_count
from core.wording.titles.left_out import say_filters

Keep = Callable[[pd.DataFrame], pd.Series]
"""Which claims would be shown, as a mask that says the same of a claim whatever others there are."""


def nothing(state: State, key: str, title: str, what: str, keep: Keep) -> Exhibit:
    """The exhibit that says that there is nothing of `what` ("numbers of “Killed”"), and why."""
    return without_chart(state, key, title, why(state.tables, state.view.filters, what, keep), what)


def without_chart(state: State, key: str, title: str, lines: Sequence[str], what: str) -> Exhibit:
    """An exhibit that says, under this title, why no chart of `what` is drawn."""
    rows = state.view.marks[:0]
    return Exhibit(
        key=key,
        title=title,
        subtitle="",
        figure=None,
        alt=title,
        lines=tuple(lines),
        table=pd.DataFrame(),
        rows=rows,
        marks=(),
        caveats=caveats(state, rows, what),
    )


def why(tables: Tables, filters: Filters, what: str, keep: Keep) -> list[str]:
    """That there is nothing of `what`, and which filters leave nothing, or which articles fail the check.

    `keep` may let claims pass of which there is still nothing to show, as of one origin alone: where no filter is set,
    none is to blame.
    """
    lacking = [f"{words}." for words in [say_kept_off(kept_off(tables))] if words]
    if is_filtered(tables, filters) and keep(tables.claims).any():
        return [f"The filters leave no {what}.", _blame(tables, filters, keep), *lacking]
    if lacking and tables.documents.empty:
        return [f"Whether there are {what} is not known.", *lacking]
    if tables.documents.empty:
        return ["There is no article in this corpus yet."]
    whose = "that pass the check " if lacking else "of this corpus "
    return [f"The articles {whose}report no {what}.", *lacking]


def is_filtered(tables: Tables, filters: Filters) -> bool:
    """Whether any filter, or clock, leaves something out."""
    return bool(say_filters(filters, tables))


def kept_off(tables: Tables) -> set[str]:
    """The articles (STEM.txt) that are shown nowhere, since they fail the check."""
    files = {name for name in tables.problems["file"].unique() if name.endswith((".txt", ".yaml"))}
    return {f"{stem}.txt" for stem in by_use(files).stems} - set(tables.documents["document"])


def say_kept_off(articles: Collection[str]) -> str:
    """How many articles are left out, and why, without a full stop; empty where none is."""
    fail = "is left out, since it fails the check" if len(articles) == 1 else "are left out, since they fail the check"
    return f"{say_count(len(articles), 'article')} {fail}" if articles else ""


def _blame(tables: Tables, filters: Filters, keep: Keep) -> str:
    """The filters of which each alone, taken off, would bring something back; else all that are set."""
    words, kept = say_filters(filters, tables), keep(tables.claims).to_numpy(dtype=bool)
    alone = [line for name, line in words.items() if kept[_without(tables, filters, name)].any()]
    return "; ".join(alone or words.values()) + "."


def _without(tables: Tables, filters: Filters, name: str) -> npt.NDArray[np.int64]:
    """The positions of the claims that are left when this filter is taken off."""
    taken_off: dict[str, Any] = {name: getattr(Filters(retracted=True), name)}
    return places_left(tables.claims, replace(filters, **taken_off))
