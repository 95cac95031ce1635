"""Files that only hold together, written one after the other: all of them, or none."""

from collections.abc import Sequence
from pathlib import Path

from core.curation import store
from core.curation.store import ChangedError, State


def write_all(folder: Path | str, started: Sequence[State], texts: Sequence[str]) -> tuple[State, ...]:
    """Make each file hold its text, in this order. `started`: the files as the editor started from them.

    Raises what `store.write` raises; then no file is changed, those already written are put back. Only where the
    machine itself stops between two of them is the later one still the old one; either way each file is whole.
    """
    for before in started:
        now = store.read(folder, before.name)
        if now is None or now.digest != before.digest:
            raise ChangedError(before.name, now)
    written: list[State] = []
    try:
        for before, text in zip(started, texts, strict=True):
            written.append(store.write(folder, before.name, text, before.digest))
    except (OSError, ValueError):
        for before, now in zip(started, written, strict=False):
            store.write(folder, before.name, before.text, now.digest)
        raise
    return tuple(written)
