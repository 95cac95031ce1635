"""The only file that reads a corpus from disk: a folder of `vocabulary.yaml` and pairs of STEM.txt and STEM.yaml.

STEM.second.yaml is a second annotation of STEM.txt, for comparison: no chart uses it. Files are only ever read.
README.md, hidden files and folders are left alone.
"""

import os
import stat
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from core.checks import (
    VOCABULARY_FILE,
    CheckedDocument,
    CheckedSecond,
    CheckedVocabulary,
    check_corpus,
    check_document,
    check_second,
    check_seconds,
    check_vocabulary,
)
from core.checks.files import SECOND, alone, belongs, extra_file, file_problem, missing_vocabulary, no_folder
from core.models import Corpus, Problem
from core.reading.plaintext import Fault, FaultError, decode

LARGEST = 10_000_000
"""The most bytes that a file may have: about a thousand times an article."""


def default_folder() -> Path:
    """The folder that the environment variable CORPUS names, else `seeds` beside the `core` package."""
    named = os.environ.get("CORPUS")
    return Path(named) if named else Path(__file__).resolve().parent.parent / "seeds"


def load(folder: Path | str, instead: Mapping[str, str] | None = None) -> Corpus:
    """Read a corpus. Whatever is wrong becomes a problem, by file, line and column; all that is sound is loaded.

    `instead` gives the texts of files, by name, that are read in place of those on disk, or beside them: what the
    corpus would be if they were written. A folder that cannot be read gives a corpus without vocabulary or documents,
    and one problem.
    """
    texts = dict(instead or {})
    try:
        names = _names(Path(folder))
    except (OSError, ValueError) as error:
        return Corpus(None, (), (no_folder(Path(folder), error),))
    return _load(Files(Path(folder), dict.fromkeys(sorted({*names, *texts})), texts))


def fingerprint(folder: Path | str) -> str:
    """A short text that is another one whenever a file of the corpus was edited, added, removed or made readable.

    It looks at names and file status only, so it is cheap enough to be asked before every use of a loaded corpus.
    """
    digest = blake2b(digest_size=16)
    try:
        for name in _names(Path(folder)):
            digest.update(repr((name, _status(Path(folder, name)))).encode())
    except (OSError, ValueError) as error:
        digest.update(repr(error).encode())
    return digest.hexdigest()


def read_file(folder: Path | str, name: str) -> str | None:
    """The text of one file of the corpus as it stands on disk now; None where there is none.

    Raises FaultError for one that cannot be read as text.
    """
    return decode(_contents(Path(folder), name)) if os.path.lexists(Path(folder, name)) else None


def stems(folder: Path | str) -> list[str]:
    """The names of the articles, without ending, whether they load or not; none where the folder cannot be read."""
    try:
        return [name.removesuffix(".txt") for name in _names(Path(folder)) if name.endswith(".txt") and belongs(name)]
    except (OSError, ValueError):
        return []


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a corpus: their names, and the texts of those that are not to be read from disk."""

    folder: Path
    names: Collection[str]
    instead: Mapping[str, str]


def _load(files: Files) -> Corpus:
    ours = [name for name in files.names if belongs(name) and name != VOCABULARY_FILE]
    vocabulary = _vocabulary(files)
    pairs = sorted({name.rpartition(".")[0] for name in ours if not name.endswith(SECOND)})
    firsts = [_document(files, stem, vocabulary) for stem in pairs]
    seconds = [_second(files, name, vocabulary) for name in ours if name.endswith(SECOND)]
    documents, of_firsts = check_corpus(firsts)
    compared, of_seconds = check_seconds(seconds, firsts)
    extra = (extra_file(name) for name in files.names if not belongs(name))
    orphans = [orphan for first in firsts for orphan in first.orphans]
    orphans += [orphan for second in seconds for orphan in second.orphans]
    problems = sorted((*vocabulary.problems, *extra, *of_firsts, *of_seconds))
    return Corpus(vocabulary.vocabulary, documents, tuple(problems), compared, tuple(orphans))


def _vocabulary(files: Files) -> CheckedVocabulary:
    if VOCABULARY_FILE not in files.names:
        return CheckedVocabulary(None, frozenset(), (missing_vocabulary(),))
    text, problems = _text(files, VOCABULARY_FILE)
    return CheckedVocabulary(None, frozenset(), problems) if text is None else check_vocabulary(text)


def _document(files: Files, stem: str, vocabulary: CheckedVocabulary) -> CheckedDocument:
    """One pair of files; where one is missing or cannot be read, the other is checked alone."""
    article, annotation = f"{stem}.txt", f"{stem}.yaml"
    text, unread_text = _member(files, article, annotation)
    yaml_text, unread_yaml = _member(files, annotation, article)
    checked = check_document(article, text, yaml_text, vocabulary.vocabulary, vocabulary.left_out)
    return replace(checked, problems=(*unread_text, *unread_yaml, *checked.problems))


def _second(files: Files, name: str, vocabulary: CheckedVocabulary) -> CheckedSecond:
    """One second annotation with its text, whose own problems are told with the first."""
    article = f"{name.removesuffix(SECOND)}.txt"
    yaml_text, unread = _member(files, name, article)
    text = _text(files, article)[0] if article in files.names else None
    checked = check_second(article, text, yaml_text, vocabulary.vocabulary, vocabulary.left_out)
    return replace(checked, problems=(*unread, *checked.problems))


def _member(files: Files, name: str, partner: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of one file of a pair. Where its partner is missing, that is its problem."""
    if name not in files.names:
        return None, ()
    text, problems = _text(files, name)
    if partner in files.names:
        return text, problems
    return text, (alone(name, partner), *problems)


def _text(files: Files, name: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file, or None and why it cannot be read."""
    try:
        return files.instead[name] if name in files.instead else decode(_contents(files.folder, name)), ()
    except FaultError as error:
        return None, (file_problem(name, error.fault.message, error.fault.line, error.fault.column),)


def _contents(folder: Path, name: str) -> bytes:
    """The bytes of a file. Raises FaultError."""
    path = folder / name
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _fault("this is no regular file; put a file of text in its place")
        if path.is_symlink() and not _lies_within(path, folder):
            raise _fault("this link leads out of the corpus folder; put the file itself here")
        if status.st_size > LARGEST:
            raise _fault(f"the file has {status.st_size:,} bytes; at most {LARGEST:,} are read: split or shorten it")
        return path.read_bytes()
    except OSError as error:
        raise _fault(f"the file cannot be read ({error.strerror}); mend that, or take it out") from error


def _lies_within(link: Path, folder: Path) -> bool:
    return Path(os.path.realpath(link)).is_relative_to(os.path.realpath(folder))


def _names(folder: Path) -> list[str]:
    """The files of a folder that are not left alone. Raises OSError."""
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries if not _is_left_alone(entry))


def _is_left_alone(entry: os.DirEntry[str]) -> bool:
    return entry.name == "README.md" or entry.name.startswith(".") or _is_folder(entry)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """A link that cannot be followed is no folder: it is reported when it is read."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _status(path: Path) -> tuple[int, ...]:
    try:
        status = path.stat()
    except OSError as error:
        return (error.errno or 0,)
    return status.st_mode, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _fault(message: str) -> FaultError:
    return FaultError(Fault(1, 1, message))
