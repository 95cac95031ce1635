"""What is wrong in the corpus, told calmly; everything sound is charted."""

import pandas as pd
import streamlit as st

from core.wording.markdown import escape
from core.wording.notes import say_problems
from pages._ui.rows import each


def show(problems: pd.DataFrame) -> None:
    """A closed list of all problems, if there are any: where each is, what was found, what would be right."""
    if problems.empty:
        return
    with st.expander(f"{say_problems(problems)}; everything else is shown", icon=":material/checklist:"):
        lines = [f"{row.file}:{row.line}:{row.column}: {row.message}" for row in each(problems)]
        st.markdown("\n".join(f"- {escape(line)}" for line in lines))
        st.caption("Mend the files in the corpus folder, or under Edit; this page follows within two seconds.")
