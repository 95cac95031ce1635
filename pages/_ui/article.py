"""An article, or a paragraph of one, with its claims marked in place.

The browser sets every word of it by `textContent`: what a text contains is shown as it is printed, and never run.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from core.analysis.evidence import Piece, ended, of_document
from core.frames import Tables
from core.wording.names import called
from core.wording.stances import say_stance
from pages._ui.rows import each

HERE = Path(__file__).parent
COLOURS = ("blue", "green", "orange", "violet", "yellow", "gray")
"""Streamlit's own palette, which follows light and dark. Red is kept for a clash."""

_component = st.components.v2.component(
    "contested-counts.article",
    html="<div class='article' role='group'></div>",
    css=(HERE / "article.css").read_text(encoding="utf-8"),
    js=(HERE / "article.js").read_text(encoding="utf-8"),
)


def colours(measures: Iterable[str]) -> dict[str, str]:
    """A colour for each measure; the seventh begins anew, and its label tells it from the first."""
    return {measure: COLOURS[index % len(COLOURS)] for index, measure in enumerate(measures)}


def show(
    pieces: list[Piece],
    records: dict[str, dict[str, str]],
    *,
    key: str,
    label: str,
    selected: str = "",
    on_pick: Callable[[str], None] | None = None,
    on_select: Callable[[int, int], None] | None = None,
    offset: int = 0,
    tall: bool = False,
    reveal: bool = True,
) -> None:
    """Draw the pieces. `records` gives each id its `label` (shown), `title` (read out) and `colour`.

    Every record has a label of its own where its words end, however many share them. A click, or Enter, on it or on
    marked words calls `on_pick` with its id; words that the mouse marks call `on_select` with their start and end,
    where the pieces begin at `offset`. `tall` scrolls inside a frame of its own; `reveal` scrolls to what is
    `selected`.
    """
    data: dict[str, Any] = {
        "pieces": [_drawn(piece, ends) for piece, ends in zip(pieces, ended(pieces), strict=True)],
        "records": records,
        "label": label,
        "selected": selected,
        "tall": tall,
        "reveal": reveal,
        "clickable": on_pick is not None,
        "selectable": on_select is not None,
        "offset": offset,
    }
    picked, marked = _picked(key, on_pick), _selected(key, on_select)
    _component(data=data, key=key, on_picked_change=picked, on_selected_change=marked)


def _drawn(piece: Piece, ends: tuple[str, ...]) -> dict[str, Any]:
    return {"text": piece.text, "covers": [list(cover) for cover in piece.covers], "ends": list(ends)}


def _picked(key: str, on_pick: Callable[[str], None] | None) -> Callable[[], None]:
    def callback() -> None:
        picked = st.session_state[key].picked
        if on_pick is not None and isinstance(picked, str):
            on_pick(picked)

    return callback


def _selected(key: str, on_select: Callable[[int, int], None] | None) -> Callable[[], None]:
    def callback() -> None:
        match st.session_state[key].selected:
            case [int(start), int(end)] if on_select is not None:
                on_select(start, end)

    return callback


def records_of(tables: Tables, document: str) -> dict[str, dict[str, str]]:
    """What the browser needs to mark each claim and position of a document: its label, its title and its colour."""
    return {**_claims_of(tables, document), **_positions_of(tables, document)}


def _claims_of(tables: Tables, document: str) -> dict[str, dict[str, str]]:
    hues, named, whose = colours(tables.measures["measure"]), called(tables, "measure"), called(tables, "subject")
    claims = of_document(tables.claims, document)
    return {
        row.claim_id: {
            "label": _told_apart(named[row.measure], whose[row.subject], shared=row.shared),
            "title": f"{named[row.measure]}, {row.origin_label}",
            "colour": hues[row.measure],
        }
        for row in each(_with_shared(claims, "stated_end", "measure"))
    }


def _positions_of(tables: Tables, document: str) -> dict[str, dict[str, str]]:
    short, positions = called(tables, "proposition", "short"), of_document(tables.positions, document)
    return {
        row.position_id: {
            "label": _told_apart(_held(row, short), row.origin_label, shared=row.shared),
            "title": f"{row.origin_label} ({say_stance(row.stance, row.certainty)}): {short[row.proposition]}",
            "colour": "blue",
        }
        for row in each(_with_shared(positions, "end", "proposition", "stance"))
    }


def _with_shared(records: pd.DataFrame, *alike: str) -> pd.DataFrame:
    """The records with `shared`: whether another would have the same label at the end of the same words."""
    return records.assign(shared=records.duplicated(list(alike), keep=False))


def _held(row: Any, short: Mapping[str, str]) -> str:
    return f"{short[row.proposition]}: {say_stance(row.stance, row.certainty)}"


def _told_apart(label: str, by: str, *, shared: bool) -> str:
    return f"{label} ({by})" if shared else label
