"""What frames were made of, as one digest: another one wherever they might come out differently."""

import os
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from core.loader import file_contents, file_names

CODE = Path(__file__).resolve().parents[1]
ROOMS = ("checks", "frames", "kept", "models", "reading")
"""The folders of `core` that, beside its own modules, have a say in what frames hold; no stage imports a later one."""
PACKAGES = ("pandas", "pyarrow", "pydantic", "PyYAML", "yamlcore", "edtf")


def key_of(files: Mapping[str, bytes]) -> bytes:
    """64 bytes: of every name and content, and of the code.

    Raises FaultError, OSError or ImportError where the code, or what it is made with, cannot be read.
    """
    return _digest(files) + code()


@lru_cache(maxsize=1)
def code() -> bytes:
    """32 bytes: of the sources in `core` and in ROOMS, and of Python and the packages that they read and build with."""
    versions = {package: version(package).encode() for package in PACKAGES}
    return _digest({**dict(_sources()), **versions, "python": sys.version.encode()})


def _digest(files: Mapping[str, bytes]) -> bytes:
    """No two sets of files give the same: before each name and content stand their lengths."""
    digest = sha256()
    for name, content in files.items():
        encoded = os.fsencode(name)
        digest.update(b"%d %d " % (len(encoded), len(content)))
        digest.update(encoded)
        digest.update(content)
    return digest.digest()


def _sources() -> Iterator[tuple[str, bytes]]:
    yield from _sources_in(".")
    waiting = [*ROOMS]
    while waiting:
        room = waiting.pop()
        yield from _sources_in(room)
        waiting += [f"{room}/{name}" for name in file_names(CODE / room, folders=True)]


def _sources_in(room: str) -> Iterator[tuple[str, bytes]]:
    for name in file_names(CODE / room):
        if name.endswith(".py"):
            yield f"{room}/{name}", file_contents(CODE / room, name)
