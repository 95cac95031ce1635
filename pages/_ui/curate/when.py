"""A time in plain controls, with the words it was read from, and on what it rests."""

import streamlit as st

from core.curation.forms.times import MAY_BE_ABOUT, SHAPES, TWO_ENDS, when_in
from core.wording.curating.forms import say_read_as
from core.wording.curating.pages import HELP, LABELS
from core.wording.curating.pages import SHAPES as SHAPES_IN_WORDS
from core.wording.markdown import escape
from core.wording.times import MONTHS
from pages._ui.curate import fields
from pages._ui.curate.form import Form

DAY, MONTH, YEAR = 74, 146, 94
"""So many pixels each box takes, with room for what it may hold; the year goes below where a form is narrower."""

BASES = {"stated": "state it", "inferred": "need inference"}


def show(form: Form, name: str) -> None:
    """Every control of the time `name`; nothing but its shape while it is not given."""
    key = form.key_of(f"{name}.shape")
    st.session_state.setdefault(key, form.initial[f"{name}.shape"])
    shape = st.selectbox(
        LABELS[name],
        SHAPES,
        format_func=SHAPES_IN_WORDS.__getitem__,
        key=key,
        help=HELP.get(name),
        persist_state="session",
        filter_mode="contains",
    )
    if shape == "none":
        return
    with st.container(border=True):
        _value(form, name, shape)
        _evidence(form, name)


def _value(form: Form, name: str, shape: str) -> None:
    if shape == "written":
        _written(form, name)
    else:
        _day(form, name, "", "From" if shape in TWO_ENDS else "")
        if shape in TWO_ENDS:
            _day(form, name, "last_", "To")
    if shape in MAY_BE_ABOUT:
        with st.container(horizontal=True):
            fields.tick(form, f"{name}.about", "about")
            fields.tick(form, f"{name}.uncertain", "uncertain")
    _read_as(form, name)


def _written(form: Form, name: str) -> None:
    key = form.key_of(f"{name}.written")
    st.session_state.setdefault(key, form.initial[f"{name}.written"])
    st.text_input("EDTF value", key=key, placeholder="2024-12-14/2024-12-15", persist_state="session")


def _day(form: Form, name: str, end: str, words: str) -> None:
    """Day, month, year; an empty day means the whole month, an empty month the whole year."""
    prefix = f"{words}: " if words else ""
    key = form.key_of(f"{name}.{end}month")
    st.session_state.setdefault(key, form.initial[f"{name}.{end}month"])
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        fields.whole_number(form, f"{name}.{end}day", f"{prefix}day", width=DAY)
        st.selectbox(
            f"{prefix}month",
            range(1, 13),
            index=None,
            format_func=lambda number: MONTHS[number - 1],
            key=key,
            placeholder="–",
            persist_state="session",
            filter_mode="contains",
            width=MONTH,
        )
        fields.whole_number(form, f"{name}.{end}year", f"{prefix}year", width=YEAR)


def lacking(form: Form, name: str) -> str | None:
    """What the time `name` lacks to be a date; None where nothing, and where it is not given."""
    when = when_in(form.values(), name)
    try:
        if when.shape != "none":
            say_read_as(when)
    except ValueError as error:
        return str(error)
    return None


def _read_as(form: Form, name: str) -> None:
    if words := lacking(form, name):
        st.caption(f":orange[✗] {escape(words)}")
    else:
        st.caption(f"Read as: {escape(say_read_as(when_in(form.values(), name)))}")


def _evidence(form: Form, name: str) -> None:
    fields.text(form, f"{name}.text", placeholder="Verbatim from the article: “In January”")
    basis = fields.few(form, f"{name}.basis", list(BASES), BASES.__getitem__)
    if basis == "inferred" or form.value(f"{name}.evidence"):
        fields.text(form, f"{name}.evidence", tall=80, placeholder="What else it rests on")
