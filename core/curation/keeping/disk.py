"""Whole files or none: written beside the old one, forced to the disk, then renamed over it, one writer at a time."""

import errno
import os
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has none: there the lock is a file that exists
    fcntl = None  # type: ignore[assignment]  # a module elsewhere

UNFINISHED = ".writing-"
"""How the names of files begin that are being written. They are hidden, so the loader leaves them alone."""

PATIENCE = 10.0
"""Seconds to wait for another writer."""

_PAUSE = 0.01
_ANYONE_WRITES = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
FULL = (errno.ENOSPC, errno.EDQUOT)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)


class ReadOnlyError(OSError):
    """Nothing was written: why not, and what to do."""


@contextmanager
def sentences(folder: Path) -> Iterator[None]:
    """What the system refuses, said as a ReadOnlyError that names the way out."""
    try:
        yield
    except ReadOnlyError:
        raise
    except OSError as error:
        raise ReadOnlyError(f"nothing was written: {_reason(folder, error)}") from error


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Alone among the writers of this folder, threads and processes alike. Raises ReadOnlyError after PATIENCE."""
    path = folder / ".lock"
    deadline = time.monotonic() + PATIENCE
    while (held := _acquire(path)) is None:
        if time.monotonic() > deadline:
            advice = f"try again; if nobody writes, delete {path.name} in {folder.name}"
            raise ReadOnlyError(f"nothing was written: another program has been writing to this folder; {advice}")
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        _release(path, held)


def put(path: Path, contents: bytes, mode: int | None = None) -> None:
    """Make `path` hold exactly these bytes, or leave it as it was. Raises OSError. Call it within `locked`."""
    unfinished = path.parent / f"{UNFINISHED}{secrets.token_hex(8)}"
    try:
        write_new(unfinished, contents, mode)
        os.replace(unfinished, path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Force names to the disk, where the system lets folders be opened."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def clear_unfinished(folder: Path) -> None:
    """Take out what killed processes left behind. Call it within `locked`, where nobody else is writing."""
    with os.scandir(folder) as entries:
        left = [entry.path for entry in entries if entry.name.startswith(UNFINISHED)]
    for path in left:
        os.unlink(path)


def mode_of(path: Path) -> int | None:
    """The permissions of a file; None where there is none. Raises ReadOnlyError for what is not to be written."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISREG(status.st_mode) and status.st_mode & _ANYONE_WRITES:
        return stat.S_IMODE(status.st_mode)
    if stat.S_ISREG(status.st_mode):
        raise ReadOnlyError(f"nothing was written: {path.name} is write-protected; lift that, then save again")
    kind = "a link" if stat.S_ISLNK(status.st_mode) else "no regular file"
    raise ReadOnlyError(f"nothing was written: {path.name} is {kind}; put the file itself in its place")


def write_new(path: Path, contents: bytes, mode: int | None = None) -> None:
    """A new file of these bytes, forced to the disk. Raises OSError, also where there is a file of that name."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if mode is None else 0o600)
    try:
        view = memoryview(contents)
        while view:
            view = view[os.write(descriptor, view) :]
        if mode is not None:
            os.chmod(path, mode)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _acquire(path: Path) -> int | None:
    """A descriptor that holds the lock, or None while another holds it. Raises OSError."""
    if fcntl is None:
        try:
            return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL)
        except FileExistsError:
            return None
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        if isinstance(error, BlockingIOError):
            return None
        raise
    return descriptor


def _release(path: Path, descriptor: int) -> None:
    os.close(descriptor)
    if fcntl is None:
        path.unlink(missing_ok=True)


def _reason(folder: Path, error: OSError) -> str:
    if error.errno in FULL:
        return "the disk is full; free some space, then save again"
    if error.errno in _REFUSED:
        advice = "get the right to write there, or set CORPUS to a copy of the folder that is yours"
        return f"the folder {folder.name} cannot be written to ({error.strerror}); {advice}"
    if not folder.is_dir():
        return f"the folder {folder.name} is no longer there; put it back, then save again"
    return f"the system refused ({error.strerror or error}); mend that, then save again"
