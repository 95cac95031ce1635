"""The chart of all things that are counted, for slides and paper: a forest plot a thing, each on a scale of its own."""

from dataclasses import replace

import pandas as pd

from core.analysis.panels import Panel
from core.exhibits.exhibit import Exhibit
from core.exhibits.overview import Things, things_of
from core.exhibits.state import State
from core.exports.deck.forests import Forests, forest_of
from core.wording.titles.things import Thing

SPANNED = ["lane", "lower", "upper"]


def forests_of(state: State) -> Forests:
    """The marks of every thing that the chart shows."""
    things = things_of(state)
    marks, more = things.made.marks, [] if things.extent is None else [things.extent]
    extent = pd.concat([marks[SPANNED], *more], ignore_index=True)
    return Forests(tuple(forest_of(_panel(each, marks), _of(each, extent), state.look) for each in things.made.things))


def with_findings(exhibit: Exhibit, things: Things) -> Exhibit:
    """The exhibit with what the statements about each thing are to each other in words, as its figure has it."""
    return replace(exhibit, lines=tuple(f"{each.heading}: {each.finding}." for each in things.made.things))


def _panel(thing: Thing, marks: pd.DataFrame) -> Panel:
    """A panel of one lane; what it counts is the title of its axis."""
    own = _of(thing, marks)
    titled = f"{thing.heading} · {thing.unit}"
    return Panel(thing.key, str(own["subject"].iloc[0]), thing.heading, titled, ((thing.key, ""),), own, own[:0])


def _of(thing: Thing, rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["lane"] == thing.key]
