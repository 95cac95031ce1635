"""A whole folder of files at once: built beside the old one, then set in its place in one step."""

import ctypes
import json
import os
import re
import shutil
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from core.curation.keeping.disk import locked, sync_folder, write_new

MANIFEST = "site.json"
"""Names the files of a folder that was published, so that only those are ever replaced."""

MAKER = "contested-counts"
STAGE, NEW, OLD = ".publishing-", "new", "old"
_SAFE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*\Z")
_HERE, _EXCHANGE = -100, 2
"""Linux: paths count from the working directory (AT_FDCWD); the two names are exchanged (RENAME_EXCHANGE)."""


class NotOursError(FileExistsError):
    """The folder holds what was not published into it: what was found, and what would be right."""


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly these files, by relative path, and a manifest of them; or leave it as it was.

    Whoever reads meanwhile sees the old folder or the new one, whole (where the system cannot exchange two names, for
    a moment none). Raises NotOursError where the folder holds anything else than an earlier manifest names, ValueError
    for a path that leads elsewhere, OSError where nothing can be written.
    """
    target = Path(os.path.realpath(folder))
    whole = {_checked(name): content for name, content in (*files.items(), (MANIFEST, _manifest(files)))}
    refuse_other(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    stage = target.parent / f"{STAGE}{target.name}"
    stage.mkdir(exist_ok=True)
    try:
        with locked(stage):
            _mend(stage, target)
            _write(stage / NEW, whole)
            refuse_other(target)
            _put(stage, target)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    sync_folder(target.parent)


def refuse_other(folder: Path) -> None:
    """Raise NotOursError unless the folder is missing, empty, or holds only what was published into it."""
    refuse_file(folder)
    if not os.path.lexists(folder):
        return
    held = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()}
    others = sorted(held - _published(folder) - {MANIFEST}) if MANIFEST in held else sorted(held)
    if others:
        found = f"{folder} holds {others[0]!r}" + (f" and {len(others) - 1:,} more" if others[1:] else "")
        raise NotOursError(f"{found}, which was not published into it; move that away, or name a new or empty folder")


def refuse_file(folder: Path) -> None:
    """Raise NotOursError where a file stands, there or above, or a link that leads nowhere: no folder can stand so."""
    there = next((path for path in (folder, *folder.parents) if os.path.lexists(path)), None)
    if there and not there.is_dir():
        raise NotOursError(f"{there} is a file, not a folder; name another folder")


def _published(folder: Path) -> set[str]:
    """The files that the manifest of a folder names; none where it is not one of ours."""
    try:
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return set(told["files"]) | {MANIFEST} if told["maker"] == MAKER else set()
    except (ValueError, TypeError, KeyError) as error:
        advice = "move it away, or name a new folder"
        raise NotOursError(f"{folder / MANIFEST} is no manifest of a published site; {advice}") from error


def _manifest(files: Mapping[str, bytes]) -> bytes:
    hashes = {name: f"sha256:{sha256(content).hexdigest()}" for name, content in sorted(files.items())}
    return (json.dumps({"maker": MAKER, "files": hashes}, indent=1) + "\n").encode()


def _checked(name: str) -> str:
    """A relative path of plain names. Raises ValueError for any other, whoever gave it."""
    if not all(_SAFE.match(part) for part in name.split("/")):
        raise ValueError(f"found the file name {ascii(name)[:80]}; give letters, digits, dots and hyphens, with /")
    return name


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Every file, forced to the disk."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, content)


def _mend(stage: Path, target: Path) -> None:
    """Take up where a killed process left off: the old folder back in its place, whatever was half made away."""
    if (stage / OLD).exists() and not target.exists():
        (stage / OLD).rename(target)
    for left in (stage / NEW, stage / OLD):
        shutil.rmtree(left, ignore_errors=True)


def _put(stage: Path, target: Path) -> None:
    new, old = stage / NEW, stage / OLD
    if not target.exists():
        new.rename(target)
    elif not exchange(new, target):
        target.rename(old)
        try:
            new.rename(target)
        except OSError:
            old.rename(target)
            raise


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False, with nothing done, where the system or the disk cannot (Linux can)."""
    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)
