"""A time in plain controls, with the words it was read from, and on what it rests."""

import streamlit as st

from core.curation.forms.times import MAY_BE_ABOUT, SHAPES, TWO_ENDS, edtf_of, when_in
from core.wording.curation import HELP, LABELS
from core.wording.curation import SHAPES as SHAPES_IN_WORDS
from core.wording.markdown import escape
from core.wording.times import MONTHS, say_time
from pages._ui.curate import fields
from pages._ui.curate.form import Form

SHORT = 3
"""Letters of a month: its box has no room for more; below it the whole time is read out in full."""

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
    day, month, year = st.columns([1, 1.6, 1.2], vertical_alignment="bottom")
    with day:
        fields.whole_number(form, f"{name}.{end}day", f"{prefix}day")
    with month:
        key = form.key_of(f"{name}.{end}month")
        st.session_state.setdefault(key, form.initial[f"{name}.{end}month"])
        st.selectbox(
            f"{prefix}month",
            range(1, 13),
            index=None,
            format_func=lambda number: MONTHS[number - 1][:SHORT],
            key=key,
            placeholder="–",
            persist_state="session",
            filter_mode="contains",
        )
    with year:
        fields.whole_number(form, f"{name}.{end}year", f"{prefix}year")


def _read_as(form: Form, name: str) -> None:
    edtf = edtf_of(when_in(form.values(), name))
    if not edtf:
        st.caption("Give at least a year.")
        return
    try:
        st.caption(f"Read as: {escape(say_time(edtf))}")
    except ValueError as error:
        st.caption(f":orange[✗] {escape(str(error))}")


def _evidence(form: Form, name: str) -> None:
    fields.text(form, f"{name}.text", placeholder="Verbatim from the article: “In January”")
    basis = fields.few(form, f"{name}.basis", list(BASES), BASES.__getitem__)
    if basis == "inferred" or form.value(f"{name}.evidence"):
        fields.text(form, f"{name}.evidence", tall=80, placeholder="What else it rests on")
