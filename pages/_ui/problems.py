"""What keeps articles off the charts, told calmly: what is wrong, and drafts; everything sound is charted."""

import pandas as pd
import streamlit as st

from core.checks.files import SECOND
from core.wording.drafts import say_kept_off
from core.wording.markdown import escape
from core.wording.names import quoted
from core.wording.numbers import say_count, say_number
from pages._ui.curate import titles, work
from pages._ui.rows import bullets, each

HEADER, WAITING, ENDING = "document", "undecided[", ".yaml"
"""The field of the article's own record, how that of a number which waits begins, and the ending of its file."""

MOST_WAYS = 5

MOST = 200
"""So many problems are listed."""


def show(problems: pd.DataFrame) -> None:
    """A closed list of all problems, if there are any: where each is, what was found, what would be right.

    What a draft lacks is told by its own form, to which there is a way; no file of it is broken.
    """
    if problems.empty:
        return
    waits, second = problems["field"].str.startswith(WAITING), problems["file"].str.endswith(SECOND)
    drafts = {_stem(str(name)): n for name, n in problems.loc[waits & ~second, "file"].value_counts(sort=False).items()}
    wrong = problems[~(waits & second) & ~problems["file"].map(_stem).isin(list(drafts))]
    named = {escape(titles.label(stem)): n for stem, n in drafts.items()} if len(drafts) == 1 else drafts
    said = say_kept_off(len(wrong), named, int((waits & second).sum()))
    with st.expander(said, icon=":material/checklist:"):
        _listed(wrong)
        _to_decide(drafts)
        _ways(problems)


def _listed(wrong: pd.DataFrame) -> None:
    """Every problem of the files, and where they are mended."""
    if wrong.empty:
        return
    bullets(f"{row.file}:{row.line}:{row.column}: {row.message}" for row in each(wrong.head(MOST)))
    if len(wrong) > MOST:
        st.caption(f"The first {MOST} of {say_number(len(wrong))}; `python -m core check` lists them all.")
    st.caption("Mend the files in the corpus folder, or under Edit; this page follows within two seconds.")


def _to_decide(drafts: dict[str, int]) -> None:
    """Of each draft, the way to its numbers."""
    for stem, number in list(drafts.items())[:MOST_WAYS]:
        label = escape(f"Decide {say_count(number, 'number')} of {quoted(titles.label(stem))}")
        if st.button(label, key=f"draft {stem}", type="tertiary", icon=":material/edit_note:"):
            work.open_article(stem, "")


def _ways(problems: pd.DataFrame) -> None:
    """Of each article about which itself something is missing or wrong, the way to the form that asks for it."""
    own = problems[(problems["field"] == HEADER) | problems["field"].str.startswith(f"{HEADER}.")]
    files = [name for name in own["file"].drop_duplicates() if name.endswith(ENDING) and not name.endswith(SECOND)]
    for name in files[:MOST_WAYS]:
        stem = _stem(name)
        label = escape(f"Fill in what is missing of {quoted(titles.label(stem))} itself")
        if st.button(label, key=f"problems {stem}", type="tertiary", icon=":material/edit_note:"):
            work.open_article(stem)


def _stem(name: str) -> str:
    return name.removesuffix(ENDING)
