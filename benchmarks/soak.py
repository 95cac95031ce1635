"""`python -m benchmarks.soak`: readers look on while a corpus is edited every few seconds, and the server is weighed.

What is promised, and counted here when it is broken:

- Whole: a file's edit is seen whole or not at all. Each edit gives two sources in the vocabulary the number of the
  edit; no page may ever show two numbers. A file that an editor has written by half is a problem on the page, no chart.
- Never back: a reader who has seen an edit never sees an older state again.
- Fresh: each edit stands on the page within two seconds, without a click.
- An edit of two files (a text and its annotation) is two edits: between them the quote is not found, which is a
  problem on the page. So a number never stands beside another state's sentence.
"""

import asyncio
import os
import re
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median

import click
import numpy as np

from benchmarks.corpora import write_corpus
from benchmarks.servers import FailedError, Server, server
from benchmarks.sessions import Session, session
from benchmarks.tables import show

PAGES = ("deployment", "casualties", "agreement", "comparisons", "documents")
CLAIMS = 60
FRESH = 2.0
"""Seconds within which an edit has to be seen."""

_EDIT = re.compile(rb"Source \d+, edit (\d+)\.")


@dataclass
class Watched:
    """What one reader saw: the last edit, what broke a promise, and how long each edit took to come."""

    page: str
    written: dict[int, float]
    last: int = 0
    mixed: int = 0
    back: int = 0
    taken: list[float] = field(default_factory=list)

    def look(self, reader: Session) -> None:
        """Once a page is whole: which edits stand on it?"""
        found = {int(number) for number in _EDIT.findall(reader.contents())}
        self.mixed += len(found) > 1
        if not found:
            return
        self.back += min(found) < self.last
        for edit in range(self.last + 1, max(found) + 1):
            if edit in self.written:
                self.taken.append(time.monotonic() - self.written[edit])
        self.last = max(self.last, *found)


def _edited(vocabulary: str, edit: int) -> str:
    return re.sub(r"name: Source (\d+)(, edit \d+\.)?,", rf'name: "Source \1, edit {edit}.",', _unquoted(vocabulary))


def _unquoted(vocabulary: str) -> str:
    return re.sub(r'name: "(Source \d+), edit \d+\.",', r"name: \1,", vocabulary)


def _at_once(path: Path, text: str) -> None:
    """As a careful editor writes: beside the file, then in its place."""
    beside = path.with_name(".writing")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


def _by_halves(path: Path, text: str) -> None:
    """As a careless one does: over the old file, with a pause in between."""
    with path.open("w", encoding="utf-8") as file:
        file.write(text[: len(text) // 2])
        file.flush()
        time.sleep(0.05)
        file.write(text[len(text) // 2 :])


async def _edit(folder: Path, until: float, every: float, written: dict[int, float]) -> None:
    """Edit after edit, each in the one way or in the other, until it is time."""
    vocabulary, random = folder / "vocabulary.yaml", Random(1)
    ways: tuple[Callable[[Path, str], None], ...] = (_at_once, _by_halves)
    text, edit = vocabulary.read_text(encoding="utf-8"), 0
    while time.monotonic() < until - 2 * FRESH:
        edit += 1
        text = _edited(text, edit)
        await asyncio.to_thread(random.choice(ways), vocabulary, text)
        written[edit] = time.monotonic()
        await asyncio.sleep(every)


async def _watch(port: int, seen: Watched, until: float) -> None:
    """Open the page and leave it alone."""
    async with session(port, seen.page, seen.look) as reader:
        while time.monotonic() < until:
            await asyncio.sleep(1)
            if wrong := reader.shown("exception"):
                raise FailedError(f"{seen.page}: {wrong[0].type}: {wrong[0].message}")


async def _weigh(running: Server, until: float) -> list[tuple[float, float]]:
    """Minutes, and MB."""
    began, weights = time.monotonic(), []
    while time.monotonic() < until:
        weights.append(((time.monotonic() - began) / 60, running.memory()))
        await asyncio.sleep(1)
    return weights


def slope(weights: list[tuple[float, float]]) -> tuple[float, float]:
    """MB a minute by least squares, and twice its standard error, over the second half of the time."""
    minutes, memory = np.array(weights[len(weights) // 2 :]).T
    (rising, start), spread = np.polyfit(minutes, memory, 1), ((minutes - minutes.mean()) ** 2).sum()
    residue = ((memory - rising * minutes - start) ** 2).sum() / max(len(minutes) - 2, 1)
    return float(rising), float(2 * np.sqrt(residue / spread))


async def _soak(running: Server, folder: Path, minutes: float, every: float) -> list[dict[str, object]]:
    until, written = time.monotonic() + minutes * 60, dict[int, float]()
    readers = [Watched(page, written) for page in PAGES]
    editing = asyncio.create_task(_edit(folder, until, every, written))
    weights, *_ = await asyncio.gather(
        _weigh(running, until), editing, *(_watch(running.port, reader, until) for reader in readers)
    )
    taken = [each for reader in readers for each in reader.taken]
    late = sum(each > FRESH for each in taken)
    rising, error = slope(weights)
    return [
        {"what": "edits, each looked at by", "found": f"{len(written)}, {len(readers)} readers"},
        {"what": "pages that mixed two edits", "found": sum(reader.mixed for reader in readers)},
        {"what": "pages that went back", "found": sum(reader.back for reader in readers)},
        {"what": "edits never seen", "found": sum(len(written) - reader.last for reader in readers)},
        {"what": f"edits seen later than {FRESH:g} s", "found": f"{late} of {len(taken)}"},
        {"what": "seconds until an edit was seen: median, most", "found": f"{median(taken):.2f}, {max(taken):.2f}"},
        {"what": "memory at the start and at the end, MB", "found": f"{weights[0][1]:.0f}, {weights[-1][1]:.0f}"},
        {"what": "memory's slope in the second half, MB a minute", "found": f"{rising:.2f} ± {error:.2f}"},
    ]  # fmt: skip


@click.command()
@click.option("--minutes", default=30.0, show_default=True)
@click.option("--every", default=4.0, show_default=True, help="seconds between two edits")
def main(minutes: float, every: float) -> None:
    """Edit a generated corpus while readers look on."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "corpus")
        write_corpus(folder, CLAIMS)
        with server(folder) as running:
            rows = asyncio.run(_soak(running, folder, minutes, every))
    show(f"Edits of a corpus of {CLAIMS} claims for {minutes:g} minutes, one every {every:g} s", rows)


if __name__ == "__main__":
    main()
