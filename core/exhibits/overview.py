"""The overview: what is counted as one chart of them all; and in sentences what clashes, and what is not drawn."""

from dataclasses import dataclass

import pandas as pd

from core.analysis.rules.verdicts import DIFFER, MAY_DIFFER
from core.exhibits import in_words
from core.exhibits.caveats import caveats
from core.exhibits.exhibit import Caveats, Exhibit
from core.exhibits.forests import downloaded, mark_of
from core.exhibits.lists import ListLine, claims_of, listed, pair_lines
from core.exhibits.state import State, each
from core.figures.overview.alt import overview_alt
from core.figures.overview.chart import overview
from core.figures.overview.keys import overview_legend
from core.wording.numbers import say_count, say_number
from core.wording.pairs.hidden import say_hidden
from core.wording.pairs.rivals import say_pairs_of
from core.wording.titles import findings, ranges
from core.wording.titles.how_many import overview_title
from core.wording.titles.things import Pictured, pictured, spanned

CHART, LIST = "overview-chart", "overview-list"
"""The keys of both exhibits."""

MANY, FURTHER = 6, 12
"""So many clashes of a kind are listed; so many things that have no room in the chart."""

ENDS = "of a thing with many statements, the lowest and the highest are drawn"


@dataclass(frozen=True, slots=True)
class Things:
    """What is drawn, and what the scales span besides: `lane`, `lower` and `upper` of what is still to come, or None.

    `n` is of how many things a number is stated.
    """

    made: Pictured
    extent: pd.DataFrame | None
    n: int


def things_of(state: State) -> Things:
    """The things of which a number is stated; no marks where there is none."""
    made, whole = pictured(state.view), state.whole
    return Things(made, None if whole is state else spanned(whole.view, made.things), ranges.things(state.view))


def overview_exhibits(state: State) -> list[Exhibit]:
    """How many of each thing, as stated, where any number is; then what clashes, what else is counted and by whom."""
    makers = {CHART: _charts, LIST: _lists}
    return [exhibit for key, make in makers.items() if state.wants(key) for exhibit in make(state)]


def _charts(state: State) -> list[Exhibit]:
    things = things_of(state)
    return [_chart(state, things)] if things.n else []


def _chart(state: State, things: Things) -> Exhibit:
    made, marks = things.made, things.made.marks
    return Exhibit(
        key=CHART,
        title=_title(state),
        subtitle=_measure(things),
        figure=overview(marks, made.things, theme=state.look, extent=things.extent, with_key=True),
        alt=overview_alt(marks, made.things),
        lines=(),
        table=in_words.of_marks(marks, state.tables),
        rows=marks[downloaded(marks)].reset_index(drop=True),
        marks=tuple(mark_of(row, int(row.number)) for row in each(marks)),
        caveats=_caveats(state, things),
    )


def _title(state: State) -> str:
    """What the statements about each of these things are to each other: those that have no room, or no number, too."""
    things = [whole for _, whole in ranges.grouped(state.view)[: ranges.THINGS]]
    n = pd.concat(things)["statement_id"].nunique()
    one = "1 statement" if n == 1 else f"{say_count(n, 'statement')}, of which no two can be compared"
    return f"How many, as stated: {say_pairs_of(things, state.view) or one}"


def _measure(things: Things) -> str:
    drawn, few = len(things.made.things), things.n - len(things.made.things)
    which = f"; those of {say_number(things.n)} that clash, or of which most is stated" if few else ""
    return f"{say_count(drawn, 'thing')} that {'is' if drawn == 1 else 'are'} counted, {_scales(drawn)}{which}"


def _scales(drawn: int) -> str:
    return "with its unit" if drawn == 1 else "each in its own unit, on a scale of its own"


def _caveats(state: State, things: Things) -> Caveats:
    marks = things.made.marks
    return caveats(
        state,
        marks,
        _measure(things),
        legend=overview_legend(marks, state.look),
        count=[] if things.made.is_whole else [ENDS],
    )


def _lists(state: State) -> list[Exhibit]:
    """What the corpus is about and how far its sources agree; then, a sentence each, clashes and what is not drawn."""
    view = state.view
    clashes = [pair_lines(view.compared.first([verdict])[:MANY], view) for verdict in (DIFFER, MAY_DIFFER)]
    further = [
        ListLine(f"{told.sentence}.", told.sentence, told.opens)
        for told in ranges.ranges(view, ranges.THINGS + FURTHER, ranges.THINGS)
    ]
    lines = [*(line for of_verdict in clashes for line in of_verdict), *further]
    hidden = say_hidden(view, state.unfiltered)
    told = caveats(state, view.marks, "Numbers, and positions on yes/no matters", hidden=hidden)
    titles = overview_title(view), "What clashes, what is counted here, and by whom"
    return [listed(LIST, titles, lines, claims_of(view), told, before=findings.overview(view))]
