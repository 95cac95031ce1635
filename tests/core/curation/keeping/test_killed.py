"""A writer killed with SIGKILL at random moments, 25 times (KILLS=200 for two hundred): the file is always whole.

Run as a program this file is the writer: for each folder named on a line of its input it forks a child that saves there
without end, says the child's number, and says so when that was killed.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.curation.keeping import store
from core.curation.keeping.disk import UNFINISHED
from core.reading.yamltext import read

KILLS = int(os.environ.get("KILLS", "25"))
ROOT = Path(__file__).resolve().parents[4]
NAME = "a.yaml"
LINES = 2_000
LONGEST_WAIT = 0.03

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")


def text_of(number: int) -> str:
    """A text that says in every line which one it is."""
    return "claims:\n" + f"  - {number}\n" * LINES


def test_a_killed_writer_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    seen: set[str] = set()
    half_written = 0
    with writer() as program:
        for number in range(KILLS):
            folder = tmp_path / str(number % 5)
            folder.mkdir(exist_ok=True)
            kill_at_random(program, folder)
            seen.add(whole(folder))
            half_written += len(left_behind(folder))
    print(f"{KILLS} kills, {len(seen)} texts seen, {half_written} times a hidden file was found half written")
    assert len(seen) > 1, "the writer was never killed at work"
    for folder in tmp_path.iterdir():
        can_be_saved_again(folder)


def kill_at_random(program: subprocess.Popen[str], folder: Path) -> None:
    assert program.stdin
    assert program.stdout
    program.stdin.write(f"{folder}\n")
    program.stdin.flush()
    child = int(program.stdout.readline())
    time.sleep(random.uniform(0, LONGEST_WAIT))
    os.kill(child, signal.SIGKILL)
    assert program.stdout.readline() == f"{-signal.SIGKILL}\n"


def whole(folder: Path) -> str:
    """Which text the file holds. It is one of the writer's, from its first line to its last, or not there yet."""
    state = store.read(folder, NAME)
    if state is None:
        return "none yet"
    value, faults = read(state.text)
    assert faults == ()
    assert isinstance(value, dict)
    assert state.text == text_of(value["claims"][0])
    return str(value["claims"][0])


def left_behind(folder: Path) -> list[Path]:
    """The hidden files that were being written."""
    return list(folder.rglob(f"{UNFINISHED}*"))


def can_be_saved_again(folder: Path) -> None:
    """The next save clears up, loses nothing, and can be undone."""
    before = store.read(folder, NAME)
    after = store.write(folder, NAME, "claims: []\n", before.digest if before else None)
    assert left_behind(folder) == []
    for version in store.versions(folder, NAME):
        store.version_text(folder, NAME, version.number)
    if before:
        assert store.undo(folder, NAME, after.digest) == before


@contextmanager
def writer() -> Iterator["subprocess.Popen[str]"]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, __file__]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as program:
        yield program
        assert program.stdin
        program.stdin.close()


def serve() -> None:
    for line in sys.stdin:
        child = os.fork()
        if not child:
            save_without_end(Path(line.rstrip("\n")))
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def save_without_end(folder: Path) -> None:
    number = random.randrange(1_000_000)
    while True:
        number += 1
        state = store.read(folder, NAME)
        store.write(folder, NAME, text_of(number), state.digest if state else None)


if __name__ == "__main__":
    serve()
