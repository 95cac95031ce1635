"""The form of one entry of the vocabulary: its controls, what saving would break, and the buttons that write."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import streamlit as st

from core.curation.editing.consequences import Consequences, consequences
from core.curation.keeping.difference import difference
from core.curation.keeping.history import digest_of
from core.curation.keeping.store import FileState
from core.curation.vocabulary.entries import (
    CONTROLS,
    Entry,
    RawTables,
    controls_of,
    missing,
    new_id,
    taken_out,
    written,
)
from core.loader import default_folder, load
from core.models import Problem
from core.wording.curating.forms import say_in_form
from core.wording.curating.vocabulary import LABELS, ONE, say_consequences, say_entry_problem, say_uses
from core.wording.markdown import escape
from core.wording.names import some
from core.wording.numbers import say_count
from pages._ui import corpus, emphasis
from pages._ui.curate import entry_controls, filing, keys, outcome, titles, versions
from pages._ui.curate.filing import Saving
from pages._ui.curate.form import Form, began
from pages._ui.rows import bullets

Done = Callable[[str | None], Callable[[tuple[FileState, ...]], None]]
"""Gives what to do after a write: which entry to open then."""

MOST_PROBLEMS = 5


@dataclass(frozen=True)
class Opened:
    """The entry that is open (None: a new one), what uses it, and the file as the reader started from it."""

    started: FileState
    tables: RawTables
    table: str
    entry: str | None
    used: tuple[str, ...]
    done: Done

    @property
    def one(self) -> str:
        """What an entry of this table is called."""
        return ONE[self.table]


def form_of(tables: RawTables, table: str, entry: str | None) -> Form:
    """The form of an entry, as it begins with what the file holds."""
    return Form(f"vocabulary|{table}|{entry or ''}", controls_of(tables, table, entry))


def show(opened: Opened) -> None:
    """The form of the entry."""
    table, entry = opened.table, opened.entry
    title = f"A new {opened.one}" if entry is None else f"{opened.one.capitalize()}: {entry}"
    st.subheader(escape(title), anchor=False)
    form, stale = began(form_of(opened.tables, table, entry))
    if stale:
        st.info("Somebody else changed this entry since you began; what you typed is still here.")
    for control in CONTROLS[table]:
        entry_controls.draw(control, form, opened.tables, table, entry)
    _save(opened, form)
    if entry is not None:
        _take_out(opened, form, entry)


def _save(opened: Opened, form: Form) -> None:
    filled = _filled(opened, form)
    if opened.entry is None and filled.name:
        st.caption(f"Its id will be {escape(filled.name)}; the id is never changed afterwards.")
    if filled.lacking:
        st.caption(f"Still needed: {filled.lacking}.")
    if filled.text != opened.started.text:
        _told(opened.started, filled.text)
        if _breaks(opened.started, filled.text):
            st.checkbox("Save it all the same", key=form.key_of(f"agreed {digest_of(filled.text.encode())}"))
    st.button(
        "Save",
        type=emphasis.main(),
        icon=":material/save:",
        key=form.key_of("save"),
        shortcut=keys.SHORTCUT,
        on_click=_write,
        args=(opened, form),
    )
    keys.hear()


class Filled(NamedTuple):
    """What the controls of an entry hold: its id, what it still needs, in words, and the file as it would be."""

    name: str | None
    lacking: str
    values: Entry
    text: str


def _filled(opened: Opened, form: Form) -> Filled:
    table, before = opened.table, opened.started.text
    values = {each.name: form.value(each.name) for each in CONTROLS[table]}
    name = opened.entry or new_id(opened.tables, table, values)
    lacking = ", ".join(LABELS[each].lower() for each in missing(table, values))
    return Filled(name, lacking, values, written(before, table, name, values) if name and not lacking else before)


def _write(opened: Opened, form: Form) -> None:
    """Write what the controls hold now. What would break an article is written only once a reader has agreed to it."""
    name, lacking, values, text = _filled(opened, form)
    if lacking or name is None:
        outcome.refuse(f"still needed: {lacking or 'a name'}")
    elif text == opened.started.text:
        outcome.refuse("nothing was changed")
    elif _breaks(opened.started, text) and not st.session_state.get(form.key_of(f"agreed {digest_of(text.encode())}")):
        outcome.refuse("see what it would break, and agree to that first")
    else:
        filing.save(_change(opened, form, name, lambda now: written(now, opened.table, name, values)))


def _breaks(started: FileState, text: str) -> bool:
    found = _consequences(corpus.loaded().fingerprint, started.name, text)
    return bool(found.problems or found.lost)


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


def _change(opened: Opened, form: Form, name: str | None, make: Callable[[str], str]) -> Saving:
    """A change of the vocabulary, after which the entry `name` is open; None: it is taken out."""

    def finished(states: tuple[FileState, ...]) -> None:
        form.clear()
        opened.done(name)(states)

    words = f"{opened.one} {name}" if name else f"{opened.one} {opened.entry} taken out"
    return Saving((opened.started,), lambda states: (make(states[0].text),), words, finished)


def _told(started: FileState, text: str) -> None:
    """What saving would do, on the page."""
    found = _consequences(corpus.loaded().fingerprint, started.name, text)
    st.markdown(f"**{escape(say_consequences(found))}**")
    own_first = sorted(found.problems, key=lambda problem: problem.file != started.name)
    bullets(some([_in_words(each, started.name) for each in own_first], MOST_PROBLEMS))
    with st.expander(f"As it would be written: {say_count(_lines(started.text, text), 'changed line')}"):
        versions.compared(started.text, text)


def _in_words(problem: Problem, own: str) -> str:
    """A problem of the vocabulary by the name of its control, one of an article by the article's title."""
    if problem.file == own:
        return say_entry_problem(problem)
    return f"{titles.label(problem.file.removesuffix('.yaml'))}: {say_in_form(problem)}"


def _lines(old: str, new: str) -> int:
    return sum(line.startswith(("+", "-")) for line in difference(old, new).splitlines())


@st.cache_resource(max_entries=32, show_spinner="Checking every article …")
def _consequences(seen: str, name: str, text: str) -> Consequences:
    return consequences(corpus.loaded().corpus, load(default_folder(), {name: text}))
