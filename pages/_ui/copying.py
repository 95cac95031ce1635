"""“Copy link”, on a page that has no chart to take: the address of the view as it stands."""

from pathlib import Path

import streamlit as st

HERE = Path(__file__)

_component = st.components.v2.component(
    "contested-counts.copying",
    html="<div class='copying'><button type='button'></button><span role='status'></span></div>",
    css=HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def button(key: str) -> None:
    """The button; beside it stands that the link is copied, or why it is not."""
    _component(data={"name": "Copy link", "done": "The link to this view is copied."}, key=key, width="content")
