"""Briefings written to a corpus: whole or not at all, never over another's change, every earlier text kept.

`expected` is the digest of the file that the editor started from (see `opened`). All raise ChangedError where the file
is another one by now, ReadOnlyError where the folder cannot be written to, UnsafeNameError for a name that leads
elsewhere, and EditError where the text cannot be edited so; then nothing was written.
"""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from core.briefings.edits import moved, retitled, without_step
from core.checks.files import BRIEFINGS
from core.curation.editing import blocks, edits
from core.curation.editing.edits import EditError
from core.curation.keeping import history, store
from core.curation.keeping.folders import within
from core.curation.keeping.names import stem_of
from core.curation.keeping.store import ChangedError, FileState, NoVersionError, ReadOnlyError, UnsafeNameError
from core.models import Step

__all__ = [
    "ChangedError",
    "EditError",
    "FileState",
    "NoVersionError",
    "ReadOnlyError",
    "UnsafeNameError",
    "add_step",
    "bring_back",
    "can_step",
    "delete",
    "move_step",
    "new",
    "opened",
    "redo",
    "remove_step",
    "retitle",
    "reword_step",
    "undo",
]

FOLDER, STEPS, NAMELESS = BRIEFINGS.rstrip("/"), "steps", "briefing"


def opened(folder: Path | str, name: str) -> FileState | None:
    """The file of a briefing as it stands now; None where there is none."""
    return store.read(Path(folder, FOLDER), _file(name))


def new(folder: Path | str, title: str, step: Step) -> str:
    """Write a new briefing of one step. Gives its name, which is made of the title and is nobody else's."""
    home = within(folder, FOLDER)
    text = edits.added("\n".join([*blocks.entry("title", title, 0), ""]), STEPS, _plain(step))
    stem = stem_of(title) if any(map(str.isalnum, title)) else NAMELESS
    numbered = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    name = next(each for each in numbered if opened(folder, each) is None)
    store.write(home, _file(name), text, None)
    return name


def add_step(folder: Path | str, name: str, step: Step, expected: str) -> FileState:
    """Add a step as the last."""
    return _edited(folder, name, expected, lambda text: edits.added(text, STEPS, _plain(step)))


def move_step(folder: Path | str, name: str, at: int, to: int, expected: str) -> FileState:
    """Make the step at index `at` the one at index `to`."""
    return _edited(folder, name, expected, lambda text: moved(text, STEPS, at, to))


def reword_step(folder: Path | str, name: str, at: int, step: Step, expected: str) -> FileState:
    """Put a step in place of the one at index `at`: what is the same in both stays as it is written."""
    return _edited(folder, name, expected, lambda text: edits.changed(text, STEPS, at, _plain(step)))


def remove_step(folder: Path | str, name: str, at: int, expected: str) -> FileState:
    """Take a step out, which must not be the only one."""
    return _edited(folder, name, expected, lambda text: without_step(text, STEPS, at))


def retitle(folder: Path | str, name: str, title: str, expected: str) -> FileState:
    """Give the briefing another title; its name stays."""
    return _edited(folder, name, expected, lambda text: retitled(text, title))


def delete(folder: Path | str, name: str, expected: str) -> None:
    """Take the briefing out. `bring_back` has it back."""
    store.remove(Path(folder, FOLDER), _file(name), expected)


def bring_back(folder: Path | str, name: str) -> FileState:
    """The briefing as it was when it was deleted. Raises NoVersionError where there was none."""
    home = Path(folder, FOLDER)
    if not (known := store.versions(home, _file(name))):
        raise NoVersionError(f"there never was a briefing {name!r} here; choose another")
    return store.write(home, _file(name), store.version_text(home, _file(name), known[-1].number), None)


def can_step(folder: Path | str, state: FileState) -> tuple[bool, bool]:
    """Whether there is an earlier text of the briefing for `undo`, and a later one for `redo`. Raises ReadOnlyError."""
    earlier, later = history.either_way(store.versions(Path(folder, FOLDER), state.name), state.digest)
    return earlier is not None, later is not None


def undo(folder: Path | str, name: str, expected: str) -> FileState:
    """Bring back the text before the one that holds now. Raises NoVersionError."""
    return store.undo(Path(folder, FOLDER), _file(name), expected)


def redo(folder: Path | str, name: str, expected: str) -> FileState:
    """Bring back the text that `undo` took away last. Raises NoVersionError."""
    return store.redo(Path(folder, FOLDER), _file(name), expected)


def _edited(folder: Path | str, name: str, expected: str, edit: Callable[[str], str]) -> FileState:
    """The briefing with an edit of the text that the editor started from."""
    home, state = Path(folder, FOLDER), opened(folder, name)
    if state is None or state.digest != expected:
        raise ChangedError(_file(name), state)
    return store.write(home, _file(name), edit(state.text), expected)


def _file(name: str) -> str:
    """The name of the file within the folder of briefings. `store` refuses one that leads elsewhere."""
    return f"{name}.yaml"


def _plain(step: Step) -> dict[str, Any]:
    """The step as it is written: without what is as it is on a page opened anew."""
    return step.model_dump(mode="json", exclude_defaults=True)
