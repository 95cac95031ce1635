"""Load time and memory, each taken in a process of its own, against a bare parse of the same files, or reading them.

Times are seconds of the processor, so that other work on the machine does not count. Memory is what the task added to
the process's peak, read from Linux's /proc.
"""

import json
import os
import subprocess
import sys
import tempfile
from math import log
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.corpora import write_corpus

SIZES = (60, 12_000, 100_000)
READ, BARE, COLD, COLD_FRAMES = "read and hash", "bare parse", "load", "load and frames"


class Task(NamedTuple):
    """What is timed, what comes before it, the task whose time it is a part of, and whether frames were kept."""

    work: str
    before: str = ""
    part_of: str | None = None
    kept: bool = False


_LOAD = "from core.loader import load\n"
_FRAMES = f"{_LOAD}from core.frames import tables\n"
_OPEN = "from core.kept import made, opened\nfrom core.loader import load\n"
_OPENED = "found = opened(folder) or made(load(folder))"
_EDIT = (
    "edited = [path for path in paths if path.suffix == '.yaml'][len(paths) // 4]\n"
    "def edit(): edited.write_text(edited.read_text(encoding='utf-8') + '# edited\\n', encoding='utf-8')\n"
)
TASKS = {
    READ: Task(
        "for path in paths: hashlib.sha256(path.read_bytes()).digest()",
        "import hashlib\n",
    ),
    BARE: Task(
        "for path in paths:\n"
        "    if path.suffix == '.yaml': yaml.load(path.read_bytes(), Loader=yamlcore.CCoreLoader)\n"
        "    else: path.read_text(encoding='utf-8')",
        "import yaml, yamlcore\n",
    ),
    COLD: Task("corpus = load(folder); assert not corpus.problems, corpus.problems[:3]", _LOAD),
    COLD_FRAMES: Task("found = tables(load(folder)); assert found.problems.empty", _FRAMES),
    "load again, nothing changed": Task("load(folder)", f"{_LOAD}load(folder)\n", COLD),
    "load again, one file changed": Task("load(folder)", f"{_LOAD}{_EDIT}load(folder); edit()\n", COLD),
    "load and frames again, one file changed": Task(
        "found = tables(load(folder))",
        f"{_FRAMES}{_EDIT}found = tables(load(folder)); edit(); found = tables(load(folder)); edit()\n",
        COLD_FRAMES,
    ),
    "load and frames, kept by an earlier process": Task(_OPENED, _OPEN, COLD_FRAMES, kept=True),
    "then the records": Task("found.records()", f"{_OPEN}{_OPENED}\n", COLD_FRAMES, kept=True),
    "then load and frames again, one file changed": Task(
        _OPENED, f"{_OPEN}{_EDIT}{_OPENED}; found.finish(is_latest=True); edit()\n", COLD_FRAMES, kept=True
    ),
    "the same, before the records were there": Task(
        _OPENED, f"{_OPEN}{_EDIT}{_OPENED}; edit()\n", COLD_FRAMES, kept=True
    ),
}
KEEP = Task("if found.is_whole: found.finish(is_latest=True)", f"{_OPEN}{_OPENED}\n")

PROBE = """\
import json, sys, time
from pathlib import Path
def peak(): return next(int(line.split()[1]) for line in open('/proc/self/status') if line.startswith('VmHWM'))
folder = Path(sys.argv[1])
paths = sorted(folder.iterdir())
{before}
highest = peak()
start = time.process_time()
{work}
seconds = time.process_time() - start
print(json.dumps([seconds, (peak() - highest) / 1024]))
"""


def measure(sizes: tuple[int, ...] = SIZES, runs: int = 3) -> list[dict[str, object]]:
    """One row a size and task: median seconds, spread, memory in MB, and the ratios.

    `ratio` is to the bare parse of that size, `of_reading` to reading and hashing its files, `of_cold` to the same
    task in a new process, and `growth` the exponent since the size before: 1 where ten times as many claims take ten
    times as long.
    """
    rows: list[dict[str, object]] = []
    shorter: dict[str, tuple[int, float]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as kept_in:
            write_corpus(Path(folder), size)
            taken = _interleaved(folder, kept_in, runs if size < SIZES[-1] else 1)
        seconds = {task: median(each for each, _ in taken[task]) for task in TASKS}
        rows += [_row(size, task, taken[task], seconds, shorter.get(task)) for task in TASKS]
        shorter = {task: (size, seconds[task]) for task in TASKS}
    return rows


def _interleaved(folder: str, kept_in: str, runs: int) -> dict[str, list[tuple[float, float]]]:
    """The tasks in turn, run after run, so that a drift of the machine meets all of them alike."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in TASKS}
    for _ in range(runs):
        for name, task in TASKS.items():
            taken[name].append(_probe(task, folder, kept_in))
    return taken


def _probe(task: Task, folder: str, kept_in: str) -> tuple[float, float]:
    if task.kept:
        _run(KEEP, folder, kept_in)
    return _run(task, folder, kept_in)


def _run(task: Task, folder: str, kept_in: str) -> tuple[float, float]:
    script, where = PROBE.format(before=task.before, work=task.work), os.environ | {"KEPT": kept_in}
    done = subprocess.run([sys.executable, "-c", script, folder], capture_output=True, text=True, check=True, env=where)
    seconds, memory = json.loads(done.stdout)
    return seconds, memory


def _row(
    size: int, task: str, taken: list[tuple[float, float]], medians: dict[str, float], before: tuple[int, float] | None
) -> dict[str, object]:
    seconds, cold = [each for each, _ in taken], TASKS[task].part_of
    return {
        "claims": size,
        "task": task,
        "seconds": medians[task],
        "spread": f"{min(seconds):.3g}–{max(seconds):.3g}",
        "memory_mb": median(memory for _, memory in taken),
        "ratio": medians[task] / medians[BARE],
        "of_reading": medians[task] / medians[READ],
        "of_cold": f"{medians[task] / medians[cold]:.1%}" if cold else "",
        "growth": f"{log(medians[task] / before[1]) / log(size / before[0]):.2f}" if before else "",
        "runs": len(taken),
    }
