"""Writing to a corpus so that no word is lost. The only file of curation that writes to one.

A file is always whole: the old one or the new one. A file that changed on disk meanwhile is never overwritten. Every
text that a file has had can be had back, from the hidden folder `.history`.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.curation.keeping import disk, history
from core.curation.keeping.disk import ReadOnlyError
from core.curation.keeping.history import Version, digest_of
from core.curation.keeping.names import UnsafeNameError, checked_name, checked_stem, stem_of
from core.loader import read_file

__all__ = [
    "ChangedError",
    "FileState",
    "NoVersionError",
    "ReadOnlyError",
    "UnsafeNameError",
    "Version",
    "add_document",
    "read",
    "redo",
    "remove",
    "stem_of",
    "undo",
    "version_text",
    "versions",
    "write",
]


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it stands on disk. `digest` is the SHA-256 of its bytes: what an editor starts from."""

    name: str
    text: str
    digest: str


class ChangedError(ValueError):
    """The file is no longer the one that the editor started from. `theirs` is what it holds now; None: it is gone."""

    def __init__(self, name: str, theirs: FileState | None) -> None:
        found = "was taken out" if theirs is None else "was changed on disk"
        super().__init__(f"{name} {found} meanwhile; nothing was written: compare both, then choose")
        self.theirs = theirs


class NoVersionError(ValueError):
    """There is no such earlier or later version."""


def read(folder: Path | str, name: str) -> FileState | None:
    """A file as it stands now; None where there is none. Raises UnsafeNameError, FaultError."""
    text = read_file(folder, checked_name(name))
    return None if text is None else FileState(name, text, digest_of(text.encode()))


def write(folder: Path | str, name: str, text: str, expected: str | None) -> FileState:
    """Make the file hold this text; the earlier one is kept. `expected`: the digest that the editor started from.

    None: there must be no such file yet. Raises ChangedError, ReadOnlyError, UnsafeNameError; then nothing changed.
    """
    return _save(Path(folder), checked_name(name), _encoded(text), expected)


def remove(folder: Path | str, name: str, expected: str) -> None:
    """Take the file out; what it held stays among its versions. Raises what `write` raises."""
    place = Path(folder)
    with disk.sentences(place), history.kept(place):
        if (now := _unchanged(place, checked_name(name), expected)) is not None:
            _note_found(place, name, now)
            (place / name).unlink()
            disk.sync_folder(place)


def versions(folder: Path | str, name: str) -> list[Version]:
    """Every text that was saved or found here, oldest first, at most `history.MOST_VERSIONS`."""
    with disk.sentences(Path(folder)):
        return history.versions_of(Path(folder), checked_name(name))


def version_text(folder: Path | str, name: str, number: int) -> str:
    """The text of a version, by its number. Raises NoVersionError."""
    with disk.sentences(Path(folder)):
        contents = history.contents_of(Path(folder), checked_name(name), number)
    if contents is None:
        raise NoVersionError(f"{name} has no version {number}, or not the whole of it; choose another")
    return contents.decode(errors="replace")


def undo(folder: Path | str, name: str, expected: str | None) -> FileState:
    """Bring back the text before the one that holds now. Raises NoVersionError, and what `write` raises."""
    return _step(Path(folder), checked_name(name), expected, -1)


def redo(folder: Path | str, name: str, expected: str | None) -> FileState:
    """Bring back the text that `undo` took away last. Raises NoVersionError, and what `write` raises."""
    return _step(Path(folder), checked_name(name), expected, 1)


def add_document(folder: Path | str, stem: str, text_bytes: bytes, annotation: str) -> FileState:
    """Write STEM.txt, byte for byte, and STEM.yaml, neither of which may exist; both or none. Gives the annotation.

    Raises ChangedError, ReadOnlyError, UnsafeNameError.
    """
    article = checked_name(f"{checked_stem(stem)}.txt")
    if (there := _contents(Path(folder), checked_name(f"{stem}.yaml"))) is not None:
        raise ChangedError(f"{stem}.yaml", _state(f"{stem}.yaml", there))
    _save(Path(folder), article, text_bytes, None)
    try:
        return write(folder, f"{stem}.yaml", annotation, None)
    except BaseException:
        with disk.sentences(Path(folder)):
            Path(folder, article).unlink()
        raise


def _save(folder: Path, name: str, contents: bytes, expected: str | None) -> FileState:
    with disk.sentences(folder), history.kept(folder):
        now = _unchanged(folder, name, expected)
        if now != contents:
            _replace(folder, name, contents, now)
            _note_after(folder, name, contents, "written")
    return _state(name, contents)


def _step(folder: Path, name: str, expected: str | None, by: int) -> FileState:
    with disk.sentences(folder), history.kept(folder):
        now = _unchanged(folder, name, expected)
        if now is None:
            raise NoVersionError(f"{name} is not there; save one of its versions under its name to have it back")
        _note_found(folder, name, now)
        path, place = history.course(history.versions_of(folder, name))
        if not 0 <= place + by < len(path):
            raise NoVersionError(f"{name} has no {'earlier' if by < 0 else 'later'} version to go to")
        target = path[place + by]
        contents = history.contents_of(folder, name, target.number)
        if contents is None:
            raise NoVersionError(f"version {target.number} of {name} is not whole any more; choose another")
        _replace(folder, name, contents, now)
        _note_after(folder, name, contents, "undone" if by < 0 else "redone", target.number)
    return _state(name, contents)


def _unchanged(folder: Path, name: str, expected: str | None) -> bytes | None:
    """What the file holds now. Raises ChangedError unless that is what the editor started from."""
    contents = _contents(folder, name)
    digest = None if contents is None else digest_of(contents)
    if digest == expected:
        return contents
    raise ChangedError(name, None if contents is None else _state(name, contents))


def _replace(folder: Path, name: str, contents: bytes, now: bytes | None) -> None:
    """Put the new contents in the file's place, once those that it has now are kept."""
    if now is not None:
        _note_found(folder, name, now)
    disk.put(folder / name, contents, disk.mode_of(folder / name))


def _note_found(folder: Path, name: str, contents: bytes) -> None:
    """Keep what the file holds, unless that is the version which is known to hold now."""
    path, place = history.course(history.versions_of(folder, name))
    if not path or path[place].digest != digest_of(contents):
        history.note(folder, name, contents, "found")


def _note_after(folder: Path, name: str, contents: bytes, way: history.Way, target: int | None = None) -> None:
    """Keep what was just written. If that fails nothing is lost: the next save finds it in the file, and keeps it."""
    with suppress(OSError):
        history.note(folder, name, contents, way, target)


def _contents(folder: Path, name: str) -> bytes | None:
    """The bytes of a file; None where there is none. Raises ReadOnlyError."""
    with disk.sentences(folder):
        return None if disk.mode_of(folder / name) is None else (folder / name).read_bytes()


def _encoded(text: str) -> bytes:
    """UTF-8. Raises ValueError for half a character, which no file can hold."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"found half a character (U+{ord(text[error.start]):04X}); take it out") from error


def _state(name: str, contents: bytes) -> FileState:
    return FileState(name, contents.decode(errors="replace"), digest_of(contents))
