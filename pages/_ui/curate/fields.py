"""The controls of a form: each draws itself, and gives what it holds now."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import streamlit as st

from core.curation.forms.records import ATTRIBUTION
from core.wording.curating.forms import PARTS
from core.wording.curating.pages import HELP, LABELS
from pages._ui.curate.form import MOST_STEPS, Form

JOINTLY = "“US and South Korean officials”: one step, of several sources."


def text(form: Form, name: str, *, tall: int | None = None, placeholder: str | None = None) -> str:
    """A line of text; with `tall`, so many pixels of it."""
    _begin(form, name)
    common: dict[str, Any] = _common(form, name) | {"placeholder": placeholder}
    typed = st.text_area(**common, height=tall) if tall else st.text_input(**common)
    return typed or ""


def choice(
    form: Form,
    name: str,
    options: Iterable[str],
    named: Callable[[str], str] = str,
    *,
    new: bool = False,
    placeholder: str = "Choose …",
) -> str | None:
    """One of a list, or none. With `new`, what is not in the list may be typed."""
    _begin(form, name)
    offered = _with(options, [form.value(name)])
    picked: str | None = st.selectbox(
        **_common(form, name),
        options=offered,
        index=None,
        format_func=named,
        accept_new_options=new,
        placeholder=placeholder,
        filter_mode="contains",
    )
    return picked


def few(form: Form, name: str, options: Sequence[str], named: Callable[[str], str]) -> str | None:
    """One of a few, all in sight."""
    _begin(form, name)
    picked: str | None = st.segmented_control(
        **_common(form, name), options=_with(options, [form.value(name)]), format_func=named, wrap=True
    )
    return picked


def many(
    form: Form, name: str, options: Iterable[str], named: Callable[[str], str] = str, *, new: bool = False
) -> list[str]:
    """Any of a list, in the order in which they were chosen."""
    _begin(form, name)
    return st.multiselect(
        **_common(form, name),
        options=_with(options, form.value(name)),
        format_func=named,
        accept_new_options=new,
        placeholder="Type, then press Enter" if new else "None",
        select_all=False,
        filter_mode="contains",
    )


def steps(form: Form, options: Sequence[str], named: Callable[[str], str]) -> list[list[str]]:
    """Who said it first, then each who passed it on: a step more is offered as soon as the last one is filled."""
    for place in range(MOST_STEPS):
        _step(form, place, options, named)
        if not form.step(place):
            break
        _several(form, place)
    filled: list[list[str]] = form.values()[ATTRIBUTION]
    return filled


def _step(form: Form, place: int, options: Sequence[str], named: Callable[[str], str]) -> None:
    """One source; or several that speak jointly, where the reader says so."""
    label = _label(form, ATTRIBUTION) if place == 0 else f"Passed on by, step {place}"
    common: dict[str, Any] = {
        "label": label,
        "options": _with(options, form.step(place)),
        "format_func": named,
        "help": HELP[ATTRIBUTION] if place == 0 else "Who passed it on next; leave it empty where nobody did.",
        "persist_state": "session",
    }
    several = form.is_joint(place)
    key = form.key_of_step(place, joint=several)
    st.session_state.setdefault(key, form.step(place) if several else next(iter(form.step(place)), None))
    if several:
        placeholder = "All who speak jointly"
        st.multiselect(**common, key=key, placeholder=placeholder, select_all=False, filter_mode="contains")
    else:
        st.selectbox(**common, key=key, index=None, placeholder="Search by any of its names", filter_mode="contains")


def _several(form: Form, place: int) -> None:
    """Whether the sources of a step are several."""
    key = form.key_of(f"{ATTRIBUTION}.{place}.joint")
    st.session_state.setdefault(key, form.is_joint(place))
    st.checkbox(
        "Several speak jointly", key=key, persist_state="session", on_change=_turn, args=(form, place), help=JOINTLY
    )


def _turn(form: Form, place: int) -> None:
    """Keep who was chosen as one or several: of several the first stays."""
    joint = form.is_joint(place)
    held = st.session_state.get(form.key_of_step(place, joint=not joint))
    sources = held if isinstance(held, list) else [held] if held else []
    st.session_state[form.key_of_step(place, joint=joint)] = sources if joint else next(iter(sources), None)


def whole_number(form: Form, name: str, label: str, *, width: int) -> int | None:
    """A year or a day: a small box for digits, so many pixels wide."""
    _begin(form, name)
    return st.number_input(
        label,
        min_value=0,
        max_value=9999,
        value=None,
        step=1,
        format="%d",
        key=form.key_of(name),
        persist_state="session",
        width=width,
    )


def tick(form: Form, name: str, label: str) -> bool:
    """Yes or no."""
    _begin(form, name)
    return st.checkbox(label, key=form.key_of(name), persist_state="session")


def _begin(form: Form, name: str) -> None:
    st.session_state.setdefault(form.key_of(name), form.initial[name])


def _common(form: Form, name: str) -> dict[str, Any]:
    key = name.rpartition(".")[2]
    return {
        "label": _label(form, name),
        "help": HELP.get(key),
        "key": form.key_of(name),
        "persist_state": "session",
    }


def _label(form: Form, name: str) -> str:
    words = PARTS[name.rpartition(".")[2]] if "." in name else LABELS[name]
    return f"{words} · guess" if name in form.guessed else words


def _with(options: Iterable[str], values: Iterable[str | None]) -> list[str]:
    """The options, and what is held that is none of them: nothing is dropped because a list does not know it."""
    offered = list(options)
    return [*offered, *(value for value in values if value is not None and value not in offered)]
