"""Deployments and losses: each panel an exhibit."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd

from core.analysis.panels import Panel, deployment_panels, lane_of, loss_panels, rows_of, subjects_with
from core.exhibits import in_words
from core.exhibits.caveats import caveats
from core.exhibits.exhibit import Exhibit, Mark
from core.exhibits.nothing import nothing
from core.exhibits.state import State, each
from core.exports.tables import exported_columns
from core.figures import legends
from core.figures.alt import alt_text
from core.figures.forest import forest
from core.wording.inferred import ATTRIBUTION, is_inferred, say_wordless
from core.wording.labels import say_counts, say_way
from core.wording.names import subject_label, subject_named
from core.wording.numbers import say_count, say_number
from core.wording.record import Record
from core.wording.rows import rows_of as records_of
from core.wording.titles.charted import say_charted
from core.wording.titles.findings import casualties_title, deployment_title, marks_title

AT_ONCE = 60
"""So many marks stand in one picture."""

TOLD = ("carriers", "claim_ids", "documents", "n_claims", "n_documents")
"""What a download says of a mark besides its claim."""

CHARTS = {"deployment": "deployment", "casualties": "losses"}
"""What each of the two pages charts, as measures of the vocabulary name it."""

PANELS = {"deployment": deployment_panels, "casualties": loss_panels}
TITLES = {"deployment": deployment_title, "casualties": casualties_title}

Extents = tuple[pd.DataFrame, pd.DataFrame]
"""The marks that the axis of numbers spans, and those that the axis of time spans."""


def forests(state: State, page: str) -> list[Exhibit]:
    """The panels of the page of deployments, or of that of losses, for the subject that is chosen."""
    subject = subject_of(state, page)
    panels = PANELS[page](state.marks, state.tables, subject)
    if not panels:
        return [_none(state, page, subject)]
    spans, times = _extents(state, panels, page)
    wanted = [one for one in panels if state.wants(f"{page}-{one.key}")]
    return [_exhibit(state, one, (spans[one.key], times), page) for one in wanted]


def subject_of(state: State, page: str) -> str | None:
    """Whose numbers are shown: who was chosen, though none be left of theirs; else the first who has any."""
    offered = subjects_with(state.marks, state.tables, CHARTS[page])
    return state.shown.subject if state.shown.subject in state.subjects else next(iter(offered), None)


def _none(state: State, page: str, subject: str | None) -> Exhibit:
    """Nobody else's numbers stand in for those of the subject that was chosen."""

    def keep(claims: pd.DataFrame) -> pd.Series:
        return (claims["chart"] == CHARTS[page]) & ((claims["subject"] == subject) | (subject is None))

    whose = f" for {subject_named(subject, state.tables)}" if subject else ""
    what = f"{say_charted(CHARTS[page], state.tables)}{whose}"
    return nothing(state, page, TITLES[page](state.view, subject), what, keep)


def downloaded(rows: pd.DataFrame) -> list[str]:
    """The columns of these rows in a file."""
    return ["number", *exported_columns("claims", rows), *TOLD]


def _exhibit(state: State, panel: Panel, spanned: Extents, page: str) -> Exhibit:
    rows, drawn = rows_of([panel]), replace(panel, marks=panel.marks[:AT_ONCE])
    title = marks_title(state.view, rows)
    whose = subject_label(panel.subject, state.tables)
    counted = f"{lanes_of(rows)}, in {panel.unit_title}. {whose}"
    return Exhibit(
        key=f"{page}-{panel.key}",
        title=title,
        subtitle=counted,
        figure=_figure(state, drawn, spanned) if len(drawn.marks) else None,
        alt=alt_text(drawn.marks, f"{panel.title}. {whose}") if len(drawn.marks) else f"{title}.",
        lines=_without_number(panel),
        table=in_words.of_marks(rows, state.tables),
        rows=rows[downloaded(rows)],
        marks=(*(mark_of(row, int(row.number)) for row in each(drawn.marks)), *_in_words(panel)),
        caveats=caveats(
            state,
            rows,
            counted,
            legend=legends.of_marks(drawn.marks, state.look) if len(drawn.marks) else (),
            count=_part(drawn.marks, panel.marks),
        ),
        called=panel.title,
    )


def lanes_of(rows: pd.DataFrame) -> str:
    """All that these rows count: "Killed: a running total; Killed: forecast, not a fact"."""
    ways = zip(rows["measure_label"], rows["counts"], rows["modality"], strict=True)
    return "; ".join(dict.fromkeys(lane_of(*way, between=": ") for way in ways))


def _extents(state: State, panels: list[Panel], page: str) -> tuple[dict[str, pd.DataFrame], pd.DataFrame]:
    """What the axis of each panel spans, by its key, and that of time, which is one for the page: all their marks,
    those that come on a later day too."""
    later = panels if state.whole is state else PANELS[page](state.whole.marks, state.tables, panels[0].subject)
    coming = {panel.key: panel.marks for panel in later}
    spans = {
        panel.key: pd.concat([panel.marks, coming.get(panel.key, panel.marks)]).drop_duplicates("claim_id")
        for panel in panels
    }
    return spans, pd.concat([*spans.values(), *coming.values()])


def _figure(state: State, drawn: Panel, spanned: Extents) -> Any:
    """Some of the marks of a panel, on the axes of all of them."""
    extent, times = spanned
    unit = drawn.unit_title
    return forest(drawn.marks, theme=state.look, unit_title=unit, lanes=drawn.lanes, extent=extent, times=times)


def _part(shown: pd.DataFrame, of: pd.DataFrame) -> list[str]:
    """Which marks are drawn; nothing where all are."""
    drawn_all = len(shown) == len(of)
    return [] if drawn_all else [f"drawn are the first {say_number(len(shown))} of {say_count(len(of), 'mark')}"]


def _without_number(panel: Panel) -> tuple[str, ...]:
    """What the chart cannot show: statements that give no number, in words, with their measure where the title names
    another."""
    return tuple(
        f"Without a number{_measure(row, panel)}: {say_wordless(row)}." for row in records_of(panel.unnumbered)
    )


def _measure(row: Record, panel: Panel) -> str:
    measure, counts = row["measure_label"], row["counts"]
    told = measure, say_counts(counts, row["modality"])
    return "" if say_way(measure, counts) == panel.title else f" ({', '.join(filter(None, told))})"


def _in_words(panel: Panel) -> Iterator[Mark]:
    """The statements without a number, counted on from the last mark of the panel: each opens its evidence, too."""
    last = int(panel.marks["number"].max()) if len(panel.marks) else 0
    for number, row in enumerate(each(panel.unnumbered), last + 1):
        yield mark_of(row, number)


def mark_of(row: Any, number: int) -> Mark:
    """A row of marks by its origin and its printed words."""
    return Mark(number, f"{_named(row)}: “{row.stated}”", (str(row.claim_id),))


def _named(row: Any) -> str:
    """The origin of a mark, and that this is inferred where its sentence does not name it."""
    return f"{row.origin_label}, {ATTRIBUTION}" if is_inferred(row._asdict()) else str(row.origin_label)
