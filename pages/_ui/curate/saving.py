"""Each decision is written at once. What cannot be written is said, and what somebody else wrote is never written over.

Nothing here draws but `told`, `conflict` and `steps`; `save` and what follows are for callbacks.
"""

import difflib
from dataclasses import dataclass

import streamlit as st

from core.curation.editing.edits import EditError
from core.curation.keeping import history, store
from core.curation.keeping.store import ChangedError, NoVersionError, ReadOnlyError, State
from core.curation.sheets.deciding import Edit, UnreadableError, applied
from core.wording.curation import say_difference
from core.wording.markdown import escape
from pages._ui import emphasis
from pages._ui.curate import work
from pages._ui.curate.fields import Form
from pages._ui.curate.work import Work

CONFLICT, REFUSED, SAVED = "_curate-conflict", "_curate-refused", "_curate-saved"
SHORTCUT = "Ctrl+Enter"
"""The keys that save. A control that has the focus takes what was typed with them; with Ctrl+S it does not.

A row of choices keeps the Enter to itself.
"""

BY_KEYS = "Ctrl + Enter (⌘ + Enter on a Mac) saves this form; from a row of choices, press Tab first."


@dataclass(frozen=True)
class Conflict:
    """A decision that met a file which somebody else had changed."""

    article: Work
    edit: Edit
    form: Form | None
    began: str
    mine: str
    theirs: State | None


def save(article: Work, edit: Edit, form: Form | None, *, stale: bool = False) -> None:
    """Write a decision, from the state that the reader started from. `stale`: its record is another one by now."""
    started = article.started
    try:
        mine = applied(edit, started.text, article.text)
        if stale:
            raise ChangedError(started.name, store.read(article.folder, started.name))
        state = store.write(article.folder, started.name, mine, started.digest)
    except ChangedError as error:
        if error.theirs is not None and error.theirs.text == mine:
            st.session_state[work.STARTED] = {article.stem: error.theirs}  # pressed twice: it is saved already
        else:
            st.session_state[CONFLICT] = Conflict(article, edit, form, started.text, mine, error.theirs)
    except (ReadOnlyError, UnreadableError, EditError) as error:
        st.session_state[REFUSED] = (str(error), mine if isinstance(error, ReadOnlyError) else None)
    else:
        _saved(article, state, form)


def told() -> None:
    """What came of the last save."""
    if refused := st.session_state.pop(REFUSED, None):
        sentence, mine = refused
        st.error(f"Not saved: {escape(sentence)}.")
        if mine is not None:
            st.markdown("What would have been written, to copy:")
            st.code(mine, language="yaml", height=300)
    if saved := st.session_state.pop(SAVED, None):
        st.toast(escape(saved), icon=":material/check:")


def conflict() -> bool:
    """Both versions and a choice, while a decision waits for one. True while it does."""
    met: Conflict | None = st.session_state.get(CONFLICT)
    if met is None:
        return False
    gone = "was taken out" if met.theirs is None else "was saved by somebody else"
    st.warning(f"{escape(met.article.state.name)} {gone} since you opened this record. Nothing was written: choose.")
    theirs, mine = st.columns(2)
    with theirs:
        st.markdown("**What they changed**")
        st.code(difference(met.began, met.theirs.text if met.theirs else ""), language="diff", wrap_lines=True)
        st.button("Take theirs, drop mine", on_click=_take_theirs)
    with mine:
        st.markdown("**What you would change**")
        st.code(difference(met.began, met.mine), language="diff", wrap_lines=True)
        st.button("Keep theirs, and put mine on top", type=emphasis.main(), on_click=_keep_mine)
    st.button("Back to my form, decide later", type="tertiary", on_click=_cancel)
    return True


def steps(article: Work) -> None:
    """Undo and redo, each with what it would do."""
    for name, icon, target in (("Undo", "undo", _earlier(article)), ("Redo", "redo", _later(article))):
        st.button(
            name,
            icon=f":material/{icon}:",
            disabled=target is None,
            help=None if target is None else escape(f"{name}: {_words(article, target, back=name == 'Undo')}"),
            on_click=_step,
            args=(article, name),
        )


def difference(old: str, new: str) -> str:
    """The lines that differ, as a diff."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=1)
    return "\n".join(line for line in lines if not line.startswith(("---", "+++"))) or " the same"


def _saved(article: Work, state: State, form: Form | None, words: str = "") -> None:
    before, after = article.sheet, work.sheet(article.text, state)
    st.session_state[SAVED] = words or f"Saved: {say_difference(before, after)}"
    if form is not None:
        form.clear()
    work.go_on(article, state)


def _take_theirs() -> None:
    met: Conflict = st.session_state.pop(CONFLICT)
    if met.form is not None:
        met.form.clear()
    work.leave()


def _keep_mine() -> None:
    met: Conflict = st.session_state.pop(CONFLICT)
    theirs = met.theirs
    if theirs is not None:
        st.session_state[work.STARTED] = {met.article.stem: theirs}
        save(met.article, met.edit, met.form)
        return
    try:
        state = store.write(met.article.folder, met.article.state.name, met.mine, None)
    except (ChangedError, ReadOnlyError) as error:
        st.session_state[REFUSED] = (str(error), met.mine)
    else:
        _saved(met.article, state, met.form)


def _cancel() -> None:
    del st.session_state[CONFLICT]


def _earlier(article: Work) -> str | None:
    """The text that undo would bring back."""
    path, place = history.course(store.versions(article.folder, article.state.name))
    if not path:
        return None
    place -= path[place].digest == article.state.digest
    return store.version_text(article.folder, article.state.name, path[place].number) if place >= 0 else None


def _later(article: Work) -> str | None:
    """The text that redo would bring back."""
    path, place = history.course(store.versions(article.folder, article.state.name))
    if not path or path[place].digest != article.state.digest or place + 1 >= len(path):
        return None
    return store.version_text(article.folder, article.state.name, path[place + 1].number)


def _words(article: Work, target: str, *, back: bool) -> str:
    """What the step does; for undo, what was done that it takes back."""
    other = work.sheet(article.text, State(article.state.name, target, history.digest_of(target.encode())))
    before, after = (other, article.sheet) if back else (article.sheet, other)
    return say_difference(before, after)


def _step(article: Work, name: str) -> None:
    step = store.undo if name == "Undo" else store.redo
    try:
        state = step(article.folder, article.state.name, article.state.digest)
    except (ChangedError, NoVersionError, ReadOnlyError) as error:
        st.session_state[REFUSED] = (str(error), None)
    else:
        st.session_state[work.STARTED] = {article.stem: state}
        st.session_state[SAVED] = f"{name}: done"
