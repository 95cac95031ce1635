"""The exported tables as a Frictionless Data Package (version 1): CSV files and `datapackage.json`.

https://specs.frictionlessdata.io/tabular-data-package/
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

import pandas as pd

from core.analysis.bounds import TOLERANCE, Bands, bands_of
from core.analysis.pairs.compared import FIRST
from core.curation.keeping.disk import write_new
from core.exports.csvs import to_csv
from core.exports.descriptions import TITLES
from core.exports.folders import MAKER, refuse_file
from core.exports.schema import table_schema
from core.exports.tables import NO_BANDS, PAIRS_UP_TO, export_tables
from core.frames import Tables

DESCRIPTOR = "datapackage.json"
_STAGE = ".export-"
ROWS = (
    "statements.csv has one row an utterance: five documents that repeat one figure are one statement.",
    "Of several tellings, statements.csv has the words, hedge and certainty of the one nearest to the utterance; "
    "first of those that lost nothing.",
    "A row of comparisons.csv with verdict 'differ' is the only clash; 'may differ' may be one, or none.",
    f"comparisons.csv has every pair up to {PAIRS_UP_TO:,}; of more, the first {FIRST:,} of each verdict.",
    "sources.csv has every source that the vocabulary names, those too of which no article here tells anything.",
)
"""What single tables hold."""

NO_FILES: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Edition:
    """What the tables themselves do not know: when they were exported (an aware time) and under which licences.

    A licence is an id such as CC-BY-4.0 (Open Definition). Quotes stay their publishers', whatever it is.
    """

    created: datetime | None = None
    licenses: tuple[str, ...] = ()


PLAIN = Edition()


def write_package(
    tables: Tables,
    folder: Path,
    edition: Edition = PLAIN,
    *,
    tolerance: float = TOLERANCE,
    beside: Mapping[str, bytes] = NO_FILES,
) -> tuple[str, ...]:
    """Write the package to a folder, which is made where it is missing, and return the names of its files.

    `beside`: further files of the package, by name (see `core.exports.companions`).
    Every file is written whole beside the old one before the first is replaced, and the descriptor is replaced last:
    its hashes tell whoever reads the folder whether all of it is there. Raises FileExistsError when the folder holds
    something else than an earlier export, OSError when it cannot be written.
    """
    files = package_files(tables, edition, tolerance=tolerance, beside=beside)
    refuse_file(folder)
    folder.mkdir(parents=True, exist_ok=True)
    _refuse_other_folder(folder, files)
    with TemporaryDirectory(prefix=_STAGE, dir=folder) as stage:
        for name, content in files.items():
            write_new(Path(stage, name), content)
        for name in reversed(files):
            os.replace(Path(stage, name), folder / name)
    return tuple(files)


def package_files(
    tables: Tables,
    edition: Edition = PLAIN,
    bands: Bands = NO_BANDS,
    tolerance: float = TOLERANCE,
    *,
    beside: Mapping[str, bytes] = NO_FILES,
) -> dict[str, bytes]:
    """The package's files by name, `datapackage.json` first. Its resources are tables, so others are its `files`."""
    exported = export_tables(tables, bands, tolerance)
    files = {f"{name}.csv": to_csv(frame).encode() for name, frame in exported.items()}
    readings = bands_of(tables.readings) | dict(bands)
    package = {
        "profile": "tabular-data-package",
        "name": MAKER,
        "title": tables.title,
        "description": " ".join((tables.description or "Who says how many, on whose word.").split()),
        **_edition(edition, files),
        "tolerance": tolerance,
        "readings": {word: {"low": low, "high": high} for word, (low, high) in readings.items()},
        "notes": notes(tolerance),
        "resources": [_resource(name, frame, files[f"{name}.csv"]) for name, frame in exported.items()],
        **({"files": [_file(name, content) for name, content in beside.items()]} if beside else {}),
    }
    descriptor = json.dumps(package, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return {DESCRIPTOR: descriptor.encode(), **files, **beside}


def notes(tolerance: float) -> list[str]:
    """How the tables are to be read: hedges, what is ours, how cells are written, and what rows are."""
    return [*reading_notes(tolerance), *ROWS]


def reading_notes(tolerance: float) -> list[str]:
    """The same of any table: hedges, what is ours, and how cells are written."""
    return [
        "low, high and best are what the source states; lower and upper are derived, and bounds_basis says from what.",
        f"Exact N is read as N ± half a unit of its last significant digit, and no wider than {TOLERANCE:.4g} × N; "
        "the upper end itself is left out.",
        f"About N, and N as an estimate, is read as N ± {tolerance:.4g} × N.",
        "At least N is read as N and more, more than N without N itself; there is no upper bound (INF).",
        "Up to N is read as anything from zero to N, less than N without N itself; nearly N as more than zero, and no "
        "more than N.",
        "A vague word is read as the band under readings; that band is ours, not the source's.",
        "No midpoint is taken of any range. An empty cell is unknown, and never zero.",
        "What is asserted may still be unsure: certainty has the printed words for it, such as reportedly.",
        "Text that a spreadsheet could run as a formula has an apostrophe before it; take it off to have the text.",
    ]


def _edition(edition: Edition, files: Mapping[str, bytes]) -> dict[str, Any]:
    """`fingerprint` is another one whenever any exported cell is."""
    licenses = {"licenses": [{"name": name} for name in edition.licenses]} if edition.licenses else {}
    created = edition.created and {"created": f"{edition.created.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"}
    return {**(created or {}), **licenses, "fingerprint": hash_of(files.values())}


def _resource(name: str, frame: pd.DataFrame, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "title": TITLES[name],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True},
        "bytes": len(content),
        "hash": hash_of([content]),
        "schema": table_schema(name, frame),
    }


def _file(name: str, content: bytes) -> dict[str, Any]:
    return {"path": name, "bytes": len(content), "hash": hash_of([content])}


def hash_of(contents: Iterable[bytes]) -> str:
    """The SHA-256 of these bytes, one after the other, as data packages write it."""
    digest = sha256()
    for content in contents:
        digest.update(content)
    return f"sha256:{digest.hexdigest()}"


def _refuse_other_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Only what an earlier export wrote is ever replaced: never a vocabulary that somebody works on."""
    held = sorted(path.name for path in folder.iterdir() if not path.name.startswith(_STAGE))
    ours = _exported(folder / DESCRIPTOR) if DESCRIPTOR in held else set()
    others = [name for name in held if name not in ours and (not ours or name in files)]
    if others:
        advice = f"name a new folder, an empty one, or one of an earlier export (with {DESCRIPTOR})"
        raise FileExistsError(f"{folder} holds other files ({others[0]}, …); {advice}")


def _exported(descriptor: Path) -> set[str]:
    """The files that an earlier export wrote; none where this is the descriptor of somebody else's package."""
    try:
        told = json.loads(descriptor.read_bytes())
        listed = {each["path"] for each in (*told["resources"], *told.get("files", ()))}
        return {DESCRIPTOR, *listed} if told["name"] == MAKER else set()
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return set()
