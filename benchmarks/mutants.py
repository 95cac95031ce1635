"""`python -m benchmarks.mutants [MODULE …]`: one small mistake at a time in the rules that matter; which are noticed?

Nothing is written: each mutant lives in a process of its own, forked off this one. Of the tests that belong to the
module, those are run that enter the function in which the mistake is made, the quickest first; all of them, where it
is made outside of any. Hypothesis begins from one seed. Needs a system that can fork (Linux, macOS).
"""

import ast
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from types import FrameType

import click
import pytest

from benchmarks.forked import OPTIONS, ROOT, forget, passes
from benchmarks.mutating import mutants
from benchmarks.tables import show

VERDICTS = tuple(
    f"tests/core/analysis/{name}.py"
    for name in (
        *("rules/test_sweep", "rules/test_swept", "rules/test_moments"),
        *("pairs/test_comparison", "pairs/test_compared", "pairs/test_counting"),
    )
)
SENTENCES = tuple(sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("tests/core/wording/safe/test_*.py")))
TESTS = {
    "core/analysis/bounds.py": ("tests/core/analysis/test_bounds.py",),
    "core/analysis/pairs/agreement.py": ("tests/core/analysis/pairs/test_agreement.py",),
    **dict.fromkeys(
        [
            "core/analysis/pairs/comparison.py",
            *(f"core/analysis/rules/{name}.py" for name in ("verdicts", "rules", "moments", "sweep", "swept")),
        ],
        VERDICTS,
    ),
    **dict.fromkeys(
        [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("core/wording/safe/[!_]*.py"))], SENTENCES
    ),
}
"""The rules that matter, and the tests that belong to each."""

SLOW = (
    *("picked_out_of_the_whole_list", "removing_a_document", "wider_tolerance", "blind_to_the_order_of_claims"),
    *("first_of_each_verdict", "stands_once", "every_statement_and_every_position_that_ships"),
    *("says_what_was_said_and_nothing_else", "is_one_sentence_that_names", "told_as_its_statement_or_refused"),
    *("one_sentence_of_all_of_them_or_none", "matrices_are_joined", "neither_the_size_of_the_blocks"),
)
"""Tests over generated corpora, or all that ships, that take as long as the others together: left out. What they alone
would notice counts as not noticed."""

KEPT = ("-k", " and ".join(f"not {name}" for name in SLOW))


class _Watch:
    """Notes of each test which functions of one file it enters, by their first lines, and its processor seconds."""

    def __init__(self, path: str) -> None:
        self.file, self.seconds = str(ROOT / path), dict[str, float]()
        self.entered: dict[str, set[int]] = {}

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        entered = self.entered.setdefault(item.nodeid, set())

        def trace(frame: FrameType, event: str, argument: object) -> None:
            if frame.f_code.co_filename == self.file:
                entered.add(frame.f_code.co_firstlineno)

        began = time.process_time()
        sys.settrace(trace)
        yield
        sys.settrace(None)
        self.seconds[item.nodeid] = time.process_time() - began

    def tests_of(self, lines: range) -> list[str]:
        """The tests that enter a function of these lines, the quickest first; all of them for no lines."""
        entering = [name for name, entered in self.entered.items() if not lines or entered.intersection(lines)]
        return sorted(entering, key=lambda name: self.seconds[name])


def measure(path: str, every: int = 1) -> tuple[dict[str, object], list[str]]:
    """A row for one module: how many mutants, and how many were noticed; and the others, each in a line.

    `every`: only every so many-th mutant is tried, from the first on.
    """
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    watch = _Watch(path)
    failed = pytest.main([*OPTIONS, *KEPT, *TESTS[path]], plugins=[watch])
    limit, made, left = 5 + 3 * sum(watch.seconds.values()), 0, []
    forget(path)
    if failed or not passes(path, tree, watch.tests_of(range(0)), limit):
        raise RuntimeError(f"the tests of {path} fail without any mutant; mend them first")
    for mutant in islice(mutants(tree), 0, None, every):
        made += 1
        if passes(path, mutant.tree, watch.tests_of(_lines_around(tree, mutant.line)), limit):
            left.append(f"{path}:{mutant.line}: {mutant.change}")
            click.echo(left[-1], err=True)
    row = {"module": path, "mutants": made, "noticed": made - len(left), "share": (made - len(left)) / max(made, 1)}
    return row, left


def _lines_around(tree: ast.Module, line: int) -> range:
    """The lines of the function or method in which this line lies; none where it lies outside of any."""
    bodies = [each.body if isinstance(each, ast.ClassDef) else [each] for each in tree.body]
    for each in (each for body in bodies for each in body if isinstance(each, ast.FunctionDef)):
        first = min([each.lineno, *(name.lineno for name in each.decorator_list)])
        if line in (lines := range(first, (each.end_lineno or first) + 1)):
            return lines
    return range(0)


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
