"""The article under work: which one, as it stands on disk, and which of its records is open.

The address holds both (`?article=…&at=…`). What the reader started from is remembered until the reader saves, or opens
another record: so that what somebody else saves meanwhile is noticed, and never written over.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from core.checks import VOCABULARY_FILE
from core.curation.keeping import store
from core.curation.keeping.store import FileState
from core.curation.sheets.sheet import Sheet, read_sheet
from core.loader import default_folder, read_file, stems
from core.models import Vocabulary
from core.reading.plaintext import FaultError
from core.wording.choices import namer
from core.wording.markdown import escape
from pages._ui import corpus
from pages._ui.curate import titles

ARTICLE, AT, LEFT = "article", "at", "_curate-left"
STARTED = "_curate-started"
ADD, EDIT, VOCABULARY = "pages/curate/add.py", "pages/curate/edit.py", "pages/curate/vocabulary.py"
LONGEST = 200
"""No address of a record is longer."""


@dataclass(frozen=True)
class Work:
    """One article: its text, its annotation as it stands on disk, and what can be read of that."""

    folder: Path
    stem: str
    text: str
    state: FileState
    sheet: Sheet
    vocabulary: Vocabulary

    @property
    def started(self) -> FileState:
        """The annotation as it stood when the reader opened this record."""
        found: FileState = st.session_state[STARTED].setdefault(self.stem, self.state)
        return found

    @property
    def changed_meanwhile(self) -> bool:
        """Whether somebody else saved since."""
        return self.started.digest != self.state.digest


def opened(stem: str) -> Work | None:
    """The article as it stands on disk now; None, with the reason on the page, where it cannot be worked on."""
    folder = default_folder()
    st.session_state.setdefault(STARTED, {})
    try:
        text, state = read_file(folder, f"{stem}.txt"), store.read(folder, f"{stem}.yaml")
    except (FaultError, OSError, ValueError) as error:
        st.error(f"This article cannot be read: {escape(str(error))}.")
        return None
    if (words := vocabulary()) is None:
        return None
    if text is None:
        st.info("There is no such article in the corpus any more.")
    elif state is None:
        st.info(f"There is no {escape(stem)}.yaml beside the text; `python -m core new` writes a draft of one.")
    elif (found := read_sheet(text, state.text)) is None:
        st.error(f"{escape(stem)}.yaml cannot be read, so it cannot be edited here; mend what is listed above first.")
    else:
        return Work(folder, stem, text, state, found, words)
    return None


def vocabulary() -> Vocabulary | None:
    """What forms offer; None, with the reason on the page, where it cannot be read."""
    found = corpus.loaded().corpus.vocabulary
    if found is None and not (default_folder() / VOCABULARY_FILE).exists():
        st.info("This corpus has no vocabulary yet: begin with it, since the forms of an article choose from it.")
        st.page_link(VOCABULARY, label="Begin a vocabulary", icon=":material/add:")
    elif found is None:
        st.error("The vocabulary cannot be read; mend vocabulary.yaml first: it is what forms offer.")
    return found


def choose(rather: Sequence[str] = ()) -> str | None:
    """The article that the reader chose, whether charts show it or not; None in a folder without articles.

    Until one is chosen it is the first of those that are `rather` to be opened, else the first.
    """
    offered, called = stems(default_folder()), titles.every()
    if st.session_state.get(ARTICLE) not in offered:
        asked = st.query_params.get(ARTICLE)
        st.session_state[ARTICLE] = asked if asked in offered else next(iter((*rather, *offered)), None)
    chosen: str | None = st.selectbox(
        "Article",
        offered,
        format_func=namer({stem: called[stem] for stem in offered}),
        key=ARTICLE,
        on_change=leave,
        label_visibility="collapsed",
        persist_state="session",
        filter_mode="contains",
    )
    if chosen is not None:
        st.query_params[ARTICLE] = chosen
    return chosen


def at() -> tuple[str, str]:
    """What is open, as a kind and a name: ("number", "120"), ("claims", "001-killed"), …; two empty texts for none."""
    asked = st.query_params.get(AT, "")
    kind, _, name = asked.partition(":") if len(asked) <= LONGEST else ("", "", "")
    return kind, name


def frame_key() -> str:
    """The key of the frame that holds the form of what is open."""
    return f"form-{'-'.join(at())}"


def resume(stem: str) -> None:
    """Open again what was open in this article before the reader went to another page, with what was typed there."""
    held = st.session_state.get(LEFT)
    if AT not in st.query_params and held and held[0] == stem:
        st.query_params[AT] = held[1]
    if AT in st.query_params:
        st.session_state[LEFT] = (stem, st.query_params[AT])


def go(kind: str, name: object = "") -> None:
    """Open a record, as the file stands now; for callbacks."""
    st.session_state[STARTED] = {}
    st.query_params[AT] = f"{kind}:{name}"


def open_article(stem: str, place: str = "article:") -> None:
    """Turn to the page that edits an article, with the form of the article itself open, or of another place."""
    st.session_state.pop(ARTICLE, None)
    st.session_state.pop(LEFT, None)
    st.switch_page(EDIT, query_params={ARTICLE: stem} | ({AT: place} if place else {}))


def leave() -> None:
    """Open nothing; for callbacks."""
    st.session_state[STARTED] = {}
    st.session_state.pop(LEFT, None)
    if AT in st.query_params:
        del st.query_params[AT]


def start_from(work: Work, state: FileState) -> None:
    """Take this state as the one that the reader started from; for callbacks."""
    st.session_state[STARTED] = {work.stem: state}


def go_on(work: Work, state: FileState) -> None:
    """After a save: start from what was written, at the next number that waits for a decision; for callbacks."""
    kind, name = at()
    found = read_sheet(work.text, state.text)
    place = int(name) if kind == "number" and name.isdecimal() else -1
    coming = found.next_open(place) if found else None
    if coming is None:
        leave()
    else:
        go("number", coming.start)
    start_from(work, state)


def none_yet() -> None:
    """In place of a page on an article, in a folder without any: the way to the first."""
    st.title("There is no article yet", anchor=False)
    st.page_link(ADD, label="Add an article", icon=":material/add:")
