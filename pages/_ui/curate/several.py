"""Several numbers that are no claim, dismissed at once: chosen in sight, for one reason, undone as one step."""

import streamlit as st

from core.curation.forms.several import dismissed_at_once, words_of
from core.curation.sheets.sheet import DECIDED, Number
from core.wording.curating.pages import LABELS
from core.wording.markdown import escape
from core.wording.names import quoted
from core.wording.numbers import say_number
from pages._ui import emphasis
from pages._ui.curate import offers, outcome, saving, work
from pages._ui.curate.work import Work

KIND = "several"
"""What the address says of this form."""

MOST = 40
"""So many numbers are offered at a time."""


def show(article: Work) -> None:
    """The numbers that wait, each with the words around it; the reason; and the button that dismisses those chosen."""
    key = f"{article.stem}|several {article.state.digest}"
    st.subheader("Several that are no claim", anchor=False)
    _numbers(article, f"{key} numbers")
    _reason(article, f"{key} reason")
    st.button("Dismiss these", type=emphasis.main(), icon=":material/save:", on_click=_dismiss, args=(article, key))


def _numbers(article: Work, key: str) -> None:
    """The numbers that are offered, and of how many they are the first."""
    waiting = _waiting(article)
    names = {number.start: escape(quoted(words_of(article.sheet, number))) for number in waiting[:MOST]}
    st.pills(
        "Numbers that are no claim",
        list(names),
        selection_mode="multi",
        format_func=names.__getitem__,
        key=key,
        persist_state="session",
    )
    if len(waiting) > MOST:
        of = say_number(len(waiting))
        st.caption(f"The first {MOST} of {of} that wait; the others follow once these are decided.")


def _reason(article: Work, key: str) -> None:
    st.selectbox(
        LABELS["reason"],
        offers.reasons(article),
        index=None,
        accept_new_options=True,
        placeholder="Choose, or type: it holds for all of them",
        key=key,
        persist_state="session",
        filter_mode="contains",
    )


def offer(article: Work) -> None:
    """The way there, while more than one number waits."""
    if len(_waiting(article)) > 1:
        st.button(
            "Dismiss several at once",
            type="tertiary",
            icon=":material/checklist:",
            on_click=work.go,
            args=(KIND,),
            help="Numbers that are no claim, such as ages and dates, for one reason. One undo brings all of them back.",
        )


def _waiting(article: Work) -> list[Number]:
    return [number for number in article.sheet.numbers if number.state not in DECIDED]


def _dismiss(article: Work, key: str) -> None:
    """Write what is chosen now."""
    chosen, reason = st.session_state[f"{key} numbers"], (st.session_state[f"{key} reason"] or "").strip()
    if not chosen or not reason:
        outcome.refuse("choose the numbers that are no claim, and say why")
        return
    saving.save(article, dismissed_at_once(article.sheet, chosen, reason), None)
