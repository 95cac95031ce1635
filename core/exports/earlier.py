"""An earlier state, read back: the tables of a corpus as they were when it was exported or published."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from core.exports.csvs import from_csv
from core.exports.package import DESCRIPTOR, hash_of
from core.exports.schema import FOREIGN_KEYS, PRIMARY_KEYS
from core.exports.untold import told_again
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


_NEEDED = ("document", "attribution")
"""Of what no row is without, besides its own id."""


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
    title, hashes = _descriptor(folder)
    read = {name: _table(folder, name, dtypes, hashes.get(f"{name}.csv", "")) for name, dtypes in READ.items()}
    _check(read)
    return Tables(title, None, **read, texts={}, pages={})


def _table(folder: Path, name: str, dtypes: Mapping[str, str], written: str) -> pd.DataFrame:
    """One table. Columns of text that an older export did not have are unknown; any other must be there."""
    content = (folder / f"{name}.csv").read_bytes()
    if written != hash_of([content]):
        raise NoExportError(f"{name}.csv is not the one that {DESCRIPTOR} was written with; export the corpus again")
    try:
        text = content.decode()
        given = set(text.partition("\n")[0].split(","))
        due = {column: dtype for column, dtype in dtypes.items() if column in given or dtype != TEXT}
        found = from_csv(text, due)
    except (KeyError, ValueError, TypeError, OverflowError) as error:
        raise NoExportError(f"{name}.csv is not as export writes it: {error}; export the corpus again") from error
    return told_again(found).reindex(columns=list(dtypes)).astype(dict(dtypes))


def _check(read: Mapping[str, pd.DataFrame]) -> None:
    """Raise NoExportError where an id is missing or stands twice, or where what a row names is not there."""
    for name, frame in read.items():
        for column in {PRIMARY_KEYS.get(name), *_NEEDED} & {*frame}:
            if frame[column].isna().any():
                raise _inconsistent(name, f"no {column} in a row")
        key = PRIMARY_KEYS.get(name)
        if key and len(twice := frame[frame[key].duplicated()]):
            raise _inconsistent(name, f"the {key} {twice[key].iloc[0]!r} twice")
        for column, other in FOREIGN_KEYS.get(name, {}).items():
            named = frame[column].dropna()
            if other in read and len(unknown := named[~named.isin(read[other][PRIMARY_KEYS[other]])]):
                raise _inconsistent(name, f"the {column} {unknown.iloc[0]!r}, which {other}.csv has not")


def _inconsistent(name: str, found: str) -> NoExportError:
    return NoExportError(f"{name}.csv is not as export writes it: it has {found}; export the corpus again")


def _descriptor(folder: Path) -> tuple[str, dict[str, str]]:
    """The title, and the hash of each table's file."""
    try:
        told: dict[str, Any] = json.loads((folder / DESCRIPTOR).read_bytes())
        hashes = {each["path"]: each["hash"] for each in told.get("resources", ())}
    except (ValueError, AttributeError, TypeError, KeyError, RecursionError) as error:
        raise NoExportError(f"{DESCRIPTOR} is no data package: {error}; name a folder that export wrote") from error
    return str(told.get("title")), hashes
