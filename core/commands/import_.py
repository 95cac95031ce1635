"""`import`: a corpus of exported tables or Web Annotations."""

import sys
from pathlib import Path

import click

from core.checks import VOCABULARY_FILE
from core.commands.shared import PATH, count, reason
from core.curation.importing.corpus import corpus_files
from core.curation.importing.files import (
    gather_file,
    importable,
    read_texts,
    read_vocabulary,
    write_new_folder,
)
from core.curation.importing.gathered import ImportRefusedError
from core.loader import load

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("import", short_help="Make a corpus of an export.")
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option("--texts", required=True, type=_FOLDER, help="The folder that holds the articles, as .txt.")
@click.option("--out", required=True, type=PATH, help="A new folder for the corpus.")
@click.option("--vocabulary", type=_FILE, help=f"Without it, {VOCABULARY_FILE} beside FILE is taken.")
def import_(file: Path, texts: Path, out: Path, vocabulary: Path | None) -> None:
    """Make a corpus of an export: FILE is claims.csv, the folder that holds it, or Web Annotations (.jsonld, .json).

    Annotations that others made become numbers that wait for a decision. Exit code 1, and nothing written, if
    anything does not fit the texts or the vocabulary: every problem is listed.
    """
    try:
        held = importable(file)
        files = _corpus(held, _vocabulary(vocabulary or held.with_name(VOCABULARY_FILE)), texts)
    except ImportRefusedError as error:
        print("\n".join(error.complaints))
        sys.exit(1)
    except OSError as error:
        raise click.BadParameter(reason(error), param_hint="'FILE'") from error
    _write(out, files)
    print(f"wrote a corpus of {count(len(files) // 2, 'article')} to {out}")
    if problems := load(out).problems:
        print(f"{count(len(problems), 'problem')} left to mend. See: python -m core check {out}", file=sys.stderr)


def _vocabulary(path: Path) -> Path:
    if not path.is_file():
        raise click.BadParameter(f"there is no {path}; name the vocabulary of the corpus", param_hint="'--vocabulary'")
    return path


def _corpus(file: Path, vocabulary: Path, texts: Path) -> dict[str, str]:
    """The files of the corpus by name. Raises ImportRefusedError, OSError."""
    written, terms = read_vocabulary(vocabulary)
    return {VOCABULARY_FILE: written, **corpus_files(gather_file(file, terms), read_texts(texts), terms)}


def _write(out: Path, files: dict[str, str]) -> None:
    try:
        write_new_folder(out, files)
    except OSError as error:
        raise click.BadParameter(reason(error, out), param_hint="'--out'") from error
