"""Articles: one of them word for word, its claims marked in place, each with its record; and words in all of them."""

import streamlit as st

from pages._ui import documents, finding, heading, reader

seen = reader.current()
head = st.container()
choice, search = st.columns([3, 2], gap="medium")
with choice:
    document = documents.choose(seen.tables)
if document is None:
    st.info("There is no article in this corpus.")
else:
    with head:
        heading.of_article(seen, "Articles", documents.title, document)
    with search:
        finding.field()
    finding.show(seen.tables, finding.found(seen.tables))
    text, beside = st.columns([3, 2], gap="medium")
    with text:
        documents.text(seen, document)
    with beside:
        documents.record_beside(seen, document)
