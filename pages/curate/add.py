"""Add an article: its name, its words, what is known of it; then on to its numbers, each to be decided."""

import streamlit as st

from pages._ui.curate import add, work

with st.container(gap="xxsmall"):
    st.caption("Add an article")
    st.title("Bring your own article: from its words to the charts", anchor=False)
vocabulary = work.vocabulary()
if vocabulary is None:
    st.stop()

words, about = st.columns([3, 2], gap="medium")
with words:
    stem = add.name()
    text = add.text()
    if text is not None:
        add.numbers(text)
with about:
    add.create(stem, text, vocabulary)
