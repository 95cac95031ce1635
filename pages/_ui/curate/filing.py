"""Writing of files that no form of a single record is about: one file, or two that hold together.

As with records: written at once, nobody's work is written over, and what cannot be written is said. Nothing here draws
but `conflict`, `half_done` and `steps`; what came of a save is told by `saving.told`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from core.curation.keeping import history, store, together
from core.curation.keeping.store import ChangedError, NoVersionError, ReadOnlyError, State
from core.curation.keeping.together import write_all
from core.loader import default_folder
from core.wording.markdown import escape
from core.wording.names import say_list
from pages._ui import emphasis
from pages._ui.curate.saving import REFUSED, SAVED, difference

MET = "_filing-met"
Make = Callable[[tuple[State, ...]], tuple[str, ...]]


@dataclass(frozen=True)
class Change:
    """What a reader changes. `make` puts it on top of any state of the files; `done` hears what was written.

    `started` are the files as the reader started from them, `words` say what was changed.
    """

    started: tuple[State, ...]
    make: Make
    words: str
    done: Callable[[tuple[State, ...]], None]


@dataclass(frozen=True)
class Met:
    """A change that met files which somebody else had changed."""

    change: Change
    mine: tuple[str, ...]
    theirs: tuple[State | None, ...]


def save(change: Change) -> None:
    """Write a change; for callbacks."""
    mine: tuple[str, ...] = ()
    try:
        mine = change.make(change.started)
        written = write_all(default_folder(), change.started, mine)
    except ChangedError:
        theirs = tuple(store.read(default_folder(), each.name) for each in change.started)
        st.session_state[MET] = Met(change, mine, theirs)
    except ReadOnlyError as error:
        st.session_state[REFUSED] = (str(error), "\n".join(mine))
    except (OSError, ValueError) as error:
        refuse(str(error))
    else:
        st.session_state[SAVED] = f"Saved: {change.words}"
        change.done(written)


def refuse(sentence: str) -> None:
    """Say why nothing was written; for callbacks."""
    st.session_state[REFUSED] = (sentence, None)


def conflict() -> bool:
    """Both versions and a choice, while a change waits for one. True while it does."""
    met: Met | None = st.session_state.get(MET)
    if met is None:
        return False
    changed = [before.name for before, now in zip(met.change.started, met.theirs, strict=True) if _differs(before, now)]
    st.warning(escape(f"{say_list(changed)}: saved by somebody else since you began. Nothing was written: choose."))
    theirs, mine = st.columns(2)
    with theirs:
        st.markdown("**What they changed**")
        _diffs(met, tuple(now.text if now else "" for now in met.theirs))
        st.button("Take theirs, drop mine", on_click=_drop)
    with mine:
        st.markdown("**What you would change**")
        _diffs(met, met.mine)
        gone = None in met.theirs
        st.button("Keep theirs, and put mine on top", type=emphasis.main(), on_click=_on_top, disabled=gone)
    st.button("Back, decide later", type="tertiary", on_click=_drop, kwargs={"keep": True})
    return True


def half_done() -> bool:
    """What a machine that stopped left half written, and a choice. True while there is such a thing."""
    folder = default_folder()
    if (found := together.half_done(folder)) is None:
        return False
    written, waiting = say_list(found.written), say_list(found.waiting)
    st.warning(escape(f"The machine stopped in the middle of a save: {written} was written, {waiting} was not yet."))
    with st.container(horizontal=True):
        st.button("Finish it", type=emphasis.main(), on_click=_settle, args=(together.finish, "Finished"))
        st.button("Take it back", on_click=_settle, args=(together.take_back, "Taken back"))
        st.button("Leave them so", type="tertiary", on_click=_settle, args=(together.leave, "Left as they are"))
    return True


def steps(state: State, done: Callable[[tuple[State, ...]], None]) -> None:
    """Undo and redo of one file."""
    back, forth = _can_step(state)
    for name, icon, can in (("Undo", "undo", back), ("Redo", "redo", forth)):
        st.button(
            name,
            icon=f":material/{icon}:",
            disabled=not can,
            on_click=_step,
            args=(name, state, done),
            key=f"file {name}",
        )


def _diffs(met: Met, texts: tuple[str, ...]) -> None:
    for before, text in zip(met.change.started, texts, strict=True):
        if text != before.text:
            st.caption(escape(before.name))
            st.code(difference(before.text, text), language="diff", wrap_lines=True)


def _differs(before: State, now: State | None) -> bool:
    return now is None or now.digest != before.digest


def _settle(way: Callable[[Path], None], words: str) -> None:
    try:
        way(Path(default_folder()))
    except (OSError, ValueError) as error:
        refuse(str(error))
    else:
        st.session_state[SAVED] = words


def _drop(*, keep: bool = False) -> None:
    met: Met = st.session_state.pop(MET)
    if not keep:
        met.change.done(tuple(now or before for before, now in zip(met.change.started, met.theirs, strict=True)))


def _on_top() -> None:
    met: Met = st.session_state.pop(MET)
    save(replace(met.change, started=tuple(now for now in met.theirs if now)))


def _can_step(state: State) -> tuple[bool, bool]:
    """Whether there is an earlier text of the file, and a later one."""
    path, place = history.course(store.versions(default_folder(), state.name))
    if not path:
        return False, False
    known = path[place].digest == state.digest
    return place > 0 or not known, known and place + 1 < len(path)


def _step(name: str, state: State, done: Callable[[tuple[State, ...]], None]) -> None:
    step = store.undo if name == "Undo" else store.redo
    try:
        found = step(default_folder(), state.name, state.digest)
    except (ChangedError, NoVersionError, ReadOnlyError) as error:
        refuse(str(error))
    else:
        st.session_state[SAVED] = f"{name}: done"
        done((found,))
