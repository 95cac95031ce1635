"""The chart of who told whom. Which statement is lit stands in the address (`?statement=…`), and nowhere else."""

from collections.abc import Callable
from typing import Literal

import pandas as pd
import streamlit as st

from core.analysis.clock import PERHAPS
from core.figures.attribution import attribution_alt, attribution_flow, attribution_key
from core.wording.labels import KINDS
from core.wording.numbers import say_count
from pages._ui import reader, section, tables, telling
from pages._ui.reader import Seen
from pages._ui.telling import Told

STATEMENT = "statement"
TURN = "_attribution-turn"
CHOOSE = "Light the way of a statement …"
KEY = "Key: the colours of the strands, by the kind of source that said it first."
WIDTHS: dict[str, Literal["small", "medium", "large"]] = {
    "Statement": "large",
    "Told by": "medium",
    "Told whom": "medium",
}
CONFIG = {
    "displaylogo": False,
    "scrollZoom": False,
    "toImageButtonOptions": {"format": "svg", "filename": "who-told-whom", "width": 1280},
}
NOTES = [
    "Each strand is one statement, from who said it first to every article that tells it; the number beside a name "
    "counts them. A statement that two articles tell has two strands, and counts as one.",
    "What is lost or added is recorded by the annotator; what became of the hedge, the number, the word used or the "
    "place is found by comparing each telling with the fullest.",
]


def notes(told: Told) -> list[str]:
    """What a strand is, what is recorded and what is derived; and what was only perhaps known by the chosen day."""
    both = [records for records in (told.claims, told.positions) if "statement_known" in records]
    unsure = sum(records.loc[records["statement_known"] == PERHAPS, "statement_id"].nunique() for records in both)
    perhaps = f"{say_count(unsure, 'statement')} among these may have been published by the chosen day, or later."
    return [*NOTES, *([perhaps] if unsure else [])]


def chosen(told: Told) -> str | None:
    """The statement in the address; one that is not here is taken out of it."""
    asked = st.query_params.get(STATEMENT)
    if asked in told.words:
        return asked
    if asked is not None:
        del st.query_params[STATEMENT]
    return None


def light(statement: str) -> None:
    """Light the way of a statement; for callbacks."""
    st.query_params[STATEMENT] = statement
    st.session_state[TURN] = _turn() + 1


def put_out() -> None:
    """Light none; for callbacks."""
    st.query_params.pop(STATEMENT, None)
    st.session_state[TURN] = _turn() + 1


def show(seen: Seen, told: Told, lit: str | None, *, as_chart: bool) -> None:
    """The chart, or its links as a table."""
    if as_chart:
        _chart(seen, told, lit)
    else:
        _table(seen, told)


def _turn() -> int:
    """Changes whenever a statement is lit or put out: chart and tables then forget what was clicked."""
    return int(st.session_state.get(TURN, 0))


def toolbar(told: Told, lit: str | None) -> bool:
    """Chart or table, download, and the list of statements. True when the chart is to be drawn."""
    with st.container(horizontal=True, vertical_alignment="center"):
        options = [section.CHART, section.TABLE]
        way = st.segmented_control(
            "Show as",
            options,
            default=section.CHART,
            required=True,
            key="attribution-as",
            bind="query-params",
            label_visibility="collapsed",
        )
        tables.download(told.links, "attribution")
        _chooser(told, lit)
    return way != section.TABLE


def _chooser(told: Told, lit: str | None) -> None:
    """All statements, those that travelled first; what is lit is shown as chosen."""
    statements = list(dict.fromkeys([*told.travels["statement_id"], *told.words]))
    key = f"attribution-lit-{lit}-{_turn()}"
    st.selectbox(
        CHOOSE,
        statements,
        index=statements.index(lit) if lit else None,
        format_func=told.words.__getitem__,
        key=key,
        on_change=_picked(key),
        placeholder=CHOOSE,
        label_visibility="collapsed",
    )


def _picked(key: str) -> Callable[[], None]:
    def callback() -> None:
        if picked := st.session_state[key]:
            light(picked)

    return callback


def _chart(seen: Seen, told: Told, lit: str | None) -> None:
    look, named, kinds = reader.look(), telling.names(seen), telling.kinds(told)
    figure, alt, colours = reader.once(
        seen,
        ("attribution", lit, look.mode),
        lambda: (
            attribution_flow(told.links, named, kinds, told.words, theme=look, lit=lit),
            attribution_alt(told.links, named, lit),
            attribution_key([kind for kind in KINDS if kind in set(kinds.values())], look),
        ),
    )
    key = f"attribution-{_turn()}"
    st.plotly_chart(
        figure, theme=None, key=key, on_select=_clicked(key), selection_mode="points", config=CONFIG, alt=alt
    )
    st.plotly_chart(colours, theme=None, key="attribution-key", config={"staticPlot": True}, alt=KEY)


def _clicked(key: str) -> Callable[[], None]:
    """A callback: light the statement that was clicked."""

    def callback() -> None:
        points = st.session_state[key].selection.points
        data = points[0].get("customdata") if points else None
        if isinstance(data, (list, tuple)) and data:
            light(str(data[0]))

    return callback


def _table(seen: Seen, told: Told) -> None:
    """Every link of every way, one row each; choosing a row lights its statement."""
    named = telling.names(seen)
    rows = pd.DataFrame(
        {
            "Told by": told.links["told_by"].map(named),
            "Told whom": told.links["told_to"].map(named),
            "Step": told.links["step"] + 1,
            "On this link": told.links["n_statements"],
            "Statement": told.links["statement_id"].map(told.words),
        }
    )
    table(rows, list(told.links["statement_id"]), "links", f"{len(rows)} links: who told whom what", 700)


def table(
    rows: pd.DataFrame, statements: list[str], key: str, alt: str, height: int | Literal["content"] = "content"
) -> None:
    """A table whose rows light the statement that each is about; `height` in pixels."""
    key = f"attribution-{key}-{_turn()}"

    def callback() -> None:
        if picked := st.session_state[key].selection.rows:
            light(statements[picked[0]])

    st.dataframe(
        rows,
        hide_index=True,
        height=height,
        column_config={name: st.column_config.Column(width=WIDTHS.get(name, "small")) for name in map(str, rows)},
        key=key,
        on_select=callback,
        selection_mode="single-row",
        placeholder="–",
        alt=alt,
    )
