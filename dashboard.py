"""Contested Counts: who says how many, on whose word. Run it with `streamlit run dashboard.py`.

The server imports this file once, for what it answers besides pages, and Streamlit runs it as a script for each reader.
"""

import streamlit as st

from pages._ui import served

if __name__ != "__main__":
    app = st.App(__file__, routes=served.routes(), middleware=served.middleware(), lifespan=served.lifespan)
else:
    from pages._ui import frame

    pages = {
        "Charts": [
            st.Page("pages/charts/overview.py", title="Overview", icon=":material/home:", default=True),
            st.Page("pages/charts/deployment.py", title="Deployment estimates", icon=":material/groups:"),
            st.Page("pages/charts/casualties.py", title="Casualty claims", icon=":material/personal_injury:"),
            st.Page("pages/charts/agreement.py", title="Source agreement", icon=":material/compare_arrows:"),
        ],
        "Why they differ": [
            st.Page("pages/why/attribution.py", title="Attribution", icon=":material/account_tree:"),
            st.Page("pages/why/comparisons.py", title="Comparisons", icon=":material/balance:"),
            st.Page("pages/why/cross-checks.py", title="Cross-checks", icon=":material/calculate:"),
        ],
        "Evidence": [st.Page("pages/evidence/documents.py", title="Documents", icon=":material/article:")],
        "Present": [
            st.Page("pages/present/briefings.py", title="Briefings", icon=":material/playlist_play:"),
            st.Page("pages/present/present.py", title="Present", icon=":material/slideshow:"),
        ],
        "Curate": [
            st.Page("pages/curate/add.py", title="Add an article", icon=":material/note_add:"),
            st.Page("pages/curate/edit.py", title="Edit", icon=":material/edit_note:"),
            st.Page("pages/curate/coverage.py", title="Coverage", icon=":material/checklist:"),
            st.Page("pages/curate/second.py", title="Second opinion", icon=":material/diversity_1:"),
            st.Page("pages/curate/changed-texts.py", title="Changed texts", icon=":material/find_replace:"),
            st.Page("pages/curate/vocabulary.py", title="Vocabulary", icon=":material/dictionary:"),
        ],
    }
    frame.show(pages)
