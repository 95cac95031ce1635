"""The parts of the page on changed texts: what still stands, and each record that is to be settled by a person."""

import streamlit as st

from core.curation.changed_texts import unsettled
from core.curation.changed_texts.settling import accepted
from core.curation.changed_texts.unsettled import Changed
from core.curation.editing.edits import EditError
from core.loader import default_folder
from core.wording.markdown import escape
from core.wording.numbers import say_count, say_number
from pages._ui import corpus, emphasis
from pages._ui.curate import filing, settling, versions

FILE, RECORD = "changed-file", "changed-record"


@st.cache_resource(max_entries=4, show_spinner=False)
def _files(seen: str) -> list[str]:
    return unsettled.changed_files(default_folder())


def choose() -> str | None:
    """The annotation that is open; None where no text has changed."""
    offered = _files(corpus.loaded().fingerprint)
    if st.session_state.get(FILE) not in offered:
        st.session_state[FILE] = offered[0] if offered else None
    if not offered:
        return None
    return st.selectbox(
        "Annotation", offered, key=FILE, label_visibility="collapsed", bind="query-params", filter_mode="contains"
    )


def opened(file: str) -> Changed | None:
    """What is to be settled in it; None, with the reason on the page, where it cannot be read."""
    try:
        return unsettled.changed_annotation(default_folder(), file, corpus.loaded().corpus)
    except EditError as error:
        st.error(escape(f"{error}."))
        return None


def head(found: Changed | None) -> None:
    """How much still stands."""
    if found is None:
        st.title("No text has changed since it was annotated", anchor=False)
        return
    waiting = sum(each.is_own for each in found.lost)
    words = f"{say_number(found.standing)} of {say_count(found.quotes, 'quote')} still stand in the changed text"
    st.title(escape(f"{words}; {say_count(waiting, 'record')} to settle" if waiting else words), anchor=False)


def settle(found: Changed) -> None:
    """One record that waits at a time: what it quoted, where that may have gone, and the choice."""
    names = {settling.name_of(each): each for each in found.lost}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen = st.selectbox(
            "Record",
            list(names),
            format_func=lambda name: settling.say(names[name]),
            key=f"{RECORD} {found.file}",
            label_visibility="collapsed",
            disabled=not names,
            placeholder="Nothing is left to settle",
            filter_mode="contains",
        )
        versions.steps(settling.state_of(found), settling.after)
    if chosen is None:
        return
    lost = names[chosen]
    why = lost.why.removeprefix("orphaned: ")
    st.caption(escape(f"{why[0].upper()}{why[1:]}."))
    settling.record(found, lost)


def accept(found: Changed) -> None:
    """The last step: the annotation becomes one of the text as it is now."""
    st.subheader("Accept the changed text", anchor=False)
    own = sum(each.is_own for each in found.lost)
    if own:
        st.caption(f"First settle {say_count(own, 'record')}. Then read the other quotes beside the new text.")
    else:
        st.caption("Read the remaining quotes beside the new text, on the Edit page; then accept it.")
    st.button(
        "Accept this text as the one that was annotated",
        type=emphasis.main(),
        icon=":material/verified:",
        disabled=not found.can_be_accepted,
        on_click=filing.save,
        args=(settling.change(found, lambda text: accepted(text, found.text), "the changed text is accepted"),),
    )
