"""The only file that reads a corpus from disk: a folder of `vocabulary.yaml` and pairs of STEM.txt and STEM.yaml.

STEM.second.yaml is a second annotation of STEM.txt, for comparison: no chart uses it; briefings/NAME.yaml is a
briefing. Files are only ever read. README.md, hidden files and all other folders are left alone.
"""

import os
import stat
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from core.checks.assembling import Files, assembled
from core.checks.briefings import Text
from core.checks.files import BRIEFINGS, by_use, file_problem, no_folder
from core.checks.once import Loads, OneLoad
from core.garbage import not_collected
from core.models import Corpus
from core.reading.plaintext import Fault, FaultError, decode

LARGEST = 10_000_000
"""The most bytes that a file may have: about a thousand times an article."""

_KEPT = Loads(folders=2)
"""Two: a corpus, and the one that it is compared with. What is kept is mostly the corpus itself, which is shared."""


def default_folder() -> Path:
    """The folder that the environment variable CORPUS names, else `seeds` beside the `core` package."""
    named = os.environ.get("CORPUS")
    return Path(named) if named else Path(__file__).resolve().parent.parent / "seeds"


@not_collected()
def load(folder: Path | str, instead: Mapping[str, str] | None = None) -> Corpus:
    """Read a corpus. Whatever is wrong becomes a problem, by file, line and column.

    A document loads whole or not at all: one wrong record keeps the others of its article out, too.
    `instead` gives the texts of files, by name, that are read in place of those on disk, or beside them: what the
    corpus would be if they were written. A folder that cannot be read gives a corpus without vocabulary or documents,
    and one problem. Every file is read, but only those are checked again whose texts, or whose vocabulary, are others
    than when the folder was loaded last: so documents may be the very objects of an earlier load.
    """
    reading = _Reading(Path(folder), dict(instead or {}))
    try:
        names = _names(reading.folder)
    except (OSError, ValueError) as error:
        return Corpus(None, (), (no_folder(reading.folder, error),))
    return _assembled(folder, {*names, *reading.instead}, reading.text)


@not_collected()
def load_contents(folder: Path | str, files: Mapping[str, bytes], pause: Callable[[], object]) -> Corpus:
    """The corpus that these `contents` of the folder make: nothing is read. `pause` is called before each file."""

    def text(name: str) -> Text:
        pause()
        return _text(name, lambda: decode(files[name]))

    return _assembled(folder, files, text)


def contents(folder: Path | str) -> dict[str, bytes] | None:
    """The bytes of every file that `load` would read, by name, in their order; None where it would not read all."""
    folder = Path(folder)
    try:
        return {name: _contents(folder, name) for name in _names(folder)}
    except (OSError, ValueError):
        return None


def file_contents(folder: Path | str, name: str, largest: int = LARGEST) -> bytes:
    """The bytes of a file of any folder, under the rules for those of a corpus. Raises FaultError."""
    return _contents(Path(folder), name, largest)


def file_names(folder: Path | str, *, folders: bool = False) -> list[str]:
    """The names of all files of any folder, or of all its `folders`, in their order. Raises OSError."""
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries if _is_folder(entry) == folders)


def fingerprint(folder: Path | str) -> str:
    """A short text that is another one whenever a file of the corpus was edited, added, removed or made readable.

    It looks at names and file status only, so it is cheap enough to be asked before every use of a loaded corpus.
    """
    try:
        within = os.path.join(folder, "")
        seen = repr([(name, _status(within + name)) for name in _names(Path(folder))])
    except (OSError, ValueError) as error:
        seen = repr(error)
    return blake2b(seen.encode(), digest_size=16).hexdigest()


def read_file(folder: Path | str, name: str) -> str | None:
    """The text of one file of the corpus as it stands on disk now; None where there is none.

    Raises FaultError for one that cannot be read as text.
    """
    return decode(_contents(Path(folder), name)) if os.path.lexists(Path(folder, name)) else None


def stems(folder: Path | str) -> list[str]:
    """The names of the articles, without ending, whether they load or not; none where the folder cannot be read."""
    try:
        names = set(_names(Path(folder)))
        return [stem for stem in by_use(names).stems if f"{stem}.txt" in names]
    except (OSError, ValueError):
        return []


@dataclass(frozen=True, slots=True)
class _Reading:
    """Where texts are read from: those given instead, and else the files of a folder."""

    folder: Path
    instead: Mapping[str, str]

    def text(self, name: str) -> Text:
        return _text(name, lambda: self.instead[name] if name in self.instead else decode(_contents(self.folder, name)))


def _assembled(folder: Path | str, names: Iterable[str], text_of: Callable[[str], Text]) -> Corpus:
    """The corpus of these files, of which only those are checked that are others than at the load before."""
    once = OneLoad(_KEPT.of(str(folder)))
    corpus = assembled(Files(dict.fromkeys(sorted(names)), text_of), once)
    _KEPT.keep(str(folder), once.found)
    return corpus


def _text(name: str, read: Callable[[], str]) -> Text:
    """The text of a file, or None and why it cannot be read."""
    try:
        return read(), ()
    except FaultError as error:
        return None, (file_problem(name, error.fault.message, error.fault.line, error.fault.column),)


def _contents(folder: Path, name: str, largest: int = LARGEST) -> bytes:
    """The bytes of a file. Raises FaultError."""
    path = os.path.join(folder, name)
    try:
        status = os.lstat(path)
        is_link = stat.S_ISLNK(status.st_mode)
        status = os.stat(path) if is_link else status
        if not stat.S_ISREG(status.st_mode):
            raise _fault("this is no regular file; put a file of text in its place")
        if is_link and not _lies_within(path, folder):
            raise _fault("this link leads out of the corpus folder; put the file itself here")
        if status.st_size > largest:
            raise _fault(f"the file has {status.st_size:,} bytes; at most {largest:,} are read: split or shorten it")
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError as error:
        raise _fault(f"the file cannot be read ({error.strerror}); mend that, or take it out") from error


def _lies_within(link: str, folder: Path) -> bool:
    return Path(os.path.realpath(link)).is_relative_to(os.path.realpath(folder))


def _names(folder: Path) -> list[str]:
    """The files of a corpus that are not left alone, and those of its briefings. Raises OSError."""
    briefings = folder / BRIEFINGS
    is_ours = briefings.is_dir() and not briefings.is_symlink()
    return sorted([*_held(folder), *(f"{BRIEFINGS}{name}" for name in (_held(briefings) if is_ours else ()))])


def _held(folder: Path) -> list[str]:
    """The files of a folder that are not left alone. Raises OSError."""
    with os.scandir(folder) as entries:
        return [entry.name for entry in entries if not _is_left_alone(entry)]


def _is_left_alone(entry: os.DirEntry[str]) -> bool:
    return entry.name == "README.md" or entry.name.startswith(".") or _is_folder(entry)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """A link that cannot be followed is no folder: it is reported when it is read."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _status(path: str) -> tuple[int, ...]:
    try:
        status = os.stat(path)
    except OSError as error:
        return (error.errno or 0,)
    return status.st_mode, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _fault(message: str) -> FaultError:
    return FaultError(Fault(1, 1, message))
