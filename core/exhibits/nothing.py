"""An exhibit of nothing: why there is none of what was asked for."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.exhibits.caveats import caveats
from core.exhibits.exhibit import Exhibit
from core.exhibits.state import State
from core.filters import Filters, places_left
from core.frames import Tables
from core.wording.left_out import say_filters

Keep = Callable[[pd.DataFrame], pd.Series]
"""Which claims would be shown, as a mask that says the same of a claim whatever others there are."""


def nothing(state: State, key: str, title: str, what: str, keep: Keep) -> Exhibit:
    """The exhibit that says that there is nothing of `what` ("claims of losses"), and why."""
    rows = state.view.marks[:0]
    return Exhibit(
        key=key,
        title=title,
        subtitle="",
        figure=None,
        alt=title,
        lines=tuple(why(state.tables, state.view.filters, what, keep)),
        table=pd.DataFrame(),
        rows=rows,
        marks=(),
        caveats=caveats(state, rows, what),
    )


def why(tables: Tables, filters: Filters, what: str, keep: Keep) -> list[str]:
    """That there is nothing of `what`, and which filters leave nothing."""
    if not keep(tables.claims).any():
        return [f"The articles of this corpus report no {what}."]
    return [f"The filters leave no {what}.", _blame(tables, filters, keep)]


def _blame(tables: Tables, filters: Filters, keep: Keep) -> str:
    """The filters of which each alone, taken off, would bring something back; else all that are set."""
    words, kept = say_filters(filters, tables), keep(tables.claims).to_numpy(dtype=bool)
    alone = [line for name, line in words.items() if kept[_without(tables, filters, name)].any()]
    return "; ".join(alone or words.values()) + "."


def _without(tables: Tables, filters: Filters, name: str) -> npt.NDArray[np.int64]:
    """The positions of the claims that are left when this filter is taken off."""
    taken_off: dict[str, Any] = {name: getattr(Filters(retracted=True), name)}
    return places_left(tables.claims, replace(filters, **taken_off))
