"""What files that hold together are about to hold, kept in `.history` until all of them do."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from core.curation.keeping import disk, history

FILE = "together.json"


class Step(NamedTuple):
    """One file of several that change together: the digest of what it held, and the text that it is to hold."""

    name: str
    before: str
    text: str

    @property
    def after(self) -> str:
        """The digest of what it is to hold."""
        return history.digest_of(self.text.encode())


def note(folder: Path, steps: Sequence[Step]) -> None:
    """Keep what is about to be written. Raises ReadOnlyError."""
    with disk.sentences(folder), history.kept(folder):
        disk.put(_path(folder), json.dumps([each._asdict() for each in steps]).encode())


def noted(folder: Path) -> tuple[Step, ...]:
    """What was kept; nothing where nothing was, or where it cannot be read. Raises ReadOnlyError."""
    with disk.sentences(folder):
        try:
            found = json.loads(_path(folder).read_bytes())
        except (FileNotFoundError, ValueError):
            return ()
    return tuple(_step(each) for each in found) if isinstance(found, list) and all(map(_is_step, found)) else ()


def forget(folder: Path) -> None:
    """All of it is written, or none of it is wanted any more. Raises ReadOnlyError."""
    with disk.sentences(folder):
        _path(folder).unlink(missing_ok=True)


def _path(folder: Path) -> Path:
    return folder / history.FOLDER / FILE


def _is_step(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(name), str) for name in Step._fields)


def _step(value: Mapping[str, str]) -> Step:
    return Step(*(value[name] for name in Step._fields))
