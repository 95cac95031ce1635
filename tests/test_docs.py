"""The worked example of a new page is true: its files are written into a copy, kept to the rules, and tested there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_boundaries import ROOT, violations

GUIDE = (ROOT / "docs/new-page.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"```python\n# (\S+\.py)\n(.*?)```", GUIDE, re.DOTALL))
LINE = re.findall(r"```python\n( +st\.Page.*?)```", GUIDE, re.DOTALL)
CHARTS = '"": [\n'
"""How the list of the charts begins in `dashboard.py`: those pages stand in the bar itself, under no heading."""

COPIED = (
    "core",
    "pages",
    "tests/builders.py",
    "tests/oracles.py",
    "tests/corpora.py",
    "tests/pages/opening.py",
    "pyproject.toml",
)


@pytest.fixture
def with_the_page(tmp_path: Path) -> Path:
    """A copy of the dashboard that has the page of the guide."""
    for name in COPIED:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, path)
    for name, code in FILES.items():
        path = tmp_path / name
        assert not (ROOT / name).exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code, encoding="utf-8")
    frame = (ROOT / "dashboard.py").read_text(encoding="utf-8")
    (line,) = LINE
    assert CHARTS in frame
    (tmp_path / "dashboard.py").write_text(frame.replace(CHARTS, CHARTS + line, 1), encoding="utf-8")
    return tmp_path


def test_the_guide_s_page_keeps_the_rules_and_its_tests_pass(with_the_page: Path) -> None:
    assert len(FILES) == 6
    assert violations(with_the_page) == []
    tests = [name for name in FILES if name.startswith("tests/")]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests]
    alone = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    ran = subprocess.run(command, cwd=with_the_page, env=alone, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "3 passed" in ran.stdout
