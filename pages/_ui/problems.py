"""What is wrong in the corpus, told calmly; everything sound is charted."""

import pandas as pd
import streamlit as st

from core.checks.files import SECOND
from core.wording.markdown import escape
from core.wording.notes import say_problems
from core.wording.numbers import say_number
from pages._ui.curate import work
from pages._ui.rows import bullets, each

HEADER, ENDING = "document", ".yaml"
"""The field of the article's own record, and the ending of its file."""

MOST_WAYS = 5

MOST = 200
"""So many problems are listed; the draft of a long article has thousands of numbers that wait."""


def show(problems: pd.DataFrame) -> None:
    """A closed list of all problems, if there are any: where each is, what was found, what would be right."""
    if problems.empty:
        return
    with st.expander(f"{say_problems(problems)}; everything else is shown", icon=":material/checklist:"):
        lines = [f"{row.file}:{row.line}:{row.column}: {row.message}" for row in each(problems.head(MOST))]
        bullets(lines)
        if len(problems) > MOST:
            st.caption(f"The first {MOST} of {say_number(len(problems))}; `python -m core check` lists them all.")
        _ways(problems)
        st.caption("Mend the files in the corpus folder, or under Edit; this page follows within two seconds.")


def _ways(problems: pd.DataFrame) -> None:
    """Of each article about which itself something is missing or wrong, the way to the form that asks for it."""
    own = problems[(problems["field"] == HEADER) | problems["field"].str.startswith(f"{HEADER}.")]
    files = [name for name in own["file"].drop_duplicates() if name.endswith(ENDING) and not name.endswith(SECOND)]
    for name in files[:MOST_WAYS]:
        stem = name.removesuffix(ENDING)
        label = escape(f"Fill in what is missing of {stem} itself")
        if st.button(label, key=f"problems {stem}", type="tertiary", icon=":material/edit_note:"):
            work.open_article(stem)
