"""No page fails on a sound corpus, however odd."""

from pathlib import Path

import pytest

from tests.odd import ODD, write_odd
from tests.pages.opening import PAGES, ROOT, opened, turned_to

ALL = [
    *PAGES[1:],
    *(f"pages/{part}/{each.name}" for part in ("present", "curate") for each in ROOT.glob(f"pages/{part}/*.py")),
]


@pytest.mark.parametrize("name", ODD)
def test_no_page_fails_on_an_odd_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("CORPUS", str(write_odd(tmp_path / "odd", name)))
    app = opened()
    for page in ALL:
        assert not app.exception, (page, app.exception)
        turned_to(app, page)
    assert not app.exception
