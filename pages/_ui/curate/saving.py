"""Each decision is written at once. What cannot be written is said, and what somebody else wrote is never written over.

Nothing here draws but `conflict` and `steps`; `save` and what follows are for callbacks. See `outcome` for what came of
it.
"""

from dataclasses import dataclass
from functools import partial

import streamlit as st

from core.curation.editing.edits import EditError
from core.curation.keeping import store
from core.curation.keeping.store import ChangedError, FileState, ReadOnlyError
from core.curation.sheets.deciding import Edit, SeveralEdits, UnreadableError, applied
from core.curation.sheets.sheet import read_sheet
from core.wording.curating.edits import say_difference
from core.wording.markdown import escape
from pages._ui import focus
from pages._ui.curate import filing, outcome, versions, work
from pages._ui.curate.form import Form
from pages._ui.curate.work import Work

CONFLICT = "_curate-conflict {}"
"""The key of a decision that waits for a choice, by the name of its file."""


@dataclass(frozen=True)
class Conflict:
    """A decision that met a file which somebody else had changed."""

    article: Work
    edit: Edit | SeveralEdits
    form: Form | None
    began: str
    mine: str
    theirs: FileState | None


def save(article: Work, edit: Edit | SeveralEdits, form: Form | None, *, stale: bool = False, left: str = "") -> None:
    """Write a decision, from the state that the reader started from. `stale`: its record is another one by now.

    `left` is said of it once it is saved.
    """
    started = article.started
    try:
        mine = applied(edit, started.text, article.text)
        if stale:
            raise ChangedError(started.name, store.read(article.folder, started.name))
        state = store.write(article.folder, started.name, mine, started.digest)
    except ChangedError as error:
        if error.theirs is not None and error.theirs.text == mine:
            work.start_from(article, error.theirs)  # pressed twice: it is saved already
        else:
            met = Conflict(article, edit, form, started.text, mine, error.theirs)
            st.session_state[CONFLICT.format(started.name)] = met
    except (ReadOnlyError, UnreadableError, EditError) as error:
        outcome.refuse(str(error), mine if isinstance(error, ReadOnlyError) else None)
    else:
        _saved(article, state, form, left)


def conflict(article: Work) -> bool:
    """Both versions and a choice, while a decision on this article waits for one. True while it does."""
    if filing.half_done(article.state.name):
        return True
    met: Conflict | None = st.session_state.get(CONFLICT.format(article.state.name))
    if met is None:
        return False
    gone = "was taken out" if met.theirs is None else "was saved by somebody else"
    st.warning(f"{escape(met.article.state.name)} {gone} since you opened this record. Nothing was written: choose.")
    theirs = met.theirs.text if met.theirs else ""
    both = ([(met.article.state.name, met.began, text)] for text in (theirs, met.mine))
    versions.choose(*both, take=partial(_take_theirs, met), keep=partial(_keep_mine, met), can_keep=True)
    st.button("Back to my form, decide later", type="tertiary", on_click=_forget, args=(met,))
    return True


def steps(article: Work) -> None:
    """Undo and redo, each with what it would do."""
    versions.steps(article.state, partial(_stepped, article), partial(_said, article))


def _saved(article: Work, state: FileState, form: Form | None, left: str = "") -> None:
    outcome.done(f"Saved: {say_difference(article.sheet, read_sheet(article.text, state.text))}{left}")
    if form is not None:
        form.clear()
    work.go_on(article, state)
    focus.ask(work.frame_key())


def _take_theirs(met: Conflict) -> None:
    _forget(met)
    if met.form is not None:
        met.form.clear()
    work.leave()


def _keep_mine(met: Conflict) -> None:
    _forget(met)
    if met.theirs is not None:
        work.start_from(met.article, met.theirs)
        save(met.article, met.edit, met.form)
        return
    try:
        state = store.write(met.article.folder, met.article.state.name, met.mine, None)
    except (ChangedError, ReadOnlyError) as error:
        outcome.refuse(str(error), met.mine)
    else:
        _saved(met.article, state, met.form)


def _forget(met: Conflict) -> None:
    del st.session_state[CONFLICT.format(met.article.state.name)]


def _stepped(article: Work, states: tuple[FileState, ...]) -> None:
    work.start_from(article, states[0])


def _said(article: Work, before: str, after: str) -> str:
    """What was decided between two texts of the annotation."""
    return say_difference(read_sheet(article.text, before), read_sheet(article.text, after))
