"""The parts of the page on one source. Which source it is stands in the address by its name (`?source=…`)."""

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from core.frames import Tables
from core.wording import acts
from core.wording.evidence.facts import say_sources
from core.wording.markdown import escape
from core.wording.numbers import say_count, say_number
from core.wording.sources.lines import RecordLine
from core.wording.sources.listed import listed_records
from core.wording.sources.said import SaidBy, offered, said_by, source_names
from core.wording.sources.table import source_rows, source_table
from core.wording.sources.title import set_aside
from core.wording.titles.findings import counting_note, hedge_note
from pages._ui import copying, corpus, evidence, filters, parts, reader, section, source_pairs, tables
from pages._ui.reader import Seen
from pages._ui.rows import with_button

SOURCE, CHOSEN, SHOWN_AS = "source", "source-chosen", "source-as"
PARTS = ("source-numbers", "source-words", "source-positions", "source-passed", *source_pairs.PARTS)
"""The keys of the lists that may have several parts."""

AT_ONCE = 60
"""So many records stand in one part of a list."""


def seen_whole() -> Seen:
    """What the filters leave, but for that of origins, which this page replaces."""
    return reader.with_filters(replace(filters.chosen(corpus.loaded().tables), origins=()))


def choose(seen: Seen) -> str | None:
    """The source that the address names, else the one with most records; None where the corpus has none."""
    names = reader.once(seen, ("sources offered",), lambda: offered(seen.view))
    _from_address(seen.tables, names)
    chosen: str | None = st.selectbox(
        "Source",
        list(names),
        format_func=names.__getitem__,
        key=CHOSEN,
        on_change=_chosen,
        args=(seen.tables,),
        filter_mode="contains",
        help="Most records first. A record is a number, words in place of one, or a position on a yes/no matter.",
    )
    if chosen is not None and SOURCE not in st.query_params:
        st.query_params[SOURCE] = source_names(seen.tables)(chosen)
    return chosen


def _from_address(tables: Tables, names: dict[str, str]) -> None:
    """Take the source from the address; what names none is taken out of it."""
    asked, named = st.query_params.get(SOURCE), source_names(tables)
    by_name = {named(source): source for source in names}
    if asked in by_name:
        st.session_state[CHOSEN] = by_name[asked]
    elif asked is not None:
        del st.query_params[SOURCE]
    if st.session_state.get(CHOSEN) not in names:
        st.session_state.pop(CHOSEN, None)


def _chosen(tables: Tables) -> None:
    """Another source: its name into the address, and its lists from their first part."""
    st.query_params[SOURCE] = source_names(tables)(st.session_state[CHOSEN])
    for key in PARTS:
        parts.from_the_start(key)


def note_filter(tables: Tables) -> None:
    """That the filter of origins is set, and does not count here."""
    if said := set_aside(filters.chosen(tables), tables):
        st.markdown(f":material/filter_alt_off: {escape(said)}")


def found(seen: Seen, source: str) -> SaidBy:
    """All that the source said and passed on."""
    return reader.once(seen, ("said by", source), lambda: said_by(seen.view, source))


def show(seen: Seen, source: str) -> None:
    """Everything of it as lists, or as one table; and what stands against it."""
    said = found(seen, source)
    st.caption(escape(say_sources({"origin": source}, seen.tables)))
    if _toolbar(said):
        _lists(seen, said)
        source_pairs.show(seen, said)
    else:
        table = reader.once(seen, ("source table", source), lambda: source_table(said, seen.view))
        tables.show(table, SOURCE, f"{say_count(len(table), 'record')} that the source said or passed on")
    section.notes([counting_note(seen.view, said.marks if len(said.marks) else said.passed_on), hedge_note(seen.view)])


def _toolbar(said: SaidBy) -> bool:
    """List or table, the download of all records, and the link. True when the lists are to be shown."""
    with st.container(horizontal=True, vertical_alignment="center"):
        as_list = section.way(section.LIST, SHOWN_AS)
        tables.download(partial(source_rows, said), SOURCE)
        copying.button("source-link")
    return as_list


def _lists(seen: Seen, said: SaidBy) -> None:
    told = reader.once(seen, ("source lines", said.source), lambda: listed_records(said, seen.view))
    for listed, key in zip(told, PARTS, strict=False):
        _section(listed.title, listed.lines, key, listed.note)


def _section(title: str, lines: list[RecordLine], key: str, note: str) -> None:
    """Records under what they are about, each with the way to its sentence; nothing where there is none."""
    if not lines:
        return
    st.subheader(f"{title} ({say_number(len(lines))})", anchor=False)
    if note:
        st.caption(note)
    parts.show(pd.DataFrame(lines), AT_ONCE, key, partial(_lines, key))


def _lines(key: str, shown: pd.DataFrame) -> None:
    for about, own in shown.groupby("about", sort=False):
        if about:
            st.markdown(f"**{escape(str(about))}**")
        for words, opens in zip(own["words"], own["opens"], strict=True):
            with_button(f"{words[0].upper()}{words[1:]}.", acts.EVIDENCE, f"{key}-{opens}", evidence.open_claim, opens)
