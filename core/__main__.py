"""The command line: `python -m core check | export | coverage | compare`.

Results go to standard output, remarks to standard error. Exit code 0: done; 1: problems in the corpus; 2: it was
asked for in a way that cannot be done, as for a folder that does not exist.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click
import pandas as pd

from core.analysis.bounds import TOLERANCE
from core.analysis.comparison import VERDICTS
from core.curation.coverage import coverage_table
from core.exports.csvs import to_csv
from core.exports.package import Edition, write_package
from core.exports.tables import EXPORTED
from core.exports.terminal import to_text
from core.filters import Filters
from core.frames import Tables, tables
from core.loader import default_folder, load
from core.models import Corpus
from core.view import view
from core.wording.comparisons import with_sentences


def _existing_folder(context: click.Context, parameter: click.Parameter, value: Path | None) -> Path:
    folder = value or default_folder()
    if folder.is_dir():
        return folder
    found = "is a file, not a folder" if folder.exists() else "does not exist"
    raise click.BadParameter(f"{folder} {found}; name a folder that holds vocabulary.yaml, texts and annotations.")


corpus_argument = click.argument(
    "corpus", required=False, type=click.Path(path_type=Path), callback=_existing_folder, metavar="[CORPUS]"
)


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


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Who says how many, on whose word.

    CORPUS is a folder of texts, annotations and a vocabulary. Without it, the folder that the environment variable
    CORPUS names is read, else the one that ships.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower() not in ("utf-8", "utf8"):
            stream.reconfigure(errors="backslashreplace")


@main.command()
@corpus_argument
@format_option("text", "json")
def check(corpus: Path, form: str) -> None:
    """List every problem as file:line:column: message. Exit code 1 if there is any."""
    loaded = load(corpus)
    if form == "json":
        _print_json(documents=len(loaded.documents), problems=[problem._asdict() for problem in loaded.problems])
    elif not loaded.problems:
        print(f"no problems in {_count(len(loaded.documents), 'document')}")
    for problem in loaded.problems if form == "text" else ():
        print(str(problem))
    sys.exit(1 if loaded.problems else 0)


@main.command()
@corpus_argument
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="A new folder, or that of an earlier export."
)
@click.option("--license", "licenses", multiple=True, metavar="ID", help="Licence of the tables, such as CC-BY-4.0.")
@tolerance_option
def export(corpus: Path, out: Path, licenses: tuple[str, ...], tolerance: float) -> None:
    """Write all tables as CSV: a Frictionless Data Package."""
    read, edition = _readable_tables(corpus), Edition(datetime.now(UTC), licenses)
    try:
        written = write_package(read, out, edition, tolerance=tolerance)
    except OSError as error:
        raise click.BadParameter(_reason(error), param_hint="'--out'") from error
    print(f"wrote {_count(len(written), 'file')} to {out}")


@main.command()
@corpus_argument
@format_option("text", "json")
def coverage(corpus: Path, form: str) -> None:
    """Count the number words that are covered, dismissed or open."""
    counted = coverage_table(_readable(corpus).documents)
    number_of_open, number_of_words = int(counted["open"].sum()), int(counted["number_words"].sum())
    if form == "json":
        _print_json(documents=_records(counted), open=number_of_open)
        return
    print(to_text(counted.rename(columns={"number_words": "number words"})))
    print(f"\n{number_of_open} of {_count(number_of_words, 'number word')} open")


@main.command()
@corpus_argument
@click.option("--verdict", "verdicts", type=click.Choice(VERDICTS), multiple=True, help="Only these; may be repeated.")
@tolerance_option
@format_option("text", "csv", "json")
def compare(corpus: Path, verdicts: tuple[str, ...], tolerance: float, form: str) -> None:
    """Compare statements and positions, pair by pair, and say in a sentence why they clash or do not."""
    seen = view(_readable_tables(corpus), Filters(tolerance=tolerance))
    compared = seen.comparisons[list(EXPORTED["comparisons"])]
    chosen = with_sentences(compared[compared["verdict"].isin(verdicts)] if verdicts else compared, seen)
    if form == "json":
        _print_json(comparisons=_records(chosen))
    elif form == "csv":
        print(to_csv(chosen), end="")
    else:
        print(to_text(chosen[["verdict", "left", "right", "ratio", "sentence"]]))
        counts = [f"{number} {name}" for name in VERDICTS if (number := int((chosen["verdict"] == name).sum()))]
        print(f"\n{_count(len(chosen), 'pair')}{': ' if counts else ''}{', '.join(counts)}")


def _readable(folder: Path) -> Corpus:
    """The corpus, with a remark where not all of it is sound. Ends the command where nothing could be read."""
    loaded = load(folder)
    if loaded.vocabulary is None:
        print("\n".join(map(str, loaded.problems)), file=sys.stderr)
        sys.exit(1)
    if loaded.problems:
        found = _count(len(loaded.problems), "problem")
        print(f"{found} in this corpus: what is not sound is left out. See: python -m core check", file=sys.stderr)
    return loaded


def _readable_tables(folder: Path) -> Tables:
    return tables(_readable(folder))


def _reason(error: OSError) -> str:
    return str(error) if error.strerror is None else f"{error.filename or ''}: {error.strerror}; name another folder"


def _records(frame: pd.DataFrame) -> list[dict[Any, Any]]:
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def _print_json(**content: Any) -> None:
    print(json.dumps(content, indent=2, allow_nan=False))


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


if __name__ == "__main__":
    main(prog_name="python -m core")
