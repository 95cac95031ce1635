"""The yardstick of the published site: the page of deployments as a Dash app, with the same figure and filters.

Figures are kept once they are made, so that a change costs Dash no more than its own way to the server and back.
"""

import sys
from datetime import date
from functools import cache
from typing import Any

from dash import Dash, Input, Output, dcc, html

from core.analysis.about import moments
from core.analysis.clock import steps
from core.analysis.panels import deployment_panels
from core.figures.forest import forest
from core.figures.theme import theme
from core.filters import Filters, choices
from core.frames import tables
from core.loader import load
from core.view import view
from core.wording.claims import with_labels
from core.wording.titles.findings import counting_note, deployment_title

TABLES = tables(load("seeds"))
SUBJECT = "north-korean-troops"
LISTS = ("documents", "kinds", "origins")
WAYS = ("by origin", "as reported")


@cache
def shown(way: str, known: str | None, about: str | None, lists: tuple[tuple[str, ...], ...]) -> tuple[Any, str, str]:
    """Figure, title and note of a choice; without a mark, an empty figure."""
    days = {"known_by": known, "as_of": about}
    seen = view(
        TABLES,
        Filters(
            by_origin=way == WAYS[0],
            **{name: date.fromisoformat(day) if day else None for name, day in days.items()},
            **dict(zip(LISTS, lists, strict=True)),
        ),
    )
    panels = deployment_panels(with_labels(seen.marks, TABLES), TABLES, SUBJECT)
    drawn = [panel for panel in panels if len(panel.marks)]
    figures = [
        forest(panel.marks, theme=theme("light"), unit_title=panel.unit_title, lanes=panel.lanes) for panel in drawn
    ]
    return next(iter(figures), {}), deployment_title(seen, SUBJECT), counting_note(seen)


def app() -> Dash:
    """One page: the filters, the title, the chart and its note."""
    made = Dash(__name__)
    offered = choices(TABLES)
    days = {"known": steps(TABLES), "about": moments(TABLES)}
    made.layout = html.Main(
        [
            html.H1(id="title"),
            dcc.RadioItems(list(WAYS), WAYS[0], id="way"),
            *(dcc.Dropdown([day.isoformat() for day in found], id=name) for name, found in days.items()),
            *(dcc.Dropdown(offered[name], multi=True, id=name) for name in LISTS),
            dcc.Graph(id="chart", config={"displayModeBar": False}),
            html.P(id="note"),
        ]
    )
    made.callback(
        Output("chart", "figure"),
        Output("title", "children"),
        Output("note", "children"),
        *(Input(name, "value") for name in ("way", *days, *LISTS)),
    )(answer)
    return made


def answer(way: str, known: str | None, about: str | None, *lists: list[str] | None) -> tuple[Any, str, str]:
    """What a change of the filters shows."""
    return shown(way, known, about, tuple(tuple(each or ()) for each in lists))


if __name__ == "__main__":
    app().run(port=int(sys.argv[1]), debug=False)
