"""The corpus that every reader looks at: read once, and again when one of its files was edited."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import streamlit as st

from core.frames import Tables
from core.garbage import set_aside
from core.kept import State, finish_later, made, opened
from core.loader import default_folder, fingerprint, load
from core.models import Corpus
from core.remembered import Once, remembering

HELD = "_corpus"

OF_VIEWS = 256
"""So many megabytes of views of one state stay in memory, of all readers together."""

OF_A_STATE = 64
"""So many other things that are made of one state stay."""

OF_SEARCHES = 16
"""So many of what readers looked for: apart, as there is no end of what can be typed."""

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """One state of the folder, and what was made of it, which goes when it goes.

    All of it is shared by all readers: never change a frame in place.
    """

    fingerprint: str
    state: State
    made: Once = field(default_factory=lambda: remembering(OF_A_STATE), repr=False)
    searches: Once = field(default_factory=lambda: remembering(OF_SEARCHES), repr=False)
    views: Once = field(default_factory=lambda: remembering(OF_VIEWS, lambda seen: seen.megabytes), repr=False)

    @property
    def tables(self) -> Tables:
        return self.state.tables

    @property
    def corpus(self) -> Corpus:
        """The records. After a start with frames that were kept, whoever asks first may have to wait for them."""
        return self.state.records() if self.state.is_whole else _records(self.fingerprint, self.state)


def look() -> Loaded:
    """The corpus as it stands on disk now: the folder that CORPUS names, or the one that ships.

    Asked once, as a run of the page begins. All that is drawn then is drawn from this one state, though the folder
    may be edited meanwhile; `watch` has the page run again.
    """
    folder = default_folder()
    found = _load(str(folder), fingerprint(folder))
    st.session_state[HELD] = found
    return found


def get_ready() -> None:
    """Read the corpus before a reader asks for it. The program is read by then, too: both stay, so both are set aside.

    Records that are still to come are set aside when they come.
    """
    folder = default_folder()
    if _load(str(folder), fingerprint(folder)).state.is_whole:
        set_aside()


def loaded() -> Loaded:
    """The one state of the corpus that the reader's page is drawn from, however often it is asked for."""
    held: Loaded | None = st.session_state.get(HELD)
    return held or look()


@st.cache_resource(max_entries=2, show_spinner="Reading the articles …")
def _load(folder: str, seen: str) -> Loaded:
    """`seen` is the fingerprint of the folder: an edited file is another key."""
    state = opened(Path(folder)) or made(load(Path(folder)))
    finish_later(state, Path(folder))
    return Loaded(seen, state)


@st.cache_resource(max_entries=2, show_spinner="Reading the articles …")
def _records(seen: str, _state: State) -> Corpus:
    return _state.records()


def once(what: str, make: Callable[[], Made]) -> Made:
    """What `make` makes of this state of the folder, made once: `what` names it. It is shared: never change it."""
    return loaded().made(what, make)
