"""The corpus that every reader looks at: read once, and again when one of its files was edited."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from core.frames import Tables, tables
from core.loader import default_folder, fingerprint, load
from core.models import Corpus

SEEN = "_fingerprint"


@dataclass(frozen=True, slots=True)
class Loaded:
    """One state of the folder. Its frames are shared by all readers: never change one in place."""

    fingerprint: str
    corpus: Corpus
    tables: Tables


def loaded() -> Loaded:
    """The corpus as it stands on disk now: the folder that CORPUS names, or the one that ships."""
    folder = default_folder()
    found = _load(str(folder), fingerprint(folder))
    st.session_state[SEEN] = found.fingerprint
    return found


@st.cache_resource(max_entries=4, show_spinner="Reading the articles …")
def _load(folder: str, seen: str) -> Loaded:
    """`seen` is the fingerprint of the folder: an edited file is another key."""
    corpus = load(Path(folder))
    return Loaded(seen, corpus, tables(corpus))


@st.fragment(run_every=1)
def watch() -> None:
    """Run the page again when a file was edited, and leave it alone otherwise."""
    if fingerprint(default_folder()) != st.session_state[SEEN]:
        st.rerun()
