"""Changed texts: annotations of another text than there is now; what still stands, and what is to be settled."""

import streamlit as st

from pages._ui.curate import changed, filing, outcome

with st.container(gap="xxsmall"):
    st.caption("Changed texts")
    head = st.container()
file = changed.choose()
found = changed.opened(file) if file else None
with head:
    changed.head(found)
outcome.told()
if found is None:
    st.caption(
        "When an article's text changes after it was annotated, the quotes it no longer has are listed here: say of "
        "each where its words are now, or take it out."
    )
elif not filing.conflict(found.file):
    changed.settle(found)
    changed.accept(found)
