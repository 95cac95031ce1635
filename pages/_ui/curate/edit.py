"""The parts of the page on which an article is edited: its head, its text, and beside it what is open."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from core.curation.candidates.spans import Span
from core.curation.sheets.sheet import Number, words_span
from core.models import Problem
from core.wording.curating.drafts import say_draft
from core.wording.curating.pages import in_context, say_done, say_progress
from core.wording.markdown import escape
from core.wording.names import quoted
from pages._ui import emphasis
from pages._ui.curate import checked, ending, left, marked, panel, preview, saving, several, titles, work
from pages._ui.curate.work import Work

DOCUMENTS, OVERVIEW = "pages/evidence/documents.py", "pages/charts/overview.py"
WORDS, MARK = "_curate-words", "_curate-mark"

FRAME = 460
"""So many pixels of a form are in sight, where the style does not say otherwise: that gives it the window's height."""

STYLE = Path(__file__).with_suffix(".css")


def head(article: Work) -> None:
    """How far the work is."""
    st.title(escape(f"{say_progress(article.sheet)}: {titles.title(article.stem)}"), anchor=False)


def toolbar(article: Work) -> None:
    """The ways on, and whether the article is done."""
    ways_on(article)
    found = checked.problems(article)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if draft := say_draft(article.sheet, len(found)):
            st.caption(escape(draft), width="content")
        several.offer(article)
    if article.sheet.next_open() is None:
        _done(article, found)


def ways_on(article: Work) -> Number | None:
    """Buttons: the next number, the article itself, words without a number, undo and redo. Gives the next number."""
    coming = article.sheet.next_open(_place())
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.button(
            "Next open number",
            type=emphasis.main(),
            icon=":material/arrow_forward:",
            disabled=coming is None,
            on_click=work.go,
            args=("number", coming.start if coming else ""),
        )
        st.button("The article itself", on_click=work.go, args=("article",), icon=":material/article:")
        st.button("Other words", on_click=work.go, args=("words",), icon=":material/add:", help=OTHER)
        saving.steps(article)
    return coming


OTHER = "Record a claim that has no number word, such as “noticeable losses”, or a position."


def text(article: Work) -> None:
    """The article, each number by its state: a click, or Enter, opens it. Words that the mouse marks open, too."""
    marked.show(
        article.text,
        marked.marks_of(article.sheet),
        marked.records_of(article.sheet, article.vocabulary),
        key=f"curate-{article.stem}",
        label=f"The article {article.stem}, its numbers marked",
        selected=":".join(work.at()),
        on_pick=lambda name: work.go(*name.split(":", 1)),
        on_select=lambda start, end: work.go("words", f"{start}-{end}"),
    )
    marked.legend()


def beside(article: Work) -> None:
    """The form of what the address names, in a frame of its own; above it Save, and what the check finds."""
    st.html(STYLE)
    above, frame = st.container(), st.container(height=FRAME, border=True, key=work.frame_key())
    with frame.container():  # a frame of fixed height squeezes its own children: tall boxes would vanish
        opened = _opened(article)
    if opened is None:
        return
    with above:
        made = ending.above(article, opened)
    if made:
        ending.below(article, opened, made)
    if made and opened.section == "claims":
        st.session_state[MARK] = (made, opened)


def mark(article: Work) -> None:
    """The mark that the open claim adds to the charts, in the whole width of the page."""
    if shown := st.session_state.pop(MARK, None):
        made, opened = shown
        preview.mark(article, made, opened.name, opened.form.key)


def _opened(article: Work) -> ending.Open | None:
    kind, name = work.at()
    item = article.sheet.named(kind, name) if kind in ("claims", "positions", "dismissed") else None
    number = next((each for each in article.sheet.numbers if str(each.start) == name), None)
    if item is not None:
        return panel.record(article, item)
    if kind == "number" and number is not None:
        return panel.number(article, number)
    if kind == "article":
        return panel.about_article(article)
    if kind == "words":
        return _words(article, _span(article, name))
    if kind == several.KIND:
        several.show(article)
    else:
        left.to_do(article)
    return None


def _place() -> int:
    kind, name = work.at()
    return int(name) if kind == "number" and name.isdecimal() else -1


def chooser(article: Work) -> None:
    """Every number and record, by the keyboard."""
    named = marked.number_list(article.sheet)
    for item in (*article.sheet.of("claims"), *article.sheet.of("positions"), *article.sheet.of("dismissed")):
        words = in_context(article.text, *item.words) if item.words else str(item.record.get("quote"))[:60]
        named[f"{item.section}:{item.name}"] = f"{checked.ONE[item.section]}: {quoted(words)}"
    key = f"curate-open-{article.stem}"
    st.selectbox(
        "Open a number or a record",
        list(named),
        index=None,
        format_func=lambda name: named[name],
        key=key,
        on_change=_chosen,
        args=(key,),
        placeholder="Open a number or a record …",
        label_visibility="collapsed",
        filter_mode="contains",
    )


def _chosen(key: str) -> None:
    if picked := st.session_state[key]:
        st.session_state[key] = None
        work.go(*picked.split(":", 1))


def _done(article: Work, found: Sequence[Problem]) -> None:
    """Once nothing waits: whether the charts show the article, and the way there."""
    (st.info if found else st.success)(escape(say_done(found)))
    if not found:
        with st.container(horizontal=True):
            st.page_link(OVERVIEW, label="To the charts", icon=":material/arrow_forward:")
            name = {"document": f"{article.stem}.txt"}
            st.page_link(DOCUMENTS, label="Read it as readers do", icon=":material/article:", query_params=name)


def _words(article: Work, span: Span | None) -> ending.Open | None:
    """Words that no number marks: chosen with the mouse, or typed."""
    st.subheader("Other words of the article", anchor=False)
    if span is None:
        typed = st.text_input("Words", key=WORDS, placeholder="Verbatim, or mark them in the article with the mouse")
        span = words_span(typed, None, article.text)
        if typed and span is None:
            st.warning("These words do not stand once in the article; copy them, or give more of them.")
        if span is None:
            return None
    st.markdown(f"**{escape(quoted(article.text[slice(*span)]))}**")
    kinds = {"claims": "a claim", "positions": "a position"}
    key = f"{article.stem} words {span}"
    kind = st.segmented_control(
        "They are …", list(kinds), format_func=kinds.__getitem__, key=key, persist_state="session"
    )
    return panel.new(article, kind, span) if kind else None


def _span(article: Work, name: str) -> Span | None:
    """The stretch of the article that the address names, blanks around it left out."""
    start, _, end = name.partition("-")
    if not (start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(article.text)):
        return None
    words = article.text[int(start) : int(end)]
    first = int(start) + len(words) - len(words.lstrip())
    last = int(start) + len(words.rstrip())
    return (first, last) if first < last else None
