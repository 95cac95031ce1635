"""Sources: everything that one source said, passed on, and has held against it."""

import streamlit as st

from core.wording.sources.title import source_title
from pages._ui import evidence, heading, hidden, sources

seen = sources.seen_whole()
head = st.container()
source = sources.choose(seen)
if source is None:
    st.info("Nobody says anything in this corpus.")
else:
    said = sources.found(seen, source)
    with head:
        heading.show(seen, "Sources", source_title, source, rows=lambda: said.reaching)
        sources.note_filter(seen.tables)
        hidden.of_source(seen, said)
    sources.show(seen, source)
evidence.show()
