"""An earlier state, read back: the tables of a corpus as they were when it was exported or published."""

import json
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from core.exports.csvs import from_csv
from core.exports.package import DESCRIPTOR
from core.frames import Tables, columns, tables
from core.frames.columns import TEXT
from core.loader import load

READ: Mapping[str, Mapping[str, str]] = {
    "documents": columns.DOCUMENTS,
    "claims": columns.CLAIMS,
    "positions": columns.POSITIONS,
    "dismissals": columns.DISMISSALS,
    "sources": columns.SOURCES,
    "measures": columns.MEASURES,
    "subjects": columns.SUBJECTS,
    "propositions": columns.PROPOSITIONS,
    "readings": columns.READINGS,
    "problems": columns.PROBLEMS,
}


class NoExportError(ValueError):
    """The folder holds no export that can be read: what was found, and what would be right."""


DOWNLOADS = "downloads"
"""Where the export lies within a published site."""


def export_in(folder: Path) -> Path | None:
    """The folder itself where `export` wrote it, that within it where `publish` did; None for any other."""
    return next((each for each in (folder, folder / DOWNLOADS) if (each / DESCRIPTOR).is_file()), None)


def earlier_state(folder: Path) -> Tables:
    """The tables of an export, a published site or a corpus. Raises NoExportError for any other folder, OSError."""
    export = export_in(folder)
    if export:
        return read_export(export)
    corpus = load(folder)
    if corpus.vocabulary is None:
        advice = "name a folder that export or publish wrote, or a corpus"
        raise NoExportError(f"{folder} holds no export, no published site and no corpus; {advice}")
    return tables(corpus)


def read_export(folder: Path) -> Tables:
    """The tables of an export, without the texts, which are not exported. Raises NoExportError, OSError."""
    read = {name: _table(folder, name, dtypes) for name, dtypes in READ.items()}
    return Tables(title=_title(folder), **read, texts={}, pages={})


def _table(folder: Path, name: str, dtypes: Mapping[str, str]) -> pd.DataFrame:
    """One table. Columns of text that an older export did not have are unknown; any other must be there."""
    text = _read(folder / f"{name}.csv")
    given = set(text.partition("\n")[0].split(","))
    due = {column: dtype for column, dtype in dtypes.items() if column in given or dtype != TEXT}
    try:
        found = from_csv(text, due)
    except (KeyError, ValueError, TypeError) as error:
        raise NoExportError(f"{name}.csv is not as export writes it: {error}; export the corpus again") from error
    return found.reindex(columns=list(dtypes)).astype(dict(dtypes))


def _title(folder: Path) -> str:
    try:
        title = json.loads(_read(folder / DESCRIPTOR)).get("title")
    except (ValueError, AttributeError) as error:
        raise NoExportError(f"{DESCRIPTOR} is no data package: {error}; name a folder that export wrote") from error
    return str(title)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise NoExportError(f"{path.name} is not UTF-8; name a folder that export wrote") from error
