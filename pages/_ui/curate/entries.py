"""The form of one entry of the vocabulary: its controls, what saving would break, and the buttons that write."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from core.curation.editing.consequences import Consequences, consequences
from core.curation.keeping.store import State
from core.curation.vocabulary.entries import (
    CONTROLS,
    WORD,
    Control,
    Tables,
    controls_of,
    missing,
    new_id,
    taken_out,
    written,
)
from core.loader import default_folder, load
from core.wording.markdown import escape
from core.wording.names import say_list, some
from core.wording.numbers import say_count
from core.wording.vocabulary import CODES, HELP, LABELS, ONE, say_consequences, say_uses
from pages._ui import corpus, emphasis
from pages._ui.curate import fields, filing
from pages._ui.curate.fields import Form
from pages._ui.curate.filing import Change
from pages._ui.curate.saving import SHORTCUT, difference

Done = Callable[[str | None], Callable[[tuple[State, ...]], None]]
"""Gives what to do after a write: which entry to open then."""

MOST_PROBLEMS = 5


@dataclass(frozen=True)
class Opened:
    """The entry that is open (None: a new one), what uses it, and the file as the reader started from it."""

    started: State
    tables: Tables
    table: str
    entry: str | None
    used: tuple[str, ...]
    done: Done

    @property
    def one(self) -> str:
        """What an entry of this table is called."""
        return ONE[self.table]


def form_of(tables: Tables, table: str, entry: str | None) -> Form:
    """The form of an entry, as it begins with what the file holds."""
    return Form(f"vocabulary|{table}|{entry or ''}", controls_of(tables, table, entry))


def show(opened: Opened) -> None:
    """The form of the entry."""
    table, entry = opened.table, opened.entry
    title = f"A new {opened.one}" if entry is None else f"{opened.one.capitalize()}: {entry}"
    st.subheader(escape(title), anchor=False)
    form, stale = fields.began(form_of(opened.tables, table, entry))
    if stale:
        st.info("Somebody else changed this entry since you began; what you typed is still here.")
    for control in CONTROLS[table]:
        _draw(opened, form, control)
    _save(opened, form)
    if entry is not None:
        _take_out(opened, form, entry)


def _save(opened: Opened, form: Form) -> None:
    table = opened.table
    values = {each.name: form.value(each.name) for each in CONTROLS[table]}
    name = opened.entry or new_id(opened.tables, table, values)
    if opened.entry is None and name:
        st.caption(f"Its id will be {escape(name)}; the id is never changed afterwards.")
    if lacking := missing(table, values):
        st.caption(f"Still needed: {say_list([LABELS[each].lower() for each in lacking])}.")
    before = opened.started.text
    text = written(before, table, name, values) if name and not lacking else before
    found = _told(opened.started, text) if text != before else None
    breaks = bool(found and (found.problems or found.lost))
    agreed = not breaks or st.checkbox("Save it all the same", key=form.key_of("agreed"))
    change = _change(opened, form, name, lambda text: written(text, table, str(name), values))
    st.button(
        "Save",
        type=emphasis.main(),
        icon=":material/save:",
        key=form.key_of("save"),
        shortcut=SHORTCUT,
        disabled=found is None or not agreed,
        on_click=filing.save,
        args=(change,),
    )


def _take_out(opened: Opened, form: Form, entry: str) -> None:
    change = _change(opened, form, None, lambda text: taken_out(text, opened.table, entry))
    st.button(
        "Take this entry out",
        type="tertiary",
        icon=":material/delete:",
        key=form.key_of("out"),
        disabled=bool(opened.used),
        on_click=filing.save,
        args=(change,),
    )
    said = say_uses(opened.used)
    st.caption(escape(f"{said[0].upper()}{said[1:]}."))


def _change(opened: Opened, form: Form, name: str | None, make: Callable[[str], str]) -> Change:
    """A change of the vocabulary, after which the entry `name` is open; None: it is taken out."""

    def finished(states: tuple[State, ...]) -> None:
        form.clear()
        opened.done(name)(states)

    words = f"{opened.one} {name}" if name else f"{opened.one} {opened.entry} taken out"
    return Change((opened.started,), lambda states: (make(states[0].text),), words, finished)


def _told(started: State, text: str) -> Consequences:
    """What saving would do, on the page."""
    found = _consequences(corpus.loaded().fingerprint, started.name, text)
    st.markdown(f"**{escape(say_consequences(found))}**")
    own_first = sorted(found.problems, key=lambda problem: problem.file != started.name)
    lines = [f"{each.file}: {each.field}: {each.message}" for each in own_first]
    st.markdown("\n".join(f"- {escape(line)}" for line in some(lines, MOST_PROBLEMS)))
    with st.expander(f"As it would be written: {say_count(_lines(started.text, text), 'changed line')}"):
        st.code(difference(started.text, text), language="diff", wrap_lines=True)
    return found


def _lines(old: str, new: str) -> int:
    return sum(line.startswith(("+", "-")) for line in difference(old, new).splitlines())


@st.cache_resource(max_entries=32, show_spinner="Checking every article …")
def _consequences(seen: str, name: str, text: str) -> Consequences:
    return consequences(corpus.loaded().corpus, load(default_folder(), {name: text}))


def _draw(opened: Opened, form: Form, control: Control) -> None:
    """One control. The word of a reading is its id, and so cannot be changed."""
    key = form.key_of(control.name)
    st.session_state.setdefault(key, form.initial[control.name])
    label = LABELS[control.name] + ("" if control.needed else " (may stay empty)")
    common: dict[str, Any] = {"key": key, "help": HELP.get(control.name), "persist_state": "page"}
    if control.kind in ("line", "number"):
        st.text_input(label, disabled=control.name == WORD and opened.entry is not None, **common)
    elif control.kind == "sentence":
        st.text_area(label, height=80, **common)
    elif control.kind == "tick":
        st.checkbox(LABELS[control.name], **common)
    else:
        _choice(opened, form, control, {"label": label, **common})


def _choice(opened: Opened, form: Form, control: Control, common: dict[str, Any]) -> None:
    """One or any of the codes, or of the entries of a table but this one itself; or any words."""
    own = opened.entry if control.options == opened.table else None
    offered = [each for each in _offered(form, control, opened.tables) if each != own]
    common |= {"options": offered, "format_func": _names(control, opened.tables)}
    if control.kind == "one":
        st.selectbox(index=None, placeholder="Choose …", **common)
    elif control.kind == "list":
        st.multiselect(accept_new_options=True, placeholder="Type, then press Enter", **common)
    else:
        st.multiselect(placeholder="None", **common)


def _offered(form: Form, control: Control, tables: Tables) -> list[str]:
    """What a control offers, and what it holds that is none of it."""
    held = form.value(control.name)
    own = list(held) if isinstance(held, list) else [held] if held else []
    options: Iterable[str] = tables.get(control.options, ()) if isinstance(control.options, str) else control.options
    return list(dict.fromkeys([*options, *own]))


def _names(control: Control, tables: Tables) -> Callable[[str], str]:
    codes = CODES.get(control.name, {})
    entries = tables.get(control.options, {}) if isinstance(control.options, str) else {}
    return lambda code: codes.get(code) or title_of(entries.get(code), code)


def title_of(entry: Any, code: str) -> str:
    """An entry by its name, or by its id where it has none."""
    if isinstance(entry, str):
        return entry
    found = entry if isinstance(entry, dict) else {}
    return str(next((found[each] for each in ("short", "label", "name") if found.get(each)), code))
