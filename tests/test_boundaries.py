"""The house's import rules (design §5), held by walking every import; and the walker held by planted violations."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NEVER = {
    "core": ("streamlit", "pages", "dashboard"),
    "core/models": ("pandas", "yaml", "plotly"),
    "core/analysis": ("yaml", "plotly", "core.loader"),
    "core/figures": ("core.loader", "core.analysis"),
    "pages": ("plotly", "yaml"),
}
"""What the files under each folder never import, from whichever line."""

READERS = ("core/loader.py", "core/exports/", "core/curation/")
"""Only these of core's files open others: the loader reads a corpus, exports and curation write."""

STAGES = (
    *("units", "times", "garbage", "remembered", "reading", "models", "anchors", "checks", "loader", "frames"),
    *("analysis", "filters", "view", "curation", "kept", "wording", "figures", "exhibits", "exports", "screens"),
    *("briefings", "commands", "__main__", "turns"),
)
"""The modules and packages of core: each imports only those that stand before it, but for LOOKING_UP."""

LOOKING_UP = {
    "core/analysis/panels.py": "core.wording.labels",
    "core/curation/forms/beginning.py": "core.wording.numbers",
    "core/curation/importing/csvs.py": "core.exports.csvs",
    "core/curation/importing/web.py": "core.exports.webannotations",
    "core/exhibits/fingerprint.py": "core.exports.csvs",
    "core/exhibits/forests.py": "core.exports.tables",
    "core/exhibits/lists.py": "core.exports.tables",
    "core/exhibits/matrices.py": "core.exports.tables",
}
"""The places that import from a later stage: how a cell, a column or a number is written, which is said once."""

READING = ("open", "read_text", "read_bytes", "iterdir", "scandir", "listdir", "glob", "rglob")


def violations(root: Path) -> list[str]:
    """Every breach below a repository's root, as `file:line: imports x`."""
    return [*_forbidden_imports(root), *_pages_of_pages(root), *_disk_readers(root)]


def _forbidden_imports(root: Path) -> Iterator[str]:
    for folder, forbidden in NEVER.items():
        for path in _sources(root, folder):
            for line, module in imports(root, path):
                if any(_lies_in(module, name) for name in forbidden):
                    yield f"{path}:{line}: imports {module}"


def _pages_of_pages(root: Path) -> Iterator[str]:
    for path in _sources(root, "pages"):
        for line, module in imports(root, path):
            if _lies_in(module, "pages") and module != "pages" and not _lies_in(module, "pages._ui"):
                yield f"{path}:{line}: imports the page {module}"


def _disk_readers(root: Path) -> Iterator[str]:
    for path in _sources(root, "core"):
        if not path.as_posix().startswith(READERS):
            for node in ast.walk(_tree(root, path)):
                if isinstance(node, ast.Call) and (name := _called(node)) in READING:
                    yield f"{path}:{node.lineno}: reads the disk with {name}"


def _later_stages(root: Path) -> Iterator[tuple[str, str]]:
    """The files that import from a stage after their own, each with the module that it imports."""
    for path in _sources(root, "core"):
        own = path.parts[1].removesuffix(".py")
        for _, module in imports(root, path):
            stage = module.split(".")[1] if module.startswith("core.") else own
            if own in STAGES and STAGES.index(own) < STAGES.index(stage):
                yield path.as_posix(), ".".join(module.split(".")[:3])


def _sources(root: Path, folder: str) -> list[Path]:
    return sorted(path.relative_to(root) for path in (root / folder).rglob("*.py"))


def _tree(root: Path, path: Path) -> ast.Module:
    return ast.parse((root / path).read_text(encoding="utf-8"))


def imports(root: Path, path: Path) -> Iterator[tuple[int, str]]:
    """Every imported module with its line; `from a import b` gives a and a.b, since b may be a module."""
    for node in ast.walk(_tree(root, path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = _absolute(path, node)
            yield from ((node.lineno, name) for name in (module, *(f"{module}.{alias.name}" for alias in node.names)))
        elif isinstance(node, ast.Call) and _called(node) in ("import_module", "__import__"):
            yield from ((node.lineno, str(name.value)) for name in node.args if isinstance(name, ast.Constant))


def _absolute(path: Path, node: ast.ImportFrom) -> str:
    """The module of `from .x import y`, as if it were written in full."""
    above = path.parent.parts[: len(path.parent.parts) - node.level + 1] if node.level else ()
    return ".".join([*above, *([node.module] if node.module else [])])


def _called(call: ast.Call) -> str | None:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", None)


def _lies_in(module: str, package: str) -> bool:
    return f"{module}.".startswith(f"{package}.")


def test_the_house_keeps_its_rules() -> None:
    assert violations(ROOT) == []


def test_no_stage_imports_a_later_one_but_where_it_is_listed() -> None:
    there = {path.parts[1].removesuffix(".py") for path in _sources(ROOT, "core")} - {"__init__"}
    assert there == set(STAGES)
    assert set(_later_stages(ROOT)) == set(LOOKING_UP.items())


def test_a_stage_that_imports_a_later_one_is_caught(tmp_path: Path) -> None:
    planted = tmp_path / "core/analysis/x.py"
    planted.parent.mkdir(parents=True)
    planted.write_text("from core.frames import expect\nfrom core.wording.labels import COUNTS", encoding="utf-8")
    assert set(_later_stages(tmp_path)) == {("core/analysis/x.py", "core.wording.labels")}


def test_the_walker_has_files_to_walk() -> None:
    assert {folder for folder in NEVER if len(_sources(ROOT, folder)) > 1} == NEVER.keys()


@pytest.mark.parametrize(
    ("file", "code", "found"),
    [
        ("core/x.py", "import streamlit as st", "1: imports streamlit"),
        ("core/x.py", "def late():\n    from streamlit.runtime import get", "2: imports streamlit.runtime"),
        ("core/x.py", "from pages._ui import corpus", "1: imports pages._ui"),
        ("core/x.py", "import_module('streamlit')", "1: imports streamlit"),
        ("core/models/x.py", "import pandas", "1: imports pandas"),
        ("core/analysis/x.py", "from core import loader", "1: imports core.loader"),
        ("core/analysis/x.py", "from .. import loader", "1: imports core.loader"),
        ("core/analysis/x.py", "import plotly.graph_objects", "1: imports plotly.graph_objects"),
        ("core/figures/x.py", "from core.analysis.bounds import TOLERANCE", "1: imports core.analysis.bounds"),
        ("core/figures/x.py", "from ..loader import load", "1: imports core.loader"),
        ("pages/charts/x.py", "import yaml", "1: imports yaml"),
        ("pages/charts/x.py", "from pages.evidence import documents", "1: imports the page pages.evidence"),
        ("pages/charts/x.py", "from . import overview", "1: imports the page pages.charts"),
        ("pages/_ui/x.py", "from pages.charts import overview", "1: imports the page pages.charts"),
        ("core/analysis/x.py", "open('seeds/vocabulary.yaml')", "1: reads the disk with open"),
        ("core/x.py", "from pathlib import Path\nPath('a').read_text()", "2: reads the disk with read_text"),
    ],
)
def test_the_walker_catches_a_planted_violation(tmp_path: Path, file: str, code: str, found: str) -> None:
    planted = tmp_path / file
    planted.parent.mkdir(parents=True)
    planted.write_text(code, encoding="utf-8")
    assert violations(tmp_path)[:1] == [f"{file}:{found}"]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("core/x.py", "import streamlit_of_another_name, pandas"),
        ("core/loader.py", "open('seeds/vocabulary.yaml')"),
        ("core/exports/x.py", "open('claims.csv', 'w')"),
        ("core/figures/x.py", "import plotly.graph_objects as go\nfrom core.frames import expect"),
        ("pages/charts/x.py", "import streamlit as st\nfrom pages._ui import corpus\nfrom core.view import view"),
    ],
)
def test_the_walker_lets_pass_what_is_allowed(tmp_path: Path, file: str, code: str) -> None:
    allowed = tmp_path / file
    allowed.parent.mkdir(parents=True)
    allowed.write_text(code, encoding="utf-8")
    assert violations(tmp_path) == []


@pytest.mark.parametrize(
    ("modules", "absent"),
    [
        ("core.models", {"pandas", "yaml", "plotly", "streamlit"}),
        ("core.view, core.filters", {"yaml", "plotly", "streamlit", "core.loader"}),
        ("core.__main__", {"plotly", "streamlit", "pages"}),
    ],
)
def test_nothing_forbidden_comes_in_by_a_detour(modules: str, absent: set[str]) -> None:
    code = f"import sys, {modules}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert absent & set(loaded.split()) == set()
