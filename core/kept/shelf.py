"""One file a corpus, in the folder of what is kept: its own digest, the key of what it was made of, the frames."""

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from core.curation.keeping.disk import clear_unfinished, locked, put
from core.frames import Tables
from core.kept.key import key_of
from core.kept.packing import packed, unpacked
from core.kept.place import stranger
from core.loader import file_contents, file_names
from core.reading.plaintext import FaultError

MOST = 3
"""So many corpora are kept; of more, those that were written longest ago are thrown away."""
LARGEST = 2_000_000_000
"""The most bytes that are read: about twenty times the frames of 100,000 claims."""

_ENDING = ".frames"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the frames of a corpus are kept, and the files that they are, or were, made of."""

    place: Path
    corpus: Path
    files: Mapping[str, bytes]

    @property
    def path(self) -> Path:
        """Named after the corpus folder, so that a corpus has one file however often it is edited."""
        return self.place / (sha256(os.fsencode(os.path.realpath(self.corpus))).hexdigest()[:32] + _ENDING)

    def recall(self) -> Tables | None:
        """The frames kept of these files; None where there are none, or they are no longer as they were written."""
        if not os.path.lexists(self.path):
            return None
        try:
            if why_not := stranger(os.lstat(self.path)):
                raise ValueError(why_not)
            data = memoryview(file_contents(self.place, self.path.name, LARGEST))
            return self._frames(data[:32], data[32:])
        except (FaultError, ImportError, OSError, ValueError) as error:
            _LOG.warning("What was kept in %s is passed over, and made anew: %s.", self.path, error)
            return None

    def keep(self, tables: Tables) -> None:
        """Write frames in the place of those kept before. Where that cannot be done, a warning says so."""
        try:
            body = key_of(self.files) + packed(tables)
            with locked(self.place):
                clear_unfinished(self.place)
                put(self.path, sha256(body).digest() + body, 0o600)
                _throw_away(self.place)
        except (FaultError, ImportError, OSError) as error:
            _LOG.warning("The frames of %s are not kept, so the next start takes longer: %s.", self.corpus, error)

    def _frames(self, digest: memoryview, body: memoryview) -> Tables | None:
        key = key_of(self.files)
        if body[: len(key)] != key:
            return None
        if sha256(body).digest() != digest:
            raise ValueError("its digest is another one")
        return unpacked(body[len(key) :], self.files)


def _throw_away(place: Path) -> None:
    """Leave the MOST that were written last; what has another ending is not ours. Raises OSError."""
    ours = [place / name for name in file_names(place) if name.endswith(_ENDING)]
    for path in sorted(ours, key=lambda path: path.lstat().st_mtime_ns)[:-MOST]:
        path.unlink()
