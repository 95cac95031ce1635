"""The versions of a file as readers meet them: two side by side with a choice, line by line, and undo and redo."""

from collections.abc import Callable, Sequence

import streamlit as st

from core.curation.keeping import history, store
from core.curation.keeping.difference import difference
from core.curation.keeping.store import ChangedError, FileState, NoVersionError, ReadOnlyError
from core.loader import default_folder
from core.wording.markdown import escape
from pages._ui import emphasis, focus
from pages._ui.curate import outcome

Texts = Sequence[tuple[str, str, str]]
"""The name of each file and two texts of it: the one that the reader started from, and another."""

STEPS, KEY = ("Undo", "Redo"), "file {}"
"""The buttons of one file, and their keys."""

Done = Callable[[tuple[FileState, ...]], None]
"""Hears what was written."""


def choose(theirs: Texts, mine: Texts, *, take: Callable[[], None], keep: Callable[[], None], can_keep: bool) -> None:
    """What somebody else wrote, and beside it what the reader would write, each with the button that chooses it."""
    left, right = st.columns(2)
    with left:
        st.markdown("**What they changed**")
        _shown(theirs)
        st.button("Take theirs, drop mine", on_click=take)
    with right:
        st.markdown("**What you would change**")
        _shown(mine)
        kind = emphasis.main()
        st.button("Keep theirs, and put mine on top", type=kind, on_click=keep, disabled=not can_keep)


def compared(old: str, new: str) -> None:
    """The lines that differ."""
    st.code(difference(old, new) or " the same", language="diff", wrap_lines=True)


def steps(state: FileState, done: Done, say: Callable[[str, str], str] | None = None) -> None:
    """Undo and redo of one file. `say` puts in words what leads from one of its texts to a later one.

    Where the versions cannot be read, neither can be pressed, and both say why.
    """
    try:
        back, forth = _either_way(state)
    except (NoVersionError, ReadOnlyError) as error:
        back, forth, undone, redone = None, None, str(error), str(error)
    else:
        undone = say(back, state.text) if say and back is not None else ""
        redone = say(state.text, forth) if say and forth is not None else ""
    undo, redo = STEPS
    _button(undo, store.undo, state, done, can=back is not None, words=undone)
    _button(redo, store.redo, state, done, can=forth is not None, words=redone)


def _either_way(state: FileState) -> tuple[str | None, str | None]:
    """The texts that undo and redo lead to; None where there is none. Raises NoVersionError, ReadOnlyError."""
    back, forth = (
        None if found is None else store.version_text(default_folder(), state.name, found.number)
        for found in history.either_way(store.versions(default_folder(), state.name), state.digest)
    )
    return back, forth


def _button(name: str, step: Callable[..., FileState], state: FileState, done: Done, *, can: bool, words: str) -> None:
    st.button(
        name,
        icon=f":material/{name.lower()}:",
        disabled=not can,
        help=escape(f"{name}: {words}") if words else None,
        on_click=_step,
        args=(name, step, state, done),
        key=KEY.format(name),
    )


def _step(name: str, step: Callable[..., FileState], state: FileState, done: Done) -> None:
    try:
        found = step(default_folder(), state.name, state.digest)
    except (ChangedError, NoVersionError, ReadOnlyError) as error:
        outcome.refuse(str(error))
    else:
        outcome.done(f"{name}: done")
        done((found,))
        focus.ask(KEY.format(name), *map(KEY.format, STEPS))


def _shown(texts: Texts) -> None:
    for name, old, new in texts:
        st.caption(escape(name))
        compared(old, new)
