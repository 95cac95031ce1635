"""Rows of a frame, one at a time; and rows of a page, a sentence and a button each."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pandas as pd
import streamlit as st

from core.wording.markdown import escape


def each(frame: pd.DataFrame) -> Iterator[Any]:
    """Every row as a named tuple."""
    yield from frame.itertuples(index=False)


def bullets(lines: Iterable[str]) -> None:
    """Sentences as a list, as plain text."""
    st.markdown("\n".join(f"- {escape(line)}" for line in lines))


def with_button(sentence: str, name: str, key: str, on_click: Callable[..., None], *args: str) -> None:
    """One sentence, as plain text, and at its right the button that opens what it is about."""
    words, way = st.columns([5, 1], vertical_alignment="center")
    words.markdown(escape(sentence))
    way.button(name, key=key, on_click=on_click, args=args, type="tertiary")
