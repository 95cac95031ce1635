"""Vocabulary: the words that annotations may use; what uses each entry, and what an edit would break."""

import streamlit as st

from pages._ui.curate import filing, outcome, vocabulary

with st.container(gap="xxsmall"):
    st.caption("Vocabulary")
    st.title("The words that annotations may use", anchor=False)
state = vocabulary.opened()
if state is None:
    st.stop()

table = vocabulary.choose()
vocabulary.toolbar(state, table)
outcome.told()
if not filing.conflict(state.name):
    entries, form = st.columns([3, 2], gap="medium")
    with entries:
        vocabulary.listed(state, table)
    with form:
        vocabulary.beside(state, table)
