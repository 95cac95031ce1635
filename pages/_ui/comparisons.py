"""All pairs in sentences: chosen by verdict and by what they are about, as a list, a table and CSV.

What is chosen stands in the address (`?verdict=…&measure=…&part=…`), so that a link shows the same pairs.
"""

import pandas as pd
import streamlit as st

from core.exports.tables import EXPORTED
from core.view import View
from core.wording.comparisons import about, topics, with_sentences
from core.wording.findings import hedge_note
from core.wording.labels import VERDICTS, label
from core.wording.markdown import escape
from core.wording.numbers import say_count, say_number
from pages._ui import evidence, pairs, reader, tables
from pages._ui.reader import Seen

VERDICT, MEASURE, PART, SHOWN_AS = "verdict", "measure", "part", "comparisons-as"
AT_FIRST = ("differ", "may differ", "agree")
"""The verdicts that are listed unless the reader chooses others."""

LIST, TABLE = "list", "table"
AT_ONCE = 20
"""So many pairs stand in one part of the list."""


def choose_measure(seen: Seen) -> str | None:
    """The measure or the matter whose pairs are shown; None for all."""
    named = names(seen)
    chosen = st.selectbox(
        "What they are about",
        topics(seen.view.comparisons),
        index=None,
        format_func=named.__getitem__,
        key=MEASURE,
        bind="query-params",
        placeholder="Every measure and every yes/no matter",
        on_change=_from_the_start,
    )
    return chosen if chosen in named else None


def choose_verdicts() -> list[str]:
    """The verdicts whose pairs are shown, clashes first; none where the reader took all of them off."""
    chosen = st.pills(
        "How they relate",
        pairs.ORDER,
        selection_mode="multi",
        default=AT_FIRST,
        format_func=lambda verdict: f"{pairs.MARKS[verdict]} {label(VERDICTS, verdict)}",
        key=VERDICT,
        bind="query-params",
        on_change=_from_the_start,
    )
    return [verdict for verdict in pairs.ORDER if verdict in (chosen or ())]


def names(seen: Seen) -> dict[str, str]:
    """What each measure and each proposition is called, by id; two never share a name."""
    measures = dict(zip(seen.tables.measures["measure"], seen.tables.measures["label"], strict=True))
    matters = dict(zip(seen.tables.propositions["proposition"], seen.tables.propositions["short"], strict=True))
    return measures | {matter: f"Yes or no: {short}" for matter, short in matters.items()}


def show(seen: Seen, topic: str | None, verdicts: list[str]) -> None:
    """The chosen pairs, as a list or a table; and why there is none where there is none."""
    held = about(seen.view.comparisons, topic)
    chosen = pairs.in_order(held[held["verdict"].isin(verdicts)])
    st.markdown(escape(counts(held)))
    if chosen.empty:
        st.info(escape(_why_none(held, verdicts)))
        return
    key = ("sentences", topic, *verdicts)
    if _toolbar(seen, chosen, key):
        _list(seen.view, chosen)
    else:
        table = reader.once(seen, ("pairs in words", *key), lambda: pairs.table(seen.view, chosen))
        tables.show(table, "comparisons", f"{len(table)} pairs of statements or positions, each with its reason")


def counts(held: pd.DataFrame) -> str:
    """n of every verdict, those that are not shown too: "clash: 3 · agree: 19"."""
    found = held["verdict"].value_counts()
    said = [
        f"{pairs.MARKS[verdict]} {label(VERDICTS, verdict)}: {say_number(int(found.get(verdict, 0)))}"
        for verdict in pairs.ORDER
    ]
    return " · ".join(said)


def notes(view: View) -> list[str]:
    """What is paired, and how hedges are read."""
    paired = "Paired are statements about one subject within one chart, those on one measure about different subjects, "
    return [
        f"{paired}and those of which one names the other. A statement is counted once, however many articles carry it.",
        hedge_note(view),
    ]


def _why_none(held: pd.DataFrame, verdicts: list[str]) -> str:
    if not verdicts:
        return "No verdict is chosen. Choose at least one of those above."
    wanted = " or ".join(f"“{label(VERDICTS, verdict)}”" for verdict in verdicts)
    return f"Of {say_count(len(held), 'pair')}, none has the verdict {wanted}. The line above says what there is."


def _toolbar(seen: Seen, chosen: pd.DataFrame, key: tuple[str | None, ...]) -> bool:
    """List or table, and the download of these pairs. True when the list is to be shown."""
    with st.container(horizontal=True, vertical_alignment="center"):
        way = st.segmented_control(
            "Show as",
            [LIST, TABLE],
            default=LIST,
            required=True,
            key=SHOWN_AS,
            bind="query-params",
            label_visibility="collapsed",
        )
        columns = [*EXPORTED["comparisons"], "sentence"]
        tables.download(reader.once(seen, key, lambda: with_sentences(chosen, seen.view)[columns]), "comparisons")
    return way != TABLE


def _list(view: View, chosen: pd.DataFrame) -> None:
    """One part of the pairs, under the verdict that they share."""
    parts = -(-len(chosen) // AT_ONCE)
    body = st.container()
    part = st.pagination(parts, key=PART, bind="query-params") if parts > 1 else 1
    first = (part - 1) * AT_ONCE
    shown = with_sentences(chosen.iloc[first : first + AT_ONCE], view)
    with body:
        for verdict, same in shown.groupby("verdict", sort=False):
            _group(str(verdict), same, int((chosen["verdict"] == verdict).sum()))


def _group(verdict: str, shown: pd.DataFrame, of: int) -> None:
    st.subheader(escape(f"{pairs.MARKS[verdict]} {label(VERDICTS, verdict)} ({say_number(of)})"), anchor=False)
    for row in shown.to_dict("records"):
        words, way = st.columns([6, 1], vertical_alignment="center")
        words.markdown(escape(row["sentence"]))
        way.button(
            "Side by side",
            key=f"pair-{row['left']}-{row['right']}",
            on_click=evidence.open_pairs,
            args=(row["left"], row["right"]),
            type="tertiary",
        )


def _from_the_start() -> None:
    """Another choice begins at its first part; for callbacks."""
    st.session_state[PART] = 1
