"""Faults that do not lie in the corpus: a clock and files from before 1970, a full disk."""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from benchmarks.faults_shared import KEPT, PAGE, SEEDS, Row, copied, row, sound_marks
from benchmarks.servers import FailedError, server
from benchmarks.sessions import session
from core.curation.keeping import store
from core.curation.keeping.disk import ReadOnlyError

FAKETIME = "usr/lib/*/faketime/libfaketime.so.1"
CHOSEN = "reach 25 % to either side"


async def _chosen(port: int) -> int:
    async with session(port, PAGE) as reader:
        reader.choose(reader.widgets("slider")["about"], "double_array_value", [25.0])
        await reader.run()
        if CHOSEN not in "".join(each.body.replace("\\", "") for each in reader.shown("markdown")):
            raise FailedError("the choice does not stand on the page")
        return len(sound_marks(reader))


def before_1970() -> Iterator[Row]:
    """Files that are older than the epoch, and a clock that is."""
    with copied() as corpus:
        for path in corpus.rglob("*.*"):
            os.utime(path, (-86_400 * 400, -86_400 * 400))
        yield row("files of 1968", *_opened(corpus, {}))
        library = next(iter(sorted(Path("/").glob(FAKETIME))), None)
        if library is None:
            yield row("clock in 1969", "not tried: no libfaketime on this machine", "–")
        else:
            yield row(
                "clock in 1969", *_opened(corpus, {"LD_PRELOAD": str(library), "FAKETIME": "@1969-06-01 12:00:00"})
            )


def _opened(corpus: Path, environment: Mapping[str, str]) -> tuple[str, str]:
    try:
        with server(corpus, environment=environment) as running:
            drawn = asyncio.run(_chosen(running.port))
    except FailedError as error:
        return str(error), "no"
    return "all as ever", f"{drawn} marks"


def full_disk() -> Iterator[Row]:
    """A disk that is full while a decision is saved, or tables are exported: the old files stand, and a retry works."""
    with tempfile.TemporaryDirectory() as name, _small_disk(Path(name)) as disk:
        if disk is None:
            yield row("full disk", "not tried: no right to mount a small disk", "–")
            return
        corpus = Path(shutil.copytree(SEEDS, disk / "corpus"))
        yield row("full disk, saving", *_saved(corpus))
        yield row("full disk, exporting", *_exported(corpus, disk / "export"))


@contextmanager
def _small_disk(folder: Path) -> Iterator[Path | None]:
    """A disk of two megabytes; None where this user may not mount one."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def _filled(folder: Path) -> Iterator[None]:
    """Nothing more goes on this disk."""
    filler = folder / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while file.write(b"x" * 4096):
            pass
    try:
        yield
    finally:
        filler.unlink()


def _saved(corpus: Path) -> tuple[str, str]:
    state = store.read(corpus, f"{KEPT}.yaml")
    if state is None:
        raise FailedError(f"{KEPT}.yaml is not in the corpus")
    text = state.text + "# a line more\n"
    with _filled(corpus.parent):
        try:
            store.write(corpus, state.name, text, state.digest)
        except ReadOnlyError as error:
            told = str(error)
        else:
            told = "saved, against all expectation"
        whole = store.read(corpus, state.name) == state
    store.write(corpus, state.name, text, state.digest)
    return told, "the old file stood, and was saved later" if whole else "THE OLD FILE IS LOST"


def _exported(corpus: Path, out: Path) -> tuple[str, str]:
    command = [sys.executable, "-m", "core", "export", str(corpus), "--out", str(out)]
    before = _run(command)
    held = {path.name: path.read_bytes() for path in out.iterdir()}
    with _filled(corpus.parent):
        full = _run(command)
        whole = held == {path.name: path.read_bytes() for path in out.iterdir()}
    after = _run(command)
    says = full.stderr.strip().splitlines()[-1] if full.stderr else "nothing"
    well = whole and before.returncode == after.returncode == 0
    told = f"exit {full.returncode}: {says.replace(str(out.parent), '…')}"
    return told, "the old export stood, and the next one went" if well else "BROKEN"


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=SEEDS.parent, capture_output=True, text=True, check=False)
