"""What a form holds. Each control keeps what was typed while other records, and other windows, are at work.

A form is never told apart by what is on disk: what somebody else saves leaves a half-filled form as it is.
"""

from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from core.curation.forms.records import ATTRIBUTION
from core.curation.forms.times import Controls

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

    def key_of_step(self, place: int, *, joint: bool) -> str:
        """The key of the control that holds one step of the attribution: the list of several sources, or the one."""
        return self.key_of(f"{ATTRIBUTION}.{place}{'' if joint else '.one'}")

    def is_joint(self, place: int) -> bool:
        """Whether several sources speak jointly in one step of the attribution."""
        return bool(st.session_state.get(self.key_of(f"{ATTRIBUTION}.{place}.joint"), len(self._began(place)) > 1))

    def step(self, place: int) -> list[str]:
        """The sources of one step of the attribution; none where it has no such step."""
        key = self.key_of_step(place, joint=self.is_joint(place))
        if key not in st.session_state:
            return self._began(place)
        held = st.session_state[key]
        return list(held) if isinstance(held, list) else [held] if held else []

    def _began(self, place: int) -> list[str]:
        steps = self.initial[ATTRIBUTION]
        return list(steps[place]) if place < len(steps) else []

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
