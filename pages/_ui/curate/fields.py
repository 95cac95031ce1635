"""Forms of plain controls. Each control keeps what was typed while other records, and other windows, are at work.

A form is never told apart by what is on disk: what somebody else saves leaves a half-filled form as it is.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from core.curation.forms.records import ATTRIBUTION
from core.curation.forms.times import Controls
from core.wording.curation import HELP, LABELS

MOST_STEPS = 6
"""So many steps an attribution may have here; more are kept, but not shown."""


@dataclass(frozen=True)
class Form:
    """The controls of one record. `key` begins the keys of its widgets, `initial` is what they begin with.

    `record` is the record that they were made from; `guessed` are the controls that a program filled.
    """

    key: str
    initial: Controls
    record: dict[str, Any] = field(default_factory=dict)
    guessed: frozenset[str] = frozenset()

    def key_of(self, name: str) -> str:
        """The key of one widget."""
        return f"{self.key} {name}"

    def value(self, name: str) -> Any:
        """What a control holds now."""
        return st.session_state.get(self.key_of(name), self.initial[name])

    def values(self) -> Controls:
        """What all controls hold now."""
        return {name: self._steps() if name == ATTRIBUTION else self.value(name) for name in self.initial}

    def set(self, name: str, value: Any) -> None:
        """Fill a control; for callbacks, or before it is drawn."""
        st.session_state[self.key_of(name)] = value

    def clear(self) -> None:
        """Forget what was typed; for callbacks, or before the controls are drawn."""
        for key in [key for key in st.session_state if str(key).startswith(f"{self.key} ")]:
            del st.session_state[key]

    def step(self, place: int) -> list[str]:
        """The sources of one step of the attribution; none where it has no such step."""
        steps = self.initial[ATTRIBUTION]
        found = st.session_state.get(self.key_of(f"{ATTRIBUTION}.{place}"))
        return list(found) if found is not None else steps[place] if place < len(steps) else []

    def _steps(self) -> list[list[str]]:
        shown = [self.step(place) for place in range(max(MOST_STEPS, len(self.initial[ATTRIBUTION])))]
        return [step for step in shown if step]


def began(form: Form) -> tuple[Form, bool]:
    """The form as the reader began it, and whether its record was changed by somebody else since.

    One that nobody has touched begins anew with what is there now.
    """
    key = f"{form.key} began"
    earlier = st.session_state.get(key)
    if earlier is not None and earlier.initial != form.initial:
        if earlier.values() != earlier.initial:
            return earlier, True
        earlier.clear()
    st.session_state[key] = form
    return form, False


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
    label = _label(form, ATTRIBUTION)
    for place in range(MOST_STEPS):
        key = form.key_of(f"{ATTRIBUTION}.{place}")
        st.session_state.setdefault(key, form.step(place))
        picked = st.multiselect(
            label if place == 0 else f"Passed on by, step {place}",
            _with(options, form.step(place)),
            format_func=named,
            key=key,
            help=HELP[ATTRIBUTION] if place == 0 else "Who passed it on next; leave it empty where nobody did.",
            placeholder="Search by any of its names; several speak jointly",
            select_all=False,
            persist_state="page",
            filter_mode="contains",
        )
        if not picked:
            break
    return form.values()[ATTRIBUTION]  # type: ignore[no-any-return]


def whole_number(form: Form, name: str, label: str) -> int | None:
    """A year or a day: a small box for digits."""
    _begin(form, name)
    return st.number_input(
        label,
        min_value=0,
        max_value=9999,
        value=None,
        step=1,
        format="%d",
        key=form.key_of(name),
        persist_state="page",
    )


def tick(form: Form, name: str, label: str) -> bool:
    """Yes or no."""
    _begin(form, name)
    return st.checkbox(label, key=form.key_of(name), persist_state="page")


def _begin(form: Form, name: str) -> None:
    st.session_state.setdefault(form.key_of(name), form.initial[name])


def _common(form: Form, name: str) -> dict[str, Any]:
    key = name.rpartition(".")[2]
    return {
        "label": _label(form, name),
        "help": HELP.get(key),
        "key": form.key_of(name),
        "persist_state": "page",
    }


def _label(form: Form, name: str) -> str:
    own = {"text": "The words it was read from", "evidence": "How it was inferred", "basis": "These words"}
    words = own[name.rpartition(".")[2]] if "." in name else LABELS[name]
    return f"{words} · guess" if name in form.guessed else words


def _with(options: Iterable[str], values: Iterable[str | None]) -> list[str]:
    """The options, and what is held that is none of them: nothing is dropped because a list does not know it."""
    offered = list(options)
    return [*offered, *(value for value in values if value is not None and value not in offered)]
