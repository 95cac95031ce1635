"""A second annotation, written without the first one's decisions: begun as a draft, then decided number by number."""

from dataclasses import replace
from pathlib import Path

import streamlit as st

from core.checks.files import SECOND
from core.curation.drafting.drafts import draft
from core.curation.editing.edits import EditError, header_set
from core.curation.keeping import store
from core.curation.keeping.store import ChangedError, FileState, ReadOnlyError, UnsafeNameError
from core.curation.sheets.sheet import read_sheet
from core.loader import default_folder, stems
from core.models import Vocabulary
from core.reading.plaintext import FaultError
from core.wording.curating.pages import say_progress
from core.wording.markdown import escape
from core.wording.numbers import say_count
from pages._ui import emphasis
from pages._ui.curate import checked, edit, outcome, saving, several, titles, work
from pages._ui.curate.offers import OF_SECOND
from pages._ui.curate.work import Work

COMPARE, ANNOTATE = "compare", "annotate"
MOST_NAMED = 3
"""So many articles that have a second annotation are named where one has none."""

WAYS = {ANNOTATE: "Annotate, blind to the first", COMPARE: "Compare both, and decide"}
ANNOTATOR = "second-annotator"
BLIND = (
    "You see the article and your own records only. What the first annotator decided is shown once you compare; look "
    "at it no earlier, or agreement means nothing."
)


def found(article: Work) -> Work | None:
    """The second annotation of this article as something to work on; None where there is none yet, or none readable."""
    name = f"{article.stem}{SECOND}"
    try:
        state = store.read(article.folder, name)
    except (FaultError, OSError, UnsafeNameError) as error:
        st.error(f"The second annotation cannot be read: {escape(str(error))}.")
        return None
    if state is None:
        return None
    sheet = read_sheet(article.text, state.text)
    if sheet is None:
        st.error(f"{escape(name)} cannot be read, so it cannot be worked on here; mend it first.")
        return None
    return replace(article, stem=f"{article.stem}{OF_SECOND}", state=state, sheet=sheet)


def begun() -> list[str]:
    """The articles that have a second annotation, finished or not, by the names of their files."""
    offered = stems(default_folder())
    names = {path.name for path in default_folder().iterdir()} if offered else set()
    return [stem for stem in offered if f"{stem}{SECOND}" in names]


def begin(article: Work) -> None:
    """Offer to begin a second annotation, or to turn to an article that has one."""
    st.info(
        "Nobody has given a second opinion on this article. It begins as a draft made from the text alone: every "
        "number word, each to be recorded or dismissed by another person."
    )
    for stem in begun()[:MOST_NAMED]:
        words = f"Open the second opinion on {escape(titles.title(stem))}"
        st.button(words, icon=":material/arrow_forward:", key=f"second-of-{stem}", on_click=_turn, args=(stem,))
    st.text_input("Who annotates", key=ANNOTATOR, placeholder="A name or initials")
    st.button(
        "Begin a second opinion",
        type=emphasis.main(),
        icon=":material/person_add:",
        on_click=_begin,
        args=(article.folder, article.stem, article.text, article.vocabulary),
    )


def way(second: Work) -> str:
    """Whether the reader annotates or compares: first the one, while numbers wait, then the other."""
    waiting = second.sheet.next_open() is not None
    picked = st.segmented_control(
        "What to do",
        list(WAYS),
        default=COMPARE if not waiting else ANNOTATE,
        required=True,
        format_func=WAYS.__getitem__,
        key=f"way {second.stem}",
        label_visibility="collapsed",
    )
    if picked == COMPARE and waiting:
        st.caption("Numbers still wait for the second annotator: nobody looked at them, so they are not compared.")
    return picked or ANNOTATE


def head(second: Work) -> None:
    """How far the second annotator is."""
    st.title(
        escape(f"Second opinion, {say_progress(second.sheet)}: {titles.title(second.stem.removesuffix(OF_SECOND))}"),
        anchor=False,
    )


def show(second: Work) -> None:
    """The text with the second's own records, and the form of what is open."""
    st.caption(BLIND)
    edit.chooser(second)
    _toolbar(second)
    outcomes = st.container()
    if not saving.conflict(second):
        text, beside = st.columns([1, 1], gap="medium")
        with text:
            edit.text(second)
        with beside:
            edit.beside(second)
        st.session_state.pop(edit.MARK, None)
    with outcomes:
        outcome.told()


def _toolbar(second: Work) -> None:
    coming = edit.ways_on(second)
    several.offer(second)
    if coming is None:
        waits = len(checked.problems(second))
        st.success("Every number is decided: compare.") if not waits else st.info(
            f"Every number is decided; {say_count(waits, 'problem')} still to mend."
        )


def _turn(stem: str) -> None:
    st.session_state[work.ARTICLE] = stem
    work.leave()


def _begin(folder: Path, stem: str, text: str, vocabulary: Vocabulary) -> None:
    annotator = (st.session_state[ANNOTATOR] or "").strip()
    if not annotator:
        outcome.refuse("still needed: who annotates")
        return
    try:
        written = header_set(draft(text, vocabulary), {"annotator": annotator})
        state: FileState = store.write(folder, f"{stem}{SECOND}", written, None)
    except (ChangedError, ReadOnlyError, UnsafeNameError, EditError) as error:
        outcome.refuse(str(error))
        return
    work.leave()
    outcome.done(f"{state.name} begun")
