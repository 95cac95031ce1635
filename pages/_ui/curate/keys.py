"""The keys that save a form: heard before the control that has the focus takes them for its own."""

from pathlib import Path

import streamlit as st

SHORTCUT = "Ctrl+Enter"
"""What stands on the button, and what Streamlit hears where `keys.js` does not."""

BY_KEYS = "Ctrl + Enter (⌘ + Enter on a Mac) saves this form, from every field of it."

_component = st.components.v2.component(
    "contested-counts.saving-keys",
    html="<span hidden></span>",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
)


def hear() -> None:
    """Have these keys press the button that shows them, wherever on the page the focus is."""
    _component(key="saving-keys")
