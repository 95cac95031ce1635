"""`new`: a draft annotation for a text."""

from pathlib import Path

import click

from core.checks import VOCABULARY_FILE
from core.commands.shared import PATH, count
from core.curation.candidates.numbers import number_words
from core.curation.drafting.drafts import draft
from core.curation.drafting.files import DraftFileError, article_at, write_new
from core.loader import default_folder, load
from core.models import Vocabulary


@click.command(short_help="Draft an annotation for a text.")
@click.argument("text", type=PATH)
@click.option("--out", type=PATH, metavar="FILE", help="Default: beside TEXT, ending in .yaml.")
@click.option(
    "--corpus",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Whose vocabulary is guessed by. Default: the folder of TEXT where it has one, else the usual corpus.",
)
def new(text: Path, out: Path | None, corpus: Path | None) -> None:
    """Draft an annotation for TEXT: its number words, each with its quote and a guess, to be completed or dismissed.

    A file that is there already is never written over.
    """
    content, target = _article(text), out or text.with_suffix(".yaml")
    folder = corpus or (text.parent if (text.parent / VOCABULARY_FILE).is_file() else default_folder())
    vocabulary = _vocabulary(folder)
    _write(target, draft(content, vocabulary))
    found = count(len(number_words(content)), "number word")
    guesses = f"guessed at by the words of {folder / VOCABULARY_FILE}" if vocabulary else "without a vocabulary"
    print(f"wrote {target}: {found}, {guesses}; nothing is decided yet")


def _article(path: Path) -> str:
    try:
        return article_at(path)
    except DraftFileError as error:
        raise click.BadParameter(str(error), param_hint="'TEXT'") from error


def _write(path: Path, content: str) -> None:
    try:
        write_new(path, content)
    except DraftFileError as error:
        raise click.BadParameter(str(error), param_hint="'--out'") from error


def _vocabulary(folder: Path) -> Vocabulary | None:
    """The vocabulary of a corpus; None, with a remark, where it cannot be read."""
    vocabulary = load(folder).vocabulary
    if vocabulary is None:
        remark = "cannot be read, so measures, subjects and sources are not guessed at"
        click.echo(f"{folder / VOCABULARY_FILE} {remark}; see: python -m core check {folder}", err=True)
    return vocabulary
