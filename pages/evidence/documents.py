"""Documents: an article word for word, its claims marked in place, the record of each beside it."""

import streamlit as st

from pages._ui import documents, heading, reader

seen = reader.current()
head = st.container()
document = documents.choose(seen.tables)
if document is None:
    st.info("There is no article in this corpus.")
else:
    with head:
        heading.of_article(seen, "Documents", documents.title, document)
    text, beside = st.columns([3, 2], gap="medium")
    with text:
        documents.text(seen, document)
    with beside:
        documents.record_beside(seen, document)
