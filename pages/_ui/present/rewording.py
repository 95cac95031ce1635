"""The forms in which steps are being reworded: each belongs to its step, wherever that is moved to.

A step is known by what it shows and says. Of several that are alike each has its number, counted from the first.
"""

from collections.abc import Iterable
from hashlib import sha256

import streamlit as st

from core.models import NamedBriefing
from pages._ui.present import words

FORMS = "_briefing-forms"


def name(named: NamedBriefing, index: int) -> str:
    """By which the form of this step is known."""
    step = named.briefing.steps[index]
    alike = named.briefing.steps[:index].count(step)
    return f"reword-{sha256(f'{named.name} {step!r}'.encode()).hexdigest()[:16]}-{alike}"


def open_in(briefing: str) -> list[str]:
    """The forms that are open of the steps of a briefing."""
    return [form for form, of in _forms().items() if of == briefing]


def begin(form: str, briefing: str) -> None:
    """Open a form; for callbacks. Those that are open stay so."""
    st.session_state[FORMS] = _forms() | {form: briefing}


def close(form: str) -> None:
    """Close a form, and drop what was typed there; for callbacks."""
    st.session_state[FORMS] = {other: of for other, of in _forms().items() if other != form}
    words.forget(form)


def left_over(forms: Iterable[str]) -> None:
    """What was typed for steps that are not there any more, since somebody reworded or removed them: to be copied."""
    for form in forms:
        st.warning("A step that you were rewording is not there any more, or not as it was. What you wrote, to copy:")
        st.code("\n".join(words.typed(form)), language=None, wrap_lines=True)
        st.button("Discard it", key=f"{form}-discard", on_click=close, args=(form,))


def _forms() -> dict[str, str]:
    """The name of its briefing by that of each form."""
    found: dict[str, str] = st.session_state.get(FORMS, {})
    return found
