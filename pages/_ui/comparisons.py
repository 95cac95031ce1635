"""All pairs in sentences: chosen by verdict and by what they are about, as a list, a table and CSV.

What is chosen stands in the address (`?verdict=…&measure=…&part=…`), so that a link shows the same pairs.
"""

from collections.abc import Mapping

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.exports.tables import EXPORTED
from core.view import View
from core.wording import acts
from core.wording.choices import MARKS, topics, verdict_name
from core.wording.labels import VERDICTS, label
from core.wording.markdown import escape
from core.wording.numbers import say_count, say_number
from core.wording.pairs.comparisons import say_listed, with_sentences
from core.wording.pairs.table import pairs_table
from core.wording.titles.findings import hedge_note
from pages._ui import evidence, pairs, parts, reader, section, tables
from pages._ui.reader import Seen
from pages._ui.rows import with_button
from pages._ui.take import beside

VERDICT, MEASURE, PART, SHOWN_AS = "verdict", "measure", "part", "comparisons-as"
AT_FIRST = ("differ", "may differ", "agree")
"""The verdicts that are listed unless the reader chooses others."""

AT_ONCE = 20
"""So many pairs stand in one part of the list."""


def choose_measure(seen: Seen) -> str | None:
    """The measure or the matter whose pairs are shown; None for all."""
    named = names(seen)
    chosen = st.selectbox(
        "What they are about",
        seen.view.compared.topics(),
        index=None,
        format_func=named.__getitem__,
        key=MEASURE,
        bind="query-params",
        placeholder="Every measure and every yes/no matter",
        on_change=parts.from_the_start,
        args=(PART,),
        filter_mode="contains",
        label_visibility="collapsed",
    )
    return chosen if chosen in named else None


def choose_verdicts() -> list[str]:
    """The verdicts whose pairs are shown, clashes first; none where the reader took all of them off."""
    chosen = st.pills(
        "How they relate",
        pairs.ORDER,
        selection_mode="multi",
        default=AT_FIRST,
        format_func=verdict_name,
        key=VERDICT,
        bind="query-params",
        on_change=parts.from_the_start,
        args=(PART,),
        label_visibility="collapsed",
    )
    return [verdict for verdict in pairs.ORDER if verdict in (chosen or ())]


def names(seen: Seen) -> dict[str, str]:
    """What each measure and each proposition is called, by id; two never share a name."""
    return topics(seen.tables)


def show(seen: Seen, topic: str | None, verdicts: list[str], bar: DeltaGenerator) -> None:
    """The chosen pairs, as a list or a table; and why there is none where there is none. `bar`: what else can be done
    with them stands there."""
    held = seen.view.compared.verdicts(topic)
    wanted = {verdict: held[verdict] for verdict in verdicts if verdict in held}
    if not wanted:
        st.info(escape(_why_none(sum(held.values()), verdicts)))
        return
    chosen = pairs.found(seen.view, tuple(wanted), topic)
    key = ("sentences", topic, *verdicts)
    with bar:
        as_list = _toolbar(seen, chosen)
    if rule := say_listed(len(chosen), sum(wanted.values())):
        st.caption(escape(rule))
    if as_list:
        _list(seen.view, chosen, wanted)
    else:
        table = reader.once(seen, ("pairs in words", *key), lambda: pairs_table(seen.view, chosen))
        tables.show(table, "comparisons", f"{len(table)} pairs of statements or positions, each with its reason")


def notes(view: View) -> list[str]:
    """What is paired, and how hedges are read."""
    paired = "Paired are statements about one subject within one chart, those on one measure about different subjects, "
    return [
        f"{paired}and those of which one names the other. A statement is counted once, however many articles carry it.",
        hedge_note(view),
    ]


def _why_none(held: int, verdicts: list[str]) -> str:
    if not verdicts:
        return "No verdict is chosen. Choose at least one of those above."
    wanted = " or ".join(f"“{label(VERDICTS, verdict)}”" for verdict in verdicts)
    return f"Of {say_count(held, 'pair')}, none has the verdict {wanted}."


def _toolbar(seen: Seen, chosen: pd.DataFrame) -> bool:
    """List or table, and the download of these pairs. True when the list is to be shown."""
    as_list = section.way(section.LIST, SHOWN_AS)
    columns = [*EXPORTED["comparisons"], "sentence"]
    tables.download(lambda: with_sentences(chosen, seen.view)[columns], "comparisons")
    beside.buttons(seen, "comparisons", "comparisons")
    return as_list


def _list(view: View, chosen: pd.DataFrame, of: Mapping[str, int]) -> None:
    """One part of the pairs, under the verdict that they share."""

    def draw(shown: pd.DataFrame) -> None:
        for verdict, same in with_sentences(shown, view).groupby("verdict", sort=False):
            _group(str(verdict), same, of[str(verdict)])

    parts.show(chosen, AT_ONCE, PART, draw)


def _group(verdict: str, shown: pd.DataFrame, of: int) -> None:
    st.subheader(escape(f"{MARKS[verdict]} {label(VERDICTS, verdict)} ({say_number(of)})"), anchor=False)
    for row in shown.to_dict("records"):
        ends = row["left"], row["right"]
        with_button(row["sentence"], acts.PAIR, f"pair-{'-'.join(ends)}", evidence.open_pairs, *ends)
