"""The chart of who told whom. Which statement is lit stands in the address (`?statement=…`), and nowhere else."""

from collections.abc import Callable
from itertools import chain, islice
from typing import Literal

import pandas as pd
import streamlit as st

from core.exhibits import strands
from core.exhibits.address import ALIKE, STATEMENT
from core.exhibits.strands import CHOOSABLE
from core.wording.choices import TRAVELLED
from core.wording.ways.attribution import in_title
from pages._ui import chart, focus, fresh, reader, section, tables
from pages._ui.reader import Seen
from pages._ui.take import beside
from pages._ui.telling import Told
from pages._ui.travelled import StrandsShown

TURN = "_attribution-turn"
"""Counts whenever a statement is lit or put out: tables then forget what was clicked."""

LADDER = "ladder"
"""The key of the panel above the chart, where the wording of what is lit stands."""

CHOOSE = "Light a statement …"

KEY = "Key: the colours of the strands, by the kind of source that said it first."
WIDTHS: dict[str, int | Literal["small", "medium"]] = {
    "Changed": 70,
    "Statement": 430,
    "As told there": 480,
    "Told": 50,
    "Articles": 115,
    "Passed on by": 105,
    "Told by": "medium",
    "Told whom": "medium",
}


def chosen(told: Told) -> str | None:
    """The statement in the address; one that is not here is taken out of it."""
    asked = st.query_params.get(STATEMENT)
    if asked in told.words:
        return asked
    if asked not in (None, ALIKE):
        del st.query_params[STATEMENT]
    return None


def lit(seen: Seen, told: Told, chosen: str | None) -> str | None:
    """The statement that is drawn above the others: the chosen one, else that of the title, until all look alike."""
    if chosen is not None or st.query_params.get(STATEMENT) == ALIKE:
        return chosen
    return in_title(told.travels, seen.tables)


def light(statement: str) -> None:
    """Light the way of a statement; for callbacks."""
    st.query_params[STATEMENT] = statement
    fresh.renew(TURN)


def put_out() -> None:
    """Light none, that of the title neither; for callbacks."""
    st.query_params[STATEMENT] = ALIKE
    fresh.renew(TURN)
    focus.ask(LADDER)


def _light_and_go(statement: str) -> None:
    """Light the way of a statement from far below its wording, and go on there; for callbacks."""
    light(statement)
    focus.ask(LADDER)


def show(seen: Seen, shown: StrandsShown, lit: str | None, *, as_chart: bool) -> None:
    """The chart, or its links as a table."""
    if as_chart:
        _chart(seen, shown, lit)
    else:
        _table(seen, shown)


def toolbar(seen: Seen, told: Told, shown: StrandsShown, lit: str | None) -> bool:
    """Chart or table, download, and the list of statements. True when the chart is to be drawn."""
    with st.container(horizontal=True, vertical_alignment="center"):
        as_chart = section.way(section.CHART, "attribution-as")
        few = shown.told.count < told.count
        tables.download(shown.told.links, f"attribution-{TRAVELLED.replace(' ', '-')}" if few else "attribution")
        _chooser(told, lit)
        beside.buttons(seen, "attribution", "attribution")
    return as_chart


def _chooser(told: Told, lit: str | None) -> None:
    """Statements, those that travelled first; what is lit is shown as chosen."""
    ordered = dict.fromkeys(chain(told.travels["statement_id"].tolist(), islice(told.words, CHOOSABLE)))
    statements = list(dict.fromkeys([*([lit] if lit else []), *islice(ordered, CHOOSABLE)]))
    key = fresh.key(f"attribution-lit-{lit}", TURN)
    st.selectbox(
        CHOOSE,
        statements,
        index=statements.index(lit) if lit else None,
        format_func=told.words.__getitem__,
        key=key,
        on_change=_picked(key),
        placeholder=CHOOSE,
        label_visibility="collapsed",
        filter_mode="contains",
    )


def _picked(key: str) -> Callable[[], None]:
    def callback() -> None:
        if fresh.is_current(key, TURN) and (picked := st.session_state[key]):
            light(picked)

    return callback


def _chart(seen: Seen, shown: StrandsShown, lit: str | None) -> None:
    look = reader.look()
    what = ("attribution", shown.key, lit, look.mode)
    drawn = reader.once(seen, what, lambda: strands.drawn(shown.told, seen.tables, lit, look))
    chart.show(drawn.figure, key="attribution", alt=drawn.alt, on_click=_light_first)
    if drawn.rule:
        st.caption(drawn.rule)
    chart.show(drawn.key, key="attribution-key", alt=KEY, still=True, narrow=drawn.narrow_key)


def _light_first(ids: list[str]) -> None:
    """Light the statement that was clicked."""
    _light_and_go(ids[0])


def _table(seen: Seen, shown: StrandsShown) -> None:
    """Every link of every way, one row each; choosing a row lights its statement."""
    ways = shown.told
    with st.spinner("Putting every link in words …"):
        rows = reader.once(seen, ("attribution in words", shown.key), lambda: strands.in_words(ways, seen.tables))
    alt = f"{len(rows)} links: who told whom what; {shown.said}"
    table(rows, list(ways.links["statement_id"]), "links", alt, 700)


def table(
    rows: pd.DataFrame, statements: list[str], key: str, alt: str, height: int | Literal["content"] = "content"
) -> None:
    """A table whose rows light the statement that each is about; `height` in pixels."""
    key = fresh.key(f"attribution-{key}", TURN)

    def callback() -> None:
        if fresh.is_current(key, TURN) and (picked := st.session_state[key].selection.rows):
            _light_and_go(statements[picked[0]])

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
