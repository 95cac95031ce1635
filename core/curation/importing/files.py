"""The files of an import: read with a limit, and written all at once or not at all."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from core.checks import check_vocabulary
from core.curation.importing import csvs, web
from core.curation.importing.gathered import Gathered, ImportRefusedError
from core.curation.keeping.disk import write_new
from core.curation.keeping.names import checked_name
from core.curation.keeping.texts import texts_in
from core.loader import LARGEST
from core.models import Vocabulary
from core.reading.plaintext import FaultError, decode

LARGEST_IMPORT = 10 * LARGEST
"""The most bytes that an exported file may have."""

CLAIMS_FILE, PACKAGE_FILE = "claims.csv", "datapackage.json"
TABLE_ENDING, WEB_ENDINGS = ".csv", (".json", ".jsonld")
_KINDS = f"a {CLAIMS_FILE}, or Web Annotations (.jsonld, .json)"


def importable(path: Path) -> Path:
    """The file that was named, or claims.csv in the folder that was. Raises ImportRefusedError for another kind."""
    if path.is_dir():
        if (path / CLAIMS_FILE).is_file():
            return path / CLAIMS_FILE
        raise ImportRefusedError([f"{path}: this folder holds no {CLAIMS_FILE}; name {_KINDS}"])
    if path.name == PACKAGE_FILE:
        raise ImportRefusedError([f"{path.name}: this describes an export; name its folder, or its {CLAIMS_FILE}"])
    if path.suffix.lower() not in (TABLE_ENDING, *WEB_ENDINGS):
        raise ImportRefusedError([f"{path.name}: this is no exported file; name {_KINDS}"])
    return path


def gather_file(path: Path, vocabulary: Vocabulary) -> Gathered:
    """What a file of Web Annotations holds; or a claims.csv, with the other tables beside it. See `importable`.

    Raises ImportRefusedError for what cannot be read, OSError for what is not there.
    """
    if path.suffix.lower() in WEB_ENDINGS:
        gathered = web.gather(_read(path))
        gathered.complaints[:] = [f"{path.name}: {complaint}" for complaint in gathered.complaints]
        return gathered
    beside = {name: path.with_name(f"{name}.csv") for name in csvs.NEEDED if name != "claims"}
    tables = {"claims": path, **{name: table for name, table in beside.items() if table.exists()}}
    texts = {name: _read(table) for name, table in tables.items()}
    return csvs.gather(texts, vocabulary, path.name)


def read_vocabulary(path: Path) -> tuple[str, Vocabulary]:
    """The text of a vocabulary, and what it says. Raises ImportRefusedError unless it is sound."""
    text = _read(path)
    checked = check_vocabulary(text)
    if checked.problems or checked.vocabulary is None:
        raise ImportRefusedError([str(problem) for problem in checked.problems])
    return text, checked.vocabulary


def read_texts(folder: Path) -> dict[str, str]:
    """The articles in a folder by file name. Raises ImportRefusedError, with all that cannot be read as text."""
    texts = texts_in(folder)
    if texts.unread:
        faults = texts.unread.items()
        raise ImportRefusedError([f"{name}:{fault.line}:{fault.column}: {fault.message}" for name, fault in faults])
    return texts.read


def write_new_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Write all files to a folder that is not there yet, or is empty: all of them, or none. Raises OSError."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(f"{folder} is not an empty folder; name a new one")
    with TemporaryDirectory(prefix=".import-", dir=folder.parent) as stage:
        made = Path(stage, "corpus")
        made.mkdir()
        for name, text in files.items():
            write_new(made / checked_name(name), text.encode())
        if folder.exists():
            folder.rmdir()
        made.rename(folder)


def _read(path: Path) -> str:
    size = path.stat().st_size
    if size > LARGEST_IMPORT:
        raise ImportRefusedError([f"{path.name}: the file has {size:,} bytes; at most {LARGEST_IMPORT:,} are imported"])
    try:
        return decode(path.read_bytes())
    except FaultError as error:
        raise ImportRefusedError([f"{path.name}:{error.fault.line}:{error.fault.column}: {error}"]) from error
