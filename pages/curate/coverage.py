"""Coverage: how many number words of each article are recorded, dismissed and waiting; and what a second person saw."""

import streamlit as st

from pages._ui.curate import coverage, work

found = coverage.rows()
with st.container(gap="xxsmall"):
    st.caption("Coverage")
    coverage.head(found)
if found.empty:
    st.page_link(work.ADD, label="Add an article", icon=":material/add:")
    st.stop()
coverage.chooser(found)
coverage.bars(found)
coverage.table(found)
