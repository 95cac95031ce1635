"""One state of a corpus: its frames, kept or made, and its records. Both are of the very same bytes."""

from collections.abc import Mapping
from pathlib import Path
from threading import Event, Lock, Timer
from typing import TypeAlias
from weakref import WeakValueDictionary

from core.frames import Tables, adopt, tables
from core.garbage import not_collected
from core.kept.place import place
from core.kept.shelf import Shelf
from core.loader import contents, load_contents
from core.models import Corpus

LEAST = 250_000
"""Bytes. What is smaller, about 500 claims, is read and checked in a tenth of a second, and not kept."""
QUIET = 5.0
"""Seconds without an edit, before anything is done that nobody waits for."""
PAUSE = 0.001
"""Seconds between two files, while records are loaded that nobody waits for: whoever waits for a page goes first."""


class Made:
    """Frames that were made of records; to be kept on a shelf, where there is one."""

    is_whole = True

    def __init__(self, corpus: Corpus, shelf: Shelf | None = None) -> None:
        self.tables = tables(corpus)
        self._corpus, self._shelf = corpus, shelf

    def records(self) -> Corpus:
        return self._corpus

    def finish(self, *, is_latest: bool) -> None:
        """Keep the frames, if no later ones will be; and let go of the files that they were made of."""
        shelf, self._shelf = self._shelf, None
        if shelf is not None and is_latest:
            shelf.keep(self.tables)


class Recalled:
    """Frames that were kept. Their records are only loaded when somebody asks for them; threads may."""

    def __init__(self, built: Tables, folder: Path, files: Mapping[str, bytes]) -> None:
        self.tables = built
        self._folder, self._files = folder, files
        self._corpus: Corpus | None = None
        self._lock, self._is_awaited = Lock(), Event()

    @property
    def is_whole(self) -> bool:
        """Whether the records are there, so that nobody waits for them."""
        return self._corpus is not None

    def records(self) -> Corpus:
        """The records. Where they must be loaded, that takes as long as a start without frames."""
        self._is_awaited.set()
        return self._loaded()

    def finish(self, *, is_latest: bool) -> None:
        """Load the records, slowly, so that an edit finds all that it leaves alone checked."""
        if is_latest:
            self._loaded()

    def _loaded(self) -> Corpus:
        with self._lock:
            if self._corpus is None:
                self._corpus = load_contents(self._folder, self._files, lambda: self._is_awaited.wait(PAUSE))
                self._files = {}
                adopt(self.tables, self._corpus)
            return self._corpus


State: TypeAlias = Made | Recalled
_LATEST: WeakValueDictionary[Path, State] = WeakValueDictionary()
"""The state of each large corpus that was opened last, as long as somebody uses it."""


@not_collected()
def opened(folder: Path) -> State | None:
    """A large corpus as it stands on disk now; None for a small one, and where nothing is or can be kept."""
    files = contents(folder)
    kept_in = place(folder) if files and sum(map(len, files.values())) >= LEAST else None
    if files is None or kept_in is None:
        return None
    before, shelf = _LATEST.get(folder), Shelf(kept_in, folder, files)
    kept = shelf.recall() if before is None else None
    _LATEST[folder] = state = Recalled(kept, folder, files) if kept else _made(shelf, before)
    return state


def made(corpus: Corpus) -> State:
    """The state of a corpus of which nothing is kept."""
    return Made(corpus)


def finish_later(state: State, folder: Path) -> None:
    """Beside everything else, once this has been the latest state of its folder for a while: keep or load the rest."""

    def finish() -> None:
        state.finish(is_latest=_LATEST.get(folder) is state)

    if _LATEST.get(folder) is state:
        later = Timer(QUIET, finish)
        later.daemon = True
        later.start()


def _made(shelf: Shelf, before: State | None) -> Made:
    """Of the state before, all that was not edited is taken: so its records are loaded first."""
    if before is not None:
        before.records()
    return Made(load_contents(shelf.corpus, shelf.files, lambda: None), shelf)
