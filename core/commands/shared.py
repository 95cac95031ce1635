"""What several commands share: the corpus argument, options, and how results are printed."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import click
import pandas as pd

from core.analysis.bounds import TOLERANCE
from core.curation.keeping.disk import FULL
from core.frames import Tables, tables
from core.loader import default_folder, load
from core.models import Corpus


def existing_folder(context: click.Context, parameter: click.Parameter, value: Path | None) -> Path:
    """The folder that was named, else the default one; for click's callbacks."""
    folder = value or default_folder()
    if folder.is_dir():
        return folder
    found = "is a file, not a folder" if folder.exists() else "does not exist"
    raise click.BadParameter(f"{folder} {found}; name a folder that holds vocabulary.yaml, texts and annotations.")


PATH = click.Path(path_type=Path)
"""A file or folder, which need not be there."""

corpus_argument = click.argument("corpus", required=False, type=PATH, callback=existing_folder, metavar="[CORPUS]")


def format_option(*formats: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """`--format`, the first of these unless another is chosen."""
    return click.option("--format", "form", type=click.Choice(formats), default=formats[0], show_default=True)


tolerance_option = click.option(
    *("--tolerance", "tolerance"),
    type=click.FloatRange(0, 1),
    default=TOLERANCE,
    show_default=True,
    help='How far "about N" reaches, as a share of N.',
)


def readable(folder: Path) -> Corpus:
    """The corpus, with a remark where not all of it is sound. Ends the command where nothing could be read."""
    loaded = load(folder)
    if loaded.vocabulary is None:
        print("\n".join(map(str, loaded.problems)), file=sys.stderr)
        sys.exit(1)
    if loaded.problems:
        found = count(len(loaded.problems), "problem")
        print(f"{found} in this corpus: what is not sound is left out. See: python -m core check", file=sys.stderr)
    return loaded


def readable_tables(folder: Path) -> Tables:
    """The tables of a corpus; see `readable`."""
    return tables(readable(folder))


def reason(error: OSError, asked: Path | None = None, kind: Literal["file", "folder"] = "folder") -> str:
    """What could not be done with which file, and what would be right.

    `asked`: what was to be written. It is named in place of the file that failed, whose name may be one of ours.
    """
    if error.strerror is None:
        return str(error)
    named = asked or error.filename
    advice = "free some space" if error.errno in FULL else f"name another {kind}"
    return f"{named}: {error.strerror}; {advice}" if named else f"{error.strerror}; {advice}"


def records(frame: pd.DataFrame) -> list[dict[Any, Any]]:
    """The rows of a frame for JSON: missing values are null."""
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def print_json(**content: Any) -> None:
    """One JSON object on standard output."""
    print(json.dumps(content, indent=2, allow_nan=False))


def count(number: int, thing: str) -> str:
    """The words "1 pair", "1,200 pairs"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
