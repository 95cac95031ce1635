"""Tests in a forked process, where one module and whatever imports it are imported anew, the module being changed."""

import ast
import gc
import importlib.abc
import importlib.machinery
import importlib.util
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
LEFT_OUT = ("cacheprovider", "terminal", "unraisableexception")
OPTIONS = ("-x", *(f"-pno:{plugin}" for plugin in LEFT_OUT), "--hypothesis-seed=0")
"""Parts of pytest that only cost time here, and how it is called."""

PASSED = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)


class _Only:
    """Runs these tests alone, in this order."""

    def __init__(self, names: Sequence[str]) -> None:
        self.place = {name: at for at, name in enumerate(names)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        chosen = [item for item in items if item.nodeid in self.place]
        items[:] = sorted(chosen, key=lambda item: self.place[item.nodeid])


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Answers the import of one module with this tree."""

    def __init__(self, path: str, tree: ast.Module) -> None:
        self.name, self.path, self.tree = _name(path), ROOT / path, tree

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        return importlib.util.spec_from_loader(fullname, self) if fullname == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.tree, self.path, "exec"), module.__dict__)


def passes(path: str, tree: ast.Module, names: Sequence[str], limit: float) -> bool:
    """Whether these tests pass with this tree in the module's place, within so many processor seconds."""
    sys.stdout.flush()
    gc.freeze()
    child = os.fork()
    if child == 0:
        _test(path, tree, names, limit)
    return os.waitpid(child, 0)[1] == 0


def _test(path: str, tree: ast.Module, names: Sequence[str], limit: float) -> None:
    """In the forked process: run the tests and leave, without any clearing up of the parent's."""
    signal.setitimer(signal.ITIMER_PROF, limit)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    sys.meta_path.insert(0, _Changed(path, tree))
    failed = 1
    try:
        files = dict.fromkeys(name.partition("::")[0] for name in names)
        failed = int(pytest.main([*OPTIONS, *files], plugins=[_Only(names)]) not in PASSED) if names else 0
    finally:
        os._exit(failed)


def forget(path: str) -> None:
    """Take a module (by its path), and all of ours that import it, out of what is loaded."""
    imported = {each: _imports(module) for each, module in list(sys.modules.items()) if _is_ours(each)}
    gone, found = set[str](), {_name(path)}
    while found:
        gone |= found
        found = {each for each, others in imported.items() if others & gone} - gone
    for each in gone & sys.modules.keys():
        package, _, last = each.rpartition(".")
        vars(sys.modules[package]).pop(last, None) if package in sys.modules else None
        del sys.modules[each]


def _name(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".")


def _is_ours(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] in ("core", "tests", "pages")


def _imports(module: ModuleType) -> set[str]:
    """The modules that a module imports; `from a import b` gives a.b too, since b may be one."""
    source = getattr(module, "__file__", None)
    nodes = list(ast.walk(ast.parse(Path(source).read_text(encoding="utf-8")))) if source else []
    froms = [node for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {f"{node.module}{last}" for node in froms for last in ("", *(f".{a.name}" for a in node.names))}
