"""Every text that a file of a corpus has had, under `.history/FILE/`, and which of them undo and redo lead to.

An entry is a file named NUMBER_TIME_WAY_TARGET_DIGEST that holds the whole text. Undo and redo add entries too: what
they leave can be had back. The oldest go when there are more than MOST_VERSIONS.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from core.curation.keeping.disk import clear_unfinished, locked, mode_of, put

FOLDER = ".history"
MOST_VERSIONS = 200
"""The most versions that are kept of one file."""

Way: TypeAlias = Literal["written", "found", "undone", "redone"]
"""How a version came about: saved here, found on disk after another program's change, or by undo or redo."""

_NAME = re.compile(r"(\d{8})_(\d{8}T\d{6}\.\d{6}Z)_(written|found|undone|redone)_(\d{8})_([0-9a-f]{64})")
_TIME = "%Y%m%dT%H%M%S.%fZ"


class Version(NamedTuple):
    """One text that a file has had. `target`: the number of the version that undo or redo went to, else its own."""

    number: int
    when: datetime
    way: Way
    target: int
    digest: str


def digest_of(contents: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return sha256(contents).hexdigest()


@contextmanager
def kept(folder: Path) -> Iterator[None]:
    """Alone among those who write to this corpus, with a place for its history that version control leaves alone.

    What killed processes left half written is taken out. Raises OSError.
    """
    home = folder / FOLDER
    home.mkdir(exist_ok=True)
    with locked(home):
        if not (home / ".gitignore").exists():
            put(home / ".gitignore", b"*\n")
        for place in (folder, home):
            clear_unfinished(place)
        yield


def versions_of(folder: Path, name: str) -> list[Version]:
    """The versions of a file, oldest first; none where nothing was ever saved here. Raises OSError."""
    try:
        names = sorted(path.name for path in (folder / FOLDER / name).iterdir())
    except FileNotFoundError:
        return []
    return [_version(match) for each in names if (match := _NAME.fullmatch(each))]


def contents_of(folder: Path, name: str, number: int) -> bytes | None:
    """The bytes of a version; None where it is gone, or not whole."""
    for version in versions_of(folder, name):
        if version.number == number:
            contents = (folder / FOLDER / name / _file_name(version)).read_bytes()
            return contents if digest_of(contents) == version.digest else None
    return None


def note(folder: Path, name: str, contents: bytes, way: Way, target: int | None = None) -> None:
    """Keep this text as the latest version, and no more than MOST_VERSIONS of them; as private as the file itself.

    Raises OSError.
    """
    home = folder / FOLDER / name
    home.mkdir(exist_ok=True)
    clear_unfinished(home)
    known = versions_of(folder, name)
    number = known[-1].number + 1 if known else 1
    version = Version(number, datetime.now(UTC), way, number if target is None else target, digest_of(contents))
    put(home / _file_name(version), contents, mode_of(folder / name))
    for old in known[: max(0, len(known) + 1 - MOST_VERSIONS)]:
        (home / _file_name(old)).unlink()


def course(versions: list[Version]) -> tuple[list[Version], int]:
    """The versions that undo and redo walk along, oldest first, and the index of the one that holds now.

    A text saved after an undo takes the place of what was undone, which stays among the versions. Where the version
    that undo or redo went to is no longer kept, their own entry, which holds the same text, stands for it.
    """
    path: list[Version] = []
    now = -1
    for version in versions:
        numbers = [each.number for each in path]
        if version.way in ("written", "found"):
            path, now = [*path[: now + 1], version], now + 1
        elif version.target in numbers:
            now = numbers.index(version.target)
        elif version.way == "undone":
            path, now = [version, *path[max(now, 0) :]], 0
        else:
            path, now = [*path[: now + 1], version], now + 1
    return path, now


def either_way(versions: list[Version], digest: str) -> tuple[Version | None, Version | None]:
    """The versions that undo and redo lead to from the text with this digest; None where there is none."""
    path, place = course(versions)
    if not path:
        return None, None
    known = path[place].digest == digest
    earlier, later = path[: place + (not known)], path[place + 1 :] if known else []
    return earlier[-1] if earlier else None, later[0] if later else None


def _version(match: re.Match[str]) -> Version:
    number, when, way, target, digest = match.groups()
    moment = datetime.strptime(when, _TIME).replace(tzinfo=UTC)
    return Version(int(number), moment, way, int(target), digest)  # type: ignore[arg-type]  # a word of _NAME


def _file_name(version: Version) -> str:
    when = version.when.strftime(_TIME)
    return f"{version.number:08}_{when}_{version.way}_{version.target:08}_{version.digest}"
