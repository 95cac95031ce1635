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
from core.wording.curation import STATES
from core.wording.markdown import escape
from core.wording.names import say_list, some
from core.wording.numbers import say_count
from pages._ui import corpus, emphasis
from pages._ui.curate import header, marked, work
from pages._ui.curate.fields import Form

NAME, WAY, PASTED, FILE, CHANGE = (f"new-{each}" for each in ("name", "way", "text", "file", "change"))
CREATED, REFUSED = "_new-created", "_new-refused"
PASTE, UPLOAD = "Paste", "Upload"
FORM = Form("new|document", controls_of("document", {}))
MOST_MEGABYTES = 10


def text() -> str | None:
    """The text to keep, as it was brought or changed as the reader agreed; None while there is none to keep."""
    way = st.segmented_control("The text", [PASTE, UPLOAD], default=PASTE, required=True, key=WAY)
    found = _uploaded() if way == UPLOAD else _pasted()
    if found is None:
        return None
    if found.refused:
        st.error(escape(found.refused))
        return None
    if found.changes and not _agreed(found):
        return None
    return found.kept


def name() -> str | None:
    """The name of the files, made safe; None while none was given, or another article has it."""
    typed = st.text_input("Name of the article", key=NAME, placeholder="Reuters, 12 February", max_chars=200)
    if not (typed or "").strip():
        return None
    stem = stem_of(typed or "")
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
    found = header.show(vocabulary, FORM)
    new = text is None or _is_new(text)
    missing = [words for words, given in (("a name", stem), ("a text", text)) if not given]
    if missing:
        st.caption(f"Still needed: {say_list(missing)}. The rest can be decided later.")
    st.button(
        "Create",
        key="create",
        type=emphasis.main(),
        icon=":material/add:",
        disabled=bool(missing) or not new,
        on_click=_write,
        args=(stem, text, found, vocabulary),
    )
    if problem := st.session_state.pop(REFUSED, None):
        st.error(escape(problem))
    if st.session_state.pop(CREATED, False):
        st.switch_page(work.EDIT)


def vocabulary() -> Vocabulary | None:
    """The vocabulary, or the reason why nothing can be added."""
    found = corpus.loaded().corpus.vocabulary
    if found is None:
        st.error("The vocabulary cannot be read; mend vocabulary.yaml first: it is what forms offer.")
    return found


def _is_new(text: str) -> bool:
    """Whether no article of the corpus has this very text; told where one has, or cannot be read to see."""
    texts = texts_in(default_folder())
    twin = next((name for name, held in texts.read.items() if held == text), None)
    if twin is not None:
        st.error(f"The corpus has this very text already, as {escape(twin.removesuffix('.txt'))}.")
    if texts.unread:
        unread = escape(say_list(some(list(texts.unread))))
        st.caption(f"Not held against {unread}, which cannot be read: see the problems of the corpus.")
    return twin is None


def _write(stem: str, text: str, fields_given: dict[str, object], vocabulary: Vocabulary) -> None:
    try:
        annotation = applied(HeaderEdit({}), header_set(draft(text, vocabulary), fields_given), text)
        store.add_document(default_folder(), stem, text.encode(), annotation)
    except (ChangedError, ReadOnlyError, UnsafeNameError, EditError) as error:
        st.session_state[REFUSED] = f"Not created: {error}."
        return
    st.session_state.update({NAME: "", PASTED: "", work.ARTICLE: stem, CREATED: True})
    FORM.clear()


def _pasted() -> Received | None:
    pasted = st.text_area("Paste the article’s words", key=PASTED, height=260)
    return received(pasted.encode(errors="replace")) if pasted else None


def _uploaded() -> Received | None:
    about = f"Plain text in UTF-8, at most {MOST_MEGABYTES} MB. Anything else is told apart, and never unpacked or run."
    file = st.file_uploader("A file of plain text (.txt)", key=FILE, help=about)
    return None if file is None else received(file.getvalue())


def _agreed(found: Received) -> bool:
    st.info(f"To be kept, {escape(say_list(found.changes))}. No other byte is changed.")
    agreed = st.checkbox("Keep it with these changes", value=True, key=CHANGE)
    if not agreed:
        st.warning("As it is, the corpus would refuse it: agree, or bring another file.")
    return agreed
