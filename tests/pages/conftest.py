"""Every test of a page has a corpus of its own: two tiny articles, or a copy of the five that ship."""

import shutil
from pathlib import Path

import pytest

from tests.pages.opening import ROOT, write_tiny


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The two tiny articles, as the corpus of the dashboard."""
    folder = write_tiny(tmp_path / "tiny")
    monkeypatch.setenv("CORPUS", str(folder))
    return folder


@pytest.fixture
def own_seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the corpus that ships, as the corpus of the dashboard."""
    folder = Path(shutil.copytree(ROOT / "seeds", tmp_path / "seeds"))
    monkeypatch.setenv("CORPUS", str(folder))
    return folder
