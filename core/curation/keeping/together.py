"""Files that only hold together, written one after the other: all of them, or none.

What is to be written is noted before, so that where the machine itself stops between two of them, whoever comes next
sees it, and finishes it or takes it back.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from core.curation.keeping import journal, store
from core.curation.keeping.store import ChangedError, FileState, ReadOnlyError


class HalfDone(NamedTuple):
    """A change of several files of which only some were written: the names of these, and of those that wait."""

    written: tuple[str, ...]
    waiting: tuple[str, ...]


def write_all(folder: Path | str, started: Sequence[FileState], texts: Sequence[str]) -> tuple[FileState, ...]:
    """Make each file hold its text, in this order. `started`: the files as the editor started from them.

    Raises what `store.write` raises; then no file is changed, those already written are put back. Raises
    ReadOnlyError for several files while others are half done: nobody would see that of those any more.
    """
    for before in started:
        now = store.read(folder, before.name)
        if now is None or now.digest != before.digest:
            raise ChangedError(before.name, now)
    if len(started) == 1:
        return (store.write(folder, started[0].name, texts[0], started[0].digest),)
    if (found := half_done(folder)) is not None:
        names = ", ".join((*found.written, *found.waiting))
        raise ReadOnlyError(f"nothing was written: an earlier save is half done ({names}); settle that first")
    steps = [journal.Step(old.name, old.digest, text) for old, text in zip(started, texts, strict=True)]
    journal.note(Path(folder), steps)
    written = _written(folder, started, texts)
    journal.forget(Path(folder))
    return written


def half_done(folder: Path | str) -> HalfDone | None:
    """What a machine that stopped left half written; None where all of it, or none of it, was. Raises FaultError."""
    steps = [step for step in journal.noted(Path(folder)) if step.after != step.before]
    written = tuple(step.name for step in steps if _digest(folder, step.name) == step.after)
    waiting = tuple(step.name for step in steps if step.name not in written)
    return HalfDone(written, waiting) if written and waiting else None


def finish(folder: Path | str) -> None:
    """Write what waits. Raises what `store.write` raises, among it ChangedError for a file that changed since."""
    for step in journal.noted(Path(folder)):
        if _digest(folder, step.name) != step.after:
            store.write(folder, step.name, step.text, step.before)
    journal.forget(Path(folder))


def take_back(folder: Path | str) -> None:
    """Bring what was written back to what it was before. Raises what `store.undo` raises."""
    for step in journal.noted(Path(folder)):
        if _digest(folder, step.name) == step.after != step.before:
            store.undo(folder, step.name, step.after)
    journal.forget(Path(folder))


def leave(folder: Path | str) -> None:
    """Keep the files as they are, and ask no more."""
    journal.forget(Path(folder))


def _written(folder: Path | str, started: Sequence[FileState], texts: Sequence[str]) -> tuple[FileState, ...]:
    written: list[FileState] = []
    try:
        for before, text in zip(started, texts, strict=True):
            written.append(store.write(folder, before.name, text, before.digest))
    except (OSError, ValueError):
        for before, now in zip(started, written, strict=False):
            store.write(folder, before.name, before.text, now.digest)
        journal.forget(Path(folder))
        raise
    return tuple(written)


def _digest(folder: Path | str, name: str) -> str | None:
    now = store.read(folder, name)
    return now.digest if now else None
