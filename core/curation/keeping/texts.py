"""The texts in a corpus folder as they stand on disk now, and those that cannot be read."""

from pathlib import Path
from typing import NamedTuple

from core.loader import read_file, stems
from core.reading.plaintext import Fault, FaultError


class Texts(NamedTuple):
    """By file name: what each text says, and what is wrong with those that cannot be read."""

    read: dict[str, str]
    unread: dict[str, Fault]


def texts_in(folder: Path | str) -> Texts:
    """Every article of the folder, whether it is annotated or not."""
    texts = Texts({}, {})
    for name in (f"{stem}.txt" for stem in stems(folder)):
        try:
            texts.read[name] = read_file(folder, name) or ""
        except FaultError as error:
            texts.unread[name] = error.fault
    return texts
