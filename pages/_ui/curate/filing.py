"""Writing of files that no form of a single record is about: one file, or two that hold together.

As with records: written at once, nobody's work is written over, and what cannot be written is said. Nothing here draws
but `conflict` and `half_done`; see `outcome` for what came of it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import streamlit as st

from core.curation.keeping import store, together
from core.curation.keeping.store import ChangedError, FileState, ReadOnlyError
from core.curation.keeping.together import write_all
from core.loader import default_folder
from core.reading.plaintext import FaultError
from core.wording.markdown import escape
from core.wording.names import say_list
from pages._ui import emphasis
from pages._ui.curate import outcome, versions
from pages._ui.curate.versions import Done, Texts

MET = "_filing-met {}"
"""The key of a change that waits for a choice, by the names of its files."""
Make = Callable[[tuple[FileState, ...]], tuple[str, ...]]


@dataclass(frozen=True)
class Saving:
    """What a reader changes. `make` puts it on top of any state of the files; `done` hears what was written.

    `started` are the files as the reader started from them, `words` say what was changed.
    """

    started: tuple[FileState, ...]
    make: Make
    words: str
    done: Done

    @property
    def key(self) -> str:
        return _key(each.name for each in self.started)


@dataclass(frozen=True)
class Met:
    """A change that met files which somebody else had changed."""

    change: Saving
    mine: tuple[str, ...]
    theirs: tuple[FileState | None, ...]


def save(change: Saving) -> None:
    """Write a change; for callbacks."""
    mine: tuple[str, ...] = ()
    try:
        mine = change.make(change.started)
        written = write_all(default_folder(), change.started, mine)
    except ChangedError:
        theirs = tuple(store.read(default_folder(), each.name) for each in change.started)
        st.session_state[change.key] = Met(change, mine, theirs)
    except ReadOnlyError as error:
        outcome.refuse(str(error), "\n".join(mine))
    except (OSError, ValueError) as error:
        outcome.refuse(str(error))
    else:
        outcome.done(f"Saved: {change.words}")
        change.done(written)


def conflict(*names: str) -> bool:
    """Both versions and a choice, while a change of these files waits for one. True while it does."""
    if half_done(*names):
        return True
    met: Met | None = st.session_state.get(_key(names))
    if met is None:
        return False
    changed = [before.name for before, now in zip(met.change.started, met.theirs, strict=True) if _differs(before, now)]
    st.warning(escape(f"{say_list(changed)}: saved by somebody else since you began. Nothing was written: choose."))
    theirs = _changed(met, [now.text if now else "" for now in met.theirs])
    both, drop, on_top = (theirs, _changed(met, met.mine)), partial(_drop, met), partial(_on_top, met)
    versions.choose(*both, take=drop, keep=on_top, can_keep=None not in met.theirs)
    st.button("Back, decide later", type="tertiary", on_click=_forget, args=(met,))
    return True


def half_done(*names: str) -> bool:
    """What a machine that stopped left half written, and a choice. True while one of these files is such a thing."""
    try:
        found = together.half_done(default_folder())
    except (FaultError, OSError, ValueError):  # what cannot be looked at cannot be settled: whoever saves is told why
        return False
    if found is None or set(names).isdisjoint(found.written + found.waiting):
        return False
    written, waiting = say_list(found.written), say_list(found.waiting)
    st.warning(escape(f"The machine stopped in the middle of a save: {written} was written, {waiting} was not yet."))
    with st.container(horizontal=True):
        st.button("Finish it", type=emphasis.main(), on_click=_settle, args=(together.finish, "Finished"))
        st.button("Take it back", on_click=_settle, args=(together.take_back, "Taken back"))
        st.button("Leave them so", type="tertiary", on_click=_settle, args=(together.leave, "Left as they are"))
    return True


def _changed(met: Met, texts: Sequence[str]) -> Texts:
    """Of the files that these texts change, the name, what the reader started from, and the text."""
    both = zip(met.change.started, texts, strict=True)
    return [(before.name, before.text, text) for before, text in both if before.text != text]


def _differs(before: FileState, now: FileState | None) -> bool:
    return now is None or now.digest != before.digest


def _settle(way: Callable[[Path], None], words: str) -> None:
    try:
        way(Path(default_folder()))
    except (OSError, ValueError) as error:
        outcome.refuse(str(error))
    else:
        outcome.done(words)


def _key(names: Iterable[str]) -> str:
    return MET.format("; ".join(names))


def _forget(met: Met) -> None:
    del st.session_state[met.change.key]


def _drop(met: Met) -> None:
    _forget(met)
    met.change.done(tuple(now or before for before, now in zip(met.change.started, met.theirs, strict=True)))


def _on_top(met: Met) -> None:
    _forget(met)
    save(replace(met.change, started=tuple(now for now in met.theirs if now)))
