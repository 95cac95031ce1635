"""Second opinion: another annotation of the same text, written blind; then both compared, and decided between."""

import streamlit as st

from pages._ui.curate import blind, filing, saving, second, work

with st.container(gap="xxsmall"):
    st.caption("Second opinion")
    head = st.container()
stem = work.choose()
article = work.opened(stem) if stem else None
if article is None:
    head.title("A second pair of eyes on an article", anchor=False)
    st.stop()

other = blind.found(article)
if other is None:
    head.title("A second pair of eyes on an article", anchor=False)
    saving.told()
    blind.begin(article)
    st.stop()

if blind.way(other) == blind.ANNOTATE:
    with head:
        blind.head(other)
    blind.show(other)
    st.stop()

saving.told()
if filing.half_done():
    head.title("A second pair of eyes on an article", anchor=False)
    st.stop()
states, both = second.states(article.stem), second.both(article.stem)
if both is None or states is None:
    head.title("A second pair of eyes on an article", anchor=False)
    second.hindrance(article.stem)
elif not filing.conflict():
    with head:
        second.head(both)
    second.show(both, states)
