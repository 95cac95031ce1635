"""The controls that claims and positions share: the quote, who says it, when it was said, and what is folded away."""

import streamlit as st

from core.curation.candidates.spans import Span
from core.curation.forms.beginning import extended, selected, sentence_selector
from core.curation.forms.records import RELATIONS, record_of
from core.curation.sheets.sheet import quote_span, words_span
from pages._ui.curate import fields, offers
from pages._ui.curate.form import Form
from pages._ui.curate.work import Work

BY = {"stated": "stated in the sentence", "inferred": "inferred"}
QUOTE = ("quote", "prefix", "suffix")


def quote(article: Work, form: Form, span: Span | None) -> None:
    """The quote: a sentence at first; shorter or longer by one, or typed. Says at once whether it stands there."""
    typed = fields.text(form, "quote", tall=120)
    found = quote_span({name: form.value(name) for name in QUOTE if form.value(name)}, article.text)
    if found is None:
        st.caption(":orange[✗] These words do not stand once in the article: copy them, or take the sentence.")
    else:
        st.caption(":green[✓] It stands once in the article.")
    with st.container(horizontal=True, gap="xsmall"):
        near = span or found or words_span(form.initial.get("stated"), None, article.text)
        if near:
            st.button("The sentence", key=form.key_of("sentence"), on_click=_take, args=(article, form, near, (0, 0)))
        if near and found:
            for name, step in _STEPS.items():
                args = (article, form, near, step)
                st.button(name, key=form.key_of(name), on_click=_take, args=args, disabled=not typed)


_STEPS = {"+ before": (1, 0), "− before": (-1, 0), "+ after": (0, 1), "− after": (0, -1)}


def _take(article: Work, form: Form, span: Span, step: tuple[int, int]) -> None:
    found = quote_span({name: form.value(name) for name in QUOTE if form.value(name)}, article.text)
    wide = extended(article.text, found, span, *step) if found and step != (0, 0) else None
    taken = sentence_selector(article.text, span) if wide is None else selected(article.text, wide)
    for name in QUOTE:
        form.set(name, taken.get(name, ""))


def attribution(article: Work, form: Form) -> None:
    """Who says it, found by any name, and whether the text says so."""
    vocabulary = article.vocabulary
    named = offers.sources(vocabulary, form.value("quote"))
    fields.steps(form, named, lambda source: offers.source_name(vocabulary, source))
    offers.vocabulary_link("A source", "sources")
    fields.few(form, "attribution_basis", list(BY), BY.__getitem__)


def statement(article: Work, section: str, form: Form) -> None:
    """Whether it was heard before."""
    found = offers.statements(record_of(section, form.values()), article)
    named = found | {"": ""}
    if found or form.value("statement"):
        empty = "No: an utterance of its own"
        fields.choice(form, "statement", found, lambda name: named.get(name, name), new=True, placeholder=empty)
    else:
        st.caption("Nothing like it, of the same origin, is recorded: an utterance of its own.")


def further(article: Work, form: Form, *, of_claims: bool) -> None:
    """What few records need."""
    known = offers.records(article)
    with st.expander("More: what the article sets against it, relations, what was lost or added, its name"):
        for name in (*(RELATIONS if of_claims else ()), "not_same_as"):
            fields.many(form, name, known, lambda record: known.get(record, record), new=True)
        for name in ("against", "lost", "added"):
            fields.many(form, name, form.value(name), new=True)
        fields.text(form, "prefix")
        fields.text(form, "suffix")
        fields.text(form, "id")


def note(form: Form) -> None:
    """The annotator's reasoning."""
    fields.text(form, "note", tall=80)
