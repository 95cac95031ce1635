"""Load time and memory, each taken in a process of its own, against a bare parse of the same files.

Memory is what the task added to the process's peak, read from Linux's /proc.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.corpora import write_corpus

SIZES = (60, 12_000, 100_000)

TASKS = {
    "read and hash": (
        "import hashlib\n",
        "for path in paths: hashlib.sha256(path.read_bytes()).digest()",
    ),
    "bare parse": (
        "import yaml, yamlcore\n",
        "for path in paths:\n"
        "    if path.suffix == '.yaml': yaml.load(path.read_bytes(), Loader=yamlcore.CCoreLoader)\n"
        "    else: path.read_text(encoding='utf-8')",
    ),
    "load": (
        "from core.loader import load\n",
        "corpus = load(folder); assert not corpus.problems, corpus.problems[:3]",
    ),
    "load and frames": (
        "from core.loader import load\nfrom core.frames import tables\n",
        "found = tables(load(folder)); assert found.problems.empty",
    ),
}

PROBE = """\
import json, sys, time
from pathlib import Path
def peak(): return next(int(line.split()[1]) for line in open('/proc/self/status') if line.startswith('VmHWM'))
folder = Path(sys.argv[1])
{imports}
paths = sorted(folder.iterdir())
before = peak()
start = time.perf_counter()
{task}
seconds = time.perf_counter() - start
print(json.dumps([seconds, (peak() - before) / 1024]))
"""


def measure(sizes: tuple[int, ...] = SIZES, runs: int = 3) -> list[dict[str, object]]:
    """One row a size and task: median seconds, spread, memory in MB, and the ratio to the bare parse of that size."""
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_corpus(Path(folder), size)
            taken = _interleaved(folder, runs if size < SIZES[-1] else 1)
        bare = median(seconds for seconds, _ in taken["bare parse"])
        rows += [_row(size, task, taken[task], bare) for task in TASKS]
    return rows


def _interleaved(folder: str, runs: int) -> dict[str, list[tuple[float, float]]]:
    """The tasks in turn, run after run, so that a drift of the machine meets all of them alike."""
    taken: dict[str, list[tuple[float, float]]] = {task: [] for task in TASKS}
    for _ in range(runs):
        for task in TASKS:
            taken[task].append(_probe(task, folder))
    return taken


def _probe(task: str, folder: str) -> tuple[float, float]:
    imports, work = TASKS[task]
    script = PROBE.format(imports=imports, task=work)
    done = subprocess.run([sys.executable, "-c", script, folder], capture_output=True, text=True, check=True)
    seconds, memory = json.loads(done.stdout)
    return seconds, memory


def _row(size: int, task: str, taken: list[tuple[float, float]], bare: float) -> dict[str, object]:
    seconds = [each for each, _ in taken]
    return {
        "claims": size,
        "task": task,
        "seconds": median(seconds),
        "spread": f"{min(seconds):.3g}–{max(seconds):.3g}",
        "memory_mb": median(memory for _, memory in taken),
        "ratio": median(seconds) / bare,
        "runs": len(taken),
    }
