"""What is wrong in the corpus, told calmly; everything sound is charted."""

import pandas as pd
import streamlit as st

from core.wording.markdown import escape
from core.wording.notes import say_problems
from core.wording.numbers import say_number
from pages._ui.rows import each

MOST = 200
"""So many problems are listed; the draft of a long article has thousands of numbers that wait."""


def show(problems: pd.DataFrame) -> None:
    """A closed list of all problems, if there are any: where each is, what was found, what would be right."""
    if problems.empty:
        return
    with st.expander(f"{say_problems(problems)}; everything else is shown", icon=":material/checklist:"):
        lines = [f"{row.file}:{row.line}:{row.column}: {row.message}" for row in each(problems.head(MOST))]
        st.markdown("\n".join(f"- {escape(line)}" for line in lines))
        if len(problems) > MOST:
            st.caption(f"The first {MOST} of {say_number(len(problems))}; `python -m core check` lists them all.")
        st.caption("Mend the files in the corpus folder, or under Edit; this page follows within two seconds.")
