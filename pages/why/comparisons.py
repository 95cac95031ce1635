"""Comparisons: every pair of statements on one matter, and in a sentence why it is a clash, or is none."""

import streamlit as st

from core.wording.comparisons import comparisons_title
from pages._ui import body, comparisons, empty, evidence, heading, reader, section


def page() -> None:
    """What the filters change."""
    seen = reader.current()
    head = st.container()
    if not len(seen.view.compared):
        topic = None
        empty.explain(seen.tables, "statements to compare", lambda claims: claims["claim_id"].notna())
    else:
        topic = comparisons.choose_measure(seen)
        comparisons.show(seen, topic, comparisons.choose_verdicts())
    with head:
        heading.show(seen, "Comparisons", comparisons_title, topic)
    section.notes(comparisons.notes(seen.view))
    evidence.show()


body.draw(page)
