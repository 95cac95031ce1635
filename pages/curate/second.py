"""Second opinion: another annotation of the same text, written blind; then both compared, and decided between."""

import streamlit as st

from pages._ui.curate import blind, filing, outcome, second, work

with st.container(gap="xxsmall"):
    st.caption("Second opinion")
    head = st.container()
stem = work.choose(rather=blind.begun())
if stem is None:
    with head:
        work.none_yet()
    st.stop()
article = work.opened(stem)
if article is None:
    head.title(second.TITLE, anchor=False)
    st.stop()

other = blind.found(article)
if other is None:
    head.title(second.TITLE, anchor=False)
    outcome.told()
    blind.begin(article)
    st.stop()

if blind.way(other) == blind.ANNOTATE:
    with head:
        blind.head(other)
    blind.show(other)
else:
    outcome.told()
    if filing.half_done(article.state.name):
        head.title(second.TITLE, anchor=False)
    elif (states := second.states(article.stem)) is None or (both := second.both(article.stem)) is None:
        head.title(second.TITLE, anchor=False)
        second.hindrance(article.stem)
    elif not filing.conflict(other.state.name, article.state.name):
        with head:
            second.head(both)
        second.show(both, states)
