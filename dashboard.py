"""Contested Counts: who says how many, on whose word. Run it with `streamlit run dashboard.py`.

The server imports this file once, for what it answers besides pages, and Streamlit runs it as a script for each reader.
"""

import streamlit as st

from pages._ui import served

if __name__ != "__main__":
    app = st.App(__file__, routes=served.routes(), middleware=served.middleware(), lifespan=served.lifespan)
else:
    from pages._ui import frame

    def pages(named: frame.Named) -> frame.Pages:
        """All pages by section; `named` has what one is called where its name depends on the corpus."""
        return {
            "": [
                st.Page("pages/charts/overview.py", title="Overview", default=True),
                st.Page("pages/charts/deployment.py", title=named("Deployment estimates")),
                st.Page("pages/charts/casualties.py", title=named("Casualty claims")),
                st.Page("pages/charts/agreement.py", title="Source agreement"),
            ],
            "Evidence": [
                st.Page("pages/evidence/documents.py", title="Articles"),
                st.Page("pages/evidence/sources.py", title="Sources"),
            ],
            "Why they differ": [
                st.Page("pages/why/attribution.py", title="Attribution"),
                st.Page("pages/why/comparisons.py", title="Comparisons"),
                st.Page("pages/why/cross-checks.py", title="Cross-checks"),
            ],
            "Present": [
                st.Page("pages/present/briefings.py", title="Briefings"),
                st.Page("pages/present/present.py", title="Present"),
            ],
            "Curate": [
                st.Page("pages/curate/add.py", title="Add an article"),
                st.Page("pages/curate/edit.py", title="Edit"),
                st.Page("pages/curate/coverage.py", title="Coverage"),
                st.Page("pages/curate/second.py", title="Second opinion"),
                st.Page("pages/curate/changed-texts.py", title="Changed texts"),
                st.Page("pages/curate/vocabulary.py", title="Vocabulary"),
            ],
        }

    frame.show(pages)
