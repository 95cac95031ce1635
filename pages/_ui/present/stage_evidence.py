"""What lies behind a mark, over the screen it was asked on: the words in their paragraph, who said them, and when."""

import pandas as pd
import streamlit as st

from core.analysis.evidence import is_claim, paragraph, pieces, positions_on, record_of, spans
from core.exhibits.shown import to_filters
from core.frames import Tables
from core.screens.screen import Screen
from core.view import View
from core.wording.evidence.said import say_what, say_who
from core.wording.evidence.withdrawal import say_withdrawn
from core.wording.markdown import escape
from core.wording.pairs.table import JOINED
from core.wording.safe.sentence import WHOLE, Refusal, SafeSentence, safe_sentence, short_sentence
from pages._ui import article, facts, pairs, paste, reader

ASKED = "_stage-asked"


def ask(screen: Screen, number: int) -> None:
    """Open the evidence of the mark with this number, if the screen has one; for callbacks."""
    found = [mark for mark in screen.marks if mark.number == number]
    if found:
        st.session_state[ASKED] = found[0].opens


def forget() -> None:
    """Close the evidence; for callbacks."""
    st.session_state.pop(ASKED, None)


def open_chosen(ids: list[str]) -> None:
    """Open the evidence of the mark that was clicked; for callbacks."""
    st.session_state[ASKED] = tuple(ids)


def show(screen: Screen) -> None:
    """The evidence that was asked for, if any."""
    asked: tuple[str, ...] | None = st.session_state.get(ASKED)
    if asked is not None:
        _dialog(screen, asked)


@st.dialog("Evidence", width="large", on_dismiss=forget)
def _dialog(screen: Screen, asked: tuple[str, ...]) -> None:
    with st.container(key="stage-evidence"):
        view = reader.with_filters(to_filters(screen.shown)).view
        number = next((mark.number for mark in screen.marks if mark.opens == asked), None)
        if records := [*asked] if len(asked) == 1 else positions_on(view.positions, *asked):
            for name in records:
                _record(view, name, number, first=name == records[0])
        elif picked := pairs.show(view, pairs.asked(view, JOINED.join(asked))):
            st.session_state[ASKED] = (picked[0],)
            st.rerun(scope="fragment")


def _record(view: View, name: str, number: int | None, *, first: bool) -> None:
    """One claim or position in full: who said it and through whom, what, its words, the sentence, and all the rest.

    Of several the first is in sight: its quote is scrolled to.
    """
    record = _found(view.tables, name)
    if record is None:
        st.info("The corpus has changed: this is no longer in it.")
        return
    sign = "" if number is None else f"{number} · "
    with st.container(key=f"stage-first-{name}"):
        st.subheader(escape(sign + say_who(record, view.tables)), anchor=False)
        st.markdown(f"**{escape(say_what(record, view.tables))}**")
        if is_claim(record) and (words := say_withdrawn(record, view.tables, view.filters.known_by)):
            st.info(f"{escape(words)}.")
        _passage(view.tables, record, reveal=first)
    _sentence(view, record)
    what, when = st.columns(2)
    facts.show(record, view.tables, view.filters, (what, when))


def _found(tables: Tables, name: str) -> pd.Series | None:
    """The record of that id; of a statement, the first that tells it."""
    for rows, key in ((tables.claims, "claim_id"), (tables.positions, "position_id")):
        told = rows.loc[rows["statement_id"] == name, key]
        if len(told) and name not in set(rows[key]):
            return record_of(tables, str(told.iloc[0]))
    return record_of(tables, name)


def _passage(tables: Tables, record: pd.Series, *, reveal: bool) -> None:
    """The paragraph, with the number and its quote marked."""
    start, end = paragraph(tables.texts[record["document"]], record["start"], record["end"])
    own = spans(tables, record["document"])
    article.show(
        pieces(tables.texts[record["document"]], own[own["id"] == record.name], start, end),
        article.records_of(tables, record["document"]),
        key=f"stage-passage-{record.name}",
        label="The sentence in its paragraph",
        selected=str(record.name),
        reveal=reveal,
    )


def _sentence(view: View, record: pd.Series) -> None:
    """The short form, to be said aloud, then the whole of it; or why none would be safe: whatever a step leaves out."""
    name, withdrawn = [str(record.name)], view.filters.retracted
    view = paste.unfiltered(view, str(record.name))
    said, short = safe_sentence(view, name, withdrawn=withdrawn), short_sentence(view, name, withdrawn=withdrawn)
    if isinstance(said, Refusal):
        st.markdown(escape(f"No sentence would be safe here: {said.reason}."))
        return
    if isinstance(short, SafeSentence):
        st.markdown(f"**Safe to use:** {escape(short.text)}")
    st.markdown(f"**{WHOLE if isinstance(short, SafeSentence) else 'Safe to use'}:** {escape(said.text)}")
