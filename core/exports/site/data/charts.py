"""The two charts of marks as the page's script stacks them: panels, lanes, rows and keys, light and dark."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from core.analysis.bounds import TOLERANCE
from core.analysis.panels import Panel, by_time, deployment_panels, loss_panels, subjects_with
from core.exhibits.forests import CHARTS
from core.exports.site.data.drawing import Piece, Styles, drawn
from core.exports.site.data.variants import Variants
from core.figures.forest import forest_key
from core.figures.legends import in_short
from core.figures.theme import Mode, theme
from core.frames import Tables

LOOKS: tuple[Mode, ...] = ("light", "dark")
PERHAPS, WITHDRAWN, SUPERSEDED = "p", "w", "s"
STATES = tuple(perhaps + gone for gone in ("", WITHDRAWN, SUPERSEDED) for perhaps in ("", PERHAPS))
"""How a mark may stand: as it is; perhaps not yet published; withdrawn, or replaced; both."""


@dataclass(frozen=True, slots=True)
class Forms:
    """Variants in every state that they can be in: `rows` of marks, and the `variant` and `state` of each."""

    rows: pd.DataFrame
    variant: list[int]
    state: list[str]


def forms(found: Variants, states: Sequence[Sequence[str]]) -> Forms:
    """The rows to draw; `states` are those of each variant."""
    pairs = [(place, state) for place, own in enumerate(states) for state in own]
    rows = found.rows.iloc[[place for place, _ in pairs]].assign(
        known=["perhaps" if PERHAPS in state else "yes" for _, state in pairs],
        retracted=[WITHDRAWN in state for _, state in pairs],
        superseded=[SUPERSEDED in state for _, state in pairs],
        form=range(len(pairs)),
    )
    return Forms(rows.reset_index(drop=True), [place for place, _ in pairs], [state for _, state in pairs])


def charts(tables: Tables, found: Variants, states: Sequence[Sequence[str]]) -> dict[str, Any]:
    """`panels`, `styles` by look, `keys`, and `places`: for each variant where it stands and its rows by state."""
    held = forms(found, states)
    by_origin = pd.Series([found.by_origin[place] for place in held.variant], index=held.rows.index, dtype=bool)
    styles = {look: Styles() for look in LOOKS}
    panels: list[Piece] = []
    places: dict[int, Piece] = {}
    keys: list[Piece] = []
    for way, rows in (("origin", held.rows[by_origin]), ("reported", held.rows[~by_origin])):
        for page, subject, own in _pages(rows, tables):
            keys += _keys(page, subject, way, own)
            times = pd.concat([panel.marks for panel in own])
            for panel in own:
                _take_places(places, held, panel, len(panels))
                panels.append({"page": page, "subject": subject, "way": way} | _panel(panel, times, styles))
    return {
        "panels": panels,
        "styles": {look: styles[look].listed() for look in LOOKS},
        "keys": keys,
        "places": [places.get(place) for place in range(len(found.rows))],
    }


def _pages(rows: pd.DataFrame, tables: Tables) -> Iterator[tuple[str, str, list[Panel]]]:
    for page, chart in CHARTS.items():
        make = deployment_panels if page == "deployment" else loss_panels
        for subject in subjects_with(rows, tables, chart):
            yield page, subject, make(rows, tables, subject)


def _panel(panel: Panel, times: pd.DataFrame, styles: Mapping[Mode, Styles]) -> Piece:
    """One axis and all rows that it can show; without any, its name only. `times`: the marks of the whole page."""
    named: Piece = {"key": panel.key, "title": panel.title}
    if panel.marks.empty:
        return named
    return named | {"looks": {look: drawn(panel, theme(look), styles[look], times) for look in LOOKS}}


def _take_places(places: dict[int, Piece], held: Forms, panel: Panel, number: int) -> None:
    """Where each variant stands: its panel, lane, rank among the rows, and its row by state, or none without a number.

    `rank` orders the rows of a lane by their time, and by their number where that is one.
    """
    lanes = [key for key, _ in panel.lanes]
    row_of = {form: row for row, form in enumerate(panel.marks["form"])}
    both = pd.concat([panel.marks, panel.unnumbered])
    order = both.iloc[by_time(both)]
    for rank, (form, lane, start) in enumerate(
        zip(order["form"], order["lane"], order["covers_earliest"], strict=True)
    ):
        place: Piece = {"panel": number, "lane": lanes.index(lane), "rank": rank, "start": _day(start), "rows": {}}
        own = places.setdefault(held.variant[form], place)
        own["rows"][held.state[form]] = row_of.get(form)


def _day(start: Any) -> int | None:
    return None if pd.isna(start) else int(start.timestamp()) // 86_400


def _keys(page: str, subject: str, way: str, panels: Sequence[Panel]) -> Iterator[Piece]:
    """The key to all that these panels can show, by the states that there are."""
    marks = pd.concat([panel.marks for panel in panels])
    if marks.empty:
        return
    state = [
        (PERHAPS if known == "perhaps" else "") + (WITHDRAWN if withdrawn else "")
        for known, withdrawn in zip(marks["known"], marks["retracted"], strict=True)
    ]
    drawn: dict[tuple[bool, ...], Piece] = {}
    for wanted in ("", PERHAPS, WITHDRAWN, PERHAPS + WITHDRAWN):
        shown = tuple(set(each) <= set(wanted) for each in state)
        if shown not in drawn:
            drawn[shown] = _key(marks[list(shown)])
        yield {"page": page, "subject": subject, "way": way, "state": wanted} | drawn[shown]


def _key(marks: pd.DataFrame) -> Piece:
    """The key to these marks in both looks, and in short what stands above them; none to none."""
    looks = {look: json.loads(forest_key(marks, theme(look)).to_json()) for look in LOOKS} if len(marks) else {}
    return {"looks": looks, "short": in_short(marks, theme(LOOKS[0]), TOLERANCE)}
