"""`python -m benchmarks.faults`: what a reader sees when something breaks under an open page, and once it is mended.

A real server over a copy of the corpus that ships, and a reader's session. Each fault is made, looked at until the page
has run again by itself, and mended; the row says what stood on the page meanwhile, and whether all came back.
`faults_beyond.py` and `faults_restarted.py` have those that do not lie in the corpus.
"""

import asyncio
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks.faults_beyond import before_1970, full_disk
from benchmarks.faults_restarted import restarted
from benchmarks.faults_shared import KEPT, PAGE, Marks, Row, copied, marks, sound_marks
from benchmarks.servers import server
from benchmarks.sessions import Session, session
from benchmarks.tables import show


@dataclass(frozen=True)
class Fault:
    """Something that goes wrong with a corpus folder, and the way back."""

    name: str
    make: Callable[[Path], None]
    mend: Callable[[Path], None]


def _aside(path: Path) -> Path:
    return path.parent / f".aside-{path.name}"


def _away(path: Path) -> None:
    path.rename(_aside(path))


def _back(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)
    _aside(path).rename(path)


def _instead(put: Callable[[Path], object]) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        _away(path)
        put(path)

    return make


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _half(path: Path) -> None:
    _away(path)
    text = _aside(path).read_bytes()
    path.write_bytes(text[: len(text) // 2])


def _many_problems(corpus: Path) -> None:
    text = "published: soon\n" + "".join(f"key-{n}: 1\n" for n in range(10_000))
    (corpus / "000_6c0708058d168878.second.yaml").write_text(text, encoding="utf-8")


def _few_problems(corpus: Path) -> None:
    (corpus / "000_6c0708058d168878.second.yaml").unlink()


def _annotation(change: Callable[[Path], None]) -> Callable[[Path], None]:
    return lambda corpus: change(corpus / f"{KEPT}.yaml")


FAULTS = (
    Fault("corpus deleted", _away, _back),
    Fault("corpus replaced by a file", _instead(lambda path: path.write_text("x")), _back),
    Fault("corpus replaced by a link to itself", _instead(_loop), _back),
    Fault("an annotation deleted", _annotation(_away), _annotation(_back)),
    Fault("an annotation replaced by a folder", _annotation(_instead(Path.mkdir)), _annotation(_back)),
    Fault("an annotation replaced by a link to itself", _annotation(_instead(_loop)), _annotation(_back)),
    Fault("an annotation replaced by a pipe", _annotation(_instead(os.mkfifo)), _annotation(_back)),
    Fault("an annotation replaced by a link out of the corpus",
          _annotation(_instead(lambda path: path.symlink_to("/etc/passwd"))), _annotation(_back)),
    Fault("an annotation written by half", _annotation(_half), _annotation(_back)),
    Fault("the vocabulary deleted", lambda corpus: _away(corpus / "vocabulary.yaml"),
          lambda corpus: _back(corpus / "vocabulary.yaml")),
    Fault("10,000 problems in one file", _many_problems, _few_problems),
)  # fmt: skip


async def _watched(port: int, corpus: Path, fault: Fault) -> Row:
    """Open the page, break, look, mend, look again; all without a click."""
    async with session(port, PAGE) as reader:
        before = sound_marks(reader)
        broken = await _after(reader, lambda: fault.make(corpus))
        seen, left = _told(reader), marks(reader)
        mended = await _after(reader, lambda: fault.mend(corpus))
        return {
            "fault": fault.name,
            "seen after, s": broken,
            "the page says": seen,
            "marks meanwhile": _compared(before, left),
            "back after, s": mended if marks(reader) == before and not reader.shown("exception") else "never",
        }


def _compared(before: Marks, left: Marks) -> str:
    """How many marks are drawn still, and how many in place of one that another article tells as well."""
    others = sum(mark not in before for mark in left)
    return f"{len(left) - others} of {len(before)}" + (f", {others} other" if others else "")


async def _after(reader: Session, change: Callable[[], None]) -> object:
    """Seconds until the page has run by itself after this change; "–" where it did not within a minute."""
    reader.finished.clear()
    began = time.perf_counter()
    change()
    try:
        await asyncio.wait_for(reader.finished.wait(), 60)
    except TimeoutError:
        return "–"
    return round(time.perf_counter() - began, 1)


def _told(reader: Session) -> str:
    """An error of the program, else the first problem on the page, else whatever stands on it in place of charts."""
    if wrong := reader.shown("exception"):
        return f"EXCEPTION {wrong[0].type}: {wrong[0].message[:100]}"
    listed = [line for each in reader.shown("markdown") for line in each.body.splitlines() if line.startswith("- ")]
    said = [*listed, *(each.body for each in reader.shown("alert")), *(each.body for each in reader.shown("markdown"))]
    shown = said[0].replace("\\", "").replace("|", "/") if said else "nothing"
    return shown[:160] + (f" … ({len(listed)} listed)" if len(listed) > 1 else "")


def watched() -> Iterator[Row]:
    """One row a fault that meets the corpus under an open page."""
    with copied() as corpus, server(corpus) as running:
        for fault in FAULTS:
            yield asyncio.run(_watched(running.port, corpus, fault))


@click.command()
def main() -> None:
    """Break things, one after the other."""
    show("What breaks under an open page", list(watched()))
    show("What else breaks", [restarted(), *before_1970(), *full_disk()])


if __name__ == "__main__":
    main()
