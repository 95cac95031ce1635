"""The parts of the page on which a briefing is put in order; every change is saved at once."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from core.briefings import writing
from core.briefings.writing import FileState
from core.loader import default_folder
from core.models import NamedBriefing, Shown
from core.wording.markdown import escape
from core.wording.names import quoted
from core.wording.numbers import say_count
from core.wording.titles.findings import agreement_title
from pages._ui import corpus, emphasis, focus, reader
from pages._ui.present import handing, saving, words

DELETED, NEW, BACK = "_briefing-deleted", "briefing-new", "briefing-back"
STEP = "briefing-{}"
"""The keys of the buttons that undo and redo."""

UNDO = STEP.format("Undo")
PRESENT = "pages/present/present.py"


def choose() -> NamedBriefing | None:
    """The briefing that the reader chose, at first the first; None where there is none."""
    briefings = {each.name: each for each in corpus.loaded().corpus.briefings}
    titles = words.titles(briefings.values())
    if not briefings:
        return None
    chosen = st.selectbox(
        "Briefing",
        list(briefings),
        format_func=titles.__getitem__,
        key=words.CHOSEN,
        bind="query-params",
        filter_mode="contains",
    )
    return briefings.get(chosen) or next(iter(briefings.values()))


def title(named: NamedBriefing | None) -> str:
    """What the page shows, as plain text."""
    if named is None:
        return "There is no briefing yet"
    return f"{named.briefing.title}: {say_count(len(named.briefing.steps), 'step')}"


def toolbar(named: NamedBriefing, state: FileState) -> None:
    """To the screen, and what is handed out; below, undo and redo, another title, out with it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.page_link(PRESENT, label="Present", icon=":material/slideshow:", query_params={"briefing": named.name})
        handing.buttons(named.name, named.briefing, corpus.loaded().tables)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _steps_back(named, state)
        _retitle(named, state)
        st.button("Delete", icon=":material/delete:", on_click=_delete, args=(named, state))


def beginning() -> None:
    """A new briefing; and the one that was just deleted, to be had back."""
    st.caption("To add a view, choose “Add to a briefing” beside its chart.")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.popover("New briefing", icon=":material/add:"):
            _new()
        if name := st.session_state.get(DELETED):
            st.button(f"Bring back {name}", icon=":material/undo:", key=BACK, on_click=_bring_back, args=(name,))


def nothing() -> None:
    """How a briefing comes about, where there is none."""
    st.info(
        "A briefing is a list of views, each with a headline. Begin one here, or on any chart with “Add to a briefing”."
    )


def _steps_back(named: NamedBriefing, state: FileState) -> None:
    try:
        can, why_not = writing.can_step(default_folder(), state), None
    except writing.ReadOnlyError as error:
        can, why_not = (False, False), escape(str(error))
    for name, step, possible in zip(("Undo", "Redo"), (writing.undo, writing.redo), can, strict=True):
        act = partial(_step, name, state, partial(step, default_folder(), named.name, state.digest))
        icon = f":material/{name.lower()}:"
        st.button(name, icon=icon, key=STEP.format(name), disabled=not possible, help=why_not, on_click=act)


def _step(name: str, state: FileState, step: Callable[[], object]) -> None:
    if saving.save(state, step, f"{name}: done"):
        focus.ask(STEP.format(name), UNDO, STEP.format("Redo"))


def _retitle(named: NamedBriefing, state: FileState) -> None:
    with st.popover("Title", icon=":material/title:"):
        words.title_field(f"retitle-{named.name}", named.briefing.title)
        st.button("Save the title", type=emphasis.main(), on_click=_save_title, args=(named, state))


def _save_title(named: NamedBriefing, state: FileState) -> None:
    title = words.typed_title(f"retitle-{named.name}")
    if not saving.lacks("" if title else "Write a title first."):
        saving.save(state, partial(writing.retitle, default_folder(), named.name, title, state.digest), "Title saved")


def _new() -> None:
    """A new briefing begins with the overview, since it has at least one step."""
    st.markdown("It begins with the overview. Other views come from their pages, by “Add to a briefing”.")
    words.title_field(NEW)
    words.fields(NEW, agreement_title(reader.current().view))
    st.button("Begin it", type=emphasis.main(), on_click=_begin)


def _begin() -> None:
    title, typed = words.typed_title(NEW), words.typed(NEW)
    if not saving.lacks(words.lacking(typed, title)):
        step = words.step("overview", Shown(), typed)
        saving.save(None, partial(writing.new, default_folder(), title, step), f"Begun: {quoted(title)}")


def _delete(named: NamedBriefing, state: FileState) -> None:
    words_after = f"Deleted: {quoted(named.briefing.title)}"
    if saving.save(state, lambda: writing.delete(default_folder(), named.name, state.digest), words_after):
        st.session_state[DELETED] = named.name
        focus.ask(BACK)


def _bring_back(name: str) -> None:
    if saving.save(None, lambda: writing.bring_back(default_folder(), name), f"Brought back: {name}"):
        del st.session_state[DELETED]
