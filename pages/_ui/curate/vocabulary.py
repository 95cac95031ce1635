"""The parts of the page on the vocabulary: its tables, with what uses each entry, and the entry that is open.

The address says which table and entry are open (`?table=…&entry=…`).
"""

from typing import Any

import pandas as pd
import streamlit as st

from core.checks import VOCABULARY_FILE
from core.curation.editing.edits import EditError
from core.curation.keeping import store
from core.curation.keeping.store import FileState
from core.curation.vocabulary.entries import CONTROLS, RawTables, tables_of
from core.curation.vocabulary.gathering import annotations_of
from core.curation.vocabulary.usage import Uses, uses
from core.loader import default_folder
from core.reading.plaintext import FaultError
from core.wording.curating.vocabulary import ABOUT, CODES, LABELS, ONE, TABLES, say_pages
from core.wording.markdown import escape
from pages._ui import corpus, focus
from pages._ui.curate import entries, entry_controls, first_vocabulary, versions

TABLE, ENTRY, NEW = "table", "entry", "_new"
SHOWN, FORM, BEGIN = "vocabulary-table", "vocabulary-form", "vocabulary-begin"
STARTED = "_vocabulary-started"
COLUMNS = {
    "sources": ("name", "kind", "side", "aliases"),
    "measures": ("label", "definition", "unit", "counts"),
    "subjects": ("label", "sides"),
    "sides": ("name",),
    "propositions": ("short", "text", "period"),
    "readings": ("low", "high", "note"),
}
"""What the table shows of an entry, besides its id and its use."""

WIDTHS = (230, 70, 152)
"""Of the first columns, in pixels: together as wide as the table is on a narrow page, so that no heading is cut."""


def opened() -> FileState | None:
    """The file as it stands on disk; None, with the reason on the page, where it cannot be edited."""
    try:
        state = store.read(default_folder(), VOCABULARY_FILE)
        if state is not None:
            tables_of(state.text)
            return state
        first_vocabulary.show()
    except (FaultError, OSError, EditError) as error:
        st.error(f"The vocabulary cannot be edited here: {escape(str(error))}.")
    return None


def choose() -> str:
    """The table that is open."""
    asked_for = st.query_params.get(TABLE)
    st.session_state.setdefault(SHOWN, asked_for if asked_for in TABLES else "sources")
    picked = st.segmented_control(
        "Table",
        list(TABLES),
        required=True,
        format_func=TABLES.__getitem__,
        key=SHOWN,
        label_visibility="collapsed",
        on_change=_open,
        args=(None,),
        persist_state="session",
    )
    table = picked or "sources"
    st.query_params[TABLE] = table
    pages = f" {say_pages(corpus.loaded().tables)}" if table == "measures" else ""
    st.caption(escape(ABOUT[table] + pages))
    return table


def toolbar(state: FileState, table: str) -> None:
    """The way to an entry by the keyboard, to a new one, and back."""
    tables, open_now = tables_of(state.text), asked(state, table)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.button(f"A new {ONE[table]}", icon=":material/add:", key=BEGIN, on_click=_open, args=(NEW,))
        key = f"vocabulary-open-{table}-{open_now}"
        st.selectbox(
            "Open an entry",
            list(tables[table]),
            index=None,
            format_func=lambda name: f"{entry_controls.title_of(tables[table][name], name)} ({name})",
            key=key,
            placeholder=f"Open a {ONE[table]} …",
            label_visibility="collapsed",
            on_change=lambda: _open(st.session_state[key]),
            filter_mode="contains",
        )
        versions.steps(state, _done(None))


def listed(state: FileState, table: str) -> None:
    """The entries of a table, each with how many places use it; a chosen row opens its entry."""
    tables = tables_of(state.text)
    names = list(tables[table])
    found = _uses(corpus.loaded().fingerprint, tables)
    rows = pd.DataFrame([_row(tables, table, name, len(found.get((table, name), ()))) for name in names])
    key = f"vocabulary-{table}-{asked(state, table)}"
    st.dataframe(
        rows,
        hide_index=True,
        height="content" if len(rows) <= 14 else 15 * 37 + 2,
        column_config={
            name: st.column_config.Column(width=wide) for name, wide in zip(map(str, rows), WIDTHS, strict=False)
        },
        key=key,
        on_select=lambda: _picked(key, names),
        selection_mode="single-row",
        alt=f"{TABLES[table]} of the vocabulary, and how many places use each",
    )
    st.caption("Select the box of a row to open it.")


def beside(state: FileState, table: str) -> None:
    """The form of the entry that is open."""
    name = asked(state, table)
    if name is None:
        st.info(f"Choose a {ONE[table]}, or begin a new one: its form opens here.")
        return
    tables = tables_of(state.text)
    entry = None if name == NEW else name
    form = entries.form_of(tables, table, entry)
    untouched = form.values() == form.initial
    started: FileState = state if untouched else st.session_state.get(STARTED, state)
    st.session_state[STARTED] = started
    if started.digest != state.digest:
        st.info("Somebody else saved the vocabulary since you began; saving will show you both.")
    used = _uses(corpus.loaded().fingerprint, tables).get((table, name), ())
    with st.container(border=True, key=FORM):
        entries.show(entries.Opened(started, tables, table, entry, used, _done))


def asked(state: FileState, table: str) -> str | None:
    """The entry that the address names; NEW for a new one; None where it names none that there is."""
    name = st.query_params.get(ENTRY)
    return name if name == NEW or name in tables_of(state.text)[table] else None


def _row(tables: RawTables, table: str, name: str, used: int) -> dict[str, Any]:
    entry = tables[table][name]
    fields = entry if isinstance(entry, dict) else {"name": entry}
    shown = {LABELS[field]: _cell(field, fields.get(field), tables) for field in COLUMNS[table]}
    first, *others = shown.items()
    name_first = {"Word": name} | shown if table == "readings" else dict([first])
    return {**name_first, "Used by": used, **dict(others), "Id": name}


def _cell(field: str, value: Any, tables: RawTables) -> str:
    control = next((each for each in CONTROLS["sources"] + CONTROLS["measures"] if each.name == field), None)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if field == "side":
        return entry_controls.title_of(tables["sides"].get(value), str(value))
    named = CODES.get(field, {}) if control else {}
    return (
        "–" if value is None else named.get(str(value), f"{value:,}" if isinstance(value, int | float) else str(value))
    )


@st.cache_resource(max_entries=8, show_spinner=False)
def _uses(seen: str, _tables: RawTables) -> Uses:
    return uses(_tables, annotations_of(default_folder(), corpus.loaded().corpus))


def _picked(key: str, names: list[str]) -> None:
    if rows := st.session_state[key].selection.rows:
        _open(names[rows[0]])


def _open(name: str | None) -> None:
    st.session_state.pop(STARTED, None)
    if name is None:
        st.query_params.pop(ENTRY, None)
    else:
        st.query_params[ENTRY] = name


def _done(entry: str | None) -> Any:
    def after(states: tuple[FileState, ...]) -> None:
        _open(entry)
        st.session_state[STARTED] = states[0]
        focus.ask(FORM, BEGIN)

    return after
