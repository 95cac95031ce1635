"""The worked example of a new page is true: its files are written into a copy, kept to the rules, and tested there.

And the documents hang together: what they link to is there, and each of them is found from the README.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.__main__ import main
from tests.test_boundaries import ROOT, violations

GUIDE = (ROOT / "docs/new-page.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"```python\n# (\S+\.py)\n(.*?)```", GUIDE, re.DOTALL))
LINE = re.findall(r"```python\n( +st\.Page.*?)```", GUIDE, re.DOTALL)
CHARTS = '"": [\n'
"""How the list of the charts begins in `dashboard.py`: those pages stand in the bar itself, under no heading."""

COUNTED = re.compile(r"(\d+) lines")
"""What the guide says that such a page costs."""

OPENS = """
import streamlit as st
from tests.pages.opening import opened

bars, listed, navigation = [], [], st.navigation

def noted(pages, *, position, **options):
    bars.append(position)
    listed[:] = [page.title for section in pages.values() for page in section] if position == "top" else []
    return navigation(pages, position=position, **options)

st.navigation = noted
app = opened("pages/charts/voices.py")
print(bars, listed.count("Voices"), len(app.exception), app.caption[0].value, sep="\\n")
"""
"""Opens the page as a fresh server does; prints the bars that it passes, and how often the last one has the page."""

DOCUMENTS = sorted(path.name for path in (ROOT / "docs").glob("*.md"))
READ = ("README.md", "CHANGELOG.md", "seeds/README.md", *(f"docs/{name}" for name in DOCUMENTS))
LINKED = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
"""Links to files, not to other hosts."""

NAMED = re.compile(r"`((?:core|pages|tests|benchmarks|seeds|docs)/[\w./-]*)`")
"""Paths of this repository."""

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


def run_in(folder: Path, *command: str) -> str:
    """What a command of Python prints over the copy, which reads the articles that ship."""
    ours = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    env = ours | {"CORPUS": str(ROOT / "seeds"), "KEPT": ""}
    ran = subprocess.run([sys.executable, *command], cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_the_guide_s_page_keeps_the_rules_and_its_tests_pass(with_the_page: Path) -> None:
    assert len(FILES) == 7
    assert violations(with_the_page) == []
    tests = [name for name in FILES if name.startswith("tests/")]
    assert "3 passed" in run_in(with_the_page, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests)


def test_the_guide_s_page_stands_in_the_bar_and_its_address_leads_to_it(with_the_page: Path) -> None:
    """Without the script in `pages/` no hidden bar hands over; without the line in `dashboard.py` none lists it."""
    bars, listed, exceptions, name = run_in(with_the_page, "-c", OPENS).splitlines()
    assert (bars, listed, exceptions) == ("['hidden', 'top']", "1", "0")
    assert name.startswith("Voices · ")


def test_the_guide_says_what_the_page_costs() -> None:
    code = {name: sum(bool(line.strip()) for line in code.splitlines()) for name, code in FILES.items()}
    tests = sum(lines for name, lines in code.items() if name.startswith("tests/"))
    assert COUNTED.findall(GUIDE)[:2] == [str(sum(code.values()) - tests), str(tests)]


@pytest.mark.parametrize("name", READ)
def test_what_a_document_links_to_or_names_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert [link for link in LINKED.findall(text) if not ((ROOT / name).parent / link).exists()] == []
    assert [path for path in NAMED.findall(text) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", [name for name in READ if not name.startswith("seeds/")])
def test_no_line_of_prose_is_wider_than_one_of_code(name: str) -> None:
    """A row of a table may be; and the guide to annotation has sentences of articles, which stand on one line."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > 120 and not line.startswith("|")] == []


def test_the_readme_names_every_document() -> None:
    linked = LINKED.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert {*(f"docs/{name}" for name in DOCUMENTS), "seeds/README.md", "CHANGELOG.md", "LICENSE"} <= {*linked}


def test_the_tour_has_every_page_in_the_order_of_the_bar() -> None:
    frame, readme = ((ROOT / name).read_text(encoding="utf-8") for name in ("dashboard.py", "README.md"))
    assert re.findall(r"^- \*([^*]+)\*:", readme, re.MULTILINE) == re.findall(r'title=(?:named\()?"([^"]+)"', frame)


def test_the_readme_lists_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^python -m core (\S+)", readme, re.MULTILINE)) == sorted(main.commands)
