"""Charts of marks, as the pages of deployments and of losses show them: panels, one table of all, notes."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.analysis.panels import Panel, deployment_panels, loss_panels, rows_of
from core.exhibits import in_words
from core.exhibits.forests import AT_ONCE, downloaded
from core.figures.alt import alt_text
from core.figures.done import Done, done
from core.figures.forest import forest, forest_key
from core.figures.legends import in_short
from core.figures.scales import EXTENT
from core.wording import acts
from core.wording.markdown import escape
from core.wording.names import subject_label
from core.wording.steps.not_there import say_not_there
from core.wording.titles.findings import counting_note, hedge_note
from pages._ui import chart, parts, reader, section, tables
from pages._ui.reader import Seen
from pages._ui.rows import each
from pages._ui.take import beside

KEY = "Key to {}: shapes say how a number was worded, bars when it applies, colours who said it first."
CHOOSE = acts.chosen(acts.EVIDENCE)

CHOOSABLE = 2_000
"""So many marks can be chosen from the list; the table has all."""
LISTED = f"The list of marks has the first {CHOOSABLE:,} of {{:,}}; the table has all."

LOOKS = ["lane", "hedge", "modality", "bounds_basis", "origin_kind", "covers_certain", "known", "retracted"]
"""What decides which entries of the key a mark needs, and whether its time is known."""

SPANNED = ["claim_id", *EXTENT, "covers_earliest", "covers_latest"]
"""What axes are made from."""


def deployments(seen: Seen, subject: str | None) -> list[Panel]:
    """The panels of the subject's deployments."""
    return reader.once(seen, ("deployments", subject), lambda: deployment_panels(seen.marks, seen.tables, subject))


def losses(seen: Seen, subject: str | None) -> list[Panel]:
    """The panels of the subject's losses."""
    return reader.once(seen, ("losses", subject), lambda: loss_panels(seen.marks, seen.tables, subject))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the charts of a page: rows, columns that are saved, names of marks, signs in short, notes."""

    rows: pd.DataFrame
    saved: pd.DataFrame
    names: dict[str, str]
    signs: str
    notes: list[str]


def all_rows(seen: Seen, panels: list[Panel], key: str) -> pd.DataFrame:
    """All that the panels of a page tell, as one frame."""
    return reader.once(seen, (key, "rows", panels[0].subject), lambda: rows_of(panels))


PANELS = {"deployment": deployments, "casualties": losses}
"""How the panels of a page are made, by its key."""


def show(seen: Seen, panels: list[Panel], key: Literal["deployment", "casualties"], row: DeltaGenerator) -> None:
    """Every panel as a chart, or all their rows as one table; below them what is counted and how hedges are read.

    In the `row` above them is what else can be done.
    """
    told = reader.once(seen, (key, "told", panels[0].subject), lambda: _told(seen, all_rows(seen, panels, key)))
    _not_there(seen, panels, key)
    beside_it = partial(beside.buttons, seen, key, key)
    if section.toolbar(told.saved, told.names, key, CHOOSE, beside=beside_it, row=row):
        with st.container(gap="xsmall"):
            if told.signs:
                st.caption(escape(told.signs))
            for panel in panels:
                _panel(seen, panel, panels, key)
        _key(seen, panels, key)
    else:
        table = in_words.of_marks(told.rows, seen.tables)
        tables.show(table, key, f"{len(table)} rows, one a mark of the chart and one a {_one(seen)} without a number")
    section.notes(told.notes)


def _not_there(seen: Seen, panels: list[Panel], key: str) -> None:
    """What the clocks leave nothing of, where it has a chart without them."""
    whole = reader.whole(seen)
    if whole is not seen and (said := say_not_there(panels, PANELS[key](whole, panels[0].subject), seen.view.filters)):
        st.markdown(f":material/schedule: {escape(said)}")


def _told(seen: Seen, rows: pd.DataFrame) -> Surroundings:
    notes = [counting_note(seen.view, rows), *_definitions(seen, rows), *filter(None, [hedge_note(seen.view, rows)])]
    if len(rows) > CHOOSABLE:
        notes.append(LISTED.format(len(rows)))
    signs = in_short(_one_of_each(rows[rows["number"].notna()]), reader.look(), seen.view.filters.tolerance)
    return Surroundings(rows, rows[downloaded(rows)], _names(rows[:CHOOSABLE]), signs, notes)


def _panel(seen: Seen, panel: Panel, of: list[Panel], key: str) -> None:
    name = f"{key}-{panel.key}"
    if len(panel.marks):
        draw = partial(_chart, seen, panel, of, key)
        parts.show(panel.marks, AT_ONCE, f"{name}-part", draw)
    told = partial(section.without_number, key=name, one=_one(seen))
    parts.show(panel.unnumbered, AT_ONCE, f"{name}-words-part", told)


def _one(seen: Seen) -> str:
    """What is charted: what an origin said once, or each report of it."""
    return "statement" if seen.view.filters.by_origin else "claim"


def _chart(seen: Seen, panel: Panel, of: list[Panel], key: str, marks: pd.DataFrame) -> None:
    """Some of the marks of a panel, on the axes of all of them."""
    figure, alt = _drawn(seen, replace(panel, marks=marks), panel, of, key)
    section.chart(figure, f"{key}-{panel.key}", alt)
    if rule := parts.say_part(marks, panel.marks, "marks, in their order"):
        st.caption(rule)


def _key(seen: Seen, panels: list[Panel], key: str) -> None:
    """One key for all panels that draw something, below them: while it says the same, it stays as it stands."""
    if drawn := [panel.marks for panel in panels if len(panel.marks)]:
        named = "the chart above" if len(drawn) == 1 else f"the {len(drawn)} charts above"
        what = (key, panels[0].subject, "key", reader.look().mode)
        wide, narrow = reader.once(seen, what, lambda: _keys(pd.concat(map(_one_of_each, drawn))))
        chart.show(wide, key=f"{key}-key", alt=KEY.format(named), still=True, narrow=narrow)


def _keys(marks: pd.DataFrame) -> list[Done]:
    return [done(forest_key(marks, reader.look(), narrow=narrow)) for narrow in (False, True)]


def _one_of_each(marks: pd.DataFrame) -> pd.DataFrame:
    """Marks that look alike have one entry in the key."""
    dated = marks["covers_earliest"].notna() | marks["covers_latest"].notna()
    looks = [dated.tolist(), *(marks[name].tolist() for name in LOOKS if name in marks)]
    first = {look: place for place, look in reversed(list(enumerate(zip(*looks, strict=True))))}
    return marks.take(sorted(first.values()))


def _drawn(seen: Seen, panel: Panel, whole: Panel, of: list[Panel], key: str) -> tuple[Any, str]:
    """The figure of the marks of a panel and its text alternative."""
    look, first = reader.look(), str(panel.marks["number"].iloc[0])
    return reader.once(
        seen,
        (key, panel.subject, panel.key, first, look.mode),
        lambda: (
            done(
                forest(
                    panel.marks,
                    theme=look,
                    unit_title=panel.unit_title,
                    lanes=panel.lanes,
                    with_key=False,
                    extent=_extent(seen, of, key, whole.key),
                    times=_extent(seen, of, key),
                )
            ),
            alt_text(panel.marks, f"{panel.title}. {subject_label(panel.subject, seen.tables)}"),
        ),
    )


def _extent(seen: Seen, panels: list[Panel], key: str, only: str | None = None) -> pd.DataFrame:
    """What the axes of all panels span, or those of one only: all marks, those that come on a later day too."""

    def spanned() -> pd.DataFrame:
        whole = reader.whole(seen)
        later = [] if whole is seen else PANELS[key](whole, panels[0].subject)
        marks = [panel.marks[SPANNED] for panel in (*panels, *later) if only in (None, panel.key)]
        return pd.concat(marks).drop_duplicates("claim_id")

    return reader.once(seen, (key, "extent", panels[0].subject, only), spanned)


def _names(rows: pd.DataFrame) -> dict[str, str]:
    """Each mark by number, origin and printed words; those without a number after them."""
    named = rows[["claim_id", "number", "origin_label", "stated"]]
    return {row.claim_id: f"{_number(row.number)}{row.origin_label}: “{row.stated}”" for row in each(named)}


def _number(number: float) -> str:
    return f"{int(number)} · " if pd.notna(number) else ""


def _definitions(seen: Seen, rows: pd.DataFrame) -> list[str]:
    used = seen.tables.measures[seen.tables.measures["measure"].isin(rows["measure"].unique())]
    return [f"{row.label}: {row.definition}" for row in each(used)]
