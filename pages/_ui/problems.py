"""What keeps articles off the charts, told calmly: what is wrong, and drafts; everything sound is charted."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from core.checks.files import SECOND
from core.exhibits.nothing import kept_off
from core.frames import Tables
from core.frames.rows import NUMBERED
from core.models import Problem
from core.wording.articles import say_article
from core.wording.curating.drafts import say_kept_off, say_left_out
from core.wording.markdown import escape
from core.wording.names import quoted
from core.wording.numbers import say_count, say_number
from pages._ui import corpus
from pages._ui.curate import titles, work
from pages._ui.rows import bullets, each

HEADER, WAITING, ENDING, TEXT = "document", "undecided[", ".yaml", ".txt"
"""The field of the article's own record, how that of a number which waits begins, and the endings of its files."""

UNTOLD = "_drafts-untold"
"""So many drafts are told of in the head of the page alone."""

MOST_WAYS = 5

MOST = 200
"""So many problems are listed."""


MOST_NAMED = 3
"""So many articles that are left out are named each in a sentence."""

MOST_OPEN = 8
"""No more problems than these lie open above every page, where an article is left out for them."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Problems that are `wrong`, how many numbers wait in each of the `drafts`, and what else waits."""

    wrong: pd.DataFrame
    drafts: dict[str, int]
    second: int
    unsound: int


def show(tables: Tables, *, with_drafts: bool) -> None:
    """All problems, if there are any: which articles they keep off every chart, in a warning; where each problem is,
    what was found, what would be right.

    What a draft lacks is told by its own form, to which there is a way; no file of it is broken. Where nothing else is
    to be told, and not `with_drafts`, the head of the page names their number.
    """
    problems = tables.problems
    found = corpus.once("problems by kind", lambda: _found(problems))
    is_told = with_drafts or len(found.wrong) > 0
    st.session_state[UNTOLD] = 0 if is_told else len(found.drafts)
    if problems.empty or not is_told:
        return
    drafts = found.drafts
    named = {escape(titles.label(stem)): n for stem, n in drafts.items()} if len(drafts) == 1 else drafts
    counts = {"second": found.second, "unsound": found.unsound}
    lost = [name for name in sorted(kept_off(tables)) if name.removesuffix(TEXT) not in drafts]
    _left_out(lost, problems)
    said = say_kept_off(len(found.wrong), named, **counts, is_any_shown=bool(len(tables.documents)))
    with st.expander(said, icon=":material/checklist:", expanded=bool(lost) and len(found.wrong) <= MOST_OPEN):
        _listed(found.wrong)
        _to_decide(drafts)
        _ways(problems)


def say_untold() -> str:
    """ "1 draft left out", where the notice above the page does not tell of it; empty where there is none."""
    n = st.session_state.get(UNTOLD, 0)
    return f"{say_count(n, 'draft')} left out" if n else ""


def _found(problems: pd.DataFrame) -> _Found:
    waits, second = problems["field"].str.startswith(WAITING), problems["file"].str.endswith(SECOND)
    drafts = {_stem(str(name)): n for name, n in problems.loc[waits & ~second, "file"].value_counts(sort=False).items()}
    of_drafts = problems["file"].map(_stem).isin(list(drafts))
    wrong = problems[~(waits & second) & ~of_drafts]
    return _Found(wrong, drafts, int((waits & second).sum()), int((of_drafts & ~waits).sum()))


def _left_out(lost: list[str], problems: pd.DataFrame) -> None:
    """Which articles are shown nowhere, and what has to be mended first."""
    told = [_say_left_out(name, problems) for name in lost[:MOST_NAMED]]
    if more := len(lost) - len(told):
        told.append(f"{say_count(more, 'more article')} {'is' if more == 1 else 'are'} left out whole, too")
    if told:
        said = "  \n".join(f"{escape(f'{words[0].upper()}{words[1:]}')}." for words in told)
        st.warning(said, icon=":material/visibility_off:")


def _say_left_out(name: str, problems: pd.DataFrame) -> str:
    stem = name.removesuffix(TEXT)
    own = problems[problems["file"].isin([name, f"{stem}{ENDING}"])]
    found = [Problem(*row) for row in own[list(Problem._fields)].itertuples(index=False)]
    label = titles.label(stem)
    has_title = label != stem and NUMBERED not in label
    return say_left_out(say_article({"label": label, "title": label if has_title else None}), found)


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
