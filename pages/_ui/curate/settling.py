"""One record whose words a changed text has lost: both quotes word by word, the new words, or its end with a reason."""

from collections.abc import Callable

import streamlit as st

from core.curation.changed_texts import unsettled
from core.curation.changed_texts.unsettled import HEADER, Changed, Lost, Word, changed_digits, word_by_word
from core.curation.keeping.history import digest_of
from core.curation.keeping.store import FileState
from core.curation.sheets.sheet import words_span
from core.wording.markdown import escape
from core.wording.names import quoted, say_list
from pages._ui import emphasis
from pages._ui.curate import filing, marked, outcome, work
from pages._ui.curate.filing import Saving

KINDS = {"claims": "claim", "positions": "position", "dismissed": "dismissed number", "undecided": "number"}


def record(found: Changed, lost: Lost) -> None:
    """What the record quoted, where that may have gone, and the choice."""
    if lost.section == HEADER or not lost.is_own:
        _elsewhere(found, lost)
        return
    before, after = word_by_word(lost.quote, lost.suggestion or "")
    _compared(lost, before, after)
    text, form = st.columns([1, 1], gap="medium")
    with text:
        _text(found, lost)
    with form, st.container(border=True):
        _again(found, lost)
        _give_up(found, lost)


def state_of(found: Changed) -> FileState:
    """The annotation as it stands on disk."""
    return FileState(found.file, found.annotation, digest_of(found.annotation.encode()))


def change(found: Changed, make: Callable[[str], str], words: str) -> Saving:
    """A change of the annotation, as the reader started from it."""
    return Saving((state_of(found),), lambda states: (make(states[0].text),), words, after)


def after(states: tuple[FileState, ...]) -> None:
    """Nothing is remembered: the page shows what was written."""


def _words_key(found: Changed, lost: Lost) -> str:
    return f"changed-words-{found.file}-{name_of(lost)}"


def name_of(lost: Lost) -> str:
    """By which a record is found again."""
    return f"{lost.section}:{lost.id or lost.quote[:80]}"


def say(lost: Lost) -> str:
    """What the record is, and why it waits, in a few words."""
    if lost.section == HEADER:
        return "The date of publication"
    mark = "words gone" if lost.is_own else "set aside with another"
    return f"{mark}: {KINDS.get(lost.section, lost.section)} {lost.id or quoted(lost.quote[:50])}"


def _compared(lost: Lost, before: list[Word], after: list[Word]) -> None:
    """Both quotes, every other word pointed out; digits that changed above all."""
    gone, new = changed_digits(before), changed_digits(after)
    if lost.suggestion and (gone or new):
        was, now = (say_list([quoted(each) for each in words]) if words else "no digits" for words in (gone, new))
        st.warning(
            f"**Digits differ:** {escape(was)} in the quote, {escape(now)} in the text. It may be another claim."
        )
    st.markdown("**The quote as it was annotated**")
    st.markdown(_marked(before, "~~"))
    if lost.suggestion:
        st.markdown("**The words of the text that are most like it: for you to judge, never matched by itself**")
        st.markdown(_marked(after, ""))
    else:
        st.markdown("**No words of the text are like it.**")


def _marked(words: list[Word], struck: str) -> str:
    """The words as Markdown: those that differ bold (and struck, of the old quote), digits on orange."""
    shown = []
    for word in words:
        bold = f"{struck}**{escape(word.text)}**{struck}" if word.is_other else escape(word.text)
        shown.append(f":orange-background[{bold}]" if word.is_other and word.has_digits else bold)
    return " ".join(shown)


def _text(found: Changed, lost: Lost) -> None:
    """The text as it is now; words that the mouse marks become the new quote, once they are taken."""
    near = words_span(lost.suggestion, None, found.text)
    marks: list[marked.Mark] = [(near, "claim", "near")] if near else []
    label = {"near": {"label": "", "title": "The words most like the lost quote", "colour": "gray"}}
    key = f"changed-text-{found.file}-{name_of(lost)}"
    name = _words_key(found, lost)
    marked.show(
        found.text,
        marks,
        label,
        key=key,
        label="The text as it is now",
        selected="near",
        on_select=lambda start, end: st.session_state.update({name: found.text[start:end].strip()}),
    )


def _again(found: Changed, lost: Lost) -> None:
    key = _words_key(found, lost)
    st.session_state.setdefault(key, lost.suggestion or "")
    typed = st.text_area("The new quote, verbatim: type it, or mark it in the text with the mouse", key=key, height=120)
    span = words_span(typed, None, found.text)
    if typed and span is None:
        st.caption(":orange[✗] These words do not stand once in the text; give more of them.")
    st.button(
        "Take these words as the quote",
        type=emphasis.main(),
        on_click=_take,
        args=(found, lost),
    )
    st.caption("What the record states stays as it is. Where a number changed, correct the claim on the Edit page.")


def _take(found: Changed, lost: Lost) -> None:
    """Write the words that stand in the box now."""
    span = words_span(st.session_state[_words_key(found, lost)], None, found.text)
    if span is None:
        outcome.refuse("these words do not stand once in the text; give more of them")
        return
    words = f"{say(lost)}: new quote"
    filing.save(change(found, lambda text: unsettled.with_new_words(text, lost, found.text, span), words))


def _give_up(found: Changed, lost: Lost) -> None:
    key = f"changed-why-{found.file}-{name_of(lost)}"
    st.text_input("Or take the record out, because …", key=key)
    st.button("Take this record out", icon=":material/delete:", on_click=_take_out, args=(found, lost, key))


def _take_out(found: Changed, lost: Lost, key: str) -> None:
    """Write the end of a record, for the reason that stands in the box now."""
    reason = (st.session_state[key] or "").strip()
    if not reason:
        outcome.refuse("say first why the record is to go")
        return
    filing.save(change(found, lambda text: unsettled.without(text, lost, reason), f"{say(lost)} taken out"))


def _elsewhere(found: Changed, lost: Lost) -> None:
    """What is not settled by a quote."""
    if lost.section == HEADER:
        st.info(
            "The words that the publication date was read from are gone: every record rests on it. Correct it on Edit."
        )
    else:
        st.info("Its own words still stand. It is set aside with a record that it is joined to: settle that one.")
    at = "article:" if lost.section == HEADER else f"{lost.section}:{lost.id}"
    stem = unsettled.text_of(found.file).removesuffix(".txt")
    st.page_link(
        work.EDIT, label="Open it on Edit", icon=":material/edit_note:", query_params={work.ARTICLE: stem, work.AT: at}
    )
