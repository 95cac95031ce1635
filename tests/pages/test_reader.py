"""Where very much is compared, the reader is told so, and the pages are the same."""

from pathlib import Path

import pytest
import streamlit as st

from pages._ui import reader
from tests.pages.opening import PAGES, opened


@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_tells_what_takes_so_long_shows_the_same(
    page: str | None, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calm = opened(page)
    st.cache_resource.clear()
    told: list[str] = []
    spinner = st.spinner
    monkeypatch.setattr(reader, "MANY", 0)
    monkeypatch.setattr(st, "spinner", lambda words: told.append(words) or spinner(words))
    app = opened(page)
    assert not app.exception
    assert any(words.startswith("Comparing ") for words in told)
    assert [text.value for text in app.markdown] == [text.value for text in calm.markdown]
