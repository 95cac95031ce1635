"""`python -m benchmarks.mutants [MODULE …]`: one small mistake at a time in the rules that matter; which are noticed?

Nothing is written: each mutant lives in a process of its own, forked off this one, where the module and whatever
imports it are imported anew, the module being the changed one; then only the tests that belong to it are run.
Hypothesis begins from one seed. Needs a system that can fork (Linux, macOS).
"""

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import os
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from types import ModuleType

import click
import pytest

from benchmarks.mutating import Mutant, mutants
from benchmarks.tables import show

ROOT = Path(__file__).resolve().parents[1]
VERDICTS = ("tests/core/analysis/test_comparison.py", "tests/core/analysis/test_compared.py")
SENTENCES = tuple(sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("tests/core/wording/test_safe*.py")))
TESTS = {
    "core/analysis/bounds.py": ("tests/core/analysis/test_bounds.py",),
    "core/analysis/agreement.py": ("tests/core/analysis/test_agreement.py",),
    **dict.fromkeys([f"core/analysis/{name}.py" for name in ("verdicts", "comparison", "rules", "sweep")], VERDICTS),
    **dict.fromkeys(
        [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("core/wording/safe*.py"))], SENTENCES
    ),
}
"""The rules that matter, and the tests that belong to each."""

SLOW = (
    *("picked_out_of_the_whole_list", "removing_a_document", "wider_tolerance", "blind_to_the_order_of_claims"),
    *("first_of_each_verdict", "stands_once", "every_statement_and_every_position_that_ships"),
    *("says_what_was_said_and_nothing_else", "is_one_sentence_that_names"),
)
"""Tests over generated corpora, or all that ships, that take as long as the others together: left out. What they alone
would notice counts as not noticed."""

OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0", "--no-header", "--tb=no")
KEPT = ("-k", " and ".join(f"not {name}" for name in SLOW))


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Answers the import of one module with this tree."""

    def __init__(self, path: str, tree: ast.Module) -> None:
        self.name, self.path, self.tree = path.removesuffix(".py").replace("/", "."), ROOT / path, tree

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        return importlib.util.spec_from_loader(fullname, self) if fullname == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.tree, self.path, "exec"), module.__dict__)


def measure(path: str, every: int = 1) -> tuple[dict[str, object], list[str]]:
    """A row for one module: how many mutants, and how many were noticed; and the others, each in a line.

    `every`: only every so many-th mutant is tried, from the first on.
    """
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    pytest.main(["--collect-only", "-qq", *OPTIONS, *KEPT, *TESTS[path]], plugins=[])
    began = time.monotonic()
    if not _passes(path, tree, limit=600):
        raise RuntimeError(f"the tests of {path} fail without any mutant; mend them first")
    limit, made, left = 30 + 10 * int(time.monotonic() - began), 0, []
    for mutant in islice(mutants(tree), 0, None, every):
        made += 1
        if _passes(path, mutant.tree, limit):
            left.append(_say(path, mutant))
            click.echo(left[-1], err=True)
    row = {"module": path, "mutants": made, "noticed": made - len(left), "share": (made - len(left)) / max(made, 1)}
    return row, left


def _say(path: str, mutant: Mutant) -> str:
    return f"{path}:{mutant.line}: {mutant.change}"


def _passes(path: str, tree: ast.Module, limit: int) -> bool:
    """Whether the module's tests pass with this tree in its place, within so many seconds."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        _test(path, tree, limit)
    return os.waitpid(child, 0)[1] == 0


def _test(path: str, tree: ast.Module, limit: int) -> None:
    """In the forked process: run the tests and leave, without any clearing up of the parent's."""
    signal.alarm(limit)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    changed = _Changed(path, tree)
    _forget(changed.name)
    sys.meta_path.insert(0, changed)
    failed = 1
    try:
        failed = int(pytest.main([*OPTIONS, *KEPT, *TESTS[path]]))
    finally:
        os._exit(failed)


def _forget(name: str) -> None:
    """Take a module, and all of ours that import it, out of what is loaded."""
    imported = {each: _imports(module) for each, module in list(sys.modules.items()) if _is_ours(each)}
    gone, found = set[str](), {name}
    while found:
        gone |= found
        found = {each for each, others in imported.items() if others & gone} - gone
    for each in gone & sys.modules.keys():
        package, _, last = each.rpartition(".")
        vars(sys.modules[package]).pop(last, None) if package in sys.modules else None
        del sys.modules[each]


def _is_ours(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] in ("core", "tests", "pages")


def _imports(module: ModuleType) -> set[str]:
    """The modules that a module imports; `from a import b` gives a.b too, since b may be one."""
    source = getattr(module, "__file__", None)
    nodes = list(ast.walk(ast.parse(Path(source).read_text(encoding="utf-8")))) if source else []
    froms = [node for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {f"{node.module}{last}" for node in froms for last in ("", *(f".{a.name}" for a in node.names))}


@click.command()
@click.argument("modules", nargs=-1)
@click.option("--every", default=1, show_default=True, help="try only every so many-th mutant")
def main(modules: tuple[str, ...], every: int) -> None:
    """Mutants of these modules, as `core/analysis/bounds.py`; of all that matter where none is named."""
    os.chdir(ROOT)
    rows, left = [], []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = folder
        for path in modules or TESTS:
            row, unnoticed = measure(path, every)
            rows.append(row)
            left += unnoticed
            click.echo(f"{path}: {row['noticed']} of {row['mutants']}", err=True)
    show("Mutants noticed by the tests that belong to them", rows)
    click.echo("\nNot noticed:\n" + "\n".join(f"- {line}" for line in left))


if __name__ == "__main__":
    main()
