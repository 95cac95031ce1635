"""The controls of one entry of the vocabulary."""

from collections.abc import Callable, Iterable
from typing import Any

import streamlit as st

from core.curation.vocabulary.entries import WORD, Control, RawTables
from core.wording.curating.vocabulary import CODES, HELP, LABELS
from core.wording.pages import PAGE_OF, page_name
from pages._ui import corpus
from pages._ui.curate.form import Form


def draw(control: Control, form: Form, tables: RawTables, table: str, entry: str | None) -> None:
    """One control of the form of an entry; None is a new one. The word of a reading is its id, and so cannot change."""
    key = form.key_of(control.name)
    st.session_state.setdefault(key, form.initial[control.name])
    label = LABELS[control.name] + ("" if control.needed else " (may stay empty)")
    common: dict[str, Any] = {"key": key, "help": HELP.get(control.name), "persist_state": "session"}
    if control.kind in ("line", "number"):
        st.text_input(label, disabled=control.name == WORD and entry is not None, **common)
    elif control.kind == "sentence":
        st.text_area(label, height=80, **common)
    elif control.kind == "tick":
        st.checkbox(LABELS[control.name], **common)
    else:
        own = entry if control.options == table else None
        _choice(control, form, tables, own, {"label": label, **common})


def _choice(control: Control, form: Form, tables: RawTables, own: str | None, common: dict[str, Any]) -> None:
    """One or any of the codes, or of the entries of a table but its `own`; or any words."""
    offered = [each for each in _offered(form, control, tables) if each != own]
    common |= {"options": offered, "format_func": _names(control, tables)}
    if control.kind == "one":
        st.selectbox(index=None, placeholder="Choose …", **common, filter_mode="contains")
    elif control.kind == "list":
        st.multiselect(accept_new_options=True, placeholder="Type, then press Enter", **common, filter_mode="contains")
    else:
        st.multiselect(placeholder="None", **common, filter_mode="contains")


def _offered(form: Form, control: Control, tables: RawTables) -> list[str]:
    """What a control offers, and what it holds that is none of it."""
    held = form.value(control.name)
    own = list(held) if isinstance(held, list) else [held] if held else []
    options: Iterable[str] = tables.get(control.options, ()) if isinstance(control.options, str) else control.options
    return list(dict.fromkeys([*options, *own]))


def _names(control: Control, tables: RawTables) -> Callable[[str], str]:
    codes = CODES.get(control.name, {}) | (_charts() if control.name == "chart" else {})
    entries = tables.get(control.options, {}) if isinstance(control.options, str) else {}
    return lambda code: codes.get(code) or title_of(entries.get(code), code)


def _charts() -> dict[str, str]:
    """The pages on which a measure can be drawn, by its `chart`."""
    return {chart: page_name(page, corpus.loaded().tables) for chart, page in PAGE_OF.items()}


def title_of(entry: Any, code: str) -> str:
    """An entry by its name, or by its id where it has none."""
    if isinstance(entry, str):
        return entry
    found = entry if isinstance(entry, dict) else {}
    return str(next((found[each] for each in ("short", "label", "name") if found.get(each)), code))
