"""Comparing: the matrix of all origins, and pairs as rows, against a bare numpy sweep over the same pairs.

The sweep does the least that any of it can: from the same frame, it sorts the statements of each measure and subject by
the day they count from, goes block by block through the pairs whose times may meet, and asks of each pair only whether
its bounds overlap. Counting goes through the same pairs and says which verdict each has, between which origins, and how
many more cannot be compared. Rows of text are set against a sweep over all pairs on one matter, as many as there are
rows; what they cost beyond that is the text. All in one process, in turns; memory is taken in a run of its own.
"""

import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from statistics import median

import click
import numpy as np
import pandas as pd

from benchmarks.corpora import write_corpus
from benchmarks.tables import show
from core.analysis.bounds import bands_of, with_bounds
from core.analysis.pairs.compared import Compared
from core.analysis.pairs.comparison import compare_chunks, pairs_of
from core.analysis.pairs.counting import matrix
from core.analysis.rules.rules import Rules
from core.analysis.rules.swept import Swept
from core.analysis.rules.verdicts import VERDICTS
from core.analysis.statements import by_origin
from core.frames import frame, tables
from core.frames.columns import POSITIONS
from core.loader import load

SIZES = (60, 12_000, 100_000)
LARGEST_LISTED = 12_000
"""Beyond this, 100,000 statements would be two billion rows: they are counted, and listed a cell at a time."""

AT_ONCE = 1 << 15
"""Pairs in a block of the sweep: at this size it was fastest."""

Task = Callable[[pd.DataFrame], int]


def measure(sizes: tuple[int, ...] = SIZES, runs: int = 9) -> list[dict[str, object]]:
    """One row a size and task: pairs, median seconds of the processor, their spread, peak memory in MB, and the ratio
    to its sweep."""
    rows = []
    for size in sizes:
        statements = generated_statements(size)
        tasks = {name: task for name, task in TASKS.items() if size <= LARGEST_LISTED or name not in OF_ALL_PAIRS}
        taken = _in_turns(tasks, statements, runs)
        rows += [_row(size, name, task, statements, taken) for name, task in tasks.items()]
    return rows


def generated_statements(size: int) -> pd.DataFrame:
    """The statements of a generated corpus of 100 origins, with bounds."""
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(folder), size)
        found = tables(load(Path(folder)))
    return by_origin(with_bounds(found.claims, bands_of(found.readings)))


def sweep_comparable(statements: pd.DataFrame) -> int:
    """Pairs on one measure and subject whose times may meet."""
    group = pd.factorize(statements["measure"])[0] * len(statements) + pd.factorize(statements["subject"])[0]
    first, last = (_days(statements[f"covers_{end}"]) for end in ("earliest", "latest"))
    order = np.lexsort((first, group))
    begins, until = (group[order] * 10**6 + day[order] for day in (first, last))
    return _sweep(statements, order, np.arange(1, len(order) + 1), np.searchsorted(begins, until, side="right"))


def sweep_all(statements: pd.DataFrame) -> int:
    """Pairs on one matter: of one subject within a chart, or on one measure about different subjects."""
    chart, measure, subject = (pd.factorize(statements[name])[0] for name in ("chart", "measure", "subject"))
    size = len(statements)
    matter = chart * size + subject
    by_matter, by_measure = np.argsort(matter, kind="stable"), np.lexsort((subject, measure))
    same = (measure * size + subject)[by_measure]
    later = np.searchsorted(same, same, side="right")
    return _sweep(statements, by_matter, np.arange(1, size + 1), _ends(matter[by_matter])) + _sweep(
        statements, by_measure, later, _ends(measure[by_measure])
    )


def count_matrix(statements: pd.DataFrame) -> int:
    """The whole matrix; as many pairs as have a verdict of their own."""
    counted = matrix(Swept.of(Rules.of(statements)))
    return int(counted["n"].sum() + counted["may_differ"].sum()) // 2


def list_all(statements: pd.DataFrame) -> int:
    """Every pair as a row, a part at a time; none is kept."""
    return sum(len(rows) for rows in compare_chunks(statements))


def list_a_cell(statements: pd.DataFrame) -> int:
    """The rows of one cell of the matrix."""
    return len(pairs_of(statements, *statements["origin"].drop_duplicates().iloc[:2]))


def first_of_all(statements: pd.DataFrame) -> int:
    """What the page of comparisons opens with: all pairs counted by verdict, the first of each verdict as rows."""
    compared = Compared(statements, NO_POSITIONS)
    return sum(compared.verdicts().values()) if len(compared.first(VERDICTS)) else 0


NO_POSITIONS = frame([], POSITIONS)
COMPARABLE, ALL = "bare sweep, comparable pairs", "bare sweep, all pairs on one matter"
TASKS: dict[str, Task] = {
    COMPARABLE: sweep_comparable,
    "count the matrix": count_matrix,
    "list one cell": list_a_cell,
    "count by verdict, list the first": first_of_all,
    ALL: sweep_all,
    "list all pairs": list_all,
}
OF_ALL_PAIRS = (ALL, "list all pairs")


def _ends(sorted_groups: np.ndarray) -> np.ndarray:
    return np.searchsorted(sorted_groups, sorted_groups, side="right")


def _days(days: pd.Series) -> np.ndarray:
    return days.to_numpy().astype("datetime64[D]").astype(np.int64)


def _sweep(statements: pd.DataFrame, order: np.ndarray, first: np.ndarray, last: np.ndarray) -> int:
    """The pairs of each row, in this order, with those from `first` to `last`; whether their bounds overlap."""
    lower, upper = (statements[end].to_numpy()[order] for end in ("lower", "upper"))
    partners = last - first
    pairs = np.cumsum(partners)
    row = overlapping = 0
    while row < len(order):
        done = pairs[row - 1] if row else 0
        stop = max(row + 1, int(np.searchsorted(pairs, done + AT_ONCE, side="right")))
        times = partners[row:stop]
        left = np.repeat(np.arange(row, stop), times)
        right = np.arange(times.sum()) + np.repeat(first[row:stop] - (np.cumsum(times) - times), times)
        overlapping += np.count_nonzero((lower[left] <= upper[right]) & (lower[right] <= upper[left]))
        row = stop
    return int(pairs[-1])


def _in_turns(tasks: dict[str, Task], statements: pd.DataFrame, runs: int) -> dict[str, list[float]]:
    """Seconds of each task; run after run, so that a drift of the machine meets all of them alike."""
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(runs):
        for name, task in tasks.items():
            start = time.process_time()
            task(statements)
            taken[name].append(time.process_time() - start)
    return taken


def _row(
    size: int, name: str, task: Task, statements: pd.DataFrame, taken: dict[str, list[float]]
) -> dict[str, object]:
    yardstick = ALL if name in OF_ALL_PAIRS else COMPARABLE
    tracemalloc.start()
    pairs = task(statements)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return {
        "statements": size,
        "task": name,
        "pairs": f"{pairs:,}",
        "seconds": median(taken[name]),
        "spread": f"{min(taken[name]):.3g}–{max(taken[name]):.3g}",
        "peak_mb": peak / 1e6,
        "ratio": median(taken[name]) / median(taken[yardstick]),
        "runs": len(taken[name]),
    }


@click.command()
@click.option("--sizes", default=",".join(map(str, SIZES)), show_default=True, help="statements a corpus")
@click.option("--runs", default=9, show_default=True, help="how often each is measured")
def main(sizes: str, runs: int) -> None:
    """`python -m benchmarks.comparing`: comparing, and nothing else."""
    rows = measure(tuple(int(size) for size in sizes.split(",")), runs)
    show("Comparing, against a bare numpy sweep over the same pairs", rows)


if __name__ == "__main__":
    main()
