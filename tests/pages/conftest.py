"""Every test of a page has a corpus of its own: two tiny articles, or a copy of the five that ship."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner

from tests.pages.opening import ROOT, write_tiny


@pytest.fixture(scope="session", autouse=True)
def _installed() -> Iterator[None]:
    """What is installed is looked through once, not for every reader: that took longer than a page."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


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
