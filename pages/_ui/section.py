"""What every chart has around it: chart or table, download, the way to the evidence, and notes."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.wording.inferred import say_wordless
from core.wording.labels import say_way
from core.wording.markdown import escape
from core.wording.numbers import say_count
from core.wording.rows import rows_of
from pages._ui import chart as plot
from pages._ui import evidence, tables

CHART, LIST, TABLE = "chart", "list", "table"
"""The ways to show the same data."""


def way(first: str, key: str, label: str = "Show as") -> bool:
    """The choice between a chart, or a list, and a table. True for the `first`, as which the page shows it at first."""
    chosen = st.segmented_control(
        label,
        [first, TABLE],
        default=first,
        required=True,
        key=key,
        bind="query-params",
        label_visibility="collapsed",
    )
    return chosen != TABLE


def bar() -> DeltaGenerator:
    """A row for what can be chosen and done above a chart."""
    return st.container(horizontal=True, vertical_alignment="center")


def toolbar(
    rows: pd.DataFrame,
    names: dict[str, str],
    key: str,
    placeholder: str,
    *,
    beside: Callable[[], None],
    row: DeltaGenerator | None = None,
) -> bool:
    """Chart or table, download of these rows, the list of marks by id, and what `beside` draws; in a `row` that may
    have something already.

    True when the chart is to be drawn.
    """
    with row or bar():
        as_chart = way(CHART, f"{key}-as")
        tables.download(rows, key)
        evidence.chooser(names, f"{key}-mark", placeholder)
        beside()
    return as_chart


def chart(figure: Any, key: str, alt: str) -> None:
    """A chart whose marks open their evidence. Its axes span what is still to come, so that they stay when a clock is
    turned."""
    plot.show(figure, key=key, alt=alt, on_click=evidence.open_chosen)


FEW = 3
"""So many statements in words stay in sight; where there are two or more further ones, they are folded away."""


def without_number(rows: pd.DataFrame, key: str, one: str) -> None:
    """Statements or claims, as `one` of them is called, that give no number: in words, each with its evidence.

    Above those of each measure stands its name: one chart may hold several, and that of the next may follow below.
    """
    ways = rows.groupby(["measure", "counts"], sort=False)
    for number, (_, own) in enumerate(ways):
        _of_one_way(own, f"{key}-{number}" if number else key, one)


def _of_one_way(rows: pd.DataFrame, key: str, one: str) -> None:
    title = say_way(*(str(rows[name].iat[0]) for name in ("measure_label", "counts")))
    few = rows[:FEW] if len(rows) > FEW + 1 else rows
    with st.container(gap="xsmall", key=f"in-words-{key}"):
        st.markdown(f"**{escape(title)}** · {say_count(len(rows), one)} without a number")
        _in_words(few, key)
        if len(rest := rows[len(few) :]):
            with st.expander(f"The other {len(rest)}", key=f"{key}-more"):
                _in_words(rest, key)


def _in_words(rows: pd.DataFrame, key: str) -> None:
    with st.container(horizontal=True, gap="xsmall"):
        for row in rows_of(rows):
            st.button(
                escape(say_wordless(row)),
                key=f"{key}-{row['claim_id']}",
                on_click=evidence.open_claim,
                args=(row["claim_id"],),
                wrap=True,
            )


def notes(lines: list[str]) -> None:
    """What is counted, how hedges are read, how many: below every chart."""
    st.caption("  \n".join(escape(line) for line in lines))
