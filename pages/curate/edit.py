"""Edit: an article with the state of each of its numbers, and a form for what is open; each is written at once."""

import streamlit as st

from pages._ui.curate import edit, outcome, saving, work

with st.container(gap="xxsmall"):
    st.caption("Edit")
    head = st.container()
articles, records = st.columns([3, 2], gap="small")
with articles:
    stem = work.choose()
article = work.opened(stem) if stem else None
if article is None:
    if stem is None:
        with head:
            work.none_yet()
    st.stop()

work.resume(article.stem)
with head:
    edit.head(article)
with records:
    edit.chooser(article)
edit.toolbar(article)
outcomes = st.container()
if not saving.conflict(article):
    text, beside = st.columns([1, 1], gap="medium")
    with text:
        edit.text(article)
    with beside:
        edit.beside(article)
    edit.mark(article)
with outcomes:
    outcome.told()
