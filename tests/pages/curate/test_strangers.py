"""Curate pages under addresses that name nothing."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.opening import opened

ADDRESS = ("article", "at", "table", "entry", "difference", "changed_file", "documents", "known_by")
SCRIPT = "<script>alert(1)</script>"
GARBAGE = (SCRIPT, "number:99999999999999999999", "../../etc/passwd", "\u202e$x$ **b**", "a" * 5_000, SCRIPT)
PAGES = ("add", "edit", "coverage", "second", "changed-texts", "vocabulary")


def page(name: str, **address: str) -> AppTest:
    app = opened(f"pages/curate/{name}.py", **address)
    assert not app.exception
    return app


@pytest.mark.parametrize(("name", "garbage"), list(zip(PAGES, GARBAGE, strict=True)))
def test_an_address_that_names_nothing_shows_the_page(tiny: Path, name: str, garbage: str) -> None:
    app = page(name, **dict.fromkeys(ADDRESS, garbage))
    assert len(app.title) == 1
    assert "<script>" not in _drawn(app)


def _drawn(app: AppTest) -> str:
    """Everything that is drawn as Markdown."""
    kinds = (app.title, app.subheader, app.markdown, app.caption, app.info, app.error, app.warning, app.success)
    return "\n".join(line.value for kind in kinds for line in kind)
