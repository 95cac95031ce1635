"""Contested Counts: who says how many, on whose word. This is the frame; run it with `streamlit run dashboard.py`."""

import streamlit as st

from pages._ui import corpus, filters, narrow, problems, quiet, watch

PRESENT = st.Page("pages/present/present.py", title="Present", icon=":material/slideshow:")
PAGES = {
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
        PRESENT,
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

quiet.ask_nobody()
st.set_page_config(page_title="Contested Counts", page_icon="⚖️", layout="wide", initial_sidebar_state=270)
page = st.navigation(PAGES)
tables = corpus.look().tables
if page not in (*PAGES["Curate"], *PAGES["Present"]):
    filters.sidebar(tables)
if page is not PRESENT:
    problems.show(tables.problems)
    narrow.keep_charts_wide()
page.run()
watch.corpus_folder()
