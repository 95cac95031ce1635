"""Comparisons: every pair of statements on one matter, and in a sentence why it is a clash, or is none."""

import streamlit as st

from core.wording.pairs.comparisons import comparisons_title
from pages._ui import comparisons, empty, evidence, heading, hidden, reader, section

seen = reader.current()
head = st.container()
if not reader.once(seen, ("number of pairs",), lambda: len(seen.view.compared)):
    topic = None
    empty.explain(seen.tables, "statements to compare", lambda claims: claims["claim_id"].notna())
else:
    bar = section.bar()
    with bar:
        topic = comparisons.choose_measure(seen)
    comparisons.show(seen, topic, comparisons.choose_verdicts(), bar)
with head:
    heading.show(seen, "Comparisons", comparisons_title, topic)
    hidden.show(seen, "hidden-comparisons", topic=topic)
section.notes(comparisons.notes(seen.view))
evidence.show()
