"""The parts of the page on which an article is added: its name, its text, what is known of it."""

import streamlit as st

from core.curation.candidates.numbers import number_words
from core.curation.drafting.drafts import draft
from core.curation.drafting.receiving import Received, received
from core.curation.editing.edits import EditError, header_set
from core.curation.forms.records import controls_of
from core.curation.keeping import store
from core.curation.keeping.store import ChangedError, ReadOnlyError, UnsafeNameError, stem_of
from core.curation.keeping.texts import texts_in
from core.curation.sheets.deciding import HeaderEdit, applied
from core.loader import default_folder, stems
from core.models import Vocabulary
from core.wording.curating.pages import STATES
from core.wording.markdown import escape
from core.wording.names import say_list, some
from core.wording.numbers import say_count
from pages._ui import emphasis
from pages._ui.curate import header, marked, when, work
from pages._ui.curate.form import Form

NAME, WAY, PASTED, FILE, CHANGE = (f"new-{each}" for each in ("name", "way", "text", "file", "change"))
CREATED, REFUSED = "_new-created", "_new-refused"
PASTE, UPLOAD = "Paste", "Upload"
FORM = Form("new|document", controls_of("document", {}))
MOST_MEGABYTES = 10
ABOUT_NAME = (
    "Where the corpus keeps it. Readers see it only of an article without a title, beside its first words; the title "
    "that the article was printed with goes under “Title as printed”."
)
ABOUT_FILES = (
    f"Plain text in UTF-8, at most {MOST_MEGABYTES} MB; a larger file is not taken at all: cut it into parts first. "
    "Anything else is told apart, and never unpacked or run. After a visit to another page, choose the file again."
)

DATELESS = "Charts show the article once it has a date of publication: say above when that was, or later under Edit."


def text() -> str | None:
    """The text to keep, as it was brought or changed as the reader agreed; None while there is none to keep."""
    way = st.segmented_control(
        "The text", [PASTE, UPLOAD], default=PASTE, required=True, key=WAY, persist_state="session"
    )
    if way == UPLOAD:
        st.file_uploader("A file of plain text (.txt)", key=FILE)
        st.caption(ABOUT_FILES)
    else:
        st.text_area("Paste the article’s words", key=PASTED, height=260, persist_state="session")
    found = _brought()
    if found and found.refused:
        st.error(escape(found.refused))
    elif found and found.changes:
        _ask(found)
    return _kept(found)


def name() -> str | None:
    """The name of the files, made safe; None while none was given, or another article has it."""
    st.text_input(
        "Name of its files",
        key=NAME,
        help=ABOUT_NAME,
        placeholder="Reuters, 12 February",
        max_chars=200,
        persist_state="session",
    )
    if (stem := _stem()) is None:
        return None
    st.caption(f"Kept as {escape(stem)}.txt and {escape(stem)}.yaml in the corpus folder.")
    if stem.casefold() in {each.casefold() for each in stems(default_folder())}:
        st.error(f"There is an article {escape(stem)} already; give another name.")
        return None
    return stem


def numbers(text: str) -> None:
    """The text with its number words highlighted."""
    found = number_words(text)
    st.markdown(f"**{say_count(len(text.split()), 'word')}, {say_count(len(found), 'number')} to decide**")
    marks: list[marked.Mark] = [((each.start, each.end), "undecided", f"number:{each.start}") for each in found]
    titles = {mark[2]: {"label": "", "title": STATES["undecided"], "colour": ""} for mark in marks}
    marked.show(text, marks, titles, key="new-article", label="The text, its number words highlighted")


def create(stem: str | None, text: str | None, vocabulary: Vocabulary) -> None:
    """What is known of the article, and the button that writes both files and turns to its numbers."""
    st.subheader("What is known of it", anchor=False)
    header.show(vocabulary, FORM, text)
    st.button("Create", key="create", type=emphasis.main(), icon=":material/add:", on_click=_write, args=(vocabulary,))
    if missing := _missing(stem, text):
        st.caption(f"Still needed: {missing}. The rest can be decided later.")
    if FORM.value("published.shape") == "none":
        st.caption(DATELESS)
    if text is not None:
        _tell_twin(text)
    if problem := st.session_state.pop(REFUSED, None):
        st.error(escape(problem))
    if st.session_state.pop(CREATED, False):
        st.switch_page(work.EDIT)


def _missing(stem: str | None, text: str | None) -> str:
    return " and ".join(words for words, given in (("a name", stem), ("a text", text)) if not given)


def _tell_twin(text: str) -> None:
    """Where an article of the corpus has this very text, or cannot be read to see."""
    if twin := _twin(text):
        st.error(f"{escape(twin)}.")
    if unread := texts_in(default_folder()).unread:
        named = escape(say_list(some(list(unread))))
        st.caption(f"Not held against {named}, which cannot be read: see the problems of the corpus.")


def _twin(text: str) -> str | None:
    twin = next((name for name, held in texts_in(default_folder()).read.items() if held == text), None)
    return f"The corpus has this very text already, as {twin.removesuffix('.txt')}" if twin else None


def _write(vocabulary: Vocabulary) -> None:
    """Create the article of what the controls hold now, and not of what they held when the button was drawn."""
    stem, text = _stem(), _kept(_brought())
    if stem is None or text is None or _twin(text):
        st.session_state[REFUSED] = f"Not created: {(text and _twin(text)) or f'still needed: {_missing(stem, text)}'}."
        return
    if undated := when.lacking(FORM, "published"):
        st.session_state[REFUSED] = f"Not created: {undated[0].lower()}{undated[1:]}"
        return
    try:
        annotation = applied(HeaderEdit({}), header_set(draft(text, vocabulary), header.filled(FORM)), text)
        store.add_document(default_folder(), stem, text.encode(), annotation)
    except (ChangedError, ReadOnlyError, UnsafeNameError, EditError) as error:
        st.session_state[REFUSED] = f"Not created: {error}."
        return
    st.session_state.update({NAME: "", PASTED: "", work.ARTICLE: stem, CREATED: True})
    FORM.clear()


def _stem() -> str | None:
    """The name that was given, as a name of files; None where none was."""
    typed = st.session_state.get(NAME) or ""
    return stem_of(typed) if typed.strip() else None


def _brought() -> Received | None:
    """What was pasted or uploaded."""
    if st.session_state[WAY] == UPLOAD:
        file = st.session_state.get(FILE)
        return None if file is None else received(file.getvalue())
    pasted = st.session_state.get(PASTED)
    return received(pasted.encode(errors="replace")) if pasted else None


def _kept(found: Received | None) -> str | None:
    """The text to keep; None while there is none, or its changes were not agreed to."""
    if found is None or found.refused or (found.changes and not st.session_state.get(CHANGE)):
        return None
    return found.kept


def _ask(found: Received) -> None:
    st.info(f"To be kept, {escape(say_list(found.changes))}. No other byte is changed.")
    if not st.checkbox("Keep it with these changes", value=True, key=CHANGE, persist_state="session"):
        st.warning("As it is, the corpus would refuse it: agree, or bring another file.")
